"""Freezing, notes, archiving, undo from every page, and two revisions side by side."""

import pytest
from django.test import Client

from planner.web.models import Revision, SavedDesign
from tests.web.stories import form_in, form_on, send, started, words_of

pytestmark = pytest.mark.django_db


def changed(client: Client, tasks: str, section: str, **answers: str) -> None:
    """Save a section with other answers (a__b stands for a.b)."""
    typed = {path.replace("__", "."): [text] for path, text in answers.items()}
    response = send(client, f"{tasks}{section}/", form_on(client, f"{tasks}{section}/") | typed)
    assert response.status_code == 302


def test_a_frozen_revision_says_so_everywhere_and_an_edit_is_a_draft_again(client: Client) -> None:
    tasks = started(client)

    response = client.post(f"{tasks}history/freeze/", {"revision": 1, "next": "review"}, follow=True)
    frozen = Revision.objects.get()

    assert "Revision 1 is frozen" in words_of(response)
    assert "Freeze revision" not in words_of(response)
    assert frozen.label.status == "frozen"
    assert "Frozen" in words_of(client.get("/")).split("Start from a sample")[0]
    changed(client, tasks, "waf", waf__mode="Detection")
    assert "Freeze revision 2" in words_of(client.get(f"{tasks}review/"))
    assert [each.status for each in Revision.objects.all()] == ["frozen", "draft"]


def test_freezing_what_is_no_longer_the_newest_changes_nothing(client: Client) -> None:
    tasks = started(client)
    changed(client, tasks, "waf", waf__mode="Detection")

    response = client.post(f"{tasks}history/freeze/", {"revision": 1}, follow=True)

    assert "saved meanwhile" in words_of(response)
    assert not Revision.objects.filter(status="frozen").exists()


def test_a_note_is_kept_with_its_revision(client: Client) -> None:
    tasks = started(client)

    client.post(f"{tasks}history/1/note/", {"note": "As shown to the <board>."})

    assert "As shown to the <board>." in words_of(client.get(f"{tasks}history/"))
    assert Revision.objects.get().note == "As shown to the <board>."
    assert client.post(f"{tasks}history/7/note/", {"note": "x"}).status_code == 404


def test_an_archived_design_is_off_the_list_and_comes_back_whole(client: Client) -> None:
    tasks = started(client)
    title = SavedDesign.objects.get().title

    archived = client.post(f"{tasks}archive/", follow=True)
    opened = client.get(tasks)
    client.post(f"{tasks}unarchive/")

    assert "Archived designs – 1" in words_of(archived)
    assert "This design is archived." in words_of(opened)
    page = words_of(client.get("/"))
    assert "Archived designs" not in page
    assert title in page.split("Start from a sample")[0]


@pytest.mark.parametrize("page", ["tasks", "review", "history"])
def test_undo_and_redo_come_back_to_the_page_they_were_pressed_on(client: Client, page: str) -> None:
    tasks = started(client)
    changed(client, tasks, "waf", waf__mode="Detection")
    address = tasks if page == "tasks" else f"{tasks}{page}/"
    assert f'name="next" value="{page}"' in client.get(address).content.decode()

    undone = client.post(f"{tasks}history/undo/", {"revision": 2, "next": page})
    redone = client.post(f"{tasks}history/redo/", {"revision": 3, "next": page})

    assert undone.headers["Location"] == redone.headers["Location"] == address
    assert Revision.objects.count() == 4


def test_a_strange_page_to_come_back_to_is_the_history(client: Client) -> None:
    tasks = started(client)

    response = client.post(f"{tasks}history/undo/", {"revision": 1, "next": "//example.com"})

    assert response.headers["Location"] == f"{tasks}history/"


def test_two_revisions_stand_side_by_side(client: Client) -> None:
    tasks = started(client)
    changed(client, tasks, "addresses", addresses__dns_service_ip="", addresses__pod_cidr="10.240.0.0/16")
    changed(client, tasks, "node_pools", node_pools__0__max_count="9")

    page = words_of(client.get(f"{tasks}history/1/3/"))

    assert "From revision 1 to 3" in page
    assert "Pod CIDR Changed 100.64.0.0/16 10.240.0.0/16" in page
    assert "npsystem: maximum nodes Changed" in page
    assert "Pods Pod CIDR Changed 100.64.0.0/16 10.240.0.0/16" in page.split("Ranges that differ")[1]
    assert "10.240.0.0/16" in page.split("Findings that appeared")[1].split("Findings that went")[0]


def test_rows_that_come_and_go_are_named(client: Client) -> None:
    tasks = started(client)
    form = form_on(client, f"{tasks}node_pools/")
    added = form_in(send(client, f"{tasks}node_pools/", form, ("action", "node_pools:add")))
    index = int(added["node_pools.count"][0]) - 1
    send(client, f"{tasks}node_pools/", added | {f"node_pools.{index}.name": ["npother"]})

    assert "npother Added – npother" in words_of(client.get(f"{tasks}history/1/2/"))
    assert "npother Removed npother" in words_of(client.get(f"{tasks}history/2/1/"))


def test_a_row_with_another_name_is_the_same_row(client: Client) -> None:
    tasks = started(client)
    changed(client, tasks, "node_pools", node_pools__1__name="npother")

    page = words_of(client.get(f"{tasks}history/1/2/"))

    assert "npuser: name Changed npuser npother" in page
    assert "Removed npuser" not in page


def test_a_revision_beside_itself_says_that_all_is_the_same(client: Client) -> None:
    tasks = started(client)

    page = words_of(client.get(f"{tasks}history/1/1/"))

    assert "The answers are the same." in page
    assert "Every range is the same." in page


def test_the_history_leads_to_the_comparison_and_the_form_to_any_pair(client: Client) -> None:
    tasks = started(client)
    changed(client, tasks, "waf", waf__mode="Detection")

    assert f'href="{tasks}history/1/2/"' in client.get(f"{tasks}history/").content.decode()
    picked = client.get(f"{tasks}history/compare/", {"from": "2", "to": "1"})
    assert picked.headers["Location"] == f"{tasks}history/2/1/"
    assert client.get(f"{tasks}history/compare/", {"from": "x", "to": "1"}).status_code == 404
    assert client.get(f"{tasks}history/1/9/").status_code == 404


def test_pictures_of_two_revisions_have_what_differs_marked(client: Client) -> None:
    tasks = started(client)
    changed(client, tasks, "management", management__bastion="none")

    page = client.get(f"{tasks}history/1/2/").content.decode()

    before, after = page.split('id="picture-before"')[1].split('id="picture-after"')
    assert 'id="before-node-bastion"' in before
    assert "mark-removed" in before
    assert "mark-removed" not in after
    assert "mark-added" not in before


def test_another_browser_sees_none_of_it(client: Client) -> None:
    tasks, stranger = started(client), Client()

    for page in ("history/1/1/", "history/compare/"):
        assert stranger.get(f"{tasks}{page}").status_code == 404
    for page in ("history/freeze/", "history/1/note/", "archive/", "unarchive/", "review/noted/"):
        assert stranger.post(f"{tasks}{page}", {"revision": 1}).status_code == 404
