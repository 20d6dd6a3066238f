"""Help: where to look things up, and the glossary. The rules have pages of their own."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from planner.rules import RULES
from planner.web.glossary import TERMS, by_letter
from planner.web.steps import STEP_BY_SECTION


@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """Rules, glossary and keys."""
    context = {"here": "help", "crumb": "Help", "rules": len(RULES), "terms": len(TERMS)}
    return render(request, "help/index.html", context)


@require_GET
def glossary(request: HttpRequest) -> HttpResponse:
    """Every word with what it means here, the section that asks for it and the page behind it."""
    letters = [
        (letter, [{"term": term, "step": STEP_BY_SECTION[term.section]} for term in terms])
        for letter, terms in by_letter()
    ]
    return render(request, "help/glossary.html", {"here": "help", "crumb": "Glossary", "letters": letters})
