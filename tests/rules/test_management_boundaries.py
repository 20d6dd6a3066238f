"""Management: sessions, SKUs, gateways and links at their limits; severities by date, cluster and environment."""

from datetime import date

import pytest

from tests.rules.judging import SYSTEM_POOL, judged, mended, pinned

EXISTING = {"overview": {"cluster": "existing"}}
TESTING = {"overview": {"environment": "test"}}
NO_LINK = {"surroundings": {"hybrid_link": "none"}}
DEFAULT_ROUTE = {"surroundings": {"advertises_default_route": True}}
SEPARATE = {"addresses": {"management": {"address_space": ["10.201.0.0/24"]}}}
NO_FIREWALL = {"egress": {"firewall": "none", "outbound_type": "loadBalancer"}}


def management(**answers):
    return {"management": answers}


def circuits(count, sku, link="expressroute"):
    around = {"surroundings": {"hybrid_link": link, "expressroute_circuits": count}}
    return around | management(er_gateway_sku=sku, vpn_gateway_sku="VpnGw1AZ")


LIMITS = [
    ("bastion-too-few-instances", management(scale_units=2, rdp_sessions=40, ssh_sessions=0), []),
    (
        "bastion-too-few-instances",
        management(scale_units=2, rdp_sessions=41, ssh_sessions=0),
        ["error management.scale_units"],
    ),
    ("bastion-too-few-instances", management(scale_units=2, rdp_sessions=20, ssh_sessions=40), []),
    (
        "bastion-too-few-instances",
        management(scale_units=2, rdp_sessions=20, ssh_sessions=41),
        ["error management.scale_units"],
    ),
    ("bastion-too-few-instances", management(scale_units=50, rdp_sessions=1000, ssh_sessions=0), []),
    (
        "bastion-too-few-instances",
        management(scale_units=60, rdp_sessions=1001, ssh_sessions=0),
        ["error management.scale_units"],
    ),
    ("bastion-too-few-instances", management(bastion="basic", rdp_sessions=40, ssh_sessions=0), []),
    (
        "bastion-too-few-instances",
        management(bastion="basic", rdp_sessions=0, ssh_sessions=81),
        ["warning management.bastion"],
    ),
    ("bastion-too-few-instances", management(bastion="developer", rdp_sessions=99), []),
    ("bastion-too-few-instances", management(bastion="none", rdp_sessions=99), []),
    ("bastion-instances-out-of-range", management(scale_units=1), ["error management.scale_units"]),
    ("bastion-instances-out-of-range", management(scale_units=2), []),
    ("bastion-instances-out-of-range", management(scale_units=50), []),
    ("bastion-instances-out-of-range", management(scale_units=51), ["error management.scale_units"]),
    ("bastion-instances-out-of-range", management(bastion="basic", scale_units=3), ["error management.scale_units"]),
    ("bastion-instances-out-of-range", management(bastion="developer", scale_units=51), []),
    ("expressroute-gateway-circuits", circuits(4, "ErGw1AZ"), []),
    ("expressroute-gateway-circuits", circuits(5, "ErGw1AZ"), ["error management.er_gateway_sku"]),
    ("expressroute-gateway-circuits", circuits(8, "ErGw2AZ", "both"), []),
    ("expressroute-gateway-circuits", circuits(9, "HighPerformance"), ["error management.er_gateway_sku"]),
    ("expressroute-gateway-circuits", circuits(16, "ErGw3AZ"), []),
    ("expressroute-gateway-circuits", circuits(17, "ErGw3AZ"), ["error management.er_gateway_sku"]),
    ("expressroute-gateway-circuits", circuits(17, "Standard", "vpn"), []),
    ("bastion-developer-limits", TESTING | management(bastion="developer", rdp_sessions=0, ssh_sessions=1), []),
    (
        "bastion-developer-limits",
        TESTING | management(bastion="developer", rdp_sessions=1, ssh_sessions=1),
        ["warning management.bastion"],
    ),
    (
        "bastion-developer-limits",
        management(bastion="developer", rdp_sessions=0, ssh_sessions=1),
        ["warning management.bastion"],
    ),
]

