"""Rule: every subnet needs a VNet with an address space."""

from collections.abc import Iterator

from planner.azure import sources
from planner.design.addresses import VnetRole
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each subnet whose VNet does not exist."""
    for subnet in plan.subnets:
        if not _exists(plan, subnet.vnet):
            yield Problem(
                f"addresses.{subnet.vnet}.address_space",
                f"{subnet.name} for {subnet.kind.holds} belongs in the {subnet.vnet} VNet, which has no address space.",
            )


def _exists(plan: Plan, role: VnetRole) -> bool:
    vnet = plan.vnet(role)
    return vnet is not None and bool(vnet.address_space)


RULE = Rule(
    id="vnet-missing",
    severity=Severity.ERROR,
    title="A subnet has no VNet to stand in",
    why="What the other answers ask for has to stand in a VNet that exists.",
    fix="Give the VNet an address space, or place the service elsewhere.",
    pillar="reliability",
    sources=(sources.VNET_FAQ,),
    good={"addresses": {"hub": {"address_space": ["10.200.0.0/24"]}}},
    bad={"addresses": {"hub": {"address_space": []}}},
    check=check,
)
