"""Revisions of a design: the list, undo, redo, and going back to any of them. Undo appends; nothing is lost."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from planner.web import store
from planner.web.models import Revision, SavedDesign
from planner.web.opened import Opened, of_own_design
from planner.web.revising import posted_revision, tell_stale
from planner.web.steps import STEP_BY_SECTION

WORDS = {
    "start": "Started",
    "duplicate": "Duplicated",
    "mend": "Mended a finding",
    "accept": "Accepted a finding",
    "rename": "Renamed",
    "undo": "Undid a change",
    "redo": "Redid a change",
    "restore": "Went back to an earlier revision",
}


@require_GET
@of_own_design
def history(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Every revision, newest first."""
    revisions = [{"revision": each, "words": _words(each)} for each in opened.saved.revisions.order_by("-number")[:200]]
    return render(request, "design/history.html", opened.frame("History", revisions=revisions))


@require_POST
@of_own_design
def undo(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Append the state before the newest."""
    return _moved(request, opened, store.undo)


@require_POST
@of_own_design
def redo(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Append the state that was undone last."""
    return _moved(request, opened, store.redo)


@require_POST
@of_own_design
def restore(request: HttpRequest, opened: Opened, number: int) -> HttpResponse:
    """Append the answers of an earlier revision."""
    return _moved(request, opened, lambda saved, based_on: store.restore(saved, number, based_on))


def _moved(request: HttpRequest, opened: Opened, move: Callable[[SavedDesign, int], Revision]) -> HttpResponse:
    try:
        appended = move(opened.saved, posted_revision(request))
    except store.StaleRevision as stale:
        tell_stale(request, stale)
    except store.NothingToUndo as nothing:
        messages.info(request, str(nothing))
    else:
        messages.success(request, f"Revision {appended.number} has the answers of revision {appended.shown}.")
    return redirect("history", opened.saved.pk)


def _words(revision: Revision) -> str:
    step = STEP_BY_SECTION.get(revision.step)
    return f"Answered {step.title}" if step else WORDS.get(revision.step, revision.step)
