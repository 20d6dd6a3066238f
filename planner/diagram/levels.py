"""Resources brought level, so that lines between them run straight."""

from collections.abc import Iterable
from statistics import median_low

from planner.diagram.arrangement import Arrangement
from planner.diagram.graph import Graph, Node

REACH = 34.0


def align(graph: Graph, found: Arrangement) -> None:
    """Move each resource outside all boxes towards the first icon that it is joined to, one in a box before others."""
    outside = {node.id for node in graph.nodes}
    # From the right, so that the Internet follows the load balancer, which follows its pool.
    for node in sorted(graph.nodes, key=lambda node: -node.at.column):
        ends = [(edge.tail, edge.head) for edge in graph.edges if node.id in (edge.tail, edge.head)]
        partners = [head if tail == node.id else tail for tail, head in ends]
        boxed = sorted((partner for partner in partners if partner in found.icons), key=lambda name: name in outside)
        if boxed:
            _approach(node.id, found.icons[boxed[0]].top, found)
    _level(graph, found)


def _approach(name: str, top: float, found: Arrangement) -> None:
    """Move a resource as near to a level as its cell allows."""
    cell, height = found.cells[name], found.boxes[name].height
    found.lift(name, max(cell.top, min(top, cell.bottom - height)))


def _level(graph: Graph, found: Arrangement) -> None:
    """Icons of one row of a box, and those joined by a line that is nearly flat, where all their cells have room."""
    groups = {name: [name] for name in found.icons}
    for row in _rows(graph):
        _join(groups, row, found)
    for edge in graph.edges:
        ends = [end for end in (edge.tail, edge.head) if end in groups]
        if len(ends) == 2 and abs(found.icons[ends[0]].top - found.icons[ends[1]].top) <= REACH:
            _join(groups, ends, found)
    for members in {id(group): group for group in groups.values()}.values():
        low, high = _room(members, found)
        middle = median_low(found.icons[name].top for name in members)
        for name in members:
            found.lift(name, min(max(middle, low), high))


def _rows(graph: Graph) -> Iterable[list[str]]:
    for nodes in (graph.nodes, *(group.nodes for group in graph.all_groups())):
        by_row: dict[tuple[int, int], list[str]] = {}
        for node in nodes:
            by_row.setdefault(_place(node), []).append(node.id)
        yield from by_row.values()


def _place(node: Node) -> tuple[int, int]:
    return node.at.row, node.at.rows


def _join(groups: dict[str, list[str]], names: list[str], found: Arrangement) -> None:
    """Unite the groups of these names if one level suits them all."""
    parts = {id(groups[name]): groups[name] for name in names}
    members = [name for part in parts.values() for name in part]
    low, high = _room(members, found)
    if low <= high:
        groups.update(dict.fromkeys(members, members))


def _room(members: list[str], found: Arrangement) -> tuple[float, float]:
    """The highest and the lowest top that all of them can have."""
    low = max(found.cells[name].top for name in members)
    return low, min(found.cells[name].bottom - found.boxes[name].height for name in members)
