"""Stories around a whole design: tasks, review, history, rename, duplicate, delete, live parts."""

from datetime import date

import pytest
from django.test import Client

from planner.design.samples import SAMPLES
from planner.report import report_on
from planner.rules import RULES
from planner.web import store
from planner.web.models import Revision, SavedDesign
from tests.web.documents import CIDR, everything_known
from tests.web.stories import form_on, send, started, words_of

pytestmark = pytest.mark.django_db

TAKEN = str(SAMPLES["aks-baseline"].design.addresses.service_cidr[1])
"""The address of the API server's own service, which DNS cannot have."""


def newest() -> Revision:
    return Revision.objects.latest("number")


def test_the_task_list_names_every_section_and_its_status(client: Client) -> None:
    tasks = started(client)
    send(client, f"{tasks}waf/", form_on(client, f"{tasks}waf/"))

    page = words_of(client.get(tasks))

    assert "As started" in page
    assert "Answered" in page
    assert "Web application firewall" in page


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_review_holds_every_range_of_the_plan_with_its_name(client: Client, sample: str) -> None:
    page = words_of(client.get(f"{started(client, sample)}review/"))

    plan = report_on(SAMPLES[sample].design, date(2026, 11, 23)).plan
    for vnet in plan.vnets:
        assert vnet.name in page
        assert all(str(each) in page for each in vnet.address_space)
    for subnet in plan.subnets:
        assert subnet.name in page
        assert subnet.cidr is None or str(subnet.cidr) in page


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_review_shows_no_range_that_the_plan_lacks(client: Client, sample: str) -> None:
    page = words_of(client.get(f"{started(client, sample)}review/"))

    report = report_on(SAMPLES[sample].design, date(2026, 11, 23))
    mends = " ".join(str(finding.mend) for finding in report.findings)
    known = CIDR.findall(f"{everything_known(report)} {mends} 0.0.0.0/0")
    assert set(CIDR.findall(page)) - set(known) == set()


def test_the_review_says_what_the_check_says(client: Client) -> None:
    page = words_of(client.get(f"{started(client, 'legacy-kubenet')}review/"))

    assert "kubenet" in page
    assert "Error:" in page


def test_a_mend_on_the_review_page_is_saved(client: Client) -> None:
    tasks = started(client)
    form = form_on(client, f"{tasks}addresses/") | {"addresses.dns_service_ip": [TAKEN]}
    send(client, f"{tasks}addresses/", form)
    review = client.get(f"{tasks}review/").content.decode()
    key = review.split('name="mend" value="')[1].split('"')[0]

    client.post(f"{tasks}mend/", {"mend": key, "revision": newest().number})

    assert store.design_of(newest()).addresses.dns_service_ip is None


def test_a_mend_of_a_stale_page_changes_nothing_and_says_so(client: Client) -> None:
    tasks = started(client)
    form = form_on(client, f"{tasks}addresses/") | {"addresses.dns_service_ip": [TAKEN]}
    send(client, f"{tasks}addresses/", form)
    key = client.get(f"{tasks}review/").content.decode().split('name="mend" value="')[1].split('"')[0]

    response = client.post(f"{tasks}mend/", {"mend": key, "revision": 1}, follow=True)

    assert "saved meanwhile in another tab" in words_of(response)
    assert newest().number == 2


def test_undo_redo_and_going_back(client: Client) -> None:
    tasks = started(client)
    form = form_on(client, f"{tasks}overview/") | {"overview.workload": ["other"]}
    send(client, f"{tasks}overview/", form)

    def workload() -> str:
        return store.design_of(newest()).overview.workload

    first = SAMPLES["aks-baseline"].design.overview.workload
    client.post(f"{tasks}history/undo/", {"revision": 2})
    assert workload() == first
    client.post(f"{tasks}history/redo/", {"revision": 3})
    assert workload() == "other"
    client.post(f"{tasks}history/1/restore/", {"revision": 4})
    assert workload() == first
    stale = client.post(f"{tasks}history/undo/", {"revision": 4}, follow=True)
    assert "saved meanwhile" in words_of(stale)
    assert newest().number == 5
    assert "Undid a change" in words_of(client.get(f"{tasks}history/"))


def test_nothing_to_undo_is_said(client: Client) -> None:
    tasks = started(client)

    assert "first state" in words_of(client.post(f"{tasks}history/undo/", {"revision": 1}, follow=True))


