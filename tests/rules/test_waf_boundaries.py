"""WAF: exactly at each limit passes, one beyond is found; severities by date, cluster and environment."""

from datetime import date

import pytest

from tests.rules.judging import judged, mended, pinned, services

EXISTING = {"overview": {"cluster": "existing"}}
TESTING = {"overview": {"environment": "test"}}
PUBLIC = {"ingress": {"exposure": "public"}}
AGC = {"ingress": {"controller": "agc", "exposure": "public"}}
AGIC = {"ingress": {"controller": "agic", "exposure": "public"}}
FRONT_DOOR = {"product": "front_door"}
SUBNET = pinned("app_gateway", "10.240.5.0/24")
PRIVATE = {"public_frontend": False, "private_frontend": True, "network_isolation": True}


def waf(**answers):
    return {"waf": answers}


def at(address):
    return waf(private_frontend=True, private_address=address) | SUBNET


LIMITS = [
    ("app-gateway-too-many-instances", waf(capacity_max=125), []),
    ("app-gateway-too-many-instances", waf(capacity_max=126), ["error waf.capacity_max"]),
    ("app-gateway-too-many-instances", waf(capacity_max=126, product="none"), []),
    ("app-gateway-too-many-instances", waf(capacity_max=126, product="none") | AGIC, ["error waf.capacity_max"]),
    ("app-gateway-too-many-instances", waf(capacity_max=32, sku="WAF_v1"), []),
    ("app-gateway-too-many-instances", waf(capacity_max=33, sku="WAF_v1"), ["error waf.capacity_max"]),
    ("app-gateway-least-above-most", waf(capacity_min=10, capacity_max=10), []),
    ("app-gateway-least-above-most", waf(capacity_min=11, capacity_max=10), ["error waf.capacity_min"]),
    ("app-gateway-one-instance", waf(capacity_min=2), []),
    ("app-gateway-one-instance", waf(capacity_min=1), ["advice waf.capacity_min"]),
    ("app-gateway-one-instance", waf(capacity_min=0), ["advice waf.capacity_min"]),
    ("app-gateway-one-instance", waf(capacity_min=1) | TESTING, []),
    ("app-gateway-one-instance", waf(capacity_min=1, capacity_max=1), []),
    ("waf-custom-rules-limit", waf(custom_rules=100), []),
    ("waf-custom-rules-limit", waf(custom_rules=101), ["error waf.custom_rules"]),
    ("waf-custom-rules-limit", waf(custom_rules=101, product="third_party"), []),
    ("waf-upload-limit", waf(largest_upload_gb=4), []),
    ("waf-upload-limit", waf(largest_upload_gb=5), ["warning waf.largest_upload_gb"]),
    ("waf-upload-limit", waf(largest_upload_gb=5, product="front_door"), []),
    ("waf-appliance-alone", waf(product="third_party", appliance_instances=2), []),
    ("waf-appliance-alone", waf(product="third_party", appliance_instances=1), ["warning waf.appliance_instances"]),
    (
        "waf-appliance-alone",
        waf(product="third_party", appliance_instances=1) | TESTING,
        ["advice waf.appliance_instances"],
    ),
    ("waf-appliance-alone", waf(appliance_instances=1), []),
    ("gateway-address-outside", at("10.240.5.3"), ["error waf.private_address"]),
    ("gateway-address-outside", at("10.240.5.4"), []),
    ("gateway-address-outside", at("10.240.5.254"), []),
    ("gateway-address-outside", at("10.240.5.255"), ["error waf.private_address"]),
    ("gateway-address-outside", at("10.240.6.0"), ["error waf.private_address"]),
    ("gateway-address-outside", waf(private_address="10.9.9.9") | SUBNET, []),
    ("gateway-address-low", at("10.240.5.3"), []),
    ("gateway-address-low", at("10.240.5.4"), ["advice waf.private_address"]),
    ("gateway-address-low", at("10.240.5.127"), ["advice waf.private_address"]),
    ("gateway-address-low", at("10.240.5.128"), []),
]

