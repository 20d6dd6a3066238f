"""Rule: the identity of the cluster needs a right on its subnets."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when it has none; a warning with the Azure CLI, which may give it."""
    access = plan.design.access
    if access.subnet_right == "none" and not plan.managed_vnet:
        subnets = plan.subnets_for("nodes", "pods", "api_server", "ingress")
        yield Problem(
            "access.subnet_right",
            f"The cluster has no right on {', '.join(each.name for each in subnets)} and cannot join them.",
            mend={"access": {"subnet_right": "custom_role"}},
            severity=Severity.WARNING if access.deployment == "cli" else None,
        )


RULE = Rule(
    id="subnet-right-missing",
    severity=Severity.ERROR,
    title="Cluster has no right on its subnets",
    why=(
        "Nodes and load balancers join subnets of your VNet as the cluster’s identity; without the right "
        "Azure refuses the cluster."
    ),
    fix="Give the identity a custom role with the subnet actions, or Network Contributor on the subnets.",
    pillar="security",
    sources=(
        sources.CNI_OVERVIEW,
        sources.LB_INTERNAL,
        sources.API_VNET,
    ),
    azure_error="LinkedAuthorizationFailed",
    good={"access": {"subnet_right": "network_contributor"}},
    bad={"access": {"subnet_right": "none"}},
    check=check,
    facts=(
        "id-network-contributor",
        "ilb-identity-permissions",
        "vni-roles-both-subnets",
    ),
)
