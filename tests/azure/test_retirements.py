"""Dates on which things end."""

from datetime import date

import pytest

from planner.azure import retirements


def test_every_subject_is_named_once():
    assert len(retirements.BY_SUBJECT) == len(retirements.ALL)


@pytest.mark.parametrize(
    ("subject", "ends"),
    [
        ("network_model:kubenet", date(2028, 3, 31)),
        ("policy_engine:azure:Linux", date(2028, 9, 30)),
        ("policy_engine:azure:Windows", date(2026, 9, 30)),
        ("os_sku:Windows2019", date(2026, 3, 1)),
        ("os_sku:Windows2022", date(2028, 6, 30)),
        ("os_sku:Ubuntu2204", date(2027, 6, 30)),
        ("vm_series:DCsv2", date(2026, 6, 30)),
        ("vm_series:B", date(2028, 11, 15)),
        ("vm_series:Dsv3", date(2029, 11, 15)),
        ("ingress:app_routing_nginx", date(2026, 11, 30)),
        ("front_door:classic", date(2027, 3, 31)),
        ("private_endpoint:redis", date(2028, 9, 30)),
        ("vpn_gateway_sku:legacy", date(2026, 6, 30)),
        ("vpn_gateway_sku:non_az", date(2026, 9, 30)),
        ("app_gateway:v1", date(2026, 4, 28)),
    ],
)
def test_things_end_on_the_published_day(subject, ends):
    assert retirements.BY_SUBJECT[subject].ends == ends


def test_managed_nginx_is_over_the_day_after_its_last():
    nginx = retirements.BY_SUBJECT["ingress:app_routing_nginx"]

    assert not nginx.is_over(date(2026, 11, 30))
    assert nginx.is_over(date(2026, 12, 1))


def test_what_still_runs_may_be_closed_to_newcomers():
    crs = retirements.BY_SUBJECT["waf_rule_set:CRS_3.1"]

    assert not crs.is_over(date(2026, 11, 23))
    assert not crs.can_be_created(date(2026, 11, 23))


def test_creation_never_outlives_support():
    for retirement in retirements.ALL:
        assert retirement.no_new_from is None or retirement.no_new_from <= retirement.ends
