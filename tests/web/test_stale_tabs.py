"""Two tabs on one design: the second to save sees both sets of values and loses nothing."""

import pytest
from django.test import Client

from planner.web import store
from planner.web.models import Revision
from tests.web.stories import form_on, send, started, words_of

pytestmark = pytest.mark.django_db


def two_tabs(client: Client) -> tuple[str, dict[str, list[str]]]:
    """One tab has saved another workload and region; the other tab still holds the form it was shown before."""
    address = f"{started(client)}overview/"
    mine = form_on(client, address) | {"overview.workload": ["mine"], "overview.owner": ["Asha <Verma>"]}
    theirs = form_on(client, address) | {"overview.workload": ["theirs"], "overview.region": ["northeurope"]}
    assert send(client, address, theirs).status_code == 302
    return address, mine


def test_the_second_save_is_refused_and_shows_both(client: Client) -> None:
    address, mine = two_tabs(client)

    response = send(client, address, mine)

    page = words_of(response)
    assert response.status_code == 409
    assert "mine" in page
    assert "theirs" in page
    assert "Asha <Verma>" in page
    assert Revision.objects.count() == 2


def test_what_is_chosen_is_saved_on_top(client: Client) -> None:
    address, mine = two_tabs(client)
    send(client, address, mine)

    chosen = mine | {
        "revision": ["2"],
        "choose.overview.workload": ["mine"],
        "choose.overview.region": ["theirs"],
        "choose.overview.owner": ["mine"],
    }
    response = send(client, address, chosen)

    overview = store.design_of(Revision.objects.get(number=3)).overview
    assert response.status_code == 302
    assert (overview.workload, overview.region, overview.owner) == ("mine", "northeurope", "Asha <Verma>")


def test_an_answer_that_only_the_other_tab_changed_is_theirs_at_first(client: Client) -> None:
    address, mine = two_tabs(client)

    page = send(client, address, mine).content.decode()

    region = page.split('name="choose.overview.region" value="theirs"')[1].split(">")[0]
    workload = page.split('name="choose.overview.workload" value="mine"')[1].split(">")[0]
    assert "checked" in region
    assert "checked" in workload


def test_the_typed_text_can_be_taken_back_into_the_form(client: Client) -> None:
    address, mine = two_tabs(client)

    response = send(client, address, mine | {"revision": ["2"]}, ("action", "restore"))

    assert response.status_code == 200
    assert 'value="mine"' in response.content.decode()


def test_a_form_without_a_revision_is_stale(client: Client) -> None:
    address = f"{started(client)}overview/"
    form = form_on(client, address) | {"revision": ["one"], "overview.workload": ["other"]}

    assert send(client, address, form).status_code == 409
