"""Colours and strokes of the picture; kinds of lines also differ in their stroke, which grey print keeps."""

from dataclasses import dataclass

from planner.diagram.graph import EdgeKind, GroupKind

INK = "#1b2733"
MUTED = "#55626e"
PAPER = "#ffffff"


@dataclass(frozen=True)
class Stroke:
    """A line's colour, width in points and Graphviz style."""

    colour: str
    width: float
    style: str = "solid"


@dataclass(frozen=True)
class Fill:
    """A box's border, its inside and Graphviz style."""

    border: str
    inside: str
    width: float
    style: str


STROKES = {
    EdgeKind.INGRESS: Stroke("#0b5cad", 2.0),
    EdgeKind.EGRESS: Stroke("#b4480a", 1.7, "dashed"),
    EdgeKind.ADMIN: Stroke("#6b3fa0", 1.7, "dotted"),
    EdgeKind.DNS: Stroke("#0f7b6c", 1.2, "dotted"),
    EdgeKind.PRIVATE: Stroke("#55626e", 1.2),
    EdgeKind.PEERING: Stroke("#0078d4", 4.0),
    EdgeKind.HYBRID: Stroke("#3c4a57", 2.6),
    EdgeKind.PERMITTED: Stroke("#0b5cad", 1.5),
    EdgeKind.RETURN: Stroke("#55626e", 1.4, "dotted"),
}
FILLS = {
    GroupKind.VNET: Fill("#0078d4", "#f3f9fe", 1.5, "dashed,rounded,filled"),
    GroupKind.NETWORK: Fill("#55626e", "#f6f7f8", 1.2, "dashed,rounded,filled"),
    GroupKind.NAMESPACE: Fill("#55626e", "#f6f7f8", 1.2, "dashed,rounded,filled"),
    GroupKind.SUBNET: Fill("#9fb3c5", "#ffffff", 1.0, "rounded,filled"),
}
