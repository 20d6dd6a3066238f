"""A form whose token expired keeps its text: it can be sent once more, but only when it came from our own page."""

import pytest
from django.test import Client

from tests.web.stories import words_of

pytestmark = pytest.mark.django_db

TYPED = {"text": 'overview:\n  workload: "shop"\n', "rows": ["one", "two"]}
OWN = {"Origin": "http://testserver"}


def test_the_text_is_offered_once_more() -> None:
    client = Client(enforce_csrf_checks=True)

    response = client.post("/start/", TYPED, headers=OWN)

    page = response.content.decode()
    assert response.status_code == 403
    assert 'name="text" value="overview:\n  workload: &quot;shop&quot;\n"' in page
    assert page.count('name="rows"') == 2
    assert "everything you typed is still here" in words_of(response)


def test_what_is_sent_once_more_arrives() -> None:
    client = Client(enforce_csrf_checks=True)
    page = client.post("/start/", TYPED, headers=OWN).content.decode()
    token = page.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]

    response = client.post("/start/", TYPED | {"csrfmiddlewaretoken": token}, headers=OWN)

    assert response.status_code == 302


@pytest.mark.parametrize("headers", [{}, {"Origin": "https://elsewhere.example"}, {"Origin": "null"}])
def test_a_form_of_another_site_is_not_offered(headers: dict[str, str]) -> None:
    response = Client(enforce_csrf_checks=True).post("/start/", TYPED, headers=headers)

    assert response.status_code == 403
    assert "shop" not in response.content.decode()
