"""Designs kept in the database: found by their owner alone, changed only by appending a revision."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone

from planner.design import Design
from planner.design.stored import dump, load
from planner.report import Report, report_on
from planner.rules import RULES_VERSION
from planner.web.jobs import forget_files
from planner.web.models import Revision, SavedDesign
from planner.web.verdicts import kept_findings

TITLE_LENGTH = 120  # as planner.design.types.Title
NOTE_LENGTH = 4000


class StaleRevision(Exception):
    """The answers were based on a revision that is no longer the newest; `latest` is."""

    def __init__(self, latest: Revision) -> None:
        super().__init__(f"Revision {latest.number} is newer than the one these answers were based on.")
        self.latest = latest


class NothingToUndo(Exception):
    """There is no earlier state to go back to, or none to go forward to."""


def designs_of(browser: str, *, archived: bool = False) -> QuerySet[SavedDesign]:
    """The browser's designs, last changed first; a browser without a key has none."""
    if not browser:
        return SavedDesign.objects.none()
    return SavedDesign.objects.filter(owner=browser, archived__isnull=not archived)


def find(browser: str, design_id: UUID | str) -> SavedDesign:
    """The browser's design; Http404 alike for one that is not there and for one of somebody else."""
    saved = SavedDesign.objects.filter(pk=design_id, owner=browser).first() if browser and _is_id(design_id) else None
    if saved is None:
        raise Http404("There is no such design in this browser.")
    return saved


def latest(saved: SavedDesign) -> Revision:
    """The newest revision; every design has one."""
    return saved.revisions.select_related("saved_design").latest("number")


def revision(saved: SavedDesign, number: int) -> Revision:
    """The revision of that number, or Http404."""
    found = saved.revisions.select_related("saved_design").filter(number=number).first()
    if found is None:
        raise Http404("There is no such revision of this design.")
    return found


def design_of(saved_revision: Revision) -> Design:
    """The answers that the revision holds, upgraded to the current version."""
    return load(saved_revision.document)


def create(browser: str, design: Design, step: str = "start", *, author: str = "", note: str = "") -> SavedDesign:
    """A new design of this browser with its first revision."""
    with transaction.atomic():
        saved = SavedDesign.objects.create(owner=browser, title=design.overview.title)
        first = {"document": dump(design), "step": step, "author": author, "note": note}
        revision = Revision.objects.create(saved_design=saved, number=1, **first)
    note_report(revision, report_on(design, timezone.localdate()))
    return saved


def save(saved: SavedDesign, design: Design, based_on: int, step: str, *, author: str = "", note: str = "") -> Revision:
    """Append the answers as the next revision. Raises StaleRevision when `based_on` is not the newest.

    The same answers sent twice (double click, reload) give the one revision that the first of them made.
    """
    newest, document = latest(saved), dump(design)
    if newest.document == document and _is_repeated(newest, based_on, step):
        return newest
    return _append(saved, newest, based_on, document=document, step=step, author=author, note=note, edits=newest.shown)


def undo(saved: SavedDesign, based_on: int, *, author: str = "") -> Revision:
    """Append the state before the newest. Raises NothingToUndo at the first one, or StaleRevision."""
    newest = latest(saved)
    by_number = {each.number: each for each in saved.revisions.all()}
    target = by_number[newest.shown]
    while target.document == newest.document:
        if target.edits is None:
            raise NothingToUndo("This is the first state of the design.")
        target = by_number[target.edits]
    return _show(saved, newest, target, based_on, "undo", author)


def redo(saved: SavedDesign, based_on: int, *, author: str = "") -> Revision:
    """Append the state that was last undone. Raises NothingToUndo when there is none, or StaleRevision."""
    newest = latest(saved)
    target = _last_edit_of(saved, newest.shown)
    while target is not None and target.document == newest.document:
        target = _last_edit_of(saved, target.number)
    if target is None:
        raise NothingToUndo("There is no later state of the design.")
    return _show(saved, newest, target, based_on, "redo", author)


