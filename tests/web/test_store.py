"""Designs in the database: owned by a browser, changed by appending, never by overwriting."""

from datetime import date
from threading import Barrier, Thread
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection
from django.http import Http404

from planner.design import Design
from planner.web import store
from planner.web.models import Revision, SavedDesign

pytestmark = pytest.mark.django_db

BROWSER = "browser-one"


def titled(title: str) -> Design:
    return Design().revise(overview={"title": title})


def test_a_new_design_has_one_revision_with_its_answers() -> None:
    saved = store.create(BROWSER, titled("Shop"))

    first = store.latest(saved)

    assert saved.title == "Shop"
    assert (first.number, first.step, first.status) == (1, "start", "draft")
    assert store.design_of(first) == titled("Shop")


def test_only_the_browser_that_made_a_design_finds_it() -> None:
    saved = store.create(BROWSER, Design())

    assert store.find(BROWSER, saved.pk) == saved
    assert store.find(BROWSER, str(saved.pk)) == saved
    for browser, design_id in [("browser-two", saved.pk), ("", saved.pk), (BROWSER, uuid4()), (BROWSER, "no-id")]:
        with pytest.raises(Http404):
            store.find(browser, design_id)


def test_a_browser_without_a_key_has_no_designs_even_if_one_has_no_owner() -> None:
    store.create("", Design())

    assert not store.designs_of("").exists()


def test_the_list_shows_the_last_changed_first_and_leaves_archived_ones_out() -> None:
    older, newer, archived = (store.create(BROWSER, titled(name)) for name in ("older", "newer", "archived"))
    store.archive(archived)
    store.save(older, titled("older, changed"), 1, "overview")

    assert list(store.designs_of(BROWSER)) == [older, newer]
    assert list(store.designs_of(BROWSER, archived=True)) == [archived]

    store.unarchive(archived)

    assert archived in store.designs_of(BROWSER)


def test_saving_appends_a_revision_and_keeps_the_title_in_step() -> None:
    saved = store.create(BROWSER, titled("one"))

    second = store.save(saved, titled("two"), based_on=1, step="overview", author="Ann", note="Renamed.")

    assert (second.number, second.step, second.author, second.note) == (2, "overview", "Ann", "Renamed.")
    assert SavedDesign.objects.get().title == "two"
    assert store.design_of(store.revision(saved, 1)) == titled("one")


def test_a_save_based_on_an_older_revision_is_refused_with_the_newest() -> None:
    saved = store.create(BROWSER, titled("one"))
    theirs = store.save(saved, titled("theirs"), 1, "overview")

    with pytest.raises(store.StaleRevision) as refused:
        store.save(saved, titled("mine"), 1, "overview")

    assert refused.value.latest == theirs
    assert store.design_of(store.latest(saved)) == titled("theirs")


def test_a_save_that_loses_a_race_is_refused_and_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    saved = store.create(BROWSER, titled("one"))
    seen = store.latest(saved)
    store.save(saved, titled("theirs"), 1, "overview")
    answers = iter([seen])
    real = store.latest
    monkeypatch.setattr(store, "latest", lambda design: next(answers, None) or real(design))

    with pytest.raises(store.StaleRevision) as refused:
        store.save(saved, titled("mine"), 1, "overview")

    assert refused.value.latest.number == 2
    assert saved.revisions.count() == 2


def test_a_double_click_makes_one_revision() -> None:
    saved = store.create(BROWSER, titled("one"))

    first = store.save(saved, titled("two"), 1, "overview")
    again = store.save(saved, titled("two"), 1, "overview")

    assert again == first
    assert saved.revisions.count() == 2


def test_continue_without_a_change_marks_the_step_once() -> None:
    saved = store.create(BROWSER, titled("one"))

    store.save(saved, titled("one"), 1, "overview")
    store.save(saved, titled("one"), 2, "overview")

    assert saved.revisions.count() == 2
    assert store.answered_steps(saved) == {"start", "overview"}


def test_the_database_refuses_a_second_revision_of_one_number() -> None:
    saved = store.create(BROWSER, Design())

    with pytest.raises(IntegrityError):
        Revision.objects.create(saved_design=saved, number=1, document={}, step="overview")


