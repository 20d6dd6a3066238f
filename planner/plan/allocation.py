"""Placing ranges in an address space: aligned, without overlap, free blocks left together."""

from collections.abc import Iterable, Iterator
from ipaddress import IPv4Address, IPv4Network, summarize_address_range
from math import ceil, log2

from planner.azure import limits
from planner.design.types import Network


def fitting_prefix(addresses: int) -> int:
    """The longest IPv4 prefix whose subnet has `addresses` usable ones: size less the five that Azure reserves."""
    size = max(addresses, 1) + limits.RESERVED_ADDRESSES_PER_SUBNET
    return max(0, min(limits.SUBNET_MAX_PREFIX, 32 - ceil(log2(size))))


def blocks_prefix(blocks: int) -> int:
    """The prefix of a pod CIDR that has `blocks` /24 blocks, one for each node."""
    return max(0, limits.OVERLAY_PREFIX_PER_NODE - ceil(log2(max(blocks, 1))))


def free_blocks(space: Iterable[Network], used: Iterable[Network]) -> tuple[IPv4Network, ...]:
    """The largest aligned IPv4 blocks of `space` that no range in `used` touches, in order of address."""
    taken = sorted(map(_ends, (each for each in used if each.version == 4)))
    blocks: list[IPv4Network] = []
    for range_ in _outermost(each for each in space if isinstance(each, IPv4Network)):
        for first, last in _gaps(*_ends(range_), taken):
            blocks += summarize_address_range(IPv4Address(first), IPv4Address(last))
    return tuple(blocks)


def _ends(network: Network) -> tuple[int, int]:
    first = int_of(network)
    return first, first + (1 << (network.max_prefixlen - network.prefixlen)) - 1


def _outermost(space: Iterable[IPv4Network]) -> Iterator[IPv4Network]:
    """The ranges in order of address, without those that lie in another."""
    covered = -1
    for range_ in sorted(space, key=lambda each: (int_of(each), each.prefixlen)):
        first, last = _ends(range_)
        if first > covered:
            covered = last
            yield range_


def _gaps(start: int, end: int, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for first, last in taken:
        if last < start or first > end:
            continue
        if first > start:
            yield start, first - 1
        start = max(start, last + 1)
    if start <= end:
        yield start, end


def int_of(network: Network) -> int:
    """The first address of a range as a number, to sort by."""
    return int(network.network_address)


def place(space: Iterable[Network], used: Iterable[Network], prefix: int) -> IPv4Network | None:
    """The first range of that prefix in the smallest free block that holds it; None when nothing is left."""
    return next(place_all(space, used, (prefix,)))


def place_all(
    space: Iterable[Network], used: Iterable[Network], prefixes: Iterable[int]
) -> Iterator[IPv4Network | None]:
    """A range for each prefix in turn, apart from each other; None for one that finds no place."""
    free = [(block.prefixlen, int_of(block)) for block in free_blocks(space, used)]
    for prefix in prefixes:
        fitting = [block for block in free if block[0] <= prefix]
        if not fitting:
            yield None
            continue
        length, first = max(fitting, key=lambda block: (block[0], -block[1]))
        free.remove((length, first))
        # Halving the block until the range is left over frees one block of each size in between.
        free += [(half, first + (1 << (32 - half))) for half in range(length + 1, prefix + 1)]
        yield IPv4Network((first, prefix))
