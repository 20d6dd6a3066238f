"""Which document: the review page offers each profile, and the worker is asked for the one that was chosen."""

import pytest
from django.test import Client

from planner.web.document import PROFILES
from planner.web.labels import PROFILES as OFFERED
from planner.web.models import RenderJob
from tests.web.stories import started, words_of

pytestmark = pytest.mark.django_db


def test_every_profile_is_offered_with_what_it_is_for(client: Client) -> None:
    page = words_of(client.get(f"{started(client)}review/"))

    assert set(OFFERED) == set(PROFILES)
    assert [title for title in OFFERED.values() if title not in page] == []


@pytest.mark.parametrize("profile", OFFERED)
def test_the_chosen_profile_is_queued(client: Client, profile: str) -> None:
    client.post(f"{started(client)}pdf/", {"profile": profile})

    assert [job.profile for job in RenderJob.objects.all()] == [profile]


def test_without_a_choice_it_is_the_one_for_the_review(client: Client) -> None:
    client.post(f"{started(client)}pdf/")

    assert RenderJob.objects.get().profile == "review"


def test_a_profile_that_does_not_exist_is_not_found(client: Client) -> None:
    response = client.post(f"{started(client)}pdf/", {"profile": "novel"})

    assert response.status_code == 404
    assert not RenderJob.objects.exists()
