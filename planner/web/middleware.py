"""Middleware: headers that every answer carries, the limit on what a request may bring, and what is packed."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_vary_headers

from planner.web.stops import stop

Answer = Callable[[HttpRequest], HttpResponse]

DRAINED, CHUNK = 32 * settings.MEBIBYTE, 64 * 1024  # bytes
PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


class SecurityHeadersMiddleware:
    """Adds the headers that Django's own middleware leaves out, to errors and static files too."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "private, no-cache")  # pages are confidential and change
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers.setdefault("Referrer-Policy", settings.SECURE_REFERRER_POLICY)
        response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("X-Frame-Options", settings.X_FRAME_OPTIONS)
        return response


class PackingMiddleware(GZipMiddleware):
    """Packs pages and texts; a file that lies ready goes out as it is, with its length: PDFs are packed inside."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        return response if response.streaming else super().process_response(request, response)


class BodyLimitMiddleware:
    """Refuses a body above 1 MB before anything reads it: Django's own limit leaves uploaded files out."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if length.isdecimal() and int(length) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            _drain(request, int(length))
            limit = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
            text = f"The request brings {int(length):,} bytes; at most {limit:,} are read. A design has a few thousand."
            return stop(request, 413, "This is too large to be read", text, kept=True)
        return self.get_response(request)


def _drain(request: HttpRequest, length: int) -> None:
    """Read on without keeping: a browser that is cut off while it sends shows a broken connection, not the answer."""
    left = min(length, DRAINED)
    while left > 0 and (chunk := request.META["wsgi.input"].read(min(left, CHUNK))):
        left -= len(chunk)


class VaryOnHtmxMiddleware:
    """Tells caches that a page and its htmx part share one address."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.headers.get("Content-Type", "").startswith("text/html"):
            patch_vary_headers(response, ["HX-Request"])
        return response
