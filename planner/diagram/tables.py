"""What a picture says, as rows: for screen readers, for print without colour, and for when there is no picture."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.diagram.graph import EDGE_NAMES, Graph, Group, GroupKind
from planner.diagram.icons import ICONS
from planner.diagram.numbering import step_order

GROUP_NAMES = {
    GroupKind.VNET: "Virtual network",
    GroupKind.NETWORK: "Network",
    GroupKind.NAMESPACE: "Namespace",
    GroupKind.SUBNET: "Subnet",
}


@dataclass(frozen=True)
class Element:
    """A box or resource: what it is, its name, ranges or details, and the box it stands in ("" for none)."""

    what: str
    name: str
    details: str
    inside: str


@dataclass(frozen=True)
class Connection:
    """A line of the picture; `number` is "" where the flow has none."""

    number: str
    kind: str
    tail: str
    head: str
    label: str


def elements(graph: Graph) -> tuple[Element, ...]:
    """Every resource and box, a box before what stands in it."""
    outside = [Element(ICONS[node.kind].product, node.name, ", ".join(node.details), "") for node in graph.nodes]
    return (*outside, *(row for group in graph.groups for row in _of_group(group, "")))


def connections(graph: Graph) -> tuple[Connection, ...]:
    """Every connection: the numbered flows first, in the order of their numbers."""
    named = graph.names()
    ordered = sorted(graph.edges, key=lambda edge: (not edge.number, step_order(edge.number)))
    return tuple(
        Connection(edge.number, EDGE_NAMES[edge.kind], named[edge.tail], named[edge.head], edge.label)
        for edge in ordered
    )


def _of_group(group: Group, inside: str) -> Iterator[Element]:
    details = ", ".join((*group.ranges, *group.details, *(mark.name for mark in group.marks)))
    yield Element(GROUP_NAMES[group.kind], group.name, details, inside)
    for node in group.nodes:
        yield Element(ICONS[node.kind].product, node.name, ", ".join(node.details), group.name)
    for inner in group.groups:
        yield from _of_group(inner, group.name)