CHOICES = [
    ("public-ingress-without-waf", PUBLIC | waf(product="none"), ["warning waf.product"]),
    ("public-ingress-without-waf", PUBLIC | waf(product="none") | TESTING, ["advice waf.product"]),
    ("public-ingress-without-waf", {"ingress": {"exposure": "both"}} | waf(product="none"), ["warning waf.product"]),
    ("public-ingress-without-waf", {"ingress": {"exposure": "public", "controller": "none"}} | waf(product="none"), []),
    ("waf-bypassed-by-ingress", {"ingress": {"exposure": "both"}}, ["warning ingress.exposure"]),
    ("waf-bypassed-by-ingress", PUBLIC | waf(product="third_party"), ["warning ingress.exposure"]),
    ("waf-bypassed-by-ingress", PUBLIC | waf(product="front_door"), []),
    ("waf-bypassed-by-ingress", AGC, ["warning ingress.exposure"]),
    ("waf-bypassed-by-ingress", AGIC, []),
    ("waf-bypassed-by-ingress", PUBLIC | {"egress": {"inbound_dnat": True}}, []),
    ("waf-bypassed-by-service", services({"exposure": "public", "ports": ["TCP/5671"]}), []),
    (
        "waf-bypassed-by-service",
        services({"exposure": "public", "ports": ["TCP/5671"], "application_protocol": "http"}),
        ["warning ingress.services.0.exposure"],
    ),
    ("waf-bypassed-by-service", services({"exposure": "public", "source_ranges": ["203.0.113.0/24"]}), []),
    ("waf-bypassed-by-service", services({"exposure": "public"}) | waf(product="none"), []),
    ("origin-open-around-waf", waf(origin_lockdown=False, product="front_door"), ["warning waf.origin_lockdown"]),
    ("origin-open-around-waf", waf(origin_lockdown=False) | AGIC, []),
    ("origin-open-around-waf", waf(origin_lockdown=False, product="agc"), []),
    ("origin-open-around-waf", waf(origin_lockdown=False) | {"ingress": {"exposure": "none"}}, []),
    ("front-door-cannot-reach-origin", waf(**FRONT_DOOR) | PUBLIC, ["error ingress.exposure"]),
    ("front-door-cannot-reach-origin", waf(**FRONT_DOOR, private_origin=False) | PUBLIC, []),
    ("front-door-cannot-reach-origin", waf(**FRONT_DOOR) | {"ingress": {"exposure": "both"}}, []),
    ("front-door-cannot-reach-origin", waf(**FRONT_DOOR, private_origin=False), ["error waf.private_origin"]),
    ("front-door-cannot-reach-origin", waf(**FRONT_DOOR) | AGC, ["error waf.private_origin"]),
    ("front-door-cannot-reach-origin", waf(**FRONT_DOOR, private_origin=False) | AGC, []),
    ("front-door-cannot-reach-origin", waf(private_origin=False), []),
    ("front-door-tier-too-low", waf(**FRONT_DOOR, front_door_tier="standard"), ["error waf.front_door_tier"]),
    ("front-door-tier-too-low", waf(**FRONT_DOOR, front_door_tier="classic"), ["error waf.front_door_tier"]),
    ("front-door-tier-too-low", waf(**FRONT_DOOR, front_door_tier="classic", private_origin=False), []),
    ("front-door-tier-too-low", waf(front_door_tier="standard"), []),
    ("front-door-link-region", waf(**FRONT_DOOR, private_origin=False) | {"overview": {"region": "polandcentral"}}, []),
    ("waf-rule-set-unknown", waf(rule_set="DRS_2.0"), ["error waf.rule_set"]),
    ("waf-rule-set-unknown", waf(**FRONT_DOOR, rule_set="DRS_2.0"), []),
    ("waf-rule-set-unknown", waf(**FRONT_DOOR, rule_set="CRS_3.2"), ["error waf.rule_set"]),
    ("waf-rule-set-unknown", waf(product="agc", rule_set="DRS_2.2") | AGC, ["error waf.rule_set"]),
    ("waf-rule-set-unknown", waf(product="third_party", rule_set="CRS_2.2.9"), []),
    ("waf-rule-set-retires", waf(rule_set="CRS_3.1"), ["error waf.rule_set"]),
    ("waf-rule-set-retires", waf(rule_set="CRS_3.1") | EXISTING, ["warning waf.rule_set"]),
    ("waf-rule-set-retires", waf(rule_set="CRS_2.2.9"), ["error waf.rule_set"]),
    ("waf-rule-set-retires", waf(**FRONT_DOOR, rule_set="DRS_1.1"), ["warning waf.rule_set"]),
    ("waf-rule-set-retires", waf(rule_set="DRS_1.1"), []),
    ("waf-detection-in-production", waf(mode="Detection") | TESTING, []),
    ("waf-detection-in-production", waf(mode="Detection", product="none"), []),
    ("waf-sku-without-waf", waf(sku="Basic"), ["error waf.sku"]),
    ("waf-sku-without-waf", waf(sku="Standard_v1"), []),
    ("waf-sku-without-waf", waf(sku="Standard_v2", product="none") | AGIC, []),
    ("app-gateway-retired", waf(sku="Standard_v1"), ["error waf.sku"]),
    ("app-gateway-retired", waf(sku="Standard_v1") | EXISTING, ["warning waf.sku"]),
    ("app-gateway-retired", waf(sku="Standard_v1", product="none"), []),
    ("app-gateway-without-front-end", waf(public_frontend=False), ["error waf.public_frontend"]),
    ("app-gateway-without-front-end", waf(public_frontend=False, private_frontend=True), []),
    ("private-gateway-needs-isolation", waf(public_frontend=False), []),
    (
        "private-gateway-needs-isolation",
        waf(public_frontend=False, private_frontend=True),
        ["error waf.network_isolation"],
    ),
    ("private-gateway-needs-isolation", waf(**PRIVATE), []),
    ("gateway-default-route-to-firewall", waf(default_route="firewall", network_isolation=True), []),
    ("gateway-default-route-to-firewall", waf(default_route="firewall", product="none"), []),
    ("rate-limit-with-isolation", waf(rate_limit=True, network_isolation=True), ["error waf.rate_limit"]),
    ("private-gateway-as-origin", waf(**FRONT_DOOR, **PRIVATE), []),
    ("private-gateway-as-origin", waf(**FRONT_DOOR, **PRIVATE, private_origin=False) | AGIC, []),
    (
        "private-gateway-without-egress",
        waf(**PRIVATE) | {"ingress": {"hosts": [{"tls": "key_vault"}]}, "access": {"private_endpoints": []}},
        ["warning access.private_endpoints"],
    ),
    (
        "private-gateway-without-egress",
        waf(**PRIVATE, default_route="firewall")
        | {"ingress": {"hosts": [{"tls": "key_vault"}]}, "access": {"private_endpoints": []}},
        [],
    ),
    ("private-gateway-without-egress", waf(**PRIVATE) | {"ingress": {"hosts": [{"tls": "key_vault"}]}}, []),
    ("waf-exclusion-too-wide", waf(exclusions=[{"selector": "note"}]), ["advice waf.exclusions.0.reason"]),
    ("waf-exclusion-too-wide", waf(exclusions=[{"reason": "Free text."}]), ["warning waf.exclusions.0.selector"]),
    ("waf-exclusion-too-wide", waf(exclusions=[{"variable": "RequestUri", "reason": "Odd paths."}]), []),
    ("waf-exclusion-too-wide", waf(exclusions=[{}], product="none"), []),
    ("bot-protection-off", waf(bot_protection=False) | TESTING, []),
    ("bot-protection-off", waf(bot_protection=False, product="third_party"), []),
    ("agc-waf-without-agc", waf(product="agc") | {"ingress": {"controller": "none"}}, ["warning waf.product"]),
    ("tls-version-too-old", waf(minimum_tls="1.1"), ["error waf.minimum_tls"]),
    ("tls-version-too-old", waf(minimum_tls="1.1") | EXISTING, ["warning waf.minimum_tls"]),
    ("tls-version-too-old", waf(minimum_tls="1.1", product="none"), []),
    ("tls-version-too-old", waf(minimum_tls="1.3"), []),
    ("no-ddos-protection", waf(ddos="none") | TESTING, []),
    ("no-ddos-protection", waf(ddos="none", public_frontend=False, private_frontend=True), []),
    ("no-ddos-protection", waf(ddos="none", product="none") | services({"exposure": "public"}), ["advice waf.ddos"]),
    ("ddos-protects-no-nat-gateway", waf(ddos="none") | {"egress": {"outbound_type": "userAssignedNATGateway"}}, []),
    (
        "ddos-protects-no-nat-gateway",
        {"addresses": {"hub_kind": "virtual_wan"}},
        ["advice waf.ddos"],
    ),
    ("gateway-behind-firewall", waf(product="third_party") | {"egress": {"inbound_dnat": True}}, []),
]


