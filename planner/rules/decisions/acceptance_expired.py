"""Rule: accepted findings end on their date."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each acceptance whose date has passed."""
    for index, accepted in enumerate(plan.design.decisions.accepted):
        if accepted.until and accepted.until < plan.day:
            yield Problem(
                f"decisions.accepted.{index}.until",
                f"{accepted.rule or 'A finding'} was accepted by {accepted.owner or 'nobody named'} until "
                f"{accepted.until}.",
            )


RULE = Rule(
    id="acceptance-expired",
    severity=Severity.WARNING,
    title="An accepted finding is past its date",
    why="Somebody accepted the finding until a day that has passed; it counts again.",
    fix="Mend the finding, or accept it anew with a date.",
    pillar="operations",
    sources=(sources.NETWORK_BEST_PRACTICES,),
    good={},
    bad={"decisions": {"accepted": [{"rule": "node-subnet-model-legacy", "owner": "A. Owner", "until": "2026-01-31"}]}},
    check=check,
)
