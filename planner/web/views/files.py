"""Downloads: every export of a design."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from planner.diagram import DrawingFailed
from planner.web.downloads import disposition
from planner.web.exports import AT_ONCE
from planner.web.opened import Opened, of_own_design


@require_GET
@of_own_design
def export(request: HttpRequest, opened: Opened, name: str) -> HttpResponse:
    """One file made from the saved answers."""
    found = next((each for each in AT_ONCE if each.name == name), None)
    if found is None:
        raise Http404("There is no such export.")
    try:
        content = found.render(opened.report)
    except DrawingFailed as failed:
        return HttpResponse(f"{failed}\n", status=503, content_type="text/plain; charset=utf-8")
    response = HttpResponse(content, content_type=found.media_type)
    response.headers["Content-Disposition"] = disposition(opened.saved.title, name)
    return response
