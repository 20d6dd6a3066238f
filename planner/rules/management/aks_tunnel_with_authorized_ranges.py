"""Rule: with authorised ranges, the tunnel needs the bastion's own address among them."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem as a reminder, since the address is not known before."""
    if plan.design.management.aks_tunnel and plan.design.access.api_server == "authorized_ranges":
        listed = ", ".join(map(str, plan.design.access.authorized_ranges)) or "nothing"
        yield Problem(
            "access.authorized_ranges",
            f"kubectl comes from the bastion’s public address; the authorised ranges hold {listed}.",
        )


RULE = Rule(
    id="aks-tunnel-with-authorized-ranges",
    severity=Severity.WARNING,
    title="Bastion’s address is to be among the authorised ranges",
    why="The tunnel ends at the public API server and comes from the bastion’s public address.",
    fix="Add the bastion’s public address to the authorised ranges once Azure has given it.",
    pillar="operations",
    sources=(sources.BASTION_AKS,),
    good={"management": {"aks_tunnel": True}},
    bad={
        "management": {"aks_tunnel": True},
        "access": {"api_server": "authorized_ranges", "authorized_ranges": ["203.0.113.0/28"]},
    },
    check=check,
    facts=("bastion-aks-authorized-ip",),
)
