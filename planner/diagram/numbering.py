"""The numbers of the overview's lines: those of the plan's flows, so that all views and tables speak of one step."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from string import ascii_lowercase

from planner.diagram.graph import Edge, EdgeKind
from planner.plan.flows import Flow

NUMBERED = frozenset({EdgeKind.INGRESS, EdgeKind.EGRESS, EdgeKind.ADMIN, EdgeKind.DNS})
KINDS: Mapping[str, frozenset[EdgeKind]] = {
    "ingress": frozenset({EdgeKind.INGRESS}),
    "egress": frozenset({EdgeKind.EGRESS}),
    "administration": frozenset({EdgeKind.ADMIN}),
    "api_server": frozenset({EdgeKind.ADMIN, EdgeKind.PRIVATE}),
    "dns": frozenset({EdgeKind.DNS}),
    "east_west": frozenset({EdgeKind.PRIVATE}),
}
# A flow names its ends more finely than the picture: pods stand in pools, operators behind a gateway or the Internet.
STAND_INS: Mapping[str, tuple[str, ...]] = {
    "nodes": ("subnet-spoke-nodes", "subnet-spoke-nodes-", "vnet-spoke"),
    "pods": ("pool-", "subnet-spoke-nodes", "subnet-spoke-nodes-", "vnet-spoke"),
    "operators": ("gateway", "vpn-gateway", "on-premises-", "internet"),
    "networks": ("gateway", "vpn-gateway", "on-premises-", "peered-"),
    "on-premises-0": ("on-premises-0", "gateway"),
    "app-gateway": ("app-gateway", "gateway-for-containers"),
    "private-endpoints": ("subnet-spoke-private-endpoints",),
}


def as_planned(edges: Iterable[Edge], flows: tuple[Flow, ...]) -> Iterator[Edge]:
    """The lines under the numbers of the flows that they show; one that the plan does not list gets a letter.

    Lines with the same words share it, and kinds that are no flow have none.
    """
    letters: dict[tuple[EdgeKind, str], str] = {}
    for edge in edges:
        number = planned_number(edge, flows)
        if not number and edge.kind in NUMBERED:
            number = letters.setdefault((edge.kind, edge.label), ascii_lowercase[len(letters) % len(ascii_lowercase)])
        yield replace(edge, number=number)


def planned_number(edge: Edge, flows: tuple[Flow, ...]) -> str:
    """The number of the first flow that a line shows, or ""."""
    return next((str(flow.number) for flow in flows if shows(edge, flow)), "")


def shows(edge: Edge, flow: Flow) -> bool:
    """Whether a line of the overview is that hop of the plan."""
    return edge.kind in KINDS[flow.kind] and _stands_for(edge.tail, flow.tail) and _stands_for(edge.head, flow.head)


def step_order(number: str) -> tuple[bool, int, str]:
    """Sorts numbers as numbers, letters after them."""
    digits = "".join(sign for sign in number if sign.isdigit())
    return not digits, int(digits or 0), number


def _stands_for(name: str, slug: str) -> bool:
    """Whether the thing in the picture is that end of a flow; an entry with a dash at its end is a beginning."""
    wanted = STAND_INS.get(slug, (slug,))
    return any(name == each or (each.endswith("-") and name.startswith(each)) for each in wanted)
