"""A finding is accepted with a reason, a name and a day; it stays in the design and is no longer counted."""

from urllib.parse import quote

import pytest
from django.test import Client

from planner.web import store
from planner.web.models import Revision
from tests.web.stories import started, words_of

pytestmark = pytest.mark.django_db

KUBENET = "kubenet-retires network_model.model"


def test_the_review_leads_to_the_acceptance_and_back(client: Client) -> None:
    tasks = started(client, "legacy-kubenet")
    review = client.get(f"{tasks}review/").content.decode()
    assert f"accept/?finding={quote(KUBENET.replace(' ', '+'), safe='+')}" in review

    asked = client.get(f"{tasks}accept/", {"finding": KUBENET})
    answers = {"finding": KUBENET, "revision": 1, "reason": "Moves in March.", "owner": "Asha", "until": "2027-03-31"}
    response = client.post(f"{tasks}accept/", answers)

    assert "kubenet" in words_of(asked)
    assert response.headers["Location"] == f"{tasks}review/"
    accepted = store.design_of(Revision.objects.get(number=2)).decisions.accepted[-1]
    assert (accepted.rule, accepted.subject, accepted.owner) == ("kubenet-retires", "network_model.model", "Asha")
    assert "Accepted by Asha until 31 March 2027: Moves in March." in words_of(client.get(f"{tasks}review/"))


def test_a_day_that_cannot_be_read_comes_back_with_the_text(client: Client) -> None:
    tasks = started(client, "legacy-kubenet")

    answers = {"finding": KUBENET, "revision": 1, "reason": "Later.", "owner": "Asha", "until": "soon"}
    response = client.post(f"{tasks}accept/", answers)

    assert response.status_code == 422
    assert "soon is not a day: type one such as 2027-03-31." in words_of(response)
    assert "Later." in response.content.decode()
    assert 'value="soon"' in response.content.decode()
    assert Revision.objects.count() == 1


def test_nobody_accepts_a_finding_without_a_reason_and_a_name(client: Client) -> None:
    tasks = started(client, "legacy-kubenet")

    response = client.post(f"{tasks}accept/", {"finding": KUBENET, "revision": 1, "reason": "  ", "owner": ""})

    assert response.status_code == 422
    assert "There is no reason: type why the design is right as it is." in words_of(response)
    assert "There is no name: type who answers for it." in words_of(response)
    assert Revision.objects.count() == 1


def test_a_finding_that_is_gone_cannot_be_accepted(client: Client) -> None:
    tasks = started(client, "legacy-kubenet")

    response = client.post(f"{tasks}accept/", {"finding": "nothing here", "revision": 1}, follow=True)

    assert "no longer there" in words_of(response)
    assert Revision.objects.count() == 1
