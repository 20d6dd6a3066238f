"""Rule: the private front end should stand at the upper end of its subnet."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for a usable address in the lower half."""
    waf, subnet = plan.design.waf, plan.subnet_for("app_gateway")
    if subnet is None or subnet.cidr is None or not waf.private_frontend or waf.private_address is None:
        return
    first = subnet.cidr.network_address + limits.RESERVED_FIRST_ADDRESSES
    if first <= waf.private_address < subnet.cidr.network_address + subnet.cidr.num_addresses // 2:
        yield Problem(
            "waf.private_address",
            f"{waf.private_address} is in the lower half of {subnet.described}, where instances take their addresses. "
            f"Use {subnet.cidr.broadcast_address - limits.RESERVED_LAST_ADDRESSES}.",
            mend={"waf": {"private_address": None}},
        )


RULE = Rule(
    id="gateway-address-low",
    severity=Severity.ADVICE,
    title="Private front-end address is where instances grow",
    why="Instances take addresses from the start of the subnet, so a front end there stands in the way of scaling.",
    fix="Take an address from the upper end of the subnet.",
    pillar="performance",
    sources=(sources.APP_GATEWAY,),
    good={
        "waf": {"private_frontend": True, "private_address": "10.240.5.250"},
        "addresses": {"subnets": [{"purpose": "app_gateway", "cidr": "10.240.5.0/24"}]},
    },
    bad={
        "waf": {"private_frontend": True, "private_address": "10.240.5.10"},
        "addresses": {"subnets": [{"purpose": "app_gateway", "cidr": "10.240.5.0/24"}]},
    },
    check=check,
    facts=("appgw-private-frontend-high-address",),
)
