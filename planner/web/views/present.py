"""The presentation of a design, for a review meeting on a projector."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from planner.web.opened import Opened, of_own_design
from planner.web.present import make_deck


@require_GET
@of_own_design
def present(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Every slide of the newest revision on one page."""
    deck = make_deck(opened.report, f"{opened.revision.number}, {opened.revision.status}")
    return render(request, "present/deck.html", {"deck": deck, "end_url": opened.url("review")})
