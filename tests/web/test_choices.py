"""A choice of consequence shows its options in this design's numbers, and saving says what it changed elsewhere."""

import pytest
from django.test import Client

from planner.comparison import CHOICES
from tests.web.stories import form_on, send, started, words_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", CHOICES)
def test_every_choice_of_consequence_leads_to_its_comparison(client: Client, path: str) -> None:
    tasks = started(client)
    section = path.partition(".")[0]

    step = client.get(f"{tasks}{section}/").content.decode()
    page = client.get(f"{tasks}compare/{path}/")

    assert f'href="../compare/{path}/"' in step
    assert page.status_code == 200
    assert words_of(page).count("Chosen") == 1
    assert "Way there" in words_of(page)


def test_the_network_models_answer_kubenet_or_azure_cni_first(client: Client) -> None:
    page = words_of(client.get(f"{started(client)}compare/network_model.model/"))

    assert "kubenet or Azure CNI: " in page
    assert page.index("kubenet or Azure CNI: ") < page.index("VNet addresses")
    assert "Retires. kubenet retires on 31 March 2028" in page
    assert "Azure refuses: kubenet" in page
    assert "From the chosen one: Azure CNI Overlay becomes no other model; a new cluster is needed." in page


def test_numbers_that_every_option_shares_stand_once(client: Client) -> None:
    page = words_of(client.get(f"{started(client)}compare/waf.product/"))

    assert page.count("largest cluster, nodes 256") == 1
    assert "Public addresses" in page


def test_what_is_typed_is_compared_and_not_what_is_saved(client: Client) -> None:
    tasks = started(client)
    form = form_on(client, f"{tasks}network_model/") | {"network_model.model": ["kubenet"]}

    part = client.post(f"{tasks}compare/network_model.model/", form)

    markup = part.content.decode()
    assert "<html" not in markup
    assert 'hx-trigger="answers-changed from:body"' in markup
    assert markup.split('class="chosen"')[1].lstrip("> \n").startswith('<tr><th scope="row">kubenet')
    assert "Would clear" in words_of(part)


def test_answers_that_cannot_be_read_leave_the_saved_ones_compared(client: Client) -> None:
    tasks = started(client)
    form = form_on(client, f"{tasks}network_model/") | {"network_model.kubernetes_version": ["soon"]}

    part = client.post(f"{tasks}compare/network_model.model/", form)

    assert part.status_code == 200
    assert "Azure CNI Overlay Chosen" in words_of(part)


def test_other_answers_are_not_compared(client: Client) -> None:
    tasks = started(client)

    for path in ("overview.title", "nothing", "network_model.network_dataplane"):
        assert client.get(f"{tasks}compare/{path}/").status_code == 404
    assert Client().get(f"{tasks}compare/waf.product/").status_code == 404


def test_saving_a_choice_tells_what_it_changed_elsewhere(client: Client) -> None:
    tasks = started(client)
    form = form_on(client, f"{tasks}management/") | {"management.bastion": ["none"]}

    send(client, f"{tasks}management/", form)
    page = words_of(client.get(tasks))

    assert "This changed elsewhere: AzureBastionSubnet 10.200.0.64/26 is gone, GatewaySubnet is" in page
    assert "10.200.0.64/27 and was 10.200.0.128/27" in page


def test_findings_that_appear_in_other_sections_are_named(client: Client) -> None:
    tasks = started(client)
    form = form_on(client, f"{tasks}node_pools/") | {"node_pools.1.name": ["npother"]}

    send(client, f"{tasks}node_pools/", form)
    page = client.get(tasks)

    assert "1 finding appeared: Ingress controller is set on a pool that does not exist." in words_of(page)
    assert 'data-tone="warning" role="status"' in page.content.decode()


def test_an_answer_without_consequence_says_nothing(client: Client) -> None:
    tasks = started(client)

    send(client, f"{tasks}overview/", form_on(client, f"{tasks}overview/") | {"overview.purpose": ["Other."]})

    assert "This changed elsewhere" not in words_of(client.get(tasks))
