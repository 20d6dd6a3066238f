"""What the address map shows of each VNet: a bar for an address space, with its segments in order of address."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from ipaddress import IPv4Address, IPv6Address
from typing import Literal, TypeAlias

from planner.azure import limits
from planner.design.types import Network
from planner.diagram.text import printable
from planner.plan import Plan
from planner.plan.allocation import int_of
from planner.plan.growth import RangeGrowth
from planner.plan.needs import counted
from planner.plan.subnets import PlannedSubnet
from planner.plan.vnets import PlannedVnet

Part: TypeAlias = Literal["reserved", "used", "surge", "growth", "free"]
Kind: TypeAlias = Literal[
    "subnet", "taken", "crowd", "free", "lost", "used", "surge", "growth", "fixed", "vnet", "pods", "services", "around"
]
ROLES = {"spoke": "Spoke VNet", "hub": "Hub VNet", "management": "Management VNet"}
MOST_SEGMENTS = 60
"""Beyond it, subnets that others use and the gaps between them are counted together."""


@dataclass(frozen=True)
class Segment:
    """A stretch of a bar: what it is called, its ranges, and `shares` of it as (part, addresses) in order of address.

    `blocks` are free ranges with their size in words; `alarm` is a sentence where something is wrong.
    """

    id: str
    kind: Kind
    name: str
    first: int = 0
    size: int = 0
    lines: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    blocks: tuple[tuple[str, str], ...] = ()
    shares: tuple[tuple[Part, int], ...] = ()
    pinned: bool = False
    alarm: str = ""

    @property
    def end(self) -> int:
        """The address after the last."""
        return self.first + self.size


@dataclass(frozen=True)
class Bar:
    """A range drawn as a bar. `loose` segments have no place in it; segments of a bar that tiles lie side by side.

    Without a size there is nothing to draw to scale. `tick` is the distance of marks on the scale, 0 for none.
    """

    id: str
    look: Literal["vnet", "network"]
    title: str
    range: str
    note: str
    first: int
    size: int
    segments: tuple[Segment, ...]
    loose: tuple[Segment, ...] = ()
    ends: tuple[str, ...] = ()
    tiles: bool = True
    half: bool = False
    tick: int = 0


def vnet_bars(plan: Plan) -> Iterator[Bar]:
    """A bar for each address space of each VNet; subnets without a place stand at the VNet's first one."""
    for vnet in plan.vnets:
        spaces = outermost(vnet.address_space)
        for number, space in enumerate(spaces):
            loose = tuple(_loose(plan, vnet, spaces)) if not number else ()
            yield _bar(plan, vnet, space, number, loose)
        if not spaces:
            title = f"{ROLES[vnet.role]} {printable(vnet.name)}"
            loose = tuple(_loose(plan, vnet, spaces))
            yield Bar(f"vnet-{vnet.role}", "vnet", title, "no address space", "", 0, 0, (), loose)


def outermost(spaces: Iterable[Network]) -> tuple[Network, ...]:
    """The ranges in the order given, each once, without those that lie in another."""
    given = tuple(dict.fromkeys(spaces))
    return tuple(each for each in given if not any(each != other and holds(other, each) for other in given))


def holds(outer: Network, inner: Network) -> bool:
    """Whether the inner range lies in the outer one."""
    return outer.version == inner.version and inner.subnet_of(outer)  # type: ignore[arg-type]


