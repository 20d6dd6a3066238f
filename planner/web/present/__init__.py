"""The presentation: slides for a design review, computed from one Report.

A slide is made of blocks that know their height, so that long lists go on on the next slide and nothing is ever cut
off. The page /present/ and the file presentation.html show the same deck.
"""

from dataclasses import dataclass

from planner.diagram import DrawingFailed
from planner.diagram.staging import Stage, stage
from planner.report import Report
from planner.web.pictures import drawing_folder
from planner.web.present import addresses, choices, judgement, opening, scenes, settling
from planner.web.present.slides import Slide


@dataclass(frozen=True)
class Deck:
    """All slides in order, and what stands below each."""

    title: str
    status: str
    confidentiality: str
    slides: tuple[Slide, ...]


def make_deck(report: Report, status: str = "") -> Deck:
    """The slides of a report; `status` says which revision it is. A slide without content is left out."""
    staged, missing = _staged(report)
    following = (
        *opening.at_a_glance(report),
        *choices.choices(report),
        *scenes.topology(report, staged, missing),
        *scenes.flows(report, staged),
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
        return stage(report.graph, report.plan.flows, prefix="stage-", folder=drawing_folder()), ""
    except DrawingFailed as failed:
        return None, str(failed)
