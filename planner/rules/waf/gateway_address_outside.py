"""Rule: the private front end must have a usable address of the gateway's subnet."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the address lies outside or is reserved."""
    waf, subnet = plan.design.waf, plan.subnet_for("app_gateway")
    if subnet is None or subnet.cidr is None or not waf.private_frontend or waf.private_address is None:
        return
    first = subnet.cidr.network_address + limits.RESERVED_FIRST_ADDRESSES
    last = subnet.cidr.broadcast_address - limits.RESERVED_LAST_ADDRESSES
    if not first <= waf.private_address <= last:
        yield Problem(
            "waf.private_address",
            f"{waf.private_address} is not usable in {subnet.described}. Use {last}, or another up to {first}.",
            mend={"waf": {"private_address": None}},
        )


RULE = Rule(
    id="gateway-address-outside",
    severity=Severity.ERROR,
    title="Private front-end address is not free in the gateway’s subnet",
    why="The front end stands in the gateway’s own subnet, and Azure keeps the first four addresses and the last one.",
    fix="Take an address from the upper end of the subnet, or leave the field empty.",
    pillar="reliability",
    sources=(sources.APP_GATEWAY_FRONTEND,),
    good={
        "waf": {"private_frontend": True, "private_address": "10.240.5.250"},
        "addresses": {"subnets": [{"purpose": "app_gateway", "cidr": "10.240.5.0/24"}]},
    },
    bad={
        "waf": {"private_frontend": True, "private_address": "10.240.6.250"},
        "addresses": {"subnets": [{"purpose": "app_gateway", "cidr": "10.240.5.0/24"}]},
    },
    check=check,
    facts=("appgw-private-frontend-in-subnet",),
)
