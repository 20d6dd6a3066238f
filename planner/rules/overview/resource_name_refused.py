"""Rule: every name must keep the rules of its kind of resource."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each name that Azure refuses, at the answer it comes from."""
    subnets = {subnet.name: subnet.name_path for subnet in plan.subnets}
    for resource in plan.resources:
        if resource.fits or resource.kind == "Node pool":
            continue
        path = subnets.get(resource.name) if resource.kind == "Subnet" else resource.path
        rule = resource.rule
        yield Problem(
            path or "overview.workload",
            f"{resource.kind} {resource.name} has {len(resource.name)} characters; Azure takes {rule.shortest} to "
            f"{rule.longest}: "
            f"{rule.allowed}.",
        )


RULE = Rule(
    id="resource-name-refused",
    severity=Severity.ERROR,
    title="A name breaks the rules of its resource",
    why="Azure refuses names that are too long or hold characters that the kind of resource does not take.",
    fix="Choose a name within the length and the characters that the finding states.",
    pillar="operations",
    sources=(sources.NAME_RULES,),
    good={"overview": {"cluster_name": "aks-shop-prod"}},
    bad={"overview": {"cluster_name": "aks.shop.prod"}},
    check=check,
    facts=("name-vnet", "name-network-1-80", "name-aks", "name-rg", "name-identity", "name-firewall-length"),
)
