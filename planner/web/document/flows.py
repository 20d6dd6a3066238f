"""Chapter: who talks to whom, hop by hop, in one table or with a picture for each kind of traffic."""

from dataclasses import dataclass, replace

from planner.diagram import VIEWS, DrawingFailed, draw_svg
from planner.diagram.printing import fits
from planner.plan import Plan
from planner.plan.flows import NOBODY, Flow
from planner.plan.subnets import PlannedSubnet
from planner.report import Report
from planner.web.document.base import Chapter, Column, Picture, Section, Table, grouped
from planner.web.document.controls import controls
from planner.web.document.topology import FOLDER
from planner.web.document.words import below

KINDS = {
    "ingress": "Ingress",
    "egress": "Egress",
    "administration": "Admin",
    "api_server": "API server",
    "dns": "Names",
    "east_west": "Inside",
}
POINT = 25.4 / 72
"""Millimetres."""
WIDTH, HEIGHT = 172.0, 104.0
"""Millimetres of a portrait page that a picture may take, as the style sheet says."""


@dataclass(frozen=True)
class Crossing:
    """A trust boundary: the kinds of flows that cross it, and the view that shows them."""

    title: str
    view: str
    kinds: tuple[str, ...]


CROSSINGS = (
    Crossing("Ingress: clients to applications", "ingress", ("ingress",)),
    Crossing("Egress: cluster to the outside", "egress", ("egress",)),
    Crossing(
        "Administration: operators to nodes and API server", "administration", ("administration", "api_server", "dns")
    ),
    Crossing("Inside: between workloads", "network-policy", ("east_west",)),
)


def traffic_flows(report: Report) -> Chapter:
    """Every hop in one table, with where TLS ends and what inspects it."""
    columns = (
        Column("Kind", 9, "name"),
        Column("Hop", 4),
        Column("From", 22),
        Column("To", 24),
        Column("Protocol and port", 13),
        Column("TLS ends", 14),
        Column("Inspected by", 14),
    )
    rows = (
        (KINDS[each.kind], f"F{each.number}", each.origin, each.target, each.protocol, _tls(each), each.inspected_by)
        for each in report.plan.flows
    )
    table = Table("table-flows", "Traffic, hop by hop", columns, grouped(rows))
    return Chapter("flows", "Traffic flows", (Section("", (table,)),))


def flows_in_pictures(report: Report) -> Chapter:
    """Each trust boundary with its picture, what crosses it and what is checked there; then the controls by layer."""
    figures = {crossing: _figure(report, crossing) for crossing in CROSSINGS}
    sections = (Section(each.title, (_small(figures[each]), _hops(report.plan, each))) for each in CROSSINGS)
    sheets = (Section(f"{each.title}, the picture", (figures[each],), layout="sheet") for each in CROSSINGS)
    return Chapter(
        "flows",
        "Traffic flows and trust boundaries",
        (
            *sections,
            Section("Controls by layer", (controls(report.plan),)),
            *(sheet for sheet, each in zip(sheets, CROSSINGS, strict=True) if not figures[each].small),
        ),
    )


def _small(figure: Picture) -> Picture:
    """The figure among the text; one that cannot be read there has a landscape page to itself after the others."""
    return figure if figure.small else replace(figure, svg="", missing="")


def _figure(report: Report, crossing: Crossing) -> Picture:
    slug = f"view-{crossing.view}-figure"
    view = next(each for each in VIEWS if each.name == crossing.view)
    if not view.applies(report.plan):
        return Picture(slug, "", "")
    graph = view.make(report.plan)
    numbers = "permissions" if crossing.view == "network-policy" else "hops"
    caption = f"{view.title}; the numbers are those of the {numbers}"
    words = f"{graph.title}. {graph.description}"
    try:
        svg = draw_svg(graph, prefix=f"{view.name}-", folder=FOLDER)
    except DrawingFailed as failure:
        return Picture(slug, caption, "", words, str(failure), small=True)
    return Picture(slug, caption, svg, words, small=fits(svg, WIDTH / POINT, HEIGHT / POINT))


def _hops(plan: Plan, crossing: Crossing) -> Table:
    columns = (
        Column("Hop", 6, "name"),
        Column("From", 22),
        Column("To", 22),
        Column("Protocol and port", 13),
        Column("TLS ends", 13),
        Column("What is checked", 24),
    )
    rows = tuple(
        (f"F{flow.number}", flow.origin, flow.target, flow.protocol, _tls(flow), _checked(plan, flow))
        for flow in plan.flows
        if flow.kind in crossing.kinds
    )
    return Table(f"table-flows-{crossing.view}", f"{crossing.title}, hop by hop", columns, rows)


def _tls(flow: Flow) -> str:
    """Where TLS ends, without the names that stand in the row already."""
    if flow.tls_ends.removeprefix("At ") in flow.target:
        return "At the target"
    return "Ended upstream" if flow.tls_ends.removeprefix("Ended at ") in flow.origin else flow.tls_ends


def _stands_in(subnet: PlannedSubnet, flow: Flow) -> bool:
    return subnet.described in flow.target or (subnet.purpose == flow.head == "nodes")


def _checked(plan: Plan, flow: Flow) -> str:
    groups = [
        group.name
        for group in plan.security_groups
        for subnet in plan.subnets
        if subnet.key == group.subnet and subnet.cidr and _stands_in(subnet, flow)
    ]
    inspected = "" if flow.inspected_by == NOBODY else flow.inspected_by
    return below((inspected, *(f"NSG {name}" for name in groups)), "Nothing on the way")