def end_points(cidr: Network) -> tuple[str, ...]:
    """Five addresses for the scale above a bar, at its quarters; the two ends under IPv6, whose addresses are long."""
    last = int_of(cidr) + cidr.num_addresses - 1
    if cidr.version == 6 or cidr.num_addresses < 16:
        return str(cidr.network_address), str(type(cidr.network_address)(last))
    quarters = (int_of(cidr) + cidr.num_addresses * n // 4 for n in range(4))
    return *(str(IPv4Address(each)) for each in quarters), str(IPv4Address(last))


def _bar(plan: Plan, vnet: PlannedVnet, space: Network, number: int, loose: tuple[Segment, ...]) -> Bar:
    own = [each for each in (*_subnets(plan, vnet), *_taken(plan, vnet)) if _touches(space, each[0])]
    used = sorted((_clipped(segment, space) for _, segment in own), key=lambda each: (each.first, -each.size))
    free = _gaps(vnet, space, used)
    segments = sorted((*used, *free), key=lambda each: (each.first, -each.size))
    taken = space.num_addresses - sum(each.size for each in free)
    inner = [str(each) for each in vnet.address_space if each != space and holds(space, each)]
    note = f"{counted(space.num_addresses, 'address')}, {taken:,} in subnets" if space.version == 4 else "IPv6"
    return Bar(
        id=f"vnet-{vnet.role}" + (f"-{number + 1}" if number else ""),
        look="vnet",
        title=f"{ROLES[vnet.role]} {printable(vnet.name)}",
        range=str(space) + (f" (with {', '.join(inner)})" if inner else ""),
        note=note,
        first=int_of(space),
        size=space.num_addresses,
        segments=tuple(_folded(segments) if len(segments) > MOST_SEGMENTS else segments),
        loose=loose,
        ends=end_points(space),
    )


def _subnets(plan: Plan, vnet: PlannedVnet) -> Iterator[tuple[Network, Segment]]:
    growth = {id(each.capacity): each for each in plan.growth}
    for subnet in vnet.subnets:
        for cidr in (subnet.cidr, subnet.cidr_v6):
            if cidr:
                yield cidr, _subnet(plan, subnet, cidr, growth.get(id(subnet.capacity)))


def _subnet(plan: Plan, subnet: PlannedSubnet, cidr: Network, growth: RangeGrowth | None) -> Segment:
    segment = Segment(
        id=f"{subnet.key}-v6" if cidr.version == 6 else subnet.key,
        kind="subnet",
        name=printable(subnet.name),
        first=int_of(cidr),
        size=cidr.num_addresses,
        lines=(str(cidr),),
        pinned=subnet.pinned and cidr.version == 4,
        alarm=alarm(plan, printable(subnet.name), cidr),
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


def room(usable: int, needed: int, with_surge: int, then: int) -> Iterator[tuple[Part, int]]:
    """What a range holds, split into the need, the surge, the growth beyond both, and what is left."""
    marks = [0, *(min(usable, each) for each in (needed, with_surge, max(with_surge, then))), usable]
    for part, low, high in zip(("used", "surge", "growth", "free"), marks, marks[1:], strict=False):
        yield part, high - low  # type: ignore[misc]  # the four are parts


def _taken(plan: Plan, vnet: PlannedVnet) -> Iterator[tuple[Network, Segment]]:
    for number, each in enumerate(vnet.taken):
        name, size = printable(each.name) or "Subnet in use", each.cidr.num_addresses
        words = "in use" if each.cidr.version == 6 else f"in use, {counted(size, 'address')}"
        yield (
            each.cidr,
            Segment(
                f"{vnet.role}-taken-{number}",
                "taken",
                name,
                int_of(each.cidr),
                size,
                lines=(str(each.cidr),),
                notes=(words,),
                alarm=alarm(plan, name, each.cidr),
            ),
        )


def alarm(plan: Plan, name: str, cidr: Network) -> str:
    """Which other subnet of its VNet lies upon it, as a sentence; empty where none does."""
    inside = {"subnet", "taken"}
    for overlap in plan.overlaps:
        pair = (overlap.one, overlap.other)
        if {each.kind for each in pair} <= inside and overlap.one.vnet == overlap.other.vnet:
            for one, other in (pair, pair[::-1]):
                if one.cidr == cidr and (printable(one.name) or "Subnet in use") == name:
                    return f"Overlaps {printable(other.name)}"
    return ""


def _touches(space: Network, cidr: Network) -> bool:
    return space.version == cidr.version and space.overlaps(cidr)


def _clipped(segment: Segment, space: Network) -> Segment:
    first, end = max(segment.first, int_of(space)), min(segment.end, int_of(space) + space.num_addresses)
    return replace(segment, first=first, size=end - first)


def _gaps(vnet: PlannedVnet, space: Network, used: list[Segment]) -> list[Segment]:
    """The free stretches between segments in order of address."""
    found, at, end = [], int_of(space), int_of(space) + space.num_addresses
    for segment in (*used, Segment("", "free", "", end)):
        if segment.first > at:
            found.append(_free(vnet, space, at, segment.first))
        at = max(at, segment.end)
    return found


def _free(vnet: PlannedVnet, space: Network, first: int, end: int) -> Segment:
    """A free stretch with its aligned blocks, as the plan lists them; under IPv6 only their number is said."""
    start, last = (type(space.network_address)(each) for each in (first, end - 1))
    name, key = "Free", f"{vnet.role}-free-{str(start).replace('.', '-').replace(':', '-')}"
    if isinstance(start, IPv6Address):
        nets = (end - first) >> (128 - limits.IPV6_SUBNET_PREFIX)
        words = f"{nets:,} × /{limits.IPV6_SUBNET_PREFIX}" if nets else f"{end - first:,} addresses"
        return Segment(key, "free", name, first, end - first, notes=(words,))
    inside = [each for each in vnet.free if start <= each.network_address <= last]
    blocks = tuple((str(each), f"{each.num_addresses:,}") for each in inside)
    if len(inside) > 1:
        name = f"Free: {end - first:,}"
    return Segment(key, "free", name, first, end - first, blocks=blocks)


def _loose(plan: Plan, vnet: PlannedVnet, spaces: tuple[Network, ...]) -> Iterator[Segment]:
    """Subnets that found no place, and those that lie outside every address space."""
    for subnet in vnet.subnets:
        if subnet.cidr is None:
            need = counted(subnet.capacity.needed_with_surge, "address")
            words = (f"{need}, at least a /{subnet.smallest_fit}",)
            yield Segment(subnet.key, "lost", printable(subnet.name), notes=words, alarm="No room")
    for cidr, segment in (*_subnets(plan, vnet), *_taken(plan, vnet)):
        if not any(_touches(space, cidr) for space in spaces):
            yield replace(segment, kind="lost", first=0, size=0, shares=(), alarm="Outside the address space")


def _folded(segments: list[Segment]) -> Iterator[Segment]:
    """The segments with every run of subnets in use and gaps between them as one."""
    run: list[Segment] = []
    for segment in (*segments, None):
        if segment and segment.kind in {"taken", "free"}:
            run.append(segment)
            continue
        yield from run if len(run) < 3 else (_crowd(run),)
        run = []
        if segment:
            yield segment


def _crowd(run: list[Segment]) -> Segment:
    taken = [each for each in run if each.kind == "taken"]
    free = sum(each.size for each in run if each.kind == "free")
    name = f"{counted(len(taken), 'subnet')} in use"
    first, end = run[0].first, max(each.end for each in run)
    return Segment(f"{run[0].id}-crowd", "crowd", name, first, end - first, notes=(f"{free:,} free between them",))
