"""Rule: the static egress gateway excludes some other choices."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each choice that excludes it."""
    if plan.design.egress.static_egress_gateway == "none":
        return
    support = compatibility.MODEL_SUPPORT[plan.model, "static_egress_gateway"]
    if support.value == "no":
        yield Problem("egress.static_egress_gateway", support.reason)
    if plan.design.network_model.ip_families == "dual_stack":
        yield Problem("egress.static_egress_gateway", "The static egress gateway carries IPv4 only.")


RULE = Rule(
    id="static-egress-gateway-conflict",
    severity=Severity.ERROR,
    title="Static egress gateway does not go with another choice",
    why=(
        "The gateway works on Overlay and Node Subnet, in IPv4, with as many gateway nodes as its prefix has addresses."
    ),
    fix="Drop the gateway or the choice that excludes it.",
    pillar="reliability",
    sources=(sources.STATIC_EGRESS,),
    good={"egress": {"static_egress_gateway": "28"}},
    bad={"network_model": {"model": "azure_cni_pod_subnet_dynamic"}, "egress": {"static_egress_gateway": "28"}},
    check=check,
    facts=("static-egress-gateway", "edge-static-egress-gateway"),
)
