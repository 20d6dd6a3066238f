"""Rule: open points should be closed by their date."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each open point whose date has passed."""
    for index, point in enumerate(plan.design.decisions.open_points):
        if point.due and point.due < plan.day:
            yield Problem(f"decisions.open_points.{index}.due", f"“{point.text}” was due on {point.due}.")


RULE = Rule(
    id="open-point-overdue",
    severity=Severity.ADVICE,
    title="An open point is overdue",
    why="A question that had to be answered by now still stands open.",
    fix="Answer it, or give it a new date.",
    pillar="operations",
    sources=(sources.NETWORK_BEST_PRACTICES,),
    good={},
    bad={"decisions": {"open_points": [{"text": "Which circuit?", "owner": "Network", "due": "2026-01-31"}]}},
    check=check,
)
