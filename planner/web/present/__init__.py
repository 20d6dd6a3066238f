"""The presentation: slides for a design review, computed from one Report.

A slide is made of blocks that know their height, so that long lists go on on the next slide and nothing is ever cut
off. The page /present/ and the file presentation.html show the same deck.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from planner.design import Design
from planner.diagram import DrawingFailed
from planner.diagram.staging import Stage, stage
from planner.diagram.topology import topology
from planner.plan import make_plan
from planner.report import Report
from planner.web.pictures import drawing_folder
from planner.web.present import addresses, choices, judgement, opening, scenes, settling
from planner.web.present.slides import Slide

KEPT = 16
"""Drawings that each server process keeps, of about 70 KB each."""


@dataclass(frozen=True)
class Deck:
    """All slides in order, and what stands below each."""

    title: str
    status: str
    confidentiality: str
    slides: tuple[Slide, ...]


def make_deck(report: Report, status: str = "") -> Deck:
    """The slides of a report; `status` says which revision it is. A slide without content is left out."""
    drawing, missing = _staged(report)
    following = (
        *opening.at_a_glance(report),
        *choices.choices(report),
        *scenes.topology(report, drawing, missing),
        *scenes.flows(report, drawing),
        *addresses.address_map(report),
        *addresses.address_plan(report),
        *judgement.findings(report),
        *judgement.accepted(report),
        *settling.open_points(report),
        *settling.irreversible(report),
        *settling.decisions(report),
        *settling.requirements(report),
    )
    first = opening.opening(report, status)
    return Deck(
        first.title,
        status,
        report.design.overview.confidentiality,
        (first, opening.agenda(following), *following),
    )


def _staged(report: Report) -> tuple[Stage | None, str]:
    """The drawing, or why there is none."""
    try:
        return staged(report.design, report.day), ""
    except DrawingFailed as failed:
        return None, str(failed)


@lru_cache(maxsize=KEPT)
def staged(design: Design, day: date) -> Stage:
    """The drawing of a design, kept for the next time. Raises DrawingFailed."""
    plan = make_plan(design, day)
    return stage(topology(plan), plan.flows, prefix="stage-", folder=drawing_folder())
