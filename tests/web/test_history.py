"""What went before a revision: the rows of its history, what it is compared with, and the key that hangs on both."""

from datetime import date
from typing import Any

import pytest

from planner.design import Design, stored
from planner.web import jobs, store
from planner.web.history import FILLED, ROWS, history_of
from planner.web.models import Revision, SavedDesign

pytestmark = pytest.mark.django_db

DAY = date(2026, 11, 23)


def a_design(**answers: Any) -> SavedDesign:
    return store.create("browser-one", Design().revise(overview={"owner": "Ada Rivers"}, **answers))


def edit(saved: SavedDesign, step: str, **answers: Any) -> Revision:
    newest = store.latest(saved)
    return store.save(saved, store.design_of(newest).revise(**answers), newest.number, step)


def edits(saved: SavedDesign, count: int) -> Revision:
    """So many revisions with other answers each."""
    for _ in range(count):
        edit(saved, "overview", overview={"purpose": f"What follows revision {store.latest(saved).number}"})
    return store.latest(saved)


def freeze(saved: SavedDesign) -> Revision:
    return store.freeze(saved, store.latest(saved).number)


def rows(revision: Revision) -> list[tuple[int, str, str]]:
    return [(each.label.number, each.label.status, each.changed) for each in history_of(revision).entries]


def test_the_first_revision_has_one_row_and_nothing_before_it() -> None:
    history = history_of(store.latest(a_design()))

    assert [(each.changed, each.label.author, each.note) for each in history.entries] == [("Started", "Ada Rivers", "")]
    assert (history.left_out, history.before) == (0, None)


def test_each_row_names_the_sections_that_differ_from_the_row_below() -> None:
    saved = a_design()
    edit(saved, "waf", waf={"mode": "Detection"})
    edit(saved, "mend", addresses={"pod_cidr": "10.128.0.0/15"})
    freeze(saved)
    store.undo(saved, 3)

    assert rows(store.latest(saved)) == [
        (4, "draft", "Undid a change: Addresses"),
        (3, "frozen", "Mended a finding: Addresses"),
        (2, "draft", "Web application firewall"),
        (1, "draft", "Started"),
    ]


def test_many_sections_are_counted_from_the_fifth_on() -> None:
    saved = a_design()
    changes = {
        "overview": {"purpose": "Other"},
        "network_model": {"kubernetes_version": "1.34"},
        "addresses": {"pod_cidr": "10.128.0.0/15"},
        "waf": {"mode": "Detection"},
        "management": {"bastion": "none"},
        "network_policy": {"engine": "none"},
    }

    changed = rows(edit(saved, "overview", **changes))[0][2]

    assert changed == "Overview, Network model, Addresses, Web application firewall, 2 more sections"


def test_drafts_that_changed_no_answer_get_no_row_and_are_counted() -> None:
    saved = a_design()
    for step in ("overview", "surroundings", "ingress"):
        edit(saved, step)
    last = edit(saved, "waf", waf={"mode": "Detection"})

    assert rows(last) == [(5, "draft", "Web application firewall"), (1, "draft", "Started")]
    assert history_of(last).left_out == 3


def test_a_last_revision_without_a_change_says_so() -> None:
    assert rows(edit(a_design(), "waf"))[0] == (2, "draft", "No answer changed")


def test_of_many_drafts_the_first_and_the_latest_have_rows() -> None:
    last = edits(a_design(), 60)

    assert [number for number, *_ in rows(last)] == [61, 60, 59, 58, 1]
    assert len(rows(last)) == FILLED
    assert history_of(last).left_out == 56


def test_what_was_frozen_comes_before_drafts_and_stays_however_long_ago() -> None:
    saved = a_design()
    for _ in range(3):
        edits(saved, 1)
        freeze(saved)
    last = edits(saved, 50)

    assert [number for number, *_ in rows(last)] == [54, 4, 3, 2, 1]


def test_of_very_many_frozen_revisions_the_latest_have_rows() -> None:
    saved = a_design()
    for _ in range(12):
        edits(saved, 1)
        freeze(saved)
    last = edits(saved, 1)

    assert [number for number, *_ in rows(last)] == [14, 13, 12, 11, 10, 9, 8, 1]
    assert len(rows(last)) == ROWS


def test_a_note_stands_in_its_row_in_one_line_and_cut() -> None:
    saved = a_design()
    store.annotate(store.latest(saved), "As shown\n to the board. " + "x" * 4000)

    note = history_of(store.latest(saved)).entries[0].note

    assert note.startswith("As shown to the board. xxx")
    assert note.endswith("x…")
    assert len(note) == 161


def test_a_revision_is_compared_with_the_last_that_was_frozen() -> None:
    saved = a_design()
    edits(saved, 1)
    frozen = freeze(saved)
    last = edits(saved, 3)

    before, before_frozen = history_of(last).before, history_of(frozen).before

    assert before is not None
    assert (before.label, before.document) == (frozen.label, frozen.document)
    assert before_frozen is not None
    assert before_frozen.label.number == 1


def test_without_a_frozen_one_it_is_compared_with_the_last_that_has_other_answers() -> None:
    saved = a_design()
    other = edit(saved, "waf", waf={"mode": "Detection"})
    store.undo(saved, 2)
    last = edit(saved, "ingress")

    before = history_of(last).before

    assert before is not None
    assert before.label.number == other.number
    assert history_of(edit(a_design(), "waf")).before is None


def test_an_earlier_version_with_the_same_answers_is_no_change(monkeypatch: pytest.MonkeyPatch) -> None:
    saved = a_design()
    old = Revision.objects.get()
    Revision.objects.filter(pk=old.pk).update(document=old.document | {"version": 0})
    monkeypatch.setitem(stored.UPGRADES, 0, lambda document: document | {"version": 1})
    last = edit(saved, "waf")

    assert history_of(last).before is None
    assert rows(last) == [(2, "draft", "No answer changed"), (1, "draft", "Started")]


def test_the_history_takes_one_query_however_long_it_is(django_assert_num_queries: Any) -> None:
    saved = a_design()
    for _ in range(3):
        edits(saved, 12)
        freeze(saved)
    last = store.latest(saved)

    with django_assert_num_queries(1):
        history_of(last)


@pytest.mark.parametrize("change", ["freeze", "note", "owner"])
def test_whatever_the_history_says_makes_another_key(change: str) -> None:
    saved = a_design()
    first, last = store.latest(saved), edits(saved, 1)
    keys = [jobs.job_key(each, "review", DAY) for each in (first, last)]

    if change == "freeze":
        Revision.objects.filter(pk=first.pk).update(status="frozen")
    if change == "note":
        store.annotate(first, "As shown to the board.")
    if change == "owner":
        Revision.objects.filter(pk=first.pk).update(document=first.document | {"overview": {"owner": "Bo"}})

    assert jobs.job_key(last, "review", DAY) != keys[1]


def test_what_comes_later_leaves_the_key_as_it_is() -> None:
    saved = a_design()
    edits(saved, 1)
    frozen = freeze(saved)
    key = jobs.job_key(frozen, "full", DAY)

    edits(saved, 3)
    store.annotate(freeze(saved), "The one after.")

    assert jobs.job_key(frozen, "full", DAY) == key
