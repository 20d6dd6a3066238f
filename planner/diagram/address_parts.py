"""What an address map is made of: bars, their segments in order of address, and what stands in a segment."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from ipaddress import IPv4Address
from typing import Literal, TypeAlias

from planner.design.types import Network
from planner.diagram.text import printable
from planner.plan.allocation import int_of
from planner.plan.ranges import NamedRange

Part: TypeAlias = Literal["reserved", "used", "surge", "growth", "free"]
Kind: TypeAlias = Literal[
    "subnet", "taken", "crowd", "free", "lost", "used", "surge", "growth", "fixed", "vnet", "pods", "services", "around"
]


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


def room(usable: int, needed: int, with_surge: int, then: int) -> Iterator[tuple[Part, int]]:
    """What a range holds, split into the need, the surge, the growth beyond both, and what is left."""
    marks = [0, *(min(usable, each) for each in (needed, with_surge, max(with_surge, then))), usable]
    for part, low, high in zip(("used", "surge", "growth", "free"), marks, marks[1:], strict=False):
        yield part, high - low  # type: ignore[misc]  # the four are parts


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


def clash_sentences(pairs: Iterable[tuple[NamedRange, NamedRange]]) -> dict[NamedRange, str]:
    """For each of two things that clash, a sentence that names the first it clashes with and counts the others."""
    found: dict[NamedRange, list[NamedRange]] = {}
    for one, other in pairs:
        found.setdefault(one, []).append(other)
        found.setdefault(other, []).append(one)
    return {each: _clash(others) for each, others in found.items()}


def _clash(others: list[NamedRange]) -> str:
    more = f" and {len(others) - 1} more" if len(others) > 1 else ""
    return f"Overlaps {printable(others[0].name)}{more}"
