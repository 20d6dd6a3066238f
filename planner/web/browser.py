"""The browser that owns designs before there are accounts: a random key in a signed cookie."""

import secrets

from django.conf import settings
from django.http import HttpRequest, HttpResponse

SALT = "planner.browser"
YEAR = 365 * 24 * 3600  # seconds


def browser_key(request: HttpRequest) -> str:
    """The key that this browser brings, or an empty string: no key, a forged one, or one older than a year."""
    return request.get_signed_cookie(settings.BROWSER_COOKIE_NAME, default="", salt=SALT, max_age=YEAR) or ""


def new_browser_key() -> str:
    """A fresh key of 256 random bits."""
    return secrets.token_urlsafe(32)


def remember_browser(response: HttpResponse, browser: str) -> None:
    """Let the browser bring the key for another year; no script can read it and no other site can send it along."""
    response.set_signed_cookie(
        settings.BROWSER_COOKIE_NAME,
        browser,
        salt=SALT,
        max_age=YEAR,
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )
