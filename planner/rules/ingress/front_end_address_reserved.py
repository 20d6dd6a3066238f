"""Rule: a static internal address must not be one that Azure reserves."""

from collections.abc import Iterator
from itertools import islice

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each such address."""
    subnet = plan.subnet_for("ingress") or plan.subnet_for("nodes")
    if subnet is None or subnet.cidr is None:
        return
    reserved = {*list(islice(subnet.cidr, limits.RESERVED_FIRST_ADDRESSES)), subnet.cidr.broadcast_address}
    ingress = plan.design.ingress
    answers = [("ingress.address", ingress.address)]
    answers += [(f"ingress.services.{index}.address", each.address) for index, each in enumerate(ingress.services)]
    for path, address in answers:
        if address in reserved:
            usable = subnet.cidr.network_address + limits.RESERVED_FIRST_ADDRESSES
            yield Problem(
                path, f"Azure reserves {address} of {subnet.described}; the first usable address is {usable}."
            )


RULE = Rule(
    id="front-end-address-reserved",
    severity=Severity.ERROR,
    title="Static address is one that Azure reserves",
    why="Azure keeps the first four addresses of every subnet and the last one.",
    fix="Take another address of the subnet, or leave the field empty.",
    pillar="reliability",
    sources=(
        sources.LB_INTERNAL,
        sources.VNET_FAQ,
    ),
    good={
        "ingress": {"address": "10.240.4.4"},
        "addresses": {"subnets": [{"purpose": "ingress", "cidr": "10.240.4.0/28"}]},
    },
    bad={
        "ingress": {"address": "10.240.4.3"},
        "addresses": {"subnets": [{"purpose": "ingress", "cidr": "10.240.4.0/28"}]},
    },
    check=check,
    facts=("ilb-static-ip-in-subnet",),
)
