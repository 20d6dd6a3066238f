"""Pages that say no: what happened, that nothing typed is lost, and the way on."""

import logging
from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

logger = logging.getLogger(__name__)


def stop(
    request: HttpRequest,
    status: int,
    title: str,
    text: str,
    *,
    href: str = "/",
    link: str = "To the front page",
    kept: bool = False,
    retry_after: int | None = None,
) -> HttpResponse:
    """The page for a status of 400 or more; `retry_after` in seconds, `kept` where the tab keeps what was typed."""
    stop_page = {"code": status, "title": title, "text": text, "href": href, "link": link, "kept": kept}
    response = render(request, "stop.html", stop_page, status=status)
    if retry_after is not None:
        response.headers["Retry-After"] = str(retry_after)
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: more fields than a page has, or a host name that this server does not answer to."""
    return stop(request, 400, "This request cannot be read", "It is not one that a page of the planner sends.")


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403."""
    return stop(request, 403, "This is not yours to change", "Only the browser that made a design can change it.")


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404, alike for what never was and for what belongs to somebody else."""
    text = "The address is mistyped, the design was deleted, or it belongs to another browser."
    return stop(request, 404, "There is nothing here", text)


def server_error(request: HttpRequest) -> HttpResponse:
    """500, as plain text where even the page cannot be drawn."""
    try:
        text = "The fault is on our side and is in the server’s log. What was saved is safe."
        return stop(request, 500, "Something broke", text, kept=True)
    except Exception:
        logger.exception("The page for a fault could not be drawn either.")
        return HttpResponse("Something broke. What was saved is safe.\n", status=500, content_type="text/plain")


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form without a fresh token: an old tab, or cookies switched off. Its text can be sent once more.

    Only a form of our own origin is offered again: a stranger's page must not get its text sent with our token.
    """
    sent = [(name, text) for name, texts in request.POST.lists() if name != "csrfmiddlewaretoken" for text in texts]
    if sent and urlsplit(request.headers.get("Origin", "")).netloc == request.get_host():
        return render(request, "resend.html", {"sent": sent, "address": request.get_full_path()}, status=403)
    text = (
        "The form was too old to be sent, or this browser keeps no cookies. Go back, reload the page and send it again."
    )
    return stop(request, 403, "The form was not accepted", text, kept=True)


class DatabaseTroubleMiddleware:
    """Answers a locked, full or missing database with a clear 503 instead of a fault: the write never happened."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, DatabaseError) or settings.DEBUG:
            return None
        logger.error("The database does not answer: %s", exception, exc_info=exception)
        text = "Nothing of this page was saved, and nothing saved earlier is lost. Wait a moment and send it again."
        return stop(request, 503, "The database does not answer", text, kept=True, retry_after=10)
