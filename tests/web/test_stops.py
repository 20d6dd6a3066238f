"""Whatever goes wrong, the answer is a page that says what happened and keeps the security headers."""

import pytest
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import path

from planner.web import stops
from planner.web.middleware import SecurityHeadersMiddleware


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("secret text of a design")


def locked(request: HttpRequest) -> HttpResponse:
    raise OperationalError("database is locked")


def form(request: HttpRequest) -> HttpResponse:
    return HttpResponse(str(len(request.POST)))


urlpatterns = [path("broken", broken), path("locked", locked), path("form", form)]
handler400, handler404, handler500 = stops.bad_request, stops.not_found, stops.server_error

pytestmark = pytest.mark.urls(__name__)


@pytest.fixture
def reader() -> Client:
    return Client(raise_request_exception=False)


def test_a_fault_is_a_500_that_tells_nothing_of_its_cause(reader: Client) -> None:
    response = reader.get("/broken")

    assert response.status_code == 500
    assert "What was saved is safe." in response.text
    assert "secret" not in response.text
    assert "default-src" in response.headers["Content-Security-Policy"]


def test_a_locked_database_is_a_503_with_a_time_to_wait(reader: Client) -> None:
    response = reader.get("/locked")

    assert (response.status_code, response.headers["Retry-After"]) == (503, "10")
    assert "Nothing of this page was saved" in response.text


def test_an_unknown_address_is_a_404_with_a_way_on(reader: Client) -> None:
    response = reader.get("/nowhere")

    assert response.status_code == 404
    assert 'href="/"' in response.text


def test_ten_thousand_fields_are_a_400(reader: Client) -> None:
    response = reader.post("/form", {f"field-{number}": "x" for number in range(10_001)})

    assert response.status_code == 400
    assert "not one that a page of the planner sends" in response.text


@override_settings(ALLOWED_HOSTS=["plan.example.com"])
def test_a_foreign_host_name_is_a_400(reader: Client) -> None:
    assert reader.get("/form", headers={"host": "evil.example.com"}).status_code == 400


def test_a_form_without_its_token_says_that_the_text_is_kept() -> None:
    response = Client(enforce_csrf_checks=True).post("/form", {"title": "x"})

    assert response.status_code == 403
    assert "What was typed is kept in this tab" in response.text


def test_a_fault_in_the_page_for_faults_is_still_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stops, "render", broken)
    request = RequestFactory().get("/")

    response = SecurityHeadersMiddleware(stops.server_error)(request)

    assert (response.status_code, response.text) == (500, "Something broke. What was saved is safe.\n")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
