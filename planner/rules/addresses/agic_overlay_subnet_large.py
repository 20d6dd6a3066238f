"""Rule: with Overlay and AGIC, the gateway subnet must be a /24 or smaller."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity
from planner.rules.mends import placed_anew


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when it is larger."""
    if plan.model != "azure_cni_overlay" or plan.design.ingress.controller != "agic":
        return
    for subnet in plan.subnets_for("app_gateway"):
        if subnet.cidr and subnet.cidr.prefixlen < limits.AGIC_OVERLAY_SUBNET_MIN_PREFIX:
            yield Problem(
                subnet.range_path,
                f"{subnet.described} is larger than /{limits.AGIC_OVERLAY_SUBNET_MIN_PREFIX}, the most with Overlay.",
                mend=placed_anew(plan, subnet),
            )


RULE = Rule(
    id="agic-overlay-subnet-large",
    severity=Severity.ERROR,
    title="Application Gateway subnet is larger than /24 with Overlay",
    why=(
        "The ingress controller programmes routes for one /24 with Azure CNI Overlay, so a larger subnet "
        "leaves instances without a way to the pods."
    ),
    fix="Use a /24 or smaller for the gateway.",
    pillar="reliability",
    sources=(sources.AGIC,),
    good={
        "ingress": {"controller": "agic", "exposure": "public"},
        "addresses": {"subnets": [{"purpose": "app_gateway", "cidr": "10.240.5.0/24"}]},
    },
    bad={
        "ingress": {"controller": "agic", "exposure": "public"},
        "addresses": {"subnets": [{"purpose": "app_gateway", "cidr": "10.240.6.0/23"}]},
    },
    check=check,
    facts=("agic-overlay-subnet-size", "agic-overlay-subnet"),
)
