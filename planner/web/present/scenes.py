"""Slides with the picture: the whole topology, each VNet from near, and every kind of flow hop by hop."""

from collections.abc import Iterator

from planner.diagram.numbering import KINDS
from planner.diagram.staging import Stage
from planner.plan.flows import Flow
from planner.report import Report
from planner.web.document.base import Column
from planner.web.present.blocks import Block, Paragraph, spread
from planner.web.present.fitting import GAP, ROOM, WIDTH
from planner.web.present.hops import began, hops_of
from planner.web.present.slides import Scene, Slide, scene, slides, together
from planner.web.present.tables import Table

TITLES = {
    "ingress": "Ingress: how requests come in",
    "egress": "Egress: how traffic leaves",
    "administration": "Administration: who reaches a node",
    "api_server": "API server: who reaches it",
    "dns": "Name resolution: who is asked",
    "east_west": "Inside: what pods reach",
}
WORTH = 1.12
"""How much larger a VNet must become to be shown from near."""
COLUMNS = (
    Column("No.", 6, "name"),
    Column("From", 24),
    Column("To", 24),
    Column("Protocol and port", 14),
    Column("TLS ends", 16),
    Column("Inspected by", 16),
)


def topology(report: Report, stage: Stage | None, missing: str) -> Iterator[Slide]:
    """The whole picture, or the sentence that says why there is none; then the VNets that gain from being near."""
    if stage is None:
        yield from slides("topology", "Topology", (Paragraph(missing),))
        return
    whole = Scene(report.graph.title, stage.whole, stage.root, svg=stage.svg)
    yield Slide("topology", "Topology", (whole,), "topology", look="bleed")
    near = [vnet for vnet in report.plan.vnets if _gain(stage, f"vnet-{vnet.role}") >= WORTH]
    for vnet in near if len(near) > 1 else ():
        words, name = f"{vnet.name} {vnet.ranges}", f"vnet-{vnet.role}"
        view = scene(stage, f"Topology of {words}", stage.vnets[name])
        yield Slide(name, words, (view,), name, look="bleed")


def flows(report: Report, stage: Stage | None) -> Iterator[Slide]:
    """For each kind of flow the picture with that flow in focus, and its hops."""
    for kind in KINDS:
        hops = [flow for flow in report.plan.flows if flow.kind == kind]
        if hops:
            yield from _flow(stage, kind, hops)


def _flow(stage: Stage | None, kind: str, hops: list[Flow]) -> Iterator[Slide]:
    slug = f"flow-{kind.replace('_', '-')}"
    if stage is None or kind not in stage.parts:
        table = Table(TITLES[kind], COLUMNS, tuple(map(_row, hops)), discs=kind)
        yield from slides(slug, TITLES[kind], (table,))
        return
    view = scene(stage, f"{TITLES[kind]}, on the topology", stage.parts[kind], kind)
    below = spread((hops_of(kind, hops),), ROOM - view.height() - GAP)
    pages: list[tuple[Block, ...]] = [(view, *page) for page in below]
    yield from together(slug, TITLES[kind], pages)


def _row(flow: Flow) -> tuple[str, ...]:
    first, second = (began(words) for words in (flow.origin, flow.target))
    return str(flow.number), first, second, flow.protocol, began(flow.tls_ends), flow.inspected_by


def _gain(stage: Stage, name: str) -> float:
    view = stage.vnets.get(name)
    return view.scale(WIDTH, ROOM) / stage.whole.scale(WIDTH, ROOM) if view else 0