def test_undo_and_redo_walk_over_the_edits_by_appending() -> None:
    saved = store.create(BROWSER, titled("one"))
    store.save(saved, titled("two"), 1, "overview")
    store.save(saved, titled("three"), 2, "overview")

    titles = [store.design_of(step(saved, number)).overview.title for step, number in WALK]

    assert titles == ["two", "one", "two", "three"]
    assert saved.revisions.count() == 7


WALK = [(store.undo, 3), (store.undo, 4), (store.redo, 5), (store.redo, 6)]


def test_undo_passes_over_a_continue_that_changed_nothing() -> None:
    saved = store.create(BROWSER, titled("one"))
    store.save(saved, titled("two"), 1, "overview")
    store.save(saved, titled("two"), 2, "waf")

    undone = store.undo(saved, 3)

    assert store.design_of(undone) == titled("one")
    assert store.design_of(store.redo(saved, undone.number)) == titled("two")


def test_an_edit_after_undo_starts_a_branch_and_undo_goes_back_along_it() -> None:
    saved = store.create(BROWSER, titled("one"))
    store.save(saved, titled("two"), 1, "overview")
    store.undo(saved, 2)
    store.save(saved, titled("other"), 3, "overview")

    with pytest.raises(store.NothingToUndo):
        store.redo(saved, 4)

    assert store.design_of(store.undo(saved, 4)) == titled("one")
    assert store.design_of(store.redo(saved, 5)) == titled("other")


def test_there_is_nothing_to_undo_or_redo_at_the_ends() -> None:
    saved = store.create(BROWSER, titled("one"))

    with pytest.raises(store.NothingToUndo):
        store.undo(saved, 1)
    with pytest.raises(store.NothingToUndo):
        store.redo(saved, 1)


def test_undo_in_a_stale_tab_is_refused() -> None:
    saved = store.create(BROWSER, titled("one"))
    store.save(saved, titled("two"), 1, "overview")

    with pytest.raises(store.StaleRevision):
        store.undo(saved, 1)


def test_restoring_an_earlier_revision_appends_its_answers() -> None:
    saved = store.create(BROWSER, titled("one"))
    store.save(saved, titled("two"), 1, "overview")

    restored = store.restore(saved, 1, based_on=2)

    assert (restored.number, restored.step) == (3, "restore")
    assert store.design_of(restored) == titled("one")
    assert store.design_of(store.undo(saved, 3)) == titled("two")


def test_a_copy_is_a_design_of_its_own_with_a_title_that_fits() -> None:
    saved = store.create(BROWSER, titled("x" * 120))

    copy = store.duplicate(saved, "browser-two")
    named = store.duplicate(saved, BROWSER, title="Second region")

    assert copy.title == f"Copy of {'x' * 112}"
    assert store.find("browser-two", copy.pk) == copy
    assert named.title == "Second region"
    assert store.latest(saved).number == 1


def test_a_deleted_design_is_gone_with_its_revisions() -> None:
    saved = store.create(BROWSER, Design())

    store.delete(saved)

    assert not Revision.objects.exists()
    with pytest.raises(Http404):
        store.find(BROWSER, saved.pk)


def test_a_verdict_is_kept_with_the_revision_it_was_given_on() -> None:
    saved = store.create(BROWSER, Design())

    store.note_verdict(store.latest(saved), date(2026, 11, 23), "v7", ["b", "a"])

    kept = store.latest(saved)
    assert (kept.judged_on, kept.rules_version, kept.finding_keys) == (date(2026, 11, 23), "v7", ["a", "b"])


def test_the_digest_does_not_depend_on_the_order_of_keys() -> None:
    saved = store.create(BROWSER, Design())
    revision = store.latest(saved)
    before = revision.digest

    revision.document = dict(reversed(revision.document.items()))

    assert revision.digest == before
    assert len(before) == 64


@pytest.mark.django_db(transaction=True)
def test_of_many_saves_at_once_exactly_one_wins_and_the_others_are_told() -> None:
    saved = store.create(BROWSER, titled("one"))
    together, outcomes = Barrier(6), []

    def save(number: int) -> None:
        together.wait()
        try:
            outcomes.append(store.save(saved, titled(f"tab {number}"), 1, "overview").number)
        except store.StaleRevision as refused:
            outcomes.append(refused.latest.number)
        finally:
            connection.close()

    tabs = [Thread(target=save, args=(number,)) for number in range(6)]
    for tab in tabs:
        tab.start()
    for tab in tabs:
        tab.join()

    assert outcomes == [2] * 6
    assert saved.revisions.count() == 2