PLACES = [
    ("management-open-to-internet", management(reached_by="internet", bastion="none", jump_box=False), []),
    (
        "management-open-to-internet",
        management(reached_by="internet", bastion="none"),
        ["warning management.reached_by"],
    ),
    (
        "management-open-to-internet",
        management(reached_by="ranges", allowed_ranges=["203.0.113.0/24", "0.0.0.0/0"]),
        ["warning management.allowed_ranges.1"],
    ),
    ("management-open-to-internet", management(reached_by="ranges", allowed_ranges=["0.0.0.0/1"]), []),
    ("management-in-spoke", management(location="spoke"), ["warning management.location"]),
    ("management-in-spoke", management(location="spoke") | TESTING, ["advice management.location"]),
    ("management-in-spoke", management(location="spoke", bastion="developer", jump_box=False), []),
    ("management-in-spoke", management(location="spoke") | DEFAULT_ROUTE, []),
    ("management-in-spoke", management(location="management") | SEPARATE, []),
    ("management-in-virtual-wan-hub", {"addresses": {"hub_kind": "virtual_wan"}}, ["error management.location"]),
    (
        "management-in-virtual-wan-hub",
        {"addresses": {"hub_kind": "virtual_wan"}} | management(bastion="developer", jump_box=False),
        [],
    ),
    ("management-group-missing", management(nsg=False, bastion="none"), []),
    ("management-group-missing", management(nsg=False, bastion="basic"), ["warning management.nsg"]),
    ("management-link-missing", NO_LINK, ["warning management.reached_by"]),
    ("management-link-missing", NO_LINK | management(reached_by="ranges"), []),
    ("management-link-missing", NO_LINK | management(bastion="none", jump_box=False), []),
    (
        "management-ranges-missing",
        management(reached_by="ranges", allowed_ranges=[]),
        ["warning management.allowed_ranges"],
    ),
    ("management-ranges-missing", management(reached_by="hybrid_link", allowed_ranges=[]), []),
    ("management-range-unknown", management(allowed_ranges=["192.168.255.0/24", "10.240.9.0/24"]), []),
    ("management-range-unknown", management(allowed_ranges=["192.169.0.0/24"]), ["advice management.allowed_ranges.0"]),
    ("management-range-unknown", management(allowed_ranges=["192.169.0.0/24"], reached_by="ranges"), []),
    ("management-range-unknown", management(allowed_ranges=["192.169.0.0/24"]) | NO_LINK, []),
    ("bastion-developer-across-peering", management(bastion="developer", location="spoke", jump_box=False), []),
    ("bastion-developer-across-peering", management(bastion="developer", jump_box=False), ["error management.bastion"]),
    ("bastion-behind-default-route", DEFAULT_ROUTE, ["error management.location"]),
    ("bastion-behind-default-route", DEFAULT_ROUTE | management(location="spoke"), ["error management.location"]),
    ("bastion-behind-default-route", DEFAULT_ROUTE | management(location="spoke", gateway_transit=False), []),
    ("bastion-behind-default-route", DEFAULT_ROUTE | SEPARATE | management(location="management"), []),
    ("bastion-behind-default-route", DEFAULT_ROUTE | management(bastion="developer"), []),
    (
        "bastion-behind-default-route",
        {"surroundings": {"advertises_default_route": True, "hybrid_link": "none"}},
        [],
    ),
    ("ip-connect-with-default-route", DEFAULT_ROUTE | management(ip_connect=True), ["error management.ip_connect"]),
    ("ip-connect-with-default-route", DEFAULT_ROUTE, []),
    ("gateway-subnet-group", management(gateway_nsg=True) | NO_LINK, []),
    ("gateway-transit-off", management(gateway_transit=False), ["warning management.gateway_transit"]),
    ("gateway-transit-off", management(gateway_transit=False) | NO_FIREWALL, ["error management.gateway_transit"]),
    ("gateway-transit-off", management(gateway_transit=False) | NO_LINK, []),
    ("gateway-transit-off", management(gateway_transit=False) | {"surroundings": {"networks": []}}, []),
    ("gateway-transit-off", management(gateway_transit=False) | {"addresses": {"hub_kind": "virtual_wan"}}, []),
    ("jump-box-without-egress", NO_FIREWALL, ["warning management.jump_box"]),
    ("jump-box-without-egress", NO_FIREWALL | EXISTING, ["advice management.jump_box"]),
    ("jump-box-without-egress", NO_FIREWALL | DEFAULT_ROUTE, []),
    ("jump-box-without-egress", NO_FIREWALL | management(jump_box=False), []),
    ("jump-box-without-egress", {"egress": {"firewall": "none", "outbound_type": "none"}}, []),
    (
        "jump-box-without-egress",
        NO_FIREWALL | {"addresses": {"vnet_ownership": "existing"}} | management(location="spoke"),
        [],
    ),
]

