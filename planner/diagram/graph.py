"""What a picture shows, without its looks: boxes inside boxes, resources in them, and connections between them.

Ids are the planner's own slugs and never a user's text; two things of one graph never share an id. The grid cell (`at`)
says where a thing stands among its siblings: columns run left to right, rows top to bottom, empty ones take no room.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class GroupKind(StrEnum):
    """What a box stands for."""

    VNET = "vnet"
    SUBNET = "subnet"
    NETWORK = "network"  # a network that is no VNet: on-premises or another cloud
    NAMESPACE = "namespace"  # of the cluster


class EdgeKind(StrEnum):
    """The flow or relation a line stands for, in the order of the legend."""

    INGRESS = "ingress"
    EGRESS = "egress"
    ADMIN = "admin"
    DNS = "dns"
    PRIVATE = "private"
    PEERING = "peering"
    HYBRID = "hybrid"
    PERMITTED = "permitted"
    RETURN = "return"


EDGE_NAMES = {
    EdgeKind.INGRESS: "Ingress",
    EdgeKind.EGRESS: "Egress",
    EdgeKind.ADMIN: "Administration",
    EdgeKind.DNS: "Name resolution",
    EdgeKind.PRIVATE: "Private access",
    EdgeKind.PEERING: "VNet peering",
    EdgeKind.HYBRID: "Hybrid connection",
    EdgeKind.PERMITTED: "Permitted by network policy",
    EdgeKind.RETURN: "Return path",
}


@dataclass(frozen=True)
class Cell:
    """A place in the parent's grid, and how many columns and rows it spans."""

    column: int = 0
    row: int = 0
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True)
class Mark:
    """A small icon in the corner of a subnet: its network security group or route table."""

    kind: str
    name: str


@dataclass(frozen=True)
class Node:
    """A resource: an icon (`kind`, see icons.py) with its name and a line or two of detail.

    A long list may be drawn in fewer `lines`, of which the last counts the rest; 0 draws all.
    """

    id: str
    kind: str
    name: str
    details: tuple[str, ...] = ()
    at: Cell = Cell()
    lines: int = 0


@dataclass(frozen=True)
class Group:
    """A box with a name and its ranges, holding resources and further boxes."""

    id: str
    kind: GroupKind
    name: str
    ranges: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    nodes: tuple[Node, ...] = ()
    groups: tuple["Group", ...] = ()
    marks: tuple[Mark, ...] = ()
    at: Cell = Cell()

    def walk(self) -> Iterator["Group"]:
        """This box and every box in it, outermost first."""
        yield self
        for group in self.groups:
            yield from group.walk()


@dataclass(frozen=True)
class Edge:
    """A connection between two ids (resources or boxes); `number` is its place in the flows' legend, "" for none."""

    tail: str
    head: str
    kind: EdgeKind
    label: str = ""
    number: str = ""
    both_ways: bool = False


@dataclass(frozen=True)
class Graph:
    """A whole picture; `title` and `description` are what a screen reader says of it."""

    title: str
    description: str
    nodes: tuple[Node, ...] = ()
    groups: tuple[Group, ...] = ()
    edges: tuple[Edge, ...] = ()

    def all_groups(self) -> Iterator[Group]:
        """Every box, outermost first."""
        for group in self.groups:
            yield from group.walk()

    def all_nodes(self) -> Iterator[Node]:
        """Every resource: those outside all boxes first."""
        yield from self.nodes
        for group in self.all_groups():
            yield from group.nodes

    @property
    def of_flows(self) -> bool:
        """Whether it follows flows from stop to stop: subnets, if any, stand by themselves and not in their VNet."""
        return all(group.kind is GroupKind.SUBNET for group in self.groups)

    def names(self) -> dict[str, str]:
        """The name of every resource and box by id."""
        named = {group.id: group.name for group in self.all_groups()}
        return named | {node.id: node.name for node in self.all_nodes()}

    def paths(self) -> dict[str, tuple[str, ...]]:
        """For every id the boxes around it, outermost first."""
        found: dict[str, tuple[str, ...]] = {node.id: () for node in self.nodes}
        for group in self.groups:
            _add_paths(group, (), found)
        return found


def _add_paths(group: Group, around: tuple[str, ...], found: dict[str, tuple[str, ...]]) -> None:
    found[group.id] = around
    inside = (*around, group.id)
    found.update({node.id: inside for node in group.nodes})
    for child in group.groups:
        _add_paths(child, inside, found)
