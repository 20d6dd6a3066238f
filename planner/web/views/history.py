"""Revisions of a design: list, undo, redo, going back, freezing and notes. Undo appends; nothing is lost."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from planner.web import store
from planner.web.history import words_of
from planner.web.models import Revision, SavedDesign
from planner.web.opened import Opened, of_own_design
from planner.web.revising import posted_revision, tell_stale

PAGES = ("tasks", "review", "history")
"""Where buttons that change the whole design may lead back to."""


@require_GET
@of_own_design
def history(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Every revision, newest first."""
    numbers = opened.saved.revisions.order_by("-number")[:200]
    revisions = [{"revision": each, "words": words_of(each), "before": each.number - 1} for each in numbers]
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


@require_POST
@of_own_design
def freeze(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Freeze the newest revision; what is changed later becomes a new draft."""
    try:
        frozen = store.freeze(opened.saved, posted_revision(request))
    except store.StaleRevision as stale:
        tell_stale(request, stale)
    else:
        text = f"Revision {frozen.number} is frozen: its document says so. A change from here on is a new draft."
        messages.success(request, text)
    return _back(request, opened)


@require_POST
@of_own_design
def note(request: HttpRequest, opened: Opened, number: int) -> HttpResponse:
    """Keep a note with a revision."""
    text = request.POST.get("note", "").strip()
    store.annotate(store.revision(opened.saved, number), text)
    messages.success(request, f"The note of revision {number} is {'kept' if text else 'empty'}.")
    return _back(request, opened)


def _moved(request: HttpRequest, opened: Opened, move: Callable[[SavedDesign, int], Revision]) -> HttpResponse:
    try:
        appended = move(opened.saved, posted_revision(request))
    except store.StaleRevision as stale:
        tell_stale(request, stale)
    except store.NothingToUndo as nothing:
        messages.info(request, str(nothing))
    else:
        messages.success(request, f"Revision {appended.number} has the answers of revision {appended.shown}.")
    return _back(request, opened)


def _back(request: HttpRequest, opened: Opened) -> HttpResponse:
    page = request.POST.get("next", "")
    return redirect(page if page in PAGES else "history", opened.saved.pk)
