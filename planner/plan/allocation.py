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
    taken = sorted((int(each[0]), int(each[-1])) for each in used if each.version == 4)
    blocks: list[IPv4Network] = []
    for range_ in sorted((each for each in space if isinstance(each, IPv4Network)), key=int_of):
        for first, last in _gaps(int(range_[0]), int(range_[-1]), taken):
            blocks += summarize_address_range(IPv4Address(first), IPv4Address(last))
    return tuple(blocks)


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
    blocks = [block for block in free_blocks(space, used) if block.prefixlen <= prefix]
    if not blocks:
        return None
    best = max(blocks, key=lambda block: (block.prefixlen, -int_of(block)))
    return IPv4Network((int_of(best), prefix))
