"""What the address map shows of each VNet: a bar for an address space, with its segments in order of address."""

from collections.abc import Iterator
from dataclasses import replace
from ipaddress import IPv6Address

from planner.azure import limits
from planner.design.types import Network
from planner.diagram.address_parts import Bar, Segment, end_points, holds, outermost
from planner.diagram.address_subnets import subnet_segments, taken_segments
from planner.diagram.text import printable
from planner.plan import Plan
from planner.plan.allocation import int_of
from planner.plan.needs import counted
from planner.plan.vnets import PlannedVnet

ROLES = {"spoke": "Spoke VNet", "hub": "Hub VNet", "management": "Management VNet"}
MOST_SEGMENTS = 60
"""Beyond it, subnets that others use and the gaps between them are counted together."""


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


def _bar(plan: Plan, vnet: PlannedVnet, space: Network, number: int, loose: tuple[Segment, ...]) -> Bar:
    own = [each for each in (*subnet_segments(plan, vnet), *taken_segments(plan, vnet)) if _touches(space, each[0])]
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
    start = type(space.network_address)(first)
    name, key = "Free", f"{vnet.role}-free-{str(start).replace('.', '-').replace(':', '-')}"
    if isinstance(start, IPv6Address):
        nets = (end - first) >> (128 - limits.SUBNET_IPV6_PREFIX)
        words = f"{nets:,} × /{limits.SUBNET_IPV6_PREFIX}" if nets else f"{end - first:,} addresses"
        return Segment(key, "free", name, first, end - first, notes=(words,))
    inside = [each for each in vnet.free if first <= int_of(each) < end]
    blocks = tuple((str(each), f"{each.num_addresses:,}") for each in inside)
    if len(inside) > 1:
        name = f"Free: {end - first:,}"
    return Segment(key, "free", name, first, end - first, blocks=blocks)


def _loose(plan: Plan, vnet: PlannedVnet, spaces: tuple[Network, ...]) -> Iterator[Segment]:
    """Subnets that found no place, and those that lie outside every address space."""
    for subnet in vnet.subnets:
        if subnet.cidr is None:
            words = (counted(subnet.capacity.needed_with_surge, "address"), f"at least a /{subnet.smallest_fit}")
            yield Segment(subnet.key, "lost", printable(subnet.name), notes=words, alarm="No room")
    for cidr, segment in (*subnet_segments(plan, vnet), *taken_segments(plan, vnet)):
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
