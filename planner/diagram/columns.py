"""The boxes of a VNet in columns of equal height, and what is shared out over the rows beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from planner.diagram.graph import Cell, Group, Node

COLUMN = 4

Piece = Node | Group
T = TypeVar("T", Node, Group, Node | Group)


def in_columns(lists: Sequence[list[Piece]]) -> Iterator[Piece]:
    """Pieces in columns of at most four, all columns equally high."""
    columns = [pieces[n : n + COLUMN] for pieces in lists for n in range(0, len(pieces), COLUMN)]
    rows = max(map(len, columns), default=0)
    for column, pieces in enumerate(columns):
        for piece, row, span in shared(pieces, rows):
            yield replace(piece, at=Cell(column, row, rows=span))


def shared(pieces: Sequence[T], rows: int) -> Iterator[tuple[T, int, int]]:
    """Each piece with its first row and its number of rows, shared out evenly; the first get one that is over."""
    for number, piece in enumerate(pieces):
        first, after = (-(-rows * n // len(pieces)) for n in (number, number + 1))
        yield piece, first, after - first


def balance(outward: list[Piece], inward: list[Piece]) -> None:
    """Move boxes from the end of the longer column to the shorter, as long as that makes them more alike."""
    while outward and _length(outward) - _length(inward) > max(1, _length(outward[-1:])):
        inward.append(outward.pop())


def thirds(pieces: dict[str, list[Piece]]) -> dict[str, list[Piece]]:
    """The same boxes in three columns: what would stand lowest in the others goes between them."""
    front, inward, back = pieces["front"][:], pieces["nodes"][:], pieces["back"]
    middle: list[Piece] = []
    while len(middle) + 1 < max(len(front), len(inward)):
        longer = front if len(front) >= len(inward) else inward
        middle.append(longer.pop())
    return {"front": front, "middle": middle, "nodes": inward, "back": back}


def shortest(pieces: dict[str, list[Piece]]) -> str:
    """The column of a spoke with the most room; a new pool in a shared subnet does not change it."""
    lengths = {"nodes": 1 + len(pieces["nodes"]), "front": _length(pieces["front"]), "back": _length(pieces["back"])}
    return min((side for side in lengths if pieces[side] or side == "back"), key=lengths.__getitem__)


def _length(pieces: Sequence[Piece]) -> int:
    """How many rows of resources stand below each other in these boxes."""
    boxes = (piece for piece in pieces if isinstance(piece, Group))
    return sum(1 + max((node.at.row for node in box.nodes), default=0) for box in boxes)
