"""Overlaps: a sweep over all ranges in order of address finds every pair; each is judged by what it joins."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Literal, TypeAlias

from planner.plan.layout import Layout
from planner.plan.ranges import NamedRange, RangeKind, cluster_ranges, subnet_ranges, vnet_ranges

Verdict: TypeAlias = Literal["forbidden", "conditional", "allowed"]
RANK: dict[Verdict, int] = {"forbidden": 0, "conditional": 1, "allowed": 2}

AROUND: frozenset[RangeKind] = frozenset({"on_premises", "peered_vnet", "other"})
IN_VNET: frozenset[RangeKind] = frozenset({"vnet", "subnet", "taken"})


@dataclass(frozen=True)
class Overlap:
    """Two ranges that share addresses, whether that may be, and why in a sentence."""

    one: NamedRange
    other: NamedRange
    verdict: Verdict
    reason: str


@dataclass(frozen=True)
class Matrix:
    """The design's own ranges against each other; `cells` by row, "" where two ranges are apart or the same one."""

    ranges: tuple[NamedRange, ...]
    cells: tuple[tuple[Verdict | Literal[""], ...], ...]


def plan_overlaps(layout: Layout) -> tuple[Overlap, ...]:
    """Every pair of the design's and the surrounding ranges, forbidden ones first, then in order of address."""
    return find_overlaps((*layout.ranges, *subnet_ranges(layout.vnets)))


def find_overlaps(ranges: Iterable[NamedRange]) -> tuple[Overlap, ...]:
    """Every overlapping pair once; a subnet that lies in its own VNet is none."""
    found = [_judged(one, other) for one, other in overlapping_pairs(ranges) if not _at_home(one, other)]
    return tuple(sorted(found, key=lambda overlap: RANK[overlap.verdict]))


def overlapping_pairs(ranges: Iterable[NamedRange]) -> Iterator[tuple[NamedRange, NamedRange]]:
    """Pairs, the larger range first. CIDRs are nested or apart, so those still open all hold the next one."""
    still_open: list[tuple[int, NamedRange]] = []
    for version, first, size, *_, range_ in sorted(map(_sortable, ranges), key=lambda each: each[:-1]):
        start = (version << 128) + first
        while still_open and still_open[-1][0] < start:
            still_open.pop()
        for _, larger in still_open:
            yield larger, range_
        still_open.append((start - size - 1, range_))


def plan_matrix(layout: Layout) -> Matrix:
    """VNets, pods and services of the design against each other."""
    ranges = (*vnet_ranges(layout.vnets), *cluster_ranges(layout.design))
    verdicts: dict[frozenset[int], Verdict] = {}
    for (here, one), (there, other) in combinations(enumerate(ranges), 2):
        if one.cidr.overlaps(other.cidr):
            verdicts[frozenset((here, there))] = _judged(one, other).verdict
    numbers = range(len(ranges))
    return Matrix(ranges, tuple(tuple(verdicts.get(frozenset((a, b)), "") for b in numbers) for a in numbers))


def _sortable(range_: NamedRange) -> tuple[int, int, int, str, str, str, NamedRange]:
    """By version and first address, the larger first (sizes are negative), then by what does not hang on the order."""
    cidr = range_.cidr
    size = -(1 << (cidr.max_prefixlen - cidr.prefixlen))
    return cidr.version, int(cidr.network_address), size, range_.kind, range_.name, range_.path, range_


def _at_home(one: NamedRange, other: NamedRange) -> bool:
    """An address space holds the subnets of its own VNet."""
    kinds = {one.kind, other.kind}
    return one.vnet is not None and one.vnet == other.vnet and "vnet" in kinds and len(kinds) == 2


def _judged(one: NamedRange, other: NamedRange) -> Overlap:
    verdict, reason = _verdict(one, other)
    return Overlap(one, other, verdict, f"{one} overlaps {other}: {reason}")


def _verdict(one: NamedRange, other: NamedRange) -> tuple[Verdict, str]:
    kinds = {one.kind, other.kind}
    around = next((each for each in (one, other) if each.kind in AROUND), None)
    if kinds == {"peered_vnet"} and one.path != other.path:
        return "forbidden", "a VNet cannot be peered with two that share addresses."
    if kinds <= AROUND:
        return "conditional", "both exist already, and routing decides which of them is reached."
    if "pods" in kinds:
        return _with_pods(kinds, around)
    if "services" in kinds:
        return _with_services(kinds)
    if around:
        return "forbidden", "networks that are connected need addresses of their own."
    if one.vnet == other.vnet:
        what = "its ranges" if kinds == {"vnet"} else "its subnets"
        return "forbidden", f"a VNet needs {what} apart."
    return "forbidden", "VNets with the same addresses cannot be peered."


def _with_pods(kinds: set[RangeKind], around: NamedRange | None) -> tuple[Verdict, str]:
    if kinds == {"pods"}:
        return "allowed", "a pod CIDR is never routed outside its own cluster."
    if "services" in kinds:
        return "forbidden", "an address would be a pod’s and a service’s at once."
    if around and not around.reachable:
        if around.kind == "other":
            return "allowed", "no pod has to reach it, and a pod CIDR is not routed outside its cluster."
        return "conditional", "it works as long as no pod has to reach that network."
    return "forbidden", "nodes keep traffic to the pod CIDR inside the cluster, so pods never reach it."


def _with_services(kinds: set[RangeKind]) -> tuple[Verdict, str]:
    if kinds == {"services"}:
        return "allowed", "service addresses are known inside their own cluster only."
    if kinds == {"services", "vnet"}:
        return "conditional", "it works until a subnet is made there; then AKS refuses the next update."
    return "forbidden", "nodes translate connections to service addresses, so nobody there is reached."
