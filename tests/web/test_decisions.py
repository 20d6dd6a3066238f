"""Decisions: choices and rules by their words, what is accepted, and what is not decided yet."""

import pytest
from django.test import Client

from planner.web import store
from planner.web.models import Revision
from tests.web.stories import form_in, form_on, send, started, words_of

pytestmark = pytest.mark.django_db

KUBENET = "kubenet-retires"


def decisions():
    return store.design_of(Revision.objects.latest("number")).decisions


def with_accepted_row(client: Client, address: str) -> dict[str, list[str]]:
    return form_in(send(client, address, form_on(client, address), ("action", "decisions.accepted:add")))


def test_a_decision_is_headed_by_the_words_of_its_choice(client: Client) -> None:
    page = client.get(f"{started(client)}decisions/").content.decode()

    assert "<h3>Network model</h3>" in page
    assert "<h3>Egress: Outbound type</h3>" in page
    assert '<option value="waf.product">Web application firewall</option>' in page


def test_what_is_found_today_can_be_accepted_by_its_title(client: Client) -> None:
    address = f"{started(client, 'legacy-kubenet')}decisions/"
    form = with_accepted_row(client, address)
    row = int(form["decisions.accepted.count"][0]) - 1
    page = send(client, address, form_on(client, address), ("action", "decisions.accepted:add")).content.decode()
    assert f'<option value="{KUBENET}">kubenet retires on 31 March 2028</option>' in page
    assert '<option value="" selected>Choose one</option>' in page

    send(client, address, form | {f"decisions.accepted.{row}.rule": [KUBENET]})

    assert decisions().accepted[row].rule == KUBENET
    again = words_of(client.get(address))
    assert "kubenet retires on 31 March 2028; it is" in again


def test_an_accepted_finding_that_is_gone_says_so_and_keeps_its_rule(client: Client) -> None:
    address = f"{started(client)}decisions/"
    form = with_accepted_row(client, address)
    row = int(form["decisions.accepted.count"][0]) - 1
    send(client, address, form | {f"decisions.accepted.{row}.rule": [KUBENET]})

    page = client.get(address)

    assert "Nothing is found for it any more." in words_of(page)
    assert f'<option value="{KUBENET}" selected>' in page.content.decode()


def test_what_is_not_decided_is_ticked_with_what_stands_in_for_it(client: Client) -> None:
    tasks = started(client)
    send(client, f"{tasks}waf/", form_on(client, f"{tasks}waf/") | {"undecided": ["waf.product"]})

    page = client.get(f"{tasks}decisions/")

    assert form_in(page)["decisions.undecided"] == ["", "waf.product"]
    assert "Application Gateway WAF v2 stands in for it." in words_of(page)
    assert "Not decided yet Web application firewall" in words_of(client.get(f"{tasks}review/"))


def test_unticking_decides_it(client: Client) -> None:
    tasks = started(client)
    send(client, f"{tasks}waf/", form_on(client, f"{tasks}waf/") | {"undecided": ["waf.product", "waf.ddos"]})
    assert decisions().undecided == ("waf.ddos", "waf.product")

    form = form_on(client, f"{tasks}decisions/")
    send(client, f"{tasks}decisions/", form | {"decisions.undecided": ["", "waf.ddos"]})

    assert decisions().undecided == ("waf.ddos",)


def test_a_path_that_only_a_file_could_bring_is_kept(client: Client) -> None:
    client.post("/start/", {"text": "decisions: {undecided: [node_pools.0.vm_size]}"})
    saved = Revision.objects.get()
    address = f"/designs/{saved.saved_design_id}/decisions/"

    send(client, address, form_on(client, address) | {"decisions.open_points.count": ["0"]})

    assert decisions().undecided == ("node_pools.0.vm_size",)
