"""The past of a revision as its document prints it: who saved what, and which answers it is compared with."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from django.db.models import Q

from planner.design import Design
from planner.design.stored import load
from planner.web.labels import Earlier, Entry, History
from planner.web.models import Revision
from planner.web.steps import STEP_BY_SECTION, STEPS

ROWS = 8
FILLED = 5
"""Rows that drafts may fill; frozen and approved revisions may take all."""
RECENT = 20
"""Revisions back from the last that are looked at for drafts."""
TITLES = 5
NOTE_SHOWN = 160
WORDS = {
    "start": "Started",
    "duplicate": "Duplicated",
    "mend": "Mended a finding",
    "accept": "Accepted a finding",
    "rename": "Renamed",
    "undo": "Undid a change",
    "redo": "Redid a change",
    "restore": "Went back to an earlier revision",
    "import": "Imported existing networks",
}


def words_of(revision: Revision) -> str:
    """What made the revision, in words."""
    step = STEP_BY_SECTION.get(revision.step)
    return f"Answered {step.title}" if step else WORDS.get(revision.step, revision.step)


def history_of(revision: Revision) -> History:
    """What went before the revision, from one query.

    Its rows are the first and the last revision, those that are no drafts, and the latest drafts with other answers.
    """
    worth_a_row = Q(number=1) | ~Q(status="draft") | Q(number__gt=revision.number - RECENT)
    earlier = revision.saved_design.revisions.filter(worth_a_row, number__lt=revision.number)
    past = [*earlier.order_by("number").defer("finding_keys"), revision]
    listed = _listed(past)
    return History(tuple(_entries(listed))[::-1], revision.number - len(listed), _before(past))


def _listed(past: Sequence[Revision]) -> list[Revision]:
    """The revisions that get a row, oldest first."""
    ends = {0, len(past) - 1}
    marked = [at for at, each in enumerate(past) if at not in ends and each.status != "draft"][2 - ROWS :]
    drafts = [at for at, each in enumerate(past) if at not in ends and each.status == "draft" and _differs(past, at)]
    room = max(0, FILLED - 2 - len(marked))
    return [past[at] for at in sorted({*ends, *marked, *drafts[::-1][:room]})]


def _differs(past: Sequence[Revision], at: int) -> bool:
    return bool(past[at].document != past[at - 1].document)


def _entries(listed: Sequence[Revision]) -> Iterator[Entry]:
    """The rows, oldest first; without an author the design's owner of that time stands for one."""
    below: Design | None = None
    for row, revision in enumerate(listed):
        design = load(revision.document)
        alone = row > 0 and listed[row - 1].number == revision.number - 1
        label = replace(revision.label, author=revision.author or design.overview.owner)
        yield Entry(label, _changed(revision, design, below, alone=alone), _shortened(revision.note))
        below = design


def _changed(revision: Revision, design: Design, below: Design | None, *, alone: bool) -> str:
    """The sections whose answers differ from the row below; `alone` when the revision made all of the difference."""
    if below is None:
        return words_of(revision)
    titles = [step.title for step in STEPS if getattr(design, step.section) != getattr(below, step.section)]
    if not titles:
        return "No answer changed"
    if len(titles) > TITLES:
        titles[TITLES - 1 :] = [f"{len(titles) - TITLES + 1} more sections"]
    sections = ", ".join(titles)
    return f"{words_of(revision)}: {sections}" if alone and revision.step in WORDS else sections


def _shortened(note: str) -> str:
    text = " ".join(note.split())
    return text if len(text) <= NOTE_SHOWN else f"{text[:NOTE_SHOWN].rstrip()}…"


def _before(past: Sequence[Revision]) -> Earlier | None:
    """The latest frozen or approved revision before the last one, else the latest with other answers."""
    *earlier, current = past
    for each in reversed(earlier):
        if each.status != "draft":
            return Earlier(each.label, each.document)
    answers = load(current.document)
    for each in reversed(earlier):
        if each.document != current.document and load(each.document) != answers:
            return Earlier(each.label, each.document)
    return None
