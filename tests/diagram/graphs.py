"""Small graphs made by hand, and the plans of the samples."""

from datetime import date

from planner.design.samples import SAMPLES
from planner.diagram.graph import Cell, Edge, EdgeKind, Graph, Group, GroupKind, Mark, Node
from planner.plan import Plan, make_plan

DAY = date(2026, 11, 23)


def sample_plan(name: str) -> Plan:
    """The plan of a sample on the day of the tests."""
    return make_plan(SAMPLES[name].design, DAY)


def subnet(name: str, *nodes: Node, at: Cell | None = None, marks: tuple[Mark, ...] = ()) -> Group:
    """A subnet whose id is its name."""
    return Group(name, GroupKind.SUBNET, name, ("10.1.0.0/24",), nodes=nodes, marks=marks, at=at or Cell())


def named(text: str) -> Graph:
    """A graph in which everything that a user names is called so."""
    pool = Node("pool", "node-pool", text, (text,))
    marks = (Mark("route-table", text),)
    inner = Group("subnet", GroupKind.SUBNET, text, (text,), (text,), (pool,), marks=marks)
    vnet = Group("vnet", GroupKind.VNET, text, (text,), groups=(inner,), at=Cell(1))
    edge = Edge("client", "pool", EdgeKind.INGRESS, text, "1")
    return Graph(text, text, (Node("client", "internet", text, (text,)),), (vnet,), (edge,))
