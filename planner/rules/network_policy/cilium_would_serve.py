"""Rule: on Linux alone Cilium is the better engine."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for Calico on a cluster without Windows pools."""
    linux = not any(pool.windows for pool in plan.pools)
    if linux and plan.design.network_policy.engine == "calico" and plan.model in compatibility.AZURE_CNI:
        yield Problem("network_policy.engine", "All pools run Linux, where Azure recommends Cilium instead of Calico.")


RULE = Rule(
    id="cilium-would-serve",
    severity=Severity.ADVICE,
    title="Cilium would serve this cluster better",
    why="On Linux nodes Cilium is the engine that Azure recommends: faster, without iptables, and with a future.",
    fix="Choose the Cilium data plane and engine; an existing cluster can change over.",
    pillar="performance",
    sources=(
        sources.NETWORK_POLICY,
        sources.CNI_CILIUM,
    ),
    good={},
    bad={"network_model": {"network_dataplane": "azure"}, "network_policy": {"engine": "calico"}},
    check=check,
    facts=("np-cilium-recommended", "netpol-engine-choice"),
)
