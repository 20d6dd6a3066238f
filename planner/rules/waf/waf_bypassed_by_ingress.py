"""Rule: behind an Application Gateway or an appliance, the ingress must be internal."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.plan import Plan
from planner.plan.demand import in_cluster_controller
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the ingress has a public front end of its own."""
    ingress, product = plan.design.ingress, plan.design.waf.product
    own_front_end = in_cluster_controller(plan.design) or ingress.controller == "agc"
    if product not in {"app_gateway", "third_party"} or not own_front_end:
        return
    if ingress.exposure in {"public", "both"} and not plan.design.egress.inbound_dnat:
        display = compatibility.CONTROLLER_BY_NAME[ingress.controller].display
        internal = None if ingress.controller == "agc" else {"ingress": {"exposure": "internal"}}
        yield Problem("ingress.exposure", f"{display} has a public address beside that of the WAF.", mend=internal)


RULE = Rule(
    id="waf-bypassed-by-ingress",
    severity=Severity.WARNING,
    title="Public ingress goes around the WAF",
    why="A public address of the ingress answers everybody, so an attacker skips the WAF by using it.",
    fix="Make the ingress internal, so that the WAF holds the only public address.",
    pillar="security",
    sources=(
        sources.NETWORK_BEST_PRACTICES,
        sources.AKS_BASELINE,
    ),
    good={"ingress": {"exposure": "internal"}, "waf": {"product": "app_gateway"}},
    bad={"ingress": {"exposure": "public"}, "waf": {"product": "app_gateway"}},
    check=check,
    facts=("waf-bypass-appgw",),
)
