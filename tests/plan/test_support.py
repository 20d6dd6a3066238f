"""How long the Kubernetes version of a design is supported, and what the cluster is told about it."""

from datetime import date

import pytest

from planner.plan.parameters import cluster_settings
from planner.plan.support import excluded_from_long_term_support, has_long_term_support, support_ends
from planner.web.document.operations.calendar import days, support
from tests.plan.makers import plan_of
from tests.web.documents import report_of

PREMIUM = {"tier": "premium"}


@pytest.mark.parametrize(
    ("overview", "version", "ends"),
    [
        ({}, "1.35", date(2027, 3, 31)),
        (PREMIUM, "1.35", date(2028, 3, 31)),
        ({}, "1.34", date(2026, 11, 30)),
        ({}, "1.99", None),
    ],
)
def test_support_ends_on_the_calendar_s_day(overview, version, ends):
    assert support_ends(plan_of(overview=overview, network_model={"kubernetes_version": version})) == ends


@pytest.mark.parametrize(
    ("changes", "excluded"),
    [
        ({}, ()),
        ({"network_policy": {"engine": "calico"}}, ("Calico",)),
        ({"ingress": {"controller": "agic"}}, ("the Application Gateway Ingress Controller",)),
        ({"network_model": {"service_mesh": "istio"}}, ("the Istio add-on",)),
    ],
)
def test_some_parts_keep_a_cluster_from_long_term_support(changes, excluded):
    plan = plan_of(overview=PREMIUM, **changes)
    told = {each.key: each.value for each in cluster_settings(plan)}

    assert excluded_from_long_term_support(plan) == excluded
    assert has_long_term_support(plan) is not bool(excluded)
    assert told.get("support_plan", "") == ("" if excluded else "AKSLongTermSupport")


def test_without_the_premium_tier_there_is_no_support_plan():
    assert "support_plan" not in {each.key for each in cluster_settings(plan_of())}


@pytest.mark.parametrize(
    ("overview", "version", "words"),
    [
        ({}, "1.35", "31 March 2027"),
        (PREMIUM, "1.35", "31 March 2028, with long-term support"),
        ({}, "1.30", "Not among the three versions in support: 1.36, 1.35, 1.34."),
    ],
)
def test_the_end_of_support_is_told(overview, version, words):
    assert support(plan_of(overview=overview, network_model={"kubernetes_version": version})) == words


def test_the_end_of_support_is_a_day_of_the_calendar():
    rows = [(row[0], row[1]) for row in days(report_of("regulated")).rows]

    assert ("31 March 2028", "Support of Kubernetes 1.35 ends.") in rows
