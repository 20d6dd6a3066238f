"""Rule: with Overlay, the subnet of Application Gateway for Containers must be a /24."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity
from planner.rules.mends import placed_anew


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when it is larger; smaller ones are refused with every model."""
    for subnet in plan.subnets_for("agc"):
        if plan.model == "azure_cni_overlay" and subnet.cidr and subnet.cidr.prefixlen < limits.AGC_SUBNET_PREFIX:
            yield Problem(
                subnet.range_path,
                f"{subnet.described} must be exactly a /{limits.AGC_SUBNET_PREFIX} with Overlay.",
                mend=placed_anew(plan, subnet),
            )


RULE = Rule(
    id="agc-subnet-size",
    severity=Severity.ERROR,
    title="Application Gateway for Containers needs exactly a /24 with Overlay",
    why="With Azure CNI Overlay the service accepts a /24 and no other size, and it must be in the cluster’s VNet.",
    fix="Give the subnet a /24.",
    pillar="reliability",
    sources=(sources.AGC_NETWORKING,),
    good={
        "waf": {"product": "none"},
        "ingress": {"controller": "agc", "exposure": "public"},
        "addresses": {"subnets": [{"purpose": "agc", "cidr": "10.240.5.0/24"}]},
    },
    bad={
        "waf": {"product": "none"},
        "ingress": {"controller": "agc", "exposure": "public"},
        "addresses": {"subnets": [{"purpose": "agc", "cidr": "10.240.6.0/23"}]},
    },
    check=check,
    facts=("agc-overlay-slash24", "agc-subnet-size-overlay", "agc-subnet-enforced", "subnet-agc", "mig-agc-slash24"),
)
