"""The way of every connection along the mesh: short, with few bends and crossings.

A search (A*) over crossings and directions. A state is a number: twice the crossing's, plus one when the way runs along
the row. On the AKS baseline, 15 connections over 54 x 46 lines take 12 ms. On the same places Graphviz's `ortho` led 18
of 68 connections through a title and 26 through a foreign box, and ended one sample of seven with a failed assertion.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from math import inf

from planner.diagram.arrangement import Arrangement
from planner.diagram.graph import Edge, EdgeKind, Graph
from planner.diagram.mesh import NEVER, Mesh, make_mesh, ports

BEND = 26.0
CROSSING = 45.0
COMPANY = 0.15
UNPAVED = 1.15
ENDS_UPRIGHT = 34.0
AGAINST = 24.0  # of leaving or arriving on the side that looks away, less than a bend
# The thick and the numbered lines choose first, so that they run straightest.
ORDER = (
    EdgeKind.PEERING,
    EdgeKind.HYBRID,
    EdgeKind.INGRESS,
    EdgeKind.EGRESS,
    EdgeKind.ADMIN,
    EdgeKind.PRIVATE,
    EdgeKind.DNS,
    EdgeKind.PERMITTED,
    EdgeKind.RETURN,
)

Point = tuple[float, float]
Move = tuple[int, float, int]


@dataclass(frozen=True)
class Route:
    """A connection, its index in the graph, and the corners of its way from tail to head."""

    edge: Edge
    index: int
    points: tuple[Point, ...]


def route(graph: Graph, arrangement: Arrangement) -> list[Route]:
    """A route for every edge in the graph's order; an edge without any way is left out."""
    network = _Network(make_mesh(graph, arrangement))
    around = graph.paths()
    found: dict[int, Route] = {}
    by_rank = sorted(range(len(graph.edges)), key=lambda n: (ORDER.index(graph.edges[n].kind), n))
    for number in by_rank:
        edge = graph.edges[number]
        closed = ~_opened(edge, around, arrangement, network.mesh)
        way = network.search(closed, *(network.ends(edge, end, arrangement) for end in (edge.tail, edge.head)))
        if way:
            network.add(way)
            found[number] = Route(edge, number, tuple(network.corners(way)))
    return [found[number] for number in sorted(found)]


def _opened(edge: Edge, around: dict[str, tuple[str, ...]], arrangement: Arrangement, mesh: Mesh) -> int:
    """The bits of the boxes that an edge may cut: those around its ends, and the room of the resources it joins."""
    names = {*around[edge.tail], *around[edge.head]}
    names |= {end for end in (edge.tail, edge.head) if end in arrangement.icons}
    return sum(mesh.bits[name] for name in names) & ~NEVER


class _Network:
    """The mesh as numbered states, with the lines that run on it already."""

    def __init__(self, mesh: Mesh) -> None:
        self.mesh = mesh
        self.width = len(mesh.xs)
        count = 2 * self.width * len(mesh.ys)
        self.lines = [0] * count
        self._moves: list[tuple[Move, ...] | None] = [None] * count

    def ends(self, edge: Edge, end: str, arrangement: Arrangement) -> dict[int, float]:
        """The states in which a way may begin or end, each with its price."""
        middle = arrangement.boxes[end].x
        rightwards = arrangement.boxes[edge.tail].x <= arrangement.boxes[edge.head].x + 1
        right = rightwards == (end == edge.tail)
        found = {}
        for port in ports(end, arrangement, self.mesh):
            column, row = self.mesh.spot(port)
            against = port.flat and (port.x > middle) != right
            found[2 * (row * self.width + column) + port.flat] = (
                (AGAINST if against else 0.0) if port.flat else ENDS_UPRIGHT
            )
        return found

    def add(self, way: list[int]) -> None:
        """Count a line on every state that it passes."""
        for state in way:
            self.lines[state] += 1

    def search(self, closed: int, starts: dict[int, float], goals: dict[int, float]) -> list[int]:
        """The cheapest way from any start to any goal, or nothing."""
        across, down = self._distances(goals)
        cost, came, done = [inf] * len(self.lines), [-1] * len(self.lines), bytearray(len(self.lines))
        for start, price in starts.items():
            cost[start] = price
        queue = [(cost[start], start) for start in starts]
        heapify(queue)
        while queue:
            _, state = heappop(queue)
            if state in goals:
                return _way_back(came, state)
            if done[state]:
                continue
            done[state] = 1
            so_far, lines = cost[state], self.lines
            for after, price, bits in self._moves[state] or self._moves_from(state):
                if bits & closed:
                    continue
                total = (
                    so_far + price * (1 + COMPANY * lines[after]) + CROSSING * lines[after ^ 1] * (after != state ^ 1)
                )
                total += goals.get(after, 0.0)
                if total < cost[after] - 1e-9:
                    cost[after], came[after] = total, state
                    row, column = divmod(after >> 1, self.width)
                    aside, away = (down[row], across[column]) if after & 1 else (across[column], down[row])
                    heappush(queue, (total + aside + away + (BEND if aside else 0), after))
        return []

    def corners(self, way: list[int]) -> Iterator[Point]:
        """Start, every turn, end."""
        for number, state in enumerate(way):
            turns = number + 1 < len(way) and way[number + 1] == state ^ 1
            if number in (0, len(way) - 1) or turns:
                row, column = divmod(state >> 1, self.width)
                yield self.mesh.xs[column], self.mesh.ys[row]

    def _moves_from(self, state: int) -> tuple[Move, ...]:
        """On along the line to both sides, or turned on the spot: the next state, the price, and the bits it cuts."""
        mesh = self.mesh
        row, column = divmod(state >> 1, self.width)
        flat = state & 1
        positions, here = (mesh.xs, column) if flat else (mesh.ys, row)
        stretches = mesh.along_rows[row] if flat else mesh.along_columns[column]
        rough = 1.0 if (mesh.paved_rows[row] if flat else mesh.paved_columns[column]) else UNPAVED
        step = 2 if flat else 2 * self.width
        moves: list[Move] = [(state ^ 1, BEND, 0)]
        if here + 1 < len(positions):
            moves.append((state + step, (positions[here + 1] - positions[here]) * rough, stretches[here]))
        if here:
            moves.append((state - step, (positions[here] - positions[here - 1]) * rough, stretches[here - 1]))
        self._moves[state] = found = tuple(moves)
        return found

    def _distances(self, goals: Iterable[int]) -> tuple[list[float], list[float]]:
        """How far each column and each row is from all goals, at least."""
        xs = [self.mesh.xs[(goal >> 1) % self.width] for goal in goals] or [0.0]
        ys = [self.mesh.ys[(goal >> 1) // self.width] for goal in goals] or [0.0]
        across = [max(min(xs) - x, 0.0, x - max(xs)) for x in self.mesh.xs]
        return across, [max(min(ys) - y, 0.0, y - max(ys)) for y in self.mesh.ys]


def _way_back(came: list[int], last: int) -> list[int]:
    way = [last]
    while came[way[-1]] >= 0:
        way.append(came[way[-1]])
    return way[::-1]
