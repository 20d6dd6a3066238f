"""Rule: a network isolated cluster excludes some other choices."""

from collections.abc import Iterator

from planner.azure import compatibility, kubernetes, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each choice that it excludes."""
    if plan.design.egress.outbound_type not in {"none", "block"}:
        return
    least, _ = kubernetes.MINIMUM_VERSION["network_isolated"]
    typed = plan.design.network_model.kubernetes_version
    if kubernetes.version_of(typed) < least:
        yield Problem(
            "network_model.kubernetes_version",
            f"Network isolation needs Kubernetes {least[0]}.{least[1]}; it is {typed}.",
        )
    support = compatibility.MODEL_SUPPORT[plan.model, "isolated"]
    if support.value == "no":
        yield Problem("network_model.model", support.reason)
    for pool in plan.pools:
        if pool.windows:
            yield Problem(
                f"{pool.path}.os_type", f"Pool {pool.name} runs Windows, which network isolated clusters exclude."
            )


RULE = Rule(
    id="isolated-cluster-conflict",
    severity=Severity.ERROR,
    title="A network isolated cluster excludes another choice",
    why="Network isolated clusters have no Windows pools and no kubenet, and need Kubernetes 1.30.",
    fix="Drop the choice, or give the cluster an outbound path.",
    pillar="reliability",
    sources=(sources.ISOLATED,),
    good={"egress": {"outbound_type": "none", "firewall": "none", "artifact_source": "cache"}},
    bad={
        "network_model": {"kubernetes_version": "1.29"},
        "egress": {"outbound_type": "none", "firewall": "none", "artifact_source": "cache"},
    },
    check=check,
    facts=(
        "iso-no-windows",
        "kubenet-no-isolated",
        "network-isolated-unsupported",
        "iso-channels",
        "iso-requirements",
    ),
)
