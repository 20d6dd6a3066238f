"""Where everything stands: grids inside grids, in points, y downwards.

Measured with Graphviz 2.43 on the seven samples: `dot` (rankdir=LR, newrank, clusters, polylines) leads 14 of 82
connections through a title and 4 through a foreign box, on sheets up to 1,457 x 1,187 pt. So the places are computed
here: every box is a grid whose columns and rows are as wide as their widest child, with gutters kept free for lines
(routing.py), and Graphviz draws them as they are (`neato -n2`): nothing cut, at most 1,185 x 686 pt. The order is the
design's own, so a new pool moves its neighbours and reorders nothing. Subnets are as high as their content.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.diagram.arrangement import ICON, MARK, NODE_GAP, Arrangement
from planner.diagram.boxes import Box
from planner.diagram.graph import Cell, Edge, Graph, Group, GroupKind, Node
from planner.diagram.labels import NODE_TEXT_WIDTH, STOP_TEXT_WIDTH, Block, node_block, title_block
from planner.diagram.levels import align
from planner.diagram.tracks import gutters, spaced, span, total, tracks, widened

MARGIN = 26.0
NEARLY = 30.0
ALIGNED = 480.0


@dataclass(frozen=True)
class Spacing:
    """Free room of a kind of box: around its content, between columns and rows.

    Columns of unequal length may be stacks with rows of their own. A resource beside boxes may be centred in its row,
    or else stand level with those in the boxes. Where a line with a number joins two of one box, their icons are at
    least `numbered` apart, and so are text and icon below each other.
    """

    pad: float
    column_gap: float
    row_gap: float
    stacks: bool = False
    centred: bool = False
    numbered: tuple[float, float] = (0.0, 0.0)


SPACING = {
    GroupKind.VNET: Spacing(20, 30, 22, stacks=True, centred=True),
    GroupKind.NETWORK: Spacing(20, 30, 22, centred=True),
    GroupKind.NAMESPACE: Spacing(18, 48, 22),
    GroupKind.SUBNET: Spacing(10, 20, 18, numbered=(40, 28)),
}
WHOLE_NETWORKS = Spacing(MARGIN, 54, 28, centred=True)
STOPS_OF_FLOWS = Spacing(MARGIN, 24, 30)


@dataclass(frozen=True)
class _Terms:
    """What all boxes are laid out by: the texts, how wide gutters are, and between which ids numbered lines run."""

    blocks: dict[str, Block]
    roominess: float
    numbered: tuple[Edge, ...]

    def between(self, pieces: list["_Piece"]) -> list[tuple["_Piece", "_Piece"]]:
        """The resources of one box that are joined."""
        named = {piece.child.id: piece for piece in pieces if piece.inner is None}
        edges = (edge for edge in self.numbered if edge.tail in named and edge.head in named)
        return [(named[edge.tail], named[edge.head]) for edge in edges]


@dataclass(frozen=True)
class _Piece:
    """A child with the room it needs, its text, and for a box its content; `rise` is how far below its top the icon
    begins that stands level with the others of its row.
    """

    child: Node | Group
    block: Block
    width: float
    height: float
    inner: "_Tray | None" = None
    rise: float = 0.0

    @property
    def at(self) -> Cell:
        return self.child.at


def text_blocks(graph: Graph) -> dict[str, Block]:
    """The lines of text of every resource and the titles of every box, by id."""
    titles = {group.id: title_block(group) for group in graph.all_groups()}
    width = STOP_TEXT_WIDTH if graph.of_flows else NODE_TEXT_WIDTH
    return titles | {node.id: node_block(node, width) for node in graph.all_nodes()}


def arrange(graph: Graph, blocks: dict[str, Block], roominess: float = 1.0) -> Arrangement:
    """Places for the whole graph; `roominess` widens the gutters where many lines share one."""
    found = Arrangement(blocks)
    spacing = STOPS_OF_FLOWS if graph.of_flows else WHOLE_NETWORKS
    terms = _Terms(blocks, roominess, tuple(edge for edge in graph.edges if edge.number))
    tray = _Tray([*graph.nodes, *graph.groups], spacing, terms)
    found.whole = Box(0, 0, tray.width, tray.height)
    tray.place(found.whole, 0, found)
    align(graph, found)
    return found


class _Tray:
    """The content of one box: pieces in a grid without its empty columns and rows.

    Where the columns of a VNet hold unequal numbers of boxes, or rows that line up would be too high together, each
    column is a stack with rows of its own.
    """

    def __init__(self, children: Sequence[Node | Group], spacing: Spacing, terms: _Terms) -> None:
        self.pieces = [_piece(child, terms) for child in children]
        joined = terms.between(self.pieces)
        beside = [pair for pair in joined if pair[0].at.row == pair[1].at.row]
        across = [spacing.numbered[0] + ICON - (one.width + other.width) / 2 for one, other in beside]
        down = [spacing.numbered[1] for one, other in joined if one.at.column == other.at.column]
        self.pad = spacing.pad
        self.column_gap = max([spacing.column_gap, *across]) * terms.roominess
        self.row_gap = max([spacing.row_gap, *down]) * terms.roominess
        self.column_numbers = sorted({piece.at.column for piece in self.pieces})
        needs = [(span(self.column_numbers, p.at.column, p.at.columns), p.width) for p in self.pieces]
        self.widths = tracks(needs, self.column_gap)
        self.stacks = [_Stack(self.pieces, self.row_gap, spacing.centred)]
        if spacing.stacks and _may_part(self.pieces, self.stacks[0].height):
            columns = [[piece for piece in self.pieces if piece.at.column == n] for n in self.column_numbers]
            self.stacks = [_Stack(pieces, self.row_gap, spacing.centred) for pieces in columns]

    @property
    def width(self) -> float:
        return total(self.widths, self.column_gap) + 2 * self.pad

    @property
    def height(self) -> float:
        return max((stack.height for stack in self.stacks), default=0) + 2 * self.pad

    def place(self, box: Box, header: float, found: Arrangement) -> None:
        """Lay the pieces out in a box at least as large as needed, under a header of so many points."""
        lefts = widened(box.left + self.pad, self.widths, self.column_gap, box.width - self.width)
        found.columns.update(gutters(lefts, self.pad))
        room = box.height - header - 2 * self.pad
        for stack in self.stacks:
            tops = spaced(box.top + header + self.pad, stack.heights, self.row_gap, room - stack.height)
            found.rows.update(gutters(tops, self.pad))
            for piece in stack.pieces:
                columns = span(self.column_numbers, piece.at.column, piece.at.columns)
                rows = stack.span(piece)
                cell = Box(lefts[columns[0]][0], tops[rows[0]][0], lefts[columns[-1]][1], tops[rows[-1]][1])
                _place_one(piece, cell, stack.top(piece, cell, tops), found)


class _Stack:
    """Pieces whose rows line up, and the icons of subnets in one row too."""

    def __init__(self, pieces: list[_Piece], gap: float, centred: bool) -> None:
        self.pieces = pieces
        self.centred = centred
        self.numbers = sorted({piece.at.row for piece in pieces})
        first = [(self.span(piece)[0], piece.rise) for piece in pieces]
        self.rises = [max(rise for row, rise in first if row == n) for n in range(len(self.numbers))]
        needs = [(self.span(piece), self._drop(piece) + piece.height) for piece in pieces]
        self.heights = tracks(needs, gap)
        self.height = total(self.heights, gap)

    def span(self, piece: _Piece) -> list[int]:
        return span(self.numbers, piece.at.row, piece.at.rows)

    def top(self, piece: _Piece, cell: Box, tops: list[tuple[float, float]]) -> float:
        """Where a piece begins in its cell."""
        rows = self.span(piece)
        if isinstance(piece.child, Group):
            return cell.top + self._drop(piece)
        centred = cell.y - piece.height / 2
        if self.centred or len(rows) % 2 == 0:
            return centred
        middle = rows[len(rows) // 2]
        return min(tops[middle][0] + self.rises[middle], cell.bottom - piece.height)

    def _drop(self, piece: _Piece) -> float:
        counts = isinstance(piece.child, Group) or not self.centred
        return self.rises[self.span(piece)[0]] - piece.rise if counts else 0.0


def _may_part(pieces: list[_Piece], height: float) -> bool:
    """Whether columns are better off with rows of their own, given the height of rows that line up."""
    lengths = Counter(piece.at.column for piece in pieces)
    unequal = len(set(lengths.values())) > 1
    return all(piece.at.columns == 1 for piece in pieces) and (unequal or height > ALIGNED)


def _place_one(piece: _Piece, cell: Box, top: float, found: Arrangement) -> None:
    name, block = piece.child.id, piece.block
    if isinstance(piece.child, Node) or piece.inner is None:
        found.cells[name] = cell
        found.set_node(name, piece.width, piece.height, round(cell.x, 1), round(top, 1))
        return
    box, bottom = cell, top + piece.height
    if piece.child.kind is GroupKind.SUBNET:
        # Boxes of about the same height begin and end on the same lines.
        high = cell.top if top - cell.top <= NEARLY else top
        box = Box(cell.left, high, cell.right, cell.bottom if cell.bottom - bottom <= NEARLY else bottom)
    edge = _title_edge(piece.child)
    left, high = box.left + edge, box.top + edge - 2
    found.boxes[name] = box
    found.titles[name] = Box(left, high, left + block.width, high + block.height)
    for number in range(len(piece.child.marks)):
        x = box.right - 7 - MARK / 2 - number * (MARK + 2)
        found.marks[f"mark_{number}_{name}"] = Box(x, box.top + 14, x, box.top + 14).grown(MARK / 2)
    piece.inner.place(box, _header(piece.child, block) + top - box.top, found)


def _piece(child: Node | Group, terms: _Terms) -> _Piece:
    block = terms.blocks[child.id]
    if isinstance(child, Node):
        return _Piece(child, block, max(ICON, block.width) + 8, ICON + NODE_GAP + block.height + 2)
    inner = _Tray([*child.nodes, *child.groups], SPACING[child.kind], terms)
    beside = (MARK + 3) * len(child.marks)
    titled = max(block.first(2).width + beside, block.width) + 2 * _title_edge(child)
    piece = _Piece(child, block, max(inner.width, titled), inner.height + _header(child, block), inner)
    return replace(piece, rise=_rise(piece)) if child.kind is GroupKind.SUBNET and child.nodes else piece


def _rise(piece: _Piece) -> float:
    """How far below the top of a box the icon of its first resource begins."""
    alone = Arrangement({})
    _place_one(piece, Box(0, 0, piece.width, piece.height), 0, alone)
    first = next(iter(alone.icons))
    return alone.icons[first].top


def _header(group: Group, title: Block) -> float:
    # The pad above the content starts under the title; a subnet's lines never run there, so it may be narrower.
    return title.height + _title_edge(group) - (10 if group.kind is GroupKind.SUBNET else 8)


def _title_edge(group: Group) -> float:
    return 8 if group.kind is GroupKind.SUBNET else 12
