"""The record of a retirement."""

from dataclasses import dataclass
from datetime import date

from planner.azure.sources import Source


@dataclass(frozen=True)
class Retirement:
    """`ends` is the published end and still counts as supported; from `no_new_from` on it cannot be created.

    `subject` is "field:value" in the design's own words, so that a rule finds it by the answer.
    `display` and `replacement` read well inside a sentence.
    """

    subject: str
    display: str
    ends: date
    no_new_from: date | None
    replacement: str
    source: Source
    note: str = ""

    def is_over(self, today: date) -> bool:
        return today > self.ends

    def can_be_created(self, today: date) -> bool:
        return not self.is_over(today) and (self.no_new_from is None or today < self.no_new_from)
