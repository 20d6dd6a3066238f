"""Mends that several rules offer: ranges that are free, and subnets that the plan places anew."""

from ipaddress import IPv4Network

from planner.azure import ranges
from planner.plan import Plan
from planner.plan.allocation import blocks_prefix, place
from planner.plan.subnets import PlannedSubnet
from planner.rules.base import Changes

CANDIDATES: tuple[IPv4Network, ...] = (ranges.SHARED_ADDRESS_SPACE, *ranges.RFC1918)
"""Where ranges for pods and services are looked for, best first: shared address space is seldom routed anywhere."""
SERVICE_PREFIX = 20


def placed_anew(plan: Plan, subnet: PlannedSubnet) -> Changes | None:
    """Give up the subnet's pinned range, so that the plan places it in the size it needs; None if it is not pinned."""
    parts = subnet.range_path.split(".")
    if not subnet.pinned or len(parts) < 3 or not parts[2].isdigit():
        return None
    addresses = plan.design.addresses
    pins = addresses.subnets if parts[1] == "subnets" else addresses.own_subnets
    revised = [pin.model_dump() for pin in pins]
    revised[int(parts[2])]["cidr"] = None
    return {"addresses": {parts[1]: revised}}


def other_pod_cidr(plan: Plan) -> Changes | None:
    """A pod CIDR that overlaps nothing and holds every node with surge; None when none is free."""
    nodes = max(plan.nodes + plan.surge, 1)
    wanted = min(blocks_prefix(nodes), plan.design.addresses.pod_cidr.prefixlen)
    cidr = _free(plan, max(wanted, 9), "pods")
    return {"addresses": {"pod_cidr": str(cidr)}} if cidr else None


def other_service_cidr(plan: Plan) -> Changes | None:
    """A service CIDR that overlaps nothing, with its DNS address chosen anew; None when none is free."""
    cidr = _free(plan, max(plan.service_cidr.prefixlen, SERVICE_PREFIX), "services")
    return {"addresses": {"service_cidr": str(cidr), "dns_service_ip": None}} if cidr else None


def _free(plan: Plan, prefix: int, kind: str) -> IPv4Network | None:
    used = [each.cidr for each in plan.ranges if each.kind != kind and isinstance(each.cidr, IPv4Network)]
    used += [special.cidr for special in (*ranges.AKS_RESERVED, *ranges.VNET_FORBIDDEN)]
    found = (place((space,), used, prefix) for space in CANDIDATES)
    return next((cidr for cidr in found if cidr), None)
