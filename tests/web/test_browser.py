"""A browser is known by a random key in a signed cookie that no script can read."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.http import HttpRequest, HttpResponse

from planner.web.browser import SALT, YEAR, browser_key, new_browser_key, remember_browser


def a_request_after(response: HttpResponse) -> HttpRequest:
    request = HttpRequest()
    request.COOKIES = {name: morsel.value for name, morsel in response.cookies.items()}
    return request


def test_a_browser_brings_back_the_key_it_was_given() -> None:
    response, key = HttpResponse(), new_browser_key()

    remember_browser(response, key)

    assert browser_key(a_request_after(response)) == key


def test_the_cookie_is_hidden_from_scripts_and_other_sites() -> None:
    response = HttpResponse()

    remember_browser(response, new_browser_key())

    cookie = response.cookies[settings.BROWSER_COOKIE_NAME]
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"], cookie["path"]) == (True, "Lax", YEAR, "/")


def test_a_forged_or_missing_key_is_no_key() -> None:
    forged = HttpRequest()
    forged.COOKIES = {settings.BROWSER_COOKIE_NAME: "somebody-elses-key:1tq2:signature"}

    assert browser_key(forged) == ""
    assert browser_key(HttpRequest()) == ""


def test_a_key_survives_a_new_secret_key_when_the_old_one_is_named(settings) -> None:
    response = HttpResponse()
    remember_browser(response, "key-one")
    old = settings.SECRET_KEY

    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "new" * 20, [old]

    assert browser_key(a_request_after(response)) == "key-one"


@pytest.mark.parametrize(("age", "known"), [(timedelta(days=364), True), (timedelta(days=366), False)])
def test_a_key_is_forgotten_after_a_year(age: timedelta, known: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    response, clock = HttpResponse(), __import__("time").time
    monkeypatch.setattr("django.core.signing.time.time", lambda: clock() - age.total_seconds())
    response.set_signed_cookie(settings.BROWSER_COOKIE_NAME, "key", salt=SALT)
    monkeypatch.undo()

    assert (browser_key(a_request_after(response)) == "key") is known


def test_keys_are_long_and_never_the_same() -> None:
    keys = {new_browser_key() for _ in range(100)}

    assert len(keys) == 100
    assert min(map(len, keys)) == 43
