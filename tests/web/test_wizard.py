"""Stories of an architect who answers the twelve steps."""

import re
from itertools import pairwise

import pytest
from django.test import Client

from planner.design import SECTIONS, Design
from planner.design.samples import SAMPLES
from planner.web import store
from planner.web.models import Revision, SavedDesign
from planner.web.steps import STEPS
from tests.web.stories import attributes_in, form_in, form_on, send, started, words_of

pytestmark = pytest.mark.django_db

TAKEN = str(SAMPLES["aks-baseline"].design.addresses.service_cidr[1])
"""The address of the API server's own service, which DNS cannot have."""


def saved_design() -> Design:
    return store.design_of(Revision.objects.order_by("number").last())  # type: ignore[arg-type]


def test_from_a_sample_through_all_twelve_steps_to_the_review(client: Client) -> None:
    address = f"{started(client)}{SECTIONS[0]}/"

    for step, following in pairwise(STEPS):
        response = send(client, address, form_on(client, address))
        assert response.status_code == 302, step.section
        assert response.headers["Location"].endswith(f"/{following.section}/")
        address = response.headers["Location"]
    response = send(client, address, form_on(client, address))

    assert response.headers["Location"].endswith("/review/")
    assert saved_design() == SAMPLES["aks-baseline"].design


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("section", SECTIONS)
def test_every_step_sends_back_what_it_shows(client: Client, sample: str, section: str) -> None:
    address = f"{started(client, sample)}{section}/"

    response = send(client, address, form_on(client, address))

    assert response.status_code == 302
    assert saved_design() == SAMPLES[sample].design


def test_an_answer_is_saved_as_the_next_revision(client: Client) -> None:
    address = f"{started(client)}addresses/"
    form = form_on(client, address) | {"addresses.pod_cidr": ["100.64.0.0/16"]}

    send(client, address, form)

    assert str(saved_design().addresses.pod_cidr) == "100.64.0.0/16"
    assert Revision.objects.count() == 2


def test_a_mistake_is_a_422_with_the_text_kept_and_the_summary_linked(client: Client) -> None:
    address = f"{started(client)}addresses/"
    form = form_on(client, address) | {"addresses.pod_cidr": ["100.64.0.0/99"], "addresses.growth_percent": ["many"]}

    response = send(client, address, form)

    page = response.content.decode()
    assert response.status_code == 422
    assert "<title>Error: Addresses" in page
    assert 'href="#addresses-pod_cidr"' in page
    assert 'value="100.64.0.0/99"' in page
    assert words_of(response).count("many is not a whole number.") == 2
    assert Revision.objects.count() == 1


def test_save_and_return_leads_to_the_task_list(client: Client) -> None:
    tasks = started(client)

    response = send(client, f"{tasks}waf/", form_on(client, f"{tasks}waf/"), ("next", "tasks"))

    assert response.headers["Location"] == tasks


def test_change_on_the_review_page_comes_straight_back(client: Client) -> None:
    tasks = started(client)
    address = f"{tasks}waf/?next=review"

    response = send(client, address, form_on(client, address))

    assert response.headers["Location"] == f"{tasks}review/"


def test_rows_are_added_and_removed_without_saving(client: Client) -> None:
    address = f"{started(client)}node_pools/"
    form = form_on(client, address) | {"node_pools.0.max_count": ["not yet"]}

    added = send(client, address, form, ("action", "node_pools:add"))
    again = form_in(added)
    removed = send(client, address, again, ("action", "node_pools:remove:0"))

    assert added.status_code == 200
    assert again["node_pools.count"] == [str(len(SAMPLES["aks-baseline"].design.node_pools) + 1)]
    assert again["node_pools.0.max_count"] == ["not yet"]
    assert "not yet" not in str(form_in(removed))
    assert "There is a problem" not in words_of(added)
    assert Revision.objects.count() == 1


def test_node_pools_are_a_table_with_a_body_for_each_pool(client: Client) -> None:
    page = client.get(f"{started(client)}node_pools/").content.decode()

    pools = len(SAMPLES["aks-baseline"].design.node_pools)
    table = page.split('class="editor many wide"')[1].split("</table>")[0]
    assert table.count("<tbody>") == table.count('class="second"') == pools
    assert "What the columns mean" in page


@pytest.mark.parametrize("section", SECTIONS)
def test_every_input_has_one_place_for_its_message_and_one_for_its_facts(client: Client, section: str) -> None:
    page = client.get(f"{started(client)}{section}/").content.decode()
    form = page.split('id="step-form"')[1].split("</form>")[0]

    places = re.findall(r'<(?:span class="error"|output class="facts") id="([^"]+)"', form)
    described = {name for names in re.findall(r'aria-describedby="([^"]+)"', form) for name in names.split()}
    assert len(places) == len(set(places))
    assert described <= set(re.findall(r'id="([^"]+)"', form))


def test_a_mistake_in_a_table_stands_in_the_second_line_of_its_row(client: Client) -> None:
    address = f"{started(client)}node_pools/"
    form = form_on(client, address) | {"node_pools.1.max_count": ["many"]}

    page = send(client, address, form).content.decode()

    second = page.split('class="second"')[2]
    assert 'id="node_pools-1-max_count-error">many is not a whole number.' in second


def test_htmx_gets_the_changed_list_alone(client: Client) -> None:
    address = f"{started(client)}node_pools/"

    response = send(client, address, form_on(client, address), ("action", "node_pools:add"), HX_Request="true")

    page = response.content.decode()
    assert page.lstrip().startswith('<div id="node_pools"')
    assert "HX-Request" in response.headers["Vary"]


