"""The first slides: what this is, what the meeting will see, and the design at a glance."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from planner.design.labels import label
from planner.plan import Plan
from planner.report import Report
from planner.web.document.base import Column
from planner.web.document.glance import key_figures, verdict
from planner.web.document.words import joined
from planner.web.present.blocks import Block, Cut, Figures, Paragraph
from planner.web.present.fitting import ROOM, WIDTH, Type
from planner.web.present.slides import Slide, slides
from planner.web.present.tables import Table

NAME, NAME_WIDTH, NAME_LINES = Type(62, bold=True), 1074, 3
MOST_LETTERS = 60
POOLS = (
    Column("Node pool", 20, "name"),
    Column("Mode", 12),
    Column("VM size", 24),
    Column("Nodes", 12, "number"),
    Column("Surge", 10, "number"),
    Column("Max pods", 12, "number"),
    Column("Zones", 10, "number"),
)


@dataclass(frozen=True)
class Opening:
    """The first slide: title, what it is for, and who answers for it."""

    title: str
    subtitle: str
    verdict: str
    tone: str
    facts: tuple[tuple[str, str], ...]
    template: ClassVar[str] = "present/_opening.html"

    @property
    def long(self) -> bool:
        """Whether the title needs smaller type."""
        return len(NAME.lines(self.title, NAME_WIDTH)) > NAME_LINES

    def height(self, width: float = WIDTH) -> float:
        """Whatever the slide has."""
        return ROOM

    def cut(self, room: float, *, force: bool) -> "Cut[Opening]":
        """Has a slide of its own."""
        return self, None


@dataclass(frozen=True)
class Agenda:
    """Every topic with the number of its first slide."""

    topics: tuple[tuple[int, str, str], ...]
    template: ClassVar[str] = "present/_agenda.html"

    def height(self, width: float = WIDTH) -> float:
        """Whatever the slide has."""
        return ROOM

    def cut(self, room: float, *, force: bool) -> "Cut[Agenda]":
        """Has a slide of its own."""
        return self, None


def opening(report: Report, status: str) -> Slide:
    """The title slide; `status` says which revision this is, or is empty."""
    overview = report.design.overview
    tone = "error" if not report.deploys else "warning" if report.of("warning") else "ok"
    facts = (
        ("Revision", status),
        ("Judged on", label(report.day)),
        ("Owner", overview.owner),
        ("Teams", joined((overview.team, overview.network_team), "")),
        ("Confidentiality", label(overview.confidentiality)),
    )
    block = Opening(
        overview.title or "Untitled design",
        _short(f"{overview.workload} · {label(overview.environment)} · {overview.region}"),
        verdict(report),
        tone,
        tuple((word, _short(text)) for word, text in facts if text),
    )
    return Slide("opening", block.title, (block,), "opening", look="opening")


def _short(text: str) -> str:
    """What a cover has room for; the whole text stands in the document."""
    return text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1].rstrip()}…"


def agenda(following: Iterable[Slide]) -> Slide:
    """The topics of the slides that follow; two slides stand before them."""
    firsts: dict[str, tuple[int, str, str]] = {}
    for number, slide in enumerate(following, 3):
        firsts.setdefault(slide.topic, (number, slide.slug, slide.title))
    return Slide("agenda", "What we will look at", (Agenda(tuple(firsts.values())),), "agenda")


def at_a_glance(report: Report) -> Iterator[Slide]:
    """The verdict, the numbers that a reviewer asks for first, and what the cluster is for."""
    purpose = report.design.overview.purpose
    blocks: list[Block] = [Paragraph(verdict(report), "lead"), Figures(key_figures(report.plan).figures)]
    if purpose:
        blocks.append(Paragraph(purpose))
    yield from slides("glance", "At a glance", (*blocks, _pools(report.plan)))


def _pools(plan: Plan) -> Table:
    rows = tuple(
        (
            pool.name,
            pool.pool.mode,
            pool.pool.vm_size,
            f"{pool.pool.min_count:,} to {pool.nodes:,}",
            f"{pool.surge:,}",
            f"{pool.max_pods:,}",
            joined(pool.zones, "none"),
        )
        for pool in plan.pools
    )
    return Table("Node pools", POOLS, rows)
