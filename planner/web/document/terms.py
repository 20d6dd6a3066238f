"""Appendix: the words of this document, explained; only those that stand in it."""

import re
from collections.abc import Iterable, Iterator

from planner.report import Report
from planner.web.document.base import Box, Chapter, Column, Prose, Section, Table
from planner.web.document.blocks import Card, DecisionBlock, Findings, Step, Steps
from planner.web.glossary import TERMS, Term


def glossary(report: Report, chapters: Iterable[Chapter]) -> Chapter:
    """The terms that the chapters use."""
    text = " ".join(words_of(chapters))
    found = tuple(term for term in TERMS if _stands(term, text))
    columns = (Column("Term", 24, "name"), Column("Meaning", 76))
    rows = tuple((term.name, f"{term.long}. {term.means}" if term.long else term.means) for term in found)
    table = Table("table-glossary", "Words of this document", columns, rows)
    return Chapter("glossary", "Glossary", (Section("", (table,)),))


def _stands(term: Term, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(term.name)}s?(?!\w)", text, re.IGNORECASE) is not None


def words_of(chapters: Iterable[Chapter]) -> Iterator[str]:
    """Every text of the chapters."""
    for chapter in chapters:
        yield chapter.title
        for section in chapter.shown:
            yield section.title
            for block in section.shown:
                yield from _words(block)


def _words(block: object) -> Iterator[str]:
    match block:
        case Table():
            yield block.caption
            yield from (cell.text for line in block.lines for cell in line)
        case Prose():
            yield from block.paragraphs
        case Box():
            yield from (text for table in block.tables for text in _words(table))
        case Findings():
            yield from (f"{each.title} {each.message} {each.why} {each.fix}" for each in block.findings)
        case DecisionBlock():
            yield from (block.decision, *(text for _, text in block.parts), *_words(block.options))
        case Card():
            yield from (block.symptom, block.numbers, *(text for each in block.lists for text in _words(each)))
        case Steps():
            yield from (f"{step.text} {step.expected}" for step in block.steps if isinstance(step, Step))
