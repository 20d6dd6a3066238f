"""Rule: the firewall's address must be usable and in AzureFirewallSubnet."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for an address outside, or among those Azure keeps."""
    address = plan.design.egress.firewall_address
    subnet = plan.subnet_for("firewall")
    if address is None or subnet is None or subnet.cidr is None:
        return
    first = subnet.cidr.network_address + limits.RESERVED_FIRST_ADDRESSES
    if not first <= address < subnet.cidr.broadcast_address:
        yield Problem(
            "egress.firewall_address",
            f"{address} is not a usable address of {subnet.described}; the first is {first}.",
            mend={"egress": {"firewall_address": None}},
        )


RULE = Rule(
    id="firewall-address-outside",
    severity=Severity.ERROR,
    title="Firewall address is not in its subnet",
    why=(
        "The next hop of the nodes’ default route has to be the firewall’s own address; Azure Firewall takes "
        "one of AzureFirewallSubnet."
    ),
    fix="Leave the address empty to take the first usable, or give one of the subnet.",
    pillar="reliability",
    sources=(
        sources.EGRESS_UDR,
        sources.FIREWALL_MANAGEMENT,
    ),
    good={"egress": {"firewall_address": "10.200.0.4"}},
    bad={"egress": {"firewall_address": "10.200.0.200"}},
    check=check,
    facts=("udr-next-hop-in-firewall-subnet",),
)