@pytest.mark.parametrize(("rule", "changes", "expected"), [*LIMITS, *CHOICES])
def test_each_case_is_judged_as_the_table_says(rule, changes, expected):
    assert judged(rule, changes) == expected


@pytest.mark.parametrize(
    ("rule", "changes", "day", "expected"),
    [
        ("front-door-classic-retires", waf(**FRONT_DOOR, front_door_tier="classic"), date(2027, 3, 31), "warning"),
        ("front-door-classic-retires", waf(**FRONT_DOOR, front_door_tier="classic"), date(2027, 4, 1), "error"),
        ("app-gateway-retired", waf(sku="WAF_v1"), date(2026, 4, 28), "warning"),
        ("app-gateway-retired", waf(sku="WAF_v1"), date(2026, 4, 29), "error"),
        ("waf-rule-set-retires", waf(rule_set="CRS_3.0"), date(2026, 2, 25), "warning"),
        ("waf-rule-set-retires", waf(rule_set="CRS_3.0"), date(2026, 2, 26), "error"),
        ("waf-rule-set-retires", waf(rule_set="CRS_3.0") | EXISTING, date(2027, 2, 27), "warning"),
        ("tls-version-too-old", waf(minimum_tls="1.0"), date(2025, 8, 31), "warning"),
        ("tls-version-too-old", waf(minimum_tls="1.0"), date(2025, 9, 1), "error"),
    ],
)
def test_a_retired_part_is_refused_from_its_day(rule, changes, day, expected):
    assert [finding.partition(" ")[0] for finding in judged(rule, changes, day)] == [expected]


def test_the_newest_rule_set_of_the_product_is_offered():
    assert mended("waf-rule-set-unknown", waf(product="agc", rule_set="CRS_3.2") | AGC) == waf(rule_set="DRS_2.1")
    assert mended("waf-rule-set-unknown", waf(**FRONT_DOOR, rule_set="CRS_3.2")) == waf(rule_set="DRS_2.2")


def test_isolation_is_not_offered_where_rate_limits_forbid_it():
    assert (
        mended("private-gateway-needs-isolation", waf(public_frontend=False, private_frontend=True, rate_limit=True))
        is None
    )