def test_hosts_paths_and_a_permission_are_typed_as_architects_write_them(client: Client) -> None:
    tasks = started(client)
    ingress = form_on(client, f"{tasks}ingress/")
    ingress |= {
        "ingress.hosts.count": ["1"],
        "ingress.hosts.0.name": ["myapp.com"],
        "ingress.hosts.0.secret": ["myapp-secret"],
        "ingress.hosts.0.paths": ["/blog -> blogservice:80\r\n/store -> storeservice:80"],
    }
    policy = form_on(client, f"{tasks}network_policy/")
    index = policy["network_policy.rules.count"][0]
    policy |= {
        "network_policy.rules.count": [str(int(index) + 1)],
        f"network_policy.rules.{index}.name": ["only-frontend"],
        f"network_policy.rules.{index}.pod_labels": ["app: backend"],
        f"network_policy.rules.{index}.peer_labels": ["app: frontend"],
    }

    send(client, f"{tasks}ingress/", ingress)
    policy["revision"] = ["2"]
    response = send(client, f"{tasks}network_policy/", policy)

    assert response.status_code == 302
    host = saved_design().ingress.hosts[0]
    assert [(path.path, path.service, path.port) for path in host.paths] == [
        ("/blog", "blogservice", 80),
        ("/store", "storeservice", 80),
    ]
    assert (host.name, host.secret) == ("myapp.com", "myapp-secret")
    assert saved_design().network_policy.rules[-1].peer_labels == ("app=frontend",)


def test_not_decided_yet_shows_on_task_list_and_review(client: Client) -> None:
    tasks = started(client)
    form = form_on(client, f"{tasks}waf/") | {"undecided": ["waf.product"]}

    send(client, f"{tasks}waf/", form)

    assert saved_design().decisions.undecided == ("waf.product",)
    assert "Not decided" in words_of(client.get(tasks))
    assert "Not decided yet" in words_of(client.get(f"{tasks}review/"))


def test_the_reason_beside_a_choice_becomes_a_decision(client: Client) -> None:
    address = f"{started(client, 'small-dev')}waf/"
    before = len(SAMPLES["small-dev"].design.decisions.choices)
    form = form_on(client, address) | {"why.waf.product.why": ["Cheap enough <now>."], "why.waf.product.by": ["Asha"]}

    send(client, address, form)
    again = form_on(client, address) | {"why.waf.product.by": ["Marta"]}
    send(client, address, again)

    decision = saved_design().decisions.choices[-1]
    assert (decision.path, decision.why, decision.by) == ("waf.product", "Cheap enough <now>.", "Marta")
    assert len(saved_design().decisions.choices) == before + 1


def test_a_mend_in_the_pane_saves_the_typed_answers_with_it(client: Client) -> None:
    address = f"{started(client)}addresses/"
    form = form_on(client, address) | {"addresses.dns_service_ip": [TAKEN]}
    preview = client.post(f"{address}preview/", form)
    key = preview.content.decode().split('name="mend" value="')[1].split('"')[0]

    response = send(client, address, form, ("mend", key))

    assert response.status_code == 302
    assert response.headers["Location"] == address
    assert saved_design().addresses.dns_service_ip is None


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", '" onfocus=alert(1) x="', "{{ 7|add:7 }}", "\u202etxt", "'; --"]
)
def test_hostile_text_comes_back_as_the_same_text_everywhere(client: Client, text: str) -> None:
    tasks = started(client)
    form = form_on(client, f"{tasks}overview/") | {"overview.title": [text], "overview.purpose": [text]}

    assert send(client, f"{tasks}overview/", form).status_code == 302

    assert form_on(client, f"{tasks}overview/")["overview.purpose"] == [text]
    for page in ("", "review/", "history/", "rename/", "delete/", "overview/"):
        response = client.get(f"{tasks}{page}")
        assert response.status_code == 200
        assert "<script>alert" not in response.content.decode()
        assert "onfocus" not in attributes_in(response)
    assert text in words_of(client.get(f"{tasks}review/")) or "<" in text
    assert SavedDesign.objects.get().title == text


def test_the_same_click_twice_makes_one_revision(client: Client) -> None:
    address = f"{started(client)}waf/"
    form = form_on(client, address) | {"waf.mode": ["Detection"]}

    first, second = send(client, address, form), send(client, address, form)

    assert first.status_code == second.status_code == 302
    assert Revision.objects.count() == 2


def test_reading_pages_writes_nothing(client: Client) -> None:
    tasks = started(client)

    for page in ("", "review/", "history/", "rename/", "delete/", "waf/", "pdf/"):
        client.get(f"{tasks}{page}")

    assert Revision.objects.count() == 1


def test_check_without_javascript_judges_and_saves_nothing(client: Client) -> None:
    address = f"{started(client)}addresses/"
    form = form_on(client, address) | {"addresses.dns_service_ip": [TAKEN]}

    judged = send(client, address, form, ("preview", "1"))
    unreadable = send(client, address, form | {"addresses.pod_cidr": ["x"]}, ("preview", "1"))

    assert judged.status_code == unreadable.status_code == 200
    assert "DNS service IP" in words_of(judged).split("Findings here")[1]
    assert "<title>Error:" in unreadable.content.decode()
    assert Revision.objects.count() == 1
