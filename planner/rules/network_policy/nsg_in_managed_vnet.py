"""Rule: own NSG rules need a VNet of your own."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each own rule in a managed VNet."""
    if plan.design.addresses.vnet_ownership != "managed":
        return
    for index, rule in enumerate(plan.design.network_policy.nsg_rules):
        yield Problem(
            f"network_policy.nsg_rules.{index}",
            f"Rule {rule.name or index + 1} would stand in a VNet that AKS makes and keeps.",
        )


RULE = Rule(
    id="nsg-in-managed-vnet",
    severity=Severity.ERROR,
    title="NSG rules in a VNet that AKS makes",
    why="In a VNet that AKS makes, the subnets and their NSG belong to AKS, which takes your rules away again.",
    fix="Bring a VNet of your own, or remove the rules.",
    pillar="reliability",
    sources=(sources.NETWORK_CONCEPTS,),
    good={},
    bad={"addresses": {"vnet_ownership": "managed"}, "network_policy": {"nsg_rules": [{"name": "allow-a"}]}},
    check=check,
    facts=("nsg-custom-subnets-only", "nsg-own-only-on-custom-subnet", "model-byo-vnet-custom-routes"),
)
