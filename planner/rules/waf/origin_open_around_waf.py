"""Rule: the ingress should answer the WAF only."""

from collections.abc import Iterator

from planner.azure import services, sources
from planner.plan import Plan
from planner.plan.demand import in_cluster_controller
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the lock is off and a WAF stands before a controller in the cluster."""
    waf = plan.design.waf
    behind = waf.product in {"app_gateway", "front_door", "third_party"} and in_cluster_controller(plan.design)
    if waf.origin_lockdown or not behind or plan.design.ingress.exposure == "none":
        return
    who = services.FRONT_DOOR_SERVICE_TAG if waf.product == "front_door" else "the WAF’s subnet"
    yield Problem(
        "waf.origin_lockdown",
        f"The ingress answers every source that reaches it, not only {who}.",
        mend={"waf": {"origin_lockdown": True}},
    )


RULE = Rule(
    id="origin-open-around-waf",
    severity=Severity.WARNING,
    title="Origin answers others than the WAF",
    why=(
        "Without a lock, whoever finds the address of the ingress talks to it directly; a service tag alone "
        "also lets in other customers' Front Doors, so the header is checked too."
    ),
    fix=(
        "Lock the origin: the NSG admits the WAF’s subnet or AzureFrontDoor.Backend only, and the ingress "
        "checks X-Azure-FDID."
    ),
    pillar="security",
    sources=(
        sources.FRONT_DOOR_ORIGIN,
        sources.NETWORK_BEST_PRACTICES,
    ),
    good={"waf": {"origin_lockdown": True}},
    bad={"waf": {"origin_lockdown": False}},
    check=check,
    facts=(
        "waf-bypass-origin-lock",
        "nva-waf-ilb-restrict-source",
    ),
)
