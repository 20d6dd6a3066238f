"""design.json: the answers, to be opened again here or judged in a pipeline."""

from planner.design.stored import dumps
from planner.exports.base import Export
from planner.report import Report


def render(report: Report) -> bytes:
    """The design as it is stored, in UTF-8."""
    return dumps(report.design).encode()


EXPORT = Export("design.json", "The design", "application/json", render)