PUBLIC = management(bastion="standard", private_only=False)
FEATURES = [
    ("bastion-needs-standard", management(bastion="basic"), ["warning management.native_client"]),
    ("bastion-needs-standard", management(bastion="basic", native_client=False), []),
    (
        "bastion-needs-standard",
        management(bastion="developer", native_client=False, aks_tunnel=True, ip_connect=True, shareable_link=True),
        ["error management.aks_tunnel", "error management.ip_connect", "error management.shareable_link"],
    ),
    ("bastion-needs-standard", management(shareable_link=True), []),
    ("bastion-needs-standard", management(bastion="none", ip_connect=True), []),
    (
        "bastion-needs-premium",
        management(bastion="standard", session_recording=True, private_only=True),
        ["error management.session_recording", "error management.private_only"],
    ),
    ("bastion-needs-premium", management(bastion="premium", session_recording=True, private_only=True), []),
    ("bastion-needs-premium", management(bastion="none", private_only=True), []),
    ("bastion-basic-in-production", management(bastion="basic") | TESTING, []),
    ("bastion-basic-in-production", management(bastion="standard"), []),
    (
        "aks-tunnel-without-native-client",
        management(aks_tunnel=True, native_client=False),
        ["error management.native_client"],
    ),
    ("aks-tunnel-without-native-client", management(aks_tunnel=True, native_client=False, bastion="basic"), []),
    ("aks-tunnel-without-bastion", management(aks_tunnel=True, bastion="none"), ["error management.aks_tunnel"]),
    ("aks-tunnel-is-preview", management(aks_tunnel=True), ["warning management.aks_tunnel"]),
    ("aks-tunnel-is-preview", management(aks_tunnel=True, jump_box=False), ["warning management.aks_tunnel"]),
    ("aks-tunnel-is-preview", management(aks_tunnel=True) | TESTING, []),
    ("aks-tunnel-is-preview", management(aks_tunnel=True) | {"overview": {"sku": "automatic"}}, []),
    ("aks-tunnel-with-automatic", management(aks_tunnel=True), []),
    (
        "recording-misses-native-client",
        management(bastion="premium", session_recording=True),
        ["warning management.native_client"],
    ),
    ("recording-misses-native-client", management(bastion="standard", session_recording=True), []),
    ("private-bastion-out-of-reach", management(bastion="premium", private_only=True), []),
    (
        "private-bastion-out-of-reach",
        NO_LINK | management(bastion="premium", private_only=True),
        ["error management.private_only"],
    ),
    (
        "private-bastion-out-of-reach",
        management(bastion="premium", private_only=True, reached_by="internet"),
        ["error management.private_only"],
    ),
    ("private-bastion-out-of-reach", NO_LINK | management(bastion="standard", private_only=True), []),
    ("bastion-public-over-link", PUBLIC, ["warning management.reached_by"]),
    ("bastion-public-over-link", NO_LINK | PUBLIC, []),
    ("bastion-public-over-link", management(bastion="none", private_only=False), []),
    ("bastion-public-over-link", management(bastion="developer", private_only=False), []),
    ("bastion-public-over-link", management(private_only=False, reached_by="internet"), []),
    (
        "bastion-public-over-link",
        management(bastion="standard", private_only=False, reached_by="ranges", allowed_ranges=["203.0.113.0/28"]),
        [],
    ),
    (
        "bastion-public-over-link",
        management(private_only=False, reached_by="ranges", allowed_ranges=["203.0.113.0/28", "100.64.1.0/24"]),
        ["warning management.allowed_ranges.1"],
    ),
    ("bastion-route-table", management(route_table=True, bastion="developer"), []),
    ("command-invoke-in-pipelines", management(command_invoke=True), ["warning management.command_invoke"]),
]

GATEWAYS = [
    ("vpn-gateway-retired", management(vpn_gateway_sku="VpnGw3"), ["error management.vpn_gateway_sku"]),
    ("vpn-gateway-retired", management(vpn_gateway_sku="VpnGw3") | EXISTING, ["warning management.vpn_gateway_sku"]),
    ("vpn-gateway-retired", management(vpn_gateway_sku="HighPerformance"), ["error management.vpn_gateway_sku"]),
    (
        "vpn-gateway-retired",
        management(vpn_gateway_sku="VpnGw3") | {"surroundings": {"hybrid_link": "expressroute"}},
        [],
    ),
    (
        "vpn-basic-limits",
        management(vpn_gateway_sku="Basic") | {"surroundings": {"hybrid_link": "both"}},
        ["error management.vpn_gateway_sku"],
    ),
    ("vpn-basic-limits", management(vpn_gateway_sku="Basic", gateway_transit=False) | TESTING, []),
    (
        "vpn-basic-limits",
        management(vpn_gateway_sku="Basic", gateway_transit=False),
        ["warning management.vpn_gateway_sku"],
    ),
    ("vpn-basic-limits", management(vpn_gateway_sku="Basic") | TESTING, ["warning management.vpn_gateway_sku"]),
    ("expressroute-gateway-without-zones", circuits(1, "Standard"), ["advice management.er_gateway_sku"]),
    ("expressroute-gateway-without-zones", circuits(1, "Standard") | TESTING, []),
    ("expressroute-gateway-without-zones", circuits(1, "Standard") | {"overview": {"region": "westus"}}, []),
]


