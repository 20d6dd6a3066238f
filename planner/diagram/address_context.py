"""What the address map shows beside the VNets: pods and services block by block, and where all ranges lie."""

from collections.abc import Iterator
from ipaddress import IPv4Network

from planner.azure import limits
from planner.azure.ranges import PRIVATE
from planner.design.labels import label
from planner.design.types import Network
from planner.diagram.address_parts import Bar, Kind, Segment, clash_sentences, end_points, holds, outermost, room
from planner.diagram.text import printable
from planner.plan import Plan
from planner.plan.allocation import int_of
from planner.plan.needs import counted
from planner.plan.ranges import NamedRange

BLOCK = 1 << (32 - limits.OVERLAY_PREFIX_PER_NODE)
"""Addresses of a /24, the part of a pod CIDR that a node gets."""
KINDS: dict[str, Kind] = {"vnet": "vnet", "pods": "pods", "services": "services"}
SAYS = {"vnet": "VNet of this design", "pods": "Pods", "services": "Services"}
WHAT = {
    "used": "Nodes at the maximum",
    "surge": "Surge during upgrades",
    "growth": "Growth",
    "free": "Free",
}


def cluster_bars(plan: Plan) -> Iterator[Bar]:
    """The pod CIDR with the block of each node, where there is one, and the service CIDR."""
    if plan.pod_cidr:
        yield _pods(plan, plan.pod_cidr)
    yield _services(plan)


def _pods(plan: Plan, cidr: IPv4Network) -> Bar:
    blocks = cidr.num_addresses // BLOCK
    segments, at = [], int_of(cidr)
    for part, count in _pod_parts(plan):
        if count:
            words = (f"{counted(count, 'block')} of /{limits.OVERLAY_PREFIX_PER_NODE}",)
            segments.append(Segment(f"pods-{part}", part, WHAT[part], at, count * BLOCK, _span(at, count), words))
            at += count * BLOCK
    short = -plan.pod_capacity.free if plan.pod_capacity else 0
    missing = (
        (Segment("pods-lost", "lost", counted(short, "block") + " too few", alarm="No room"),) if short > 0 else ()
    )
    note = f"{counted(blocks, 'block')} of /{limits.OVERLAY_PREFIX_PER_NODE}, one a node"
    return _cluster("pods", "Pod CIDR", cidr, note, tuple(segments), missing)


def _pod_parts(plan: Plan) -> Iterator[tuple[Kind, int]]:
    capacity = plan.pod_capacity
    if capacity:
        then = next((each.needed_then for each in plan.growth if each.capacity is capacity), 0)
        yield from room(capacity.usable, capacity.needed, capacity.needed_with_surge, then)  # type: ignore[misc]


def _span(first: int, blocks: int) -> tuple[str, ...]:
    start, last = IPv4Network((first, 24)), IPv4Network((first + (blocks - 1) * BLOCK, 24))
    return (str(start.network_address), f"to {last.broadcast_address}")


