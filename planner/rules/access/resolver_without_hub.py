"""Rule: a DNS Private Resolver needs a hub VNet."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when there is none."""
    if plan.design.access.dns_resolver and plan.subnet_for("dns_inbound") is None:
        kind = "a Virtual WAN hub" if plan.design.addresses.hub_kind == "virtual_wan" else "no hub"
        yield Problem("access.dns_resolver", f"A DNS Private Resolver is asked for, and there is {kind}.")


RULE = Rule(
    id="resolver-without-hub",
    severity=Severity.WARNING,
    title="DNS Private Resolver has no hub to stand in",
    why="The resolver’s endpoints need two subnets of a hub VNet; a Virtual WAN hub has none.",
    fix="Give the hub an address space, or forward to Azure from DNS servers of your own.",
    pillar="reliability",
    sources=(sources.DNS_RESOLVER,),
    good={"access": {"dns_resolver": True}},
    bad={
        "access": {"dns_resolver": True},
        "addresses": {
            "hub_kind": "virtual_wan",
            "hub": {"address_space": ["10.200.0.0/22"]},
            "management": {"address_space": ["10.201.0.0/24"]},
        },
        "management": {"location": "management"},
    },
    check=check,
    facts=("resolver-vnet-region",),
)