@pytest.mark.parametrize(("rule", "changes", "expected"), [*LIMITS, *PLACES, *FEATURES, *GATEWAYS])
def test_each_case_is_judged_as_the_table_says(rule, changes, expected):
    assert judged(rule, changes) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2025, 10, 31), ["warning management.vpn_gateway_sku"]),
        (date(2025, 11, 1), ["error management.vpn_gateway_sku"]),
        (date(2026, 10, 1), ["error management.vpn_gateway_sku"]),
    ],
)
def test_gateways_without_zones_are_refused_from_the_day_that_azure_stopped_making_them(day, expected):
    assert judged("vpn-gateway-retired", management(vpn_gateway_sku="VpnGw1"), day) == expected


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2026, 3, 31), []), (date(2026, 4, 1), ["warning management.jump_box"])]
)
def test_machines_of_new_vnets_lost_their_default_way_out_in_april_2026(day, expected):
    assert judged("jump-box-without-egress", NO_FIREWALL, day) == expected


@pytest.mark.parametrize(
    ("rule", "changes", "offered"),
    [
        ("bastion-too-few-instances", {"rdp_sessions": 60, "ssh_sessions": 1}, {"scale_units": 4}),
        ("bastion-too-few-instances", {"rdp_sessions": 1001}, None),
        ("bastion-instances-out-of-range", {"scale_units": 90}, {"scale_units": 50}),
        ("vpn-gateway-retired", {"vpn_gateway_sku": "VpnGw2"}, {"vpn_gateway_sku": "VpnGw2AZ"}),
        ("vpn-gateway-retired", {"vpn_gateway_sku": "Standard"}, {"vpn_gateway_sku": "VpnGw1AZ"}),
        ("bastion-needs-premium", {"bastion": "standard"}, {"bastion": "premium"}),
        ("bastion-needs-premium", {"bastion": "standard", "reached_by": "ranges"}, {"private_only": False}),
        (
            "bastion-public-over-link",
            {"private_only": False},
            {"bastion": "premium", "private_only": True, "reached_by": "hybrid_link"},
        ),
        (
            "bastion-public-over-link",
            {"private_only": False, "allowed_ranges": ["203.0.113.0/28"]},
            {"reached_by": "ranges"},
        ),
        (
            "bastion-public-over-link",
            {"private_only": False, "reached_by": "ranges", "allowed_ranges": ["203.0.113.0/28", "10.1.0.0/16"]},
            None,
        ),
        ("bastion-needs-premium", {"bastion": "developer", "private_only": True}, None),
        ("management-open-to-internet", {"reached_by": "internet"}, {"reached_by": "hybrid_link"}),
    ],
)
def test_the_mend_is_the_nearest_answer_that_works(rule, changes, offered):
    assert mended(rule, management(**changes)) == (offered and management(**offered))


def test_a_gateway_for_all_circuits_is_offered_or_none():
    assert mended("expressroute-gateway-circuits", circuits(9, "ErGw1AZ")) == management(er_gateway_sku="ErGw3AZ")
    assert mended("expressroute-gateway-circuits", circuits(17, "ErGw3AZ")) is None


def test_a_denial_on_the_bastions_subnet_must_come_after_the_rules_it_needs():
    own = {"name": "rest", "subnet": "bastion", "access": "Deny", "protocol": "*"}
    early, late = ({"network_policy": {"nsg_rules": [own | {"priority": number}]}} for number in (500, 4090))

    assert judged("nsg-rule-blocks-azure-service", early) == ["error network_policy.nsg_rules.0.priority"]
    assert judged("nsg-rule-blocks-azure-service", late) == []


def test_shells_on_nodes_may_be_closed_for_everybody():
    own = {
        "name": "no-shell",
        "subnet": "nodes",
        "access": "Deny",
        "protocol": "*",
        "ports": "22,3389",
        "priority": 300,
    }

    assert judged("nsg-rule-blocks-azure-service", {"network_policy": {"nsg_rules": [own]}}) == []


def test_a_denial_between_ranges_of_the_cluster_is_left_to_its_own_rule():
    own = {
        "subnet": "nodes",
        "access": "Deny",
        "protocol": "*",
        "source": "10.244.0.0/16",
        "destination": "10.244.0.0/16",
    }
    changes = {"network_policy": {"nsg_rules": [own]}} | pinned("nodes", "10.240.0.0/24")

    assert judged("nsg-rule-blocks-azure-service", changes) == []
    assert judged("nsg-between-pods", changes) == ["error network_policy.nsg_rules.0"]


def test_nodes_are_counted_in_the_warning_about_open_shells():
    assert judged("node-ssh-open", management(node_ssh_from_bastion_only=False) | {"node_pools": [SYSTEM_POOL]}) == [
        "warning management.node_ssh_from_bastion_only"
    ]
