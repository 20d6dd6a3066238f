"""Rule: the firewall must let the ALB Controller out."""

from collections.abc import Iterator

from planner.azure import egress_destinations, sources
from planner.plan import Plan
from planner.plan.demand import uses_agc
from planner.plan.routes import filters_egress
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when names are missing from the destinations of filtered egress."""
    if not uses_agc(plan.design) or not filters_egress(plan) or plan.design.egress.firewall == "none":
        return
    listed = plan.design.egress.destinations
    targets = {each.target for each in listed}
    missing = [each for each in egress_destinations.AGC if each.target not in targets]
    if missing:
        added = [{"name": "ALB Controller", "target": each.target, "port": f"TCP/{each.port}"} for each in missing]
        yield Problem(
            "egress.destinations",
            f"The ALB Controller needs {' and '.join(each.target for each in missing)} on TCP 443; "
            "the firewall does not list them.",
            mend={"egress": {"destinations": [*(each.model_dump() for each in listed), *added]}},
        )


RULE = Rule(
    id="agc-names-blocked",
    severity=Severity.ERROR,
    title="Firewall blocks what Application Gateway for Containers needs",
    why=(
        "The ALB Controller asks the OIDC issuer for tokens and the service for its configuration; the AKS "
        "tag does not contain these names."
    ),
    fix="Add both names to the destinations.",
    pillar="reliability",
    sources=(
        sources.AGC_COMPONENTS,
        sources.OUTBOUND_RULES,
    ),
    good={
        "waf": {"product": "agc"},
        "ingress": {"controller": "agc", "exposure": "public"},
        "egress": {
            "destinations": [
                {"name": "OIDC issuer", "target": "*.oic.prod-aks.azure.com"},
                {"name": "ALB Controller", "target": "*.alb.azure.com"},
            ]
        },
    },
    bad={"waf": {"product": "agc"}, "ingress": {"controller": "agc", "exposure": "public"}},
    check=check,
    facts=("agc-controller-egress-fqdns",),
)
