"""Segments of the address map for subnets: the plan's own, and those that others already use."""

from collections.abc import Iterator
from dataclasses import replace

from planner.azure import limits
from planner.design.types import Network
from planner.diagram.address_parts import Part, Segment, clash_sentences, room
from planner.diagram.text import printable
from planner.plan import Plan
from planner.plan.allocation import int_of
from planner.plan.growth import RangeGrowth
from planner.plan.needs import counted
from planner.plan.subnets import PlannedSubnet
from planner.plan.vnets import PlannedVnet


def subnet_segments(plan: Plan, vnet: PlannedVnet) -> Iterator[tuple[Network, Segment]]:
    """Each subnet of the plan that has a place, with its range; its IPv6 twin after it."""
    growth, clashes = {id(each.capacity): each for each in plan.growth}, _clashes(plan)
    for subnet in vnet.subnets:
        for cidr in (subnet.cidr, subnet.cidr_v6):
            if cidr:
                segment = _subnet(subnet, cidr, growth.get(id(subnet.capacity)))
                yield cidr, replace(segment, alarm=clashes.get((subnet.name, cidr), ""))


def _subnet(subnet: PlannedSubnet, cidr: Network, growth: RangeGrowth | None) -> Segment:
    segment = Segment(
        id=f"{subnet.key}-v6" if cidr.version == 6 else subnet.key,
        kind="subnet",
        name=printable(subnet.name),
        first=int_of(cidr),
        size=cidr.num_addresses,
        lines=(str(cidr),),
        pinned=subnet.pinned and cidr.version == 4,
    )
    if cidr.version == 6:
        return segment
    return replace(segment, notes=_notes(subnet, growth), shares=tuple(_shares(subnet, cidr.num_addresses, growth)))


def _notes(subnet: PlannedSubnet, growth: RangeGrowth | None) -> tuple[str, ...]:
    capacity = subnet.capacity
    if capacity.free < 0:
        return (f"{-capacity.free:,} too few: {capacity.needed_with_surge:,} of {capacity.usable:,}",)
    if capacity.whole:
        return ("its service takes all",)
    then = (f"{growth.needed_then:,} in {counted(growth.years, 'year')}",) if growth and growth.percent else ()
    return (f"{capacity.needed_with_surge:,} of {capacity.usable:,}", *then)


def _shares(subnet: PlannedSubnet, size: int, growth: RangeGrowth | None) -> Iterator[tuple[Part, int]]:
    """The subnet's inside in order of address; Azure gives out the lowest addresses first."""
    capacity = subnet.capacity
    kept = max(0, size - capacity.usable)
    front = min(kept, limits.RESERVED_FIRST_ADDRESSES) if kept <= limits.RESERVED_ADDRESSES_PER_SUBNET else kept // 2
    yield "reserved", front
    yield from room(capacity.usable, capacity.needed, capacity.needed_with_surge, growth.needed_then if growth else 0)
    yield "reserved", kept - front


def taken_segments(plan: Plan, vnet: PlannedVnet) -> Iterator[tuple[Network, Segment]]:
    """Each subnet that something else uses, with its range."""
    clashes = _clashes(plan)
    for number, each in enumerate(vnet.taken):
        name, size = each.name or "Subnet in use", each.cidr.num_addresses
        segment = Segment(
            id=f"{vnet.role}-taken-{number}",
            kind="taken",
            name=printable(name),
            first=int_of(each.cidr),
            size=size,
            lines=(str(each.cidr),),
            notes=("in use" if each.cidr.version == 6 else f"in use, {counted(size, 'address')}",),
            alarm=clashes.get((name, each.cidr), ""),
        )
        yield each.cidr, segment


def _clashes(plan: Plan) -> dict[tuple[str, Network], str]:
    """For each subnet upon which others of its VNet lie, by name and range, a sentence that says so."""
    inside = {"subnet", "taken"}
    pairs = (
        (overlap.one, overlap.other)
        for overlap in plan.overlaps
        if {overlap.one.kind, overlap.other.kind} <= inside and overlap.one.vnet == overlap.other.vnet
    )
    return {(each.name, each.cidr): words for each, words in clash_sentences(pairs).items()}
