"""Columns and rows of a grid: how large each has to be, where each begins, and the gutters between them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

Extent = tuple[float, float]


def span(numbers: Sequence[int], first: int, count: int) -> list[int]:
    """The used tracks that a piece covers."""
    return [n for n, number in enumerate(numbers) if first <= number < first + count]


def tracks(needs: list[tuple[list[int], float]], gap: float) -> list[float]:
    """The size of each track: its largest piece, then more for pieces that span several."""
    sizes = [0.0] * (max((covered[-1] for covered, _ in needs), default=-1) + 1)
    for covered, size in sorted(needs, key=lambda need: len(need[0])):
        missing = size - sum(sizes[n] for n in covered) - gap * (len(covered) - 1)
        for n in covered:
            sizes[n] += max(0.0, missing) / len(covered)
    return sizes


def total(sizes: Sequence[float], gap: float) -> float:
    """All tracks with the gaps between them."""
    return sum(sizes) + gap * max(0, len(sizes) - 1)


def widened(start: float, sizes: Sequence[float], gap: float, extra: float) -> list[Extent]:
    """Begin and end of every track; room to spare makes each larger."""
    share = extra / len(sizes) if sizes else 0
    return spaced(start, [size + share for size in sizes], gap, 0)


def spaced(start: float, sizes: Sequence[float], gap: float, extra: float) -> list[Extent]:
    """Begin and end of every track; room to spare lies between them."""
    between = gap + extra / max(1, len(sizes) - 1)
    found = []
    for size in sizes:
        found.append((start, start + size))
        start += size + between
    return found


def gutters(extents: list[Extent], pad: float) -> Iterator[float]:
    """The middles of the gaps, and of the free room before the first track and behind the last."""
    if extents:
        yield extents[0][0] - pad / 2
        yield extents[-1][1] + pad / 2
    for (_, end), (start, _) in pairwise(extents):
        yield (end + start) / 2
