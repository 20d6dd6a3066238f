"""Where everything stands: grids inside grids, in points, y downwards.

Measured with Graphviz 2.43 on the seven samples: `dot` (rankdir=LR, newrank, clusters, polylines) leads 14 of 82
connections through a title and 4 through a foreign box, on sheets up to 1,457 x 1,187 pt. So the places are computed
here: every box is a grid whose columns and rows are as wide as their widest child, with gutters kept free for lines
(routing.py), and Graphviz draws them as they are (`neato -n2`): nothing cut, at most 1,289 x 810 pt. The order is the
design's own, so a new pool moves its neighbours and reorders nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.diagram.arrangement import ICON, MARK, NODE_GAP, Arrangement
from planner.diagram.boxes import Box
from planner.diagram.graph import Cell, Graph, Group, GroupKind, Node
from planner.diagram.labels import Block, node_block, title_block
from planner.diagram.levels import align

MARGIN = 26.0
PASSING_WIDTH = 164.0


@dataclass(frozen=True)
class Spacing:
    """Free room of a kind of box: around its content, between columns and rows; whether columns may be stacks."""

    pad: float
    column_gap: float
    row_gap: float
    stacks: bool = False


SPACING = {
    GroupKind.VNET: Spacing(22, 32, 24, stacks=True),
    GroupKind.NETWORK: Spacing(22, 32, 24),
    GroupKind.NAMESPACE: Spacing(18, 48, 22),
    GroupKind.SUBNET: Spacing(12, 20, 22),
}
OUTSIDE = Spacing(MARGIN, 56, 34)


@dataclass(frozen=True)
class _Piece:
    """A child with the room it needs, its text, and for a box its content."""

    child: Node | Group
    block: Block
    width: float
    height: float
    inner: "_Tray | None" = None

    @property
    def at(self) -> Cell:
        return self.child.at


def text_blocks(graph: Graph) -> dict[str, Block]:
    """The lines of text of every resource and the titles of every box, by id."""
    titles = {group.id: title_block(group) for group in graph.all_groups()}
    return titles | {node.id: node_block(node) for node in graph.all_nodes()}


def arrange(graph: Graph, blocks: dict[str, Block], roominess: float = 1.0) -> Arrangement:
    """Places for the whole graph; `roominess` widens the gutters where many lines share one."""
    found = Arrangement(blocks)
    tray = _Tray([*graph.nodes, *graph.groups], OUTSIDE, blocks, roominess)
    found.whole = Box(0, 0, tray.width, tray.height)
    tray.place(found.whole, 0, found)
    align(graph, found)
    return found


class _Tray:
    """The content of one box: pieces in a grid without its empty columns and rows.

    Where the columns of a VNet hold unequal numbers of boxes, each is a stack with rows of its own.
    """

    def __init__(
        self, children: Sequence[Node | Group], spacing: Spacing, blocks: dict[str, Block], roominess: float
    ) -> None:
        self.pad = spacing.pad
        self.column_gap = spacing.column_gap * roominess
        self.row_gap = spacing.row_gap * roominess
        self.pieces = [_piece(child, blocks, roominess) for child in children]
        self.column_numbers = sorted({piece.at.column for piece in self.pieces})
        self.widths = _tracks(
            [(_span(self.column_numbers, p.at.column, p.at.columns), p.width) for p in self.pieces], self.column_gap
        )
        self.stacks = [_Stack(pieces, self.row_gap) for pieces in _stacked(self.pieces, spacing)]

    @property
    def width(self) -> float:
        return _total(self.widths, self.column_gap) + 2 * self.pad

    @property
    def height(self) -> float:
        return max((stack.height for stack in self.stacks), default=0) + 2 * self.pad

    def place(self, box: Box, header: float, found: Arrangement) -> None:
        """Lay the pieces out in a box at least as large as needed, under a header of so many points."""
        lefts = _starts(box.left + self.pad, self.widths, self.column_gap, box.width - self.width)
        found.columns.update(_gutters(lefts, self.column_gap, self.pad))
        first, room = box.top + header + self.pad, box.height - header - 2 * self.pad
        for stack in self.stacks:
            tops = _starts(first, stack.heights, self.row_gap, room - stack.height)
            found.rows.update(_gutters(tops, self.row_gap, self.pad))
            for piece in stack.pieces:
                columns = _span(self.column_numbers, piece.at.column, piece.at.columns)
                rows = stack.span(piece)
                cell = Box(lefts[columns[0]][0], tops[rows[0]][0], lefts[columns[-1]][1], tops[rows[-1]][1])
                _place_one(piece, cell, found)


class _Stack:
    """Pieces whose rows line up."""

    def __init__(self, pieces: list[_Piece], gap: float) -> None:
        self.pieces = pieces
        self.numbers = sorted({piece.at.row for piece in pieces})
        self.heights = _tracks([(self.span(piece), piece.height) for piece in pieces], gap)
        self.height = _total(self.heights, gap)

    def span(self, piece: _Piece) -> list[int]:
        return _span(self.numbers, piece.at.row, piece.at.rows)


def _stacked(pieces: list[_Piece], spacing: Spacing) -> list[list[_Piece]]:
    """All pieces together, or each column by itself."""
    columns: dict[int, list[_Piece]] = {}
    for piece in pieces:
        columns.setdefault(piece.at.column, []).append(piece)
    alike = len({len(column) for column in columns.values()}) < 2
    if alike or not spacing.stacks or any(piece.at.columns > 1 for piece in pieces):
        return [pieces]
    return list(columns.values())


def _place_one(piece: _Piece, cell: Box, found: Arrangement) -> None:
    name, block = piece.child.id, piece.block
    if isinstance(piece.child, Node) or piece.inner is None:
        found.cells[name] = cell
        found.set_node(name, piece.width, piece.height, round(cell.x, 1), round(cell.y - piece.height / 2, 1))
        return
    left, top = cell.left + _title_edge(piece.child), cell.top + _title_edge(piece.child) - 2
    found.boxes[name] = cell
    found.titles[name] = Box(left, top, left + block.width, top + block.height)
    for number in range(len(piece.child.marks)):
        x = cell.right - 7 - MARK / 2 - number * (MARK + 2)
        found.marks[f"mark_{number}_{name}"] = Box(x, cell.top + 15, x, cell.top + 15).grown(MARK / 2)
    piece.inner.place(cell, _header(piece.child, block), found)


def _piece(child: Node | Group, blocks: dict[str, Block], roominess: float) -> _Piece:
    block = blocks[child.id]
    if isinstance(child, Node):
        return _Piece(child, block, max(ICON, block.width) + 8, ICON + NODE_GAP + block.height + 2)
    inner = _Tray([*child.nodes, *child.groups], SPACING[child.kind], blocks, roominess)
    titled = block.width + 2 * _title_edge(child) + (MARK + 3) * len(child.marks)
    # A line that comes down on the icon in the middle passes a short title.
    passing = 2 * block.width + 36
    width = max(inner.width, titled, passing if passing <= PASSING_WIDTH else 0)
    return _Piece(child, block, width, inner.height + _header(child, block), inner)


def _header(group: Group, title: Block) -> float:
    # The pad above the content starts under the title; a subnet's lines never run there, so it may be narrower.
    return title.height + _title_edge(group) - (10 if group.kind is GroupKind.SUBNET else 8)


def _title_edge(group: Group) -> float:
    return 8 if group.kind is GroupKind.SUBNET else 12


def _span(numbers: list[int], first: int, count: int) -> list[int]:
    """The used tracks that a piece covers."""
    return [n for n, number in enumerate(numbers) if first <= number < first + count]


def _tracks(needs: list[tuple[list[int], float]], gap: float) -> list[float]:
    """The size of each track: its largest piece, then more for pieces that span several."""
    sizes = [0.0] * (max((span[-1] for span, _ in needs), default=-1) + 1)
    for span, size in sorted(needs, key=lambda need: len(need[0])):
        missing = size - sum(sizes[n] for n in span) - gap * (len(span) - 1)
        for n in span:
            sizes[n] += max(0.0, missing) / len(span)
    return sizes


def _total(sizes: list[float], gap: float) -> float:
    return sum(sizes) + gap * max(0, len(sizes) - 1)


def _starts(start: float, sizes: list[float], gap: float, extra: float) -> list[tuple[float, float]]:
    """Begin and end of every track; room to spare is shared out evenly."""
    share = extra / len(sizes) if sizes else 0
    spans = []
    for size in sizes:
        spans.append((start, start + size + share))
        start += size + share + gap
    return spans


def _gutters(spans: list[tuple[float, float]], gap: float, pad: float) -> Iterator[float]:
    if spans:
        yield spans[0][0] - pad / 2
        yield spans[-1][1] + pad / 2
    for _, end in spans[:-1]:
        yield end + gap / 2
