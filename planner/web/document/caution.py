"""What stands before chapters that people act on, while errors stand against the design."""

from dataclasses import replace

from planner.report import Report
from planner.rules import Severity
from planner.web.document.base import Chapter, Prose, Section
from planner.web.document.words import counted

ACTED_ON = frozenset({"parameters", "health", "cards", "changes", "tests"})
"""Slugs of the chapters whose commands and steps assume that the design can be built."""


def cautioned(report: Report, chapter: Chapter) -> Chapter:
    """The chapter, with a line on the errors where it is one that people act on."""
    errors = len(report.of(Severity.ERROR))
    if not chapter or not errors or chapter.slug not in ACTED_ON:
        return chapter
    stand = "stands" if errors == 1 else "stand"
    line = f"{counted(errors, 'error')} {stand} against this design; settle them before you act on this chapter."
    return replace(chapter, sections=(Section("", (Prose((line,), lead=True),)), *chapter.sections))