def _services(plan: Plan) -> Bar:
    """The service CIDR: the API server takes its first address, the cluster's DNS the DNS service IP."""
    cidr, dns = plan.service_cidr, plan.dns_service_ip
    size = min(BLOCK, cidr.num_addresses)
    named = {int_of(cidr): [f"API server {cidr.network_address + 1}"]} if cidr.num_addresses > 1 else {}
    if dns in cidr:
        named.setdefault(int(dns) // size * size, []).append(f"DNS {dns}")
    segments, at, end = [], int_of(cidr), int_of(cidr) + cidr.num_addresses
    for start in (*sorted(named), end):
        if start > at:
            segments.append(_free_services(at, start - at))
        if start < end:
            words = (f"{size - len(named[start]):,} free",)
            name = "Fixed addresses"
            segments.append(
                Segment(f"services-{start - int_of(cidr)}", "fixed", name, start, size, (), (*named[start], *words))
            )
        at = start + size
    lost = () if dns in cidr else (Segment("services-dns", "lost", f"DNS {dns}", alarm="Outside the service CIDR"),)
    note = f"{counted(cidr.num_addresses, 'address')}, known inside the cluster only"
    return _cluster("services", "Service CIDR", cidr, note, tuple(segments), lost)


def _free_services(first: int, size: int) -> Segment:
    blocks = size // BLOCK
    words = (f"{counted(blocks, 'block')} of /24, {size:,} addresses",)
    return Segment(f"services-free-{first}", "free", "Free for services", first, size, _span(first, blocks), words)


def _cluster(
    key: str, title: str, cidr: IPv4Network, note: str, segments: tuple[Segment, ...], loose: tuple[Segment, ...]
) -> Bar:
    return Bar(
        id=key,
        look="network",
        title=title,
        range=str(cidr),
        note=note,
        first=int_of(cidr),
        size=cidr.num_addresses if segments else 0,
        segments=segments,
        loose=loose,
        ends=(str(cidr[0]), str(cidr[-1])),
        half=True,
        tick=BLOCK,
    )


def surrounding_bars(plan: Plan) -> Iterator[Bar]:
    """Where each range of the plan and of its surroundings lies: a bar for each private range that holds one.

    The private ranges have no prefix in the map, as no range stands there that the plan lacks.
    """
    ranges = tuple(dict.fromkeys(plan.ranges))
    blocks = outermost(_block(each.cidr) for each in ranges if each.cidr.version == 4)
    clashes = _clashes(plan)
    for block in sorted(blocks, key=int_of):
        inside = tuple(_around(each, clashes) for each in ranges if holds(block, each.cidr))
        ordered = tuple(sorted(inside, key=lambda each: (each.first, -each.size)))
        yield _place(
            f"block-{str(block[0]).replace('.', '-')}",
            f"from {block[0]}",
            ordered,
            int_of(block),
            block.num_addresses,
            end_points(block),
        )
    six = tuple(_around(each, clashes) for each in ranges if each.cidr.version == 6)
    if six:
        yield _place("block-ipv6", "of IPv6", tuple(sorted(six, key=lambda each: (each.first, -each.size))))


def _place(
    key: str, range_: str, segments: tuple[Segment, ...], first: int = 0, size: int = 0, ends: tuple[str, ...] = ()
) -> Bar:
    return Bar(key, "network", "Ranges", range_, "", first, size, segments, ends=ends, tiles=False, half=True)


def _block(cidr: Network) -> IPv4Network:
    """The private range that holds a range; for a public one its /8."""
    if isinstance(cidr, IPv4Network):
        private = next((block for block in PRIVATE if cidr.subnet_of(block)), None)
        return private or (cidr.supernet(new_prefix=8) if cidr.prefixlen > 8 else cidr)
    raise TypeError(f"{cidr} is no IPv4 range.")


def _around(each: NamedRange, clashes: dict[NamedRange, str]) -> Segment:
    words = SAYS.get(each.kind) or label(each.kind, "surroundings.networks.kind")
    return Segment(
        id=f"range-{each.kind.replace('_', '-')}-{int_of(each.cidr):x}-{each.cidr.prefixlen}",
        kind=KINDS.get(each.kind, "around"),
        name=printable(each.name),
        first=int_of(each.cidr),
        size=each.cidr.num_addresses,
        lines=(str(each.cidr),),
        notes=(words,),
        alarm=clashes.get(each, ""),
    )


def _clashes(plan: Plan) -> dict[NamedRange, str]:
    """For each range that must not share addresses with another, a sentence that names the first such other."""
    inside = {"subnet", "taken"}
    return clash_sentences(
        (overlap.one, overlap.other)
        for overlap in plan.overlaps
        if overlap.verdict == "forbidden" and not {overlap.one.kind, overlap.other.kind} & inside
    )