def restore(saved: SavedDesign, number: int, based_on: int, *, author: str = "") -> Revision:
    """Append the answers of an earlier revision as an edit. Raises StaleRevision, or Http404 for an unknown number."""
    newest, wanted = latest(saved), revision(saved, number).document
    return _append(saved, newest, based_on, document=wanted, step="restore", author=author, edits=newest.shown)


def duplicate(saved: SavedDesign, browser: str, *, title: str = "", author: str = "") -> SavedDesign:
    """A new design of this browser with the newest answers; "Copy of" is put before the title unless one is given."""
    design = design_of(latest(saved))
    title = title or f"Copy of {design.overview.title}"[:TITLE_LENGTH]
    return create(browser, design.revise(overview={"title": title}), "duplicate", author=author)


def archive(saved: SavedDesign) -> None:
    """Take the design off the list without deleting it."""
    SavedDesign.objects.filter(pk=saved.pk).update(archived=timezone.now())


def unarchive(saved: SavedDesign) -> None:
    """Put the design back on the list."""
    SavedDesign.objects.filter(pk=saved.pk).update(archived=None)


def delete(saved: SavedDesign) -> None:
    """Delete the design with every revision and every PDF; nothing brings it back."""
    forget_files(saved)
    saved.delete()


def freeze(saved: SavedDesign, number: int) -> Revision:
    """Mark the newest revision as frozen; what comes later is a draft. Raises StaleRevision for an older one."""
    newest = latest(saved)
    if newest.number != number:
        raise StaleRevision(newest)
    Revision.objects.filter(pk=newest.pk, status="draft").update(status="frozen")
    newest.refresh_from_db()
    return newest


def annotate(saved_revision: Revision, note: str) -> None:
    """Replace the note of the revision; its answers stay as they are."""
    Revision.objects.filter(pk=saved_revision.pk).update(note=note[:NOTE_LENGTH])


def note_report(saved_revision: Revision, report: Report) -> None:
    """Keep the findings of today as the revision's verdict."""
    note_verdict(saved_revision, report.day, RULES_VERSION, kept_findings(report))


def note_verdict(saved_revision: Revision, day: date, rules_version: str, finding_keys: Iterable[str]) -> None:
    """Keep what the revision was last judged with."""
    verdict = {"judged_on": day, "rules_version": rules_version, "finding_keys": sorted(finding_keys)}
    Revision.objects.filter(pk=saved_revision.pk).update(**verdict)


def answered_steps(saved: SavedDesign) -> frozenset[str]:
    """The steps that somebody has continued from at least once."""
    return frozenset(saved.revisions.values_list("step", flat=True))


def _is_repeated(newest: Revision, based_on: int, step: str) -> bool:
    """A second click of the click that made the newest revision, or Continue where it was pressed before."""
    if based_on == newest.number:
        return step in answered_steps(newest.saved_design)
    return based_on == newest.number - 1 and newest.step == step


def _show(saved: SavedDesign, newest: Revision, target: Revision, based_on: int, step: str, author: str) -> Revision:
    return _append(saved, newest, based_on, document=target.document, step=step, author=author, restores=target.number)


def _append(saved: SavedDesign, newest: Revision, based_on: int, **fields: Any) -> Revision:
    """Write revision `based_on` + 1, unless somebody else already has."""
    if based_on != newest.number:
        raise StaleRevision(newest)
    try:
        with transaction.atomic():
            appended = Revision.objects.create(saved_design=saved, number=based_on + 1, **fields)
            design = load(appended.document)
            title = design.overview.title
            SavedDesign.objects.filter(pk=saved.pk).update(title=title, changed=appended.created)
    except IntegrityError as error:
        raise StaleRevision(latest(saved)) from error
    saved.title, saved.changed = title, appended.created
    note_report(appended, report_on(design, timezone.localdate()))
    return appended


def _last_edit_of(saved: SavedDesign, number: int) -> Revision | None:
    return saved.revisions.filter(edits=number).last()


def _is_id(text: UUID | str) -> bool:
    try:
        UUID(str(text))
    except ValueError:
        return False
    return True
