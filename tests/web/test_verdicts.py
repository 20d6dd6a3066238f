"""A saved design whose verdict changes, because a rule or the day did, says so on its page and in the list."""

from datetime import date

import pytest
from django.test import Client

from planner.report import Report, report_on
from planner.web import store
from planner.web.models import Revision, SavedDesign
from planner.web.verdicts import ageing
from tests.web.stories import started, words_of

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 23)


def judged(saved: Revision, day: date, *, without: str = "", also: str = "") -> Revision:
    """The revision as if it had been judged on that day, before the rule `without` was there."""
    kept = [each for each in saved.finding_keys if not (without and without in each)]
    store.note_verdict(saved, day, "older", [*kept, also] if also else kept)
    return Revision.objects.get(pk=saved.pk)


def legacy(client: Client) -> tuple[str, Revision, Report]:
    tasks = started(client, "legacy-kubenet")
    saved = Revision.objects.get()
    return tasks, saved, report_on(store.design_of(saved), TODAY)


def test_saving_keeps_what_the_revision_was_judged_with(client: Client) -> None:
    _, saved, report = legacy(client)

    assert saved.judged_on is not None
    assert saved.finding_keys == sorted(f"{each.severity} {each.key}" for each in report.open_findings)
    assert ageing(saved, report) is None


def test_the_same_findings_on_a_later_day_are_no_news(client: Client) -> None:
    _, saved, report = legacy(client)

    assert ageing(judged(saved, date(2026, 5, 3)), report) is None


def test_new_and_gone_findings_are_named_with_the_day(client: Client) -> None:
    _, saved, report = legacy(client)
    title = next(each.rule.title for each in report.open_findings if each.rule.id == "kubenet-retires")

    aged = ageing(judged(saved, date(2026, 5, 3), without="kubenet-retires", also="advice of-old waf.mode"), report)

    assert aged is not None
    assert f"1 finding is new since 3 May 2026: {title}." in aged.says
    assert "1 finding is gone since 3 May 2026: of-old." in aged.says


def test_a_warning_that_became_an_error_is_news(client: Client) -> None:
    _, saved, report = legacy(client)
    finding = report.open_findings[0]

    aged = ageing(judged(saved, date(2026, 5, 3), without=finding.key, also=f"note {finding.key}"), report)

    assert aged is not None
    assert f"judged otherwise since 3 May 2026: {finding.rule.title} (now {finding.severity})." in aged.says


def test_page_and_list_say_it_until_somebody_takes_note(client: Client) -> None:
    tasks, saved, _ = legacy(client)
    judged(saved, date(2026, 5, 3), without="kubenet-retires")

    for page in ("/", tasks, f"{tasks}review/"):
        assert "1 finding is new since 3 May 2026" in words_of(client.get(page))
    response = client.post(f"{tasks}review/noted/", follow=True)

    assert "is judged with the rules of today" in words_of(response)
    for page in ("/", tasks, f"{tasks}review/"):
        assert "new since" not in words_of(client.get(page))


def test_a_design_that_was_never_judged_has_nothing_to_compare(client: Client) -> None:
    _, saved, report = legacy(client)
    Revision.objects.update(judged_on=None)

    assert ageing(Revision.objects.get(pk=saved.pk), report) is None
    assert SavedDesign.objects.count() == 1
