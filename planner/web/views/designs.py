"""Pages about a whole design: its task list, and renaming, duplicating, archiving and deleting it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from pydantic import ValidationError

from planner.design.reading import mistakes_of
from planner.web import store
from planner.web.browser import browser_key
from planner.web.opened import Opened, counts, of_own_design
from planner.web.revising import posted_revision
from planner.web.steps import STEPS
from planner.web.summaries import SUMMARIES


@require_GET
@of_own_design
def tasks(request: HttpRequest, opened: Opened) -> HttpResponse:
    """The twelve sections with their status and findings, in any order."""
    rail = opened.rail()
    sections = [
        task | {"says": SUMMARIES[step.section](opened.design), **counts(opened.report, step.section), "advice": 0}
        for task, step in zip(rail, STEPS, strict=True)
    ]
    return render(request, "design/tasks.html", opened.frame(here="tasks", tasks=sections))


@require_http_methods(["GET", "POST"])
@of_own_design
def rename(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Change the title; it is the overview's answer of that name."""
    if request.method == "GET":
        return render(request, "design/rename.html", opened.frame("Rename", typed=opened.saved.title))
    typed = request.POST.get("title", "")
    try:
        design = opened.design.revise(overview={"title": typed})
        store.save(opened.saved, design, posted_revision(request), "rename")
    except ValidationError as error:
        error_text, status = mistakes_of(error)[0].message, 422
    except store.StaleRevision as stale:
        newer, there = stale.latest.number, opened.saved.title
        error_text, status = f"Revision {newer} was saved meanwhile, with the title {there}: rename to replace it.", 409
    else:
        return redirect("tasks", opened.saved.pk)
    return render(request, "design/rename.html", opened.frame("Rename", typed=typed, error=error_text), status=status)


@require_POST
@of_own_design
def duplicate(request: HttpRequest, opened: Opened) -> HttpResponse:
    """A second design with the same answers."""
    copy = store.duplicate(opened.saved, browser_key(request))
    messages.success(request, f"This is the copy: {copy.title}.")
    return redirect("tasks", copy.pk)


@require_POST
@of_own_design
def archive(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Take the design off the list of the front page; nothing of it is lost."""
    store.archive(opened.saved)
    messages.success(request, f"{opened.saved.title} is archived. It stands below your designs, whole, to be restored.")
    return redirect("home")


@require_POST
@of_own_design
def unarchive(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Put the design back on the list."""
    store.unarchive(opened.saved)
    messages.success(request, f"{opened.saved.title} is back among your designs.")
    return redirect("tasks", opened.saved.pk)


@require_http_methods(["GET", "POST"])
@of_own_design
def delete(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Ask first, then delete the design with all its revisions and PDFs."""
    if request.method == "GET":
        return render(request, "design/delete.html", opened.frame("Delete"))
    title = opened.saved.title
    store.delete(opened.saved)
    messages.success(request, f"{title} is deleted.")
    return redirect("home")
