"""Rule: a static internal address must lie in the subnet of the internal load balancers."""

from collections.abc import Iterator
from ipaddress import IPv4Address

from planner.azure import limits, sources
from planner.plan import Plan
from planner.plan.demand import in_cluster_controller
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each address outside; addresses of the service CIDR have a rule of their own."""
    subnet = plan.subnet_for("ingress") or plan.subnet_for("nodes")
    for path, address in _addresses(plan):
        if subnet and subnet.cidr and address not in subnet.cidr and address not in plan.service_cidr:
            first = subnet.cidr.network_address + limits.RESERVED_FIRST_ADDRESSES
            last = subnet.cidr.broadcast_address - limits.RESERVED_LAST_ADDRESSES
            yield Problem(path, f"{address} is not in {subnet.described}. Use {first} to {last}, or leave it empty.")


def _addresses(plan: Plan) -> Iterator[tuple[str, IPv4Address]]:
    """Static internal addresses with their paths."""
    ingress = plan.design.ingress
    if ingress.address and in_cluster_controller(plan.design) and ingress.exposure in {"internal", "both"}:
        yield "ingress.address", ingress.address
    for index, service in enumerate(ingress.services):
        if service.address and service.exposure == "internal":
            yield f"ingress.services.{index}.address", service.address


RULE = Rule(
    id="front-end-address-outside",
    severity=Severity.ERROR,
    title="Static address is not in the subnet of the load balancer",
    why="An internal front end takes its address from the subnet it stands in; Azure refuses any other.",
    fix="Take an address of the ingress subnet, or leave the field empty.",
    pillar="reliability",
    sources=(sources.LB_INTERNAL,),
    good={
        "ingress": {"address": "10.240.4.10"},
        "addresses": {"subnets": [{"purpose": "ingress", "cidr": "10.240.4.0/28"}]},
    },
    bad={
        "ingress": {"address": "10.240.9.10"},
        "addresses": {"subnets": [{"purpose": "ingress", "cidr": "10.240.4.0/28"}]},
    },
    check=check,
    facts=("ilb-static-ip-in-subnet", "ilb-subnet-same-vnet"),
)