def test_a_design_is_renamed(client: Client) -> None:
    tasks = started(client)

    client.post(f"{tasks}rename/", {"title": "Webshop production", "revision": 1})

    assert SavedDesign.objects.get().title == "Webshop production"
    assert "Webshop production" in words_of(client.get(tasks))


def test_a_title_that_is_too_long_comes_back(client: Client) -> None:
    tasks = started(client)

    response = client.post(f"{tasks}rename/", {"title": "x" * 121, "revision": 1})

    assert response.status_code == 422
    assert "121 characters" in words_of(response)
    assert "x" * 121 in response.content.decode()


def test_a_title_typed_on_an_old_page_is_kept_and_can_be_sent_again(client: Client) -> None:
    tasks = started(client)
    client.post(f"{tasks}rename/", {"title": "Webshop test", "revision": 1})

    response = client.post(f"{tasks}rename/", {"title": "Webshop production", "revision": 1})

    assert response.status_code == 409
    assert "Revision 2 was saved meanwhile, with the title Webshop test: rename to replace it." in words_of(response)
    assert 'value="Webshop production"' in response.content.decode()
    assert 'name="revision" value="2"' in response.content.decode()


def test_a_copy_is_a_design_of_its_own(client: Client) -> None:
    tasks = started(client)

    response = client.post(f"{tasks}duplicate/")

    assert response.headers["Location"] != tasks
    assert sorted(each.title.startswith("Copy of") for each in SavedDesign.objects.all()) == [False, True]


def test_deleting_asks_first_and_then_deletes(client: Client) -> None:
    tasks = started(client)

    asked = client.get(f"{tasks}delete/")
    client.post(f"{tasks}delete/")

    assert "design.json" in words_of(asked)
    assert not SavedDesign.objects.exists()
    assert client.get(tasks).status_code == 404


def test_a_preview_judges_unsaved_answers(client: Client) -> None:
    address = f"{started(client)}addresses/"
    form = form_on(client, address) | {"addresses.pod_cidr": ["10.0.0.0/16"]}

    response = client.post(f"{address}preview/", form)

    assert response.status_code == 200
    assert "10.0.0.0/16" in words_of(response)
    assert response.headers["HX-Trigger-After-Settle"] == "answers-changed"
    assert newest().number == 1


def test_an_unreadable_preview_changes_only_the_messages(client: Client) -> None:
    address = f"{started(client)}addresses/"
    form = form_on(client, address) | {"addresses.pod_cidr": ["10.0.0.0/99"]}

    response = client.post(f"{address}preview/", form)

    assert response.status_code == 200
    assert response.headers["HX-Reswap"] == "none"
    assert "10.0.0.0/99 is not an address range" in words_of(response)
    assert 'id="addresses-pod_cidr-error" hx-swap-oob' in response.content.decode()


def test_derived_facts_stand_beside_the_inputs(client: Client) -> None:
    tasks = started(client)

    assert "blocks of /24" in words_of(client.get(f"{tasks}addresses/"))
    assert "more while it is upgraded" in words_of(client.get(f"{tasks}node_pools/"))


def test_every_page_says_that_the_file_is_the_only_backup(client: Client) -> None:
    tasks = started(client)

    for page in (tasks, f"{tasks}review/", "/"):
        assert "only backup" in words_of(client.get(page))


def test_an_unknown_section_is_a_404(client: Client) -> None:
    tasks = started(client)

    for page in ("nothing/", "nothing/preview/", "files/nothing.txt"):
        assert client.get(f"{tasks}{page}").status_code in {404, 405}
    assert client.post(f"{tasks}nothing/preview/").status_code == 404


@pytest.mark.parametrize("rule_id", RULES)
def test_every_rule_has_a_page_with_its_example_worked_out(client: Client, rule_id: str) -> None:
    page = words_of(client.get(f"/rules/{rule_id}/"))

    rule = RULES[rule_id]
    for text in (rule.title, rule.why, rule.fix, rule.sources[0].title):
        assert " ".join(text.split()) in page


def test_the_list_of_rules_links_every_rule(client: Client) -> None:
    page = client.get("/rules/").content.decode()

    assert all(f'href="/rules/{rule_id}/"' in page for rule_id in RULES)


def test_an_unknown_rule_is_a_404(client: Client) -> None:
    assert client.get("/rules/no-such-rule/").status_code == 404
