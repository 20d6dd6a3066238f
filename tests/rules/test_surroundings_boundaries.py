"""Surroundings: DNS, links and Virtual WAN at their limits."""

import pytest

from tests.rules.judging import judged

TESTING = {"overview": {"environment": "test"}}
NO_HUB = {"addresses": {"hub": {"address_space": []}}}
NOTHING_IN_HUB = {
    "egress": {"firewall": "none", "outbound_type": "loadBalancer"},
    "management": {"bastion": "none", "jump_box": False},
}
OFFICE = {"name": "Head office", "ranges": ["192.168.0.0/16"]}


def around(**answers):
    return {"surroundings": answers}


def peered(*ranges):
    networks = [{"name": f"vnet-{n}", "ranges": each, "kind": "peered_vnet"} for n, each in enumerate(ranges)]
    return around(networks=networks)


def virtual_wan(*space, **egress):
    return {"addresses": {"hub_kind": "virtual_wan", "hub": {"address_space": list(space)}}, "egress": egress}


CASES = [
    ("custom-dns-not-forwarding", around(dns_servers=["192.168.1.4"]), []),
    ("custom-dns-not-forwarding", around(dns_forwards_to_azure=False), []),
    (
        "custom-dns-not-forwarding",
        around(dns_servers=["192.168.1.4"], dns_forwards_to_azure=False),
        ["error surroundings.dns_forwards_to_azure"],
    ),
    (
        "custom-dns-not-forwarding",
        around(dns_servers=["192.168.1.4"], dns_forwards_to_azure=False)
        | {"access": {"api_server": "public", "private_endpoints": []}},
        ["warning surroundings.dns_forwards_to_azure"],
    ),
    ("dns-server-in-no-network", around(dns_servers=["10.240.9.9", "10.200.0.9", "192.168.255.255", "9.9.9.9"]), []),
    (
        "dns-server-in-no-network",
        around(dns_servers=["10.240.9.9", "10.239.255.255"]),
        ["warning surroundings.dns_servers.1"],
    ),
    ("dns-server-in-no-network", around(dns_servers=["10.244.0.9"]), ["warning surroundings.dns_servers.0"]),
    ("dns-server-in-no-network", around(dns_servers=["fd00::53"]), []),
    ("network-without-ranges", around(networks=[OFFICE, {"name": "Lab"}]), ["warning surroundings.networks.1.ranges"]),
    ("peered-networks-overlap", peered(["10.80.0.0/20"], ["10.80.16.0/20"]), []),
    ("peered-networks-overlap", peered(["10.80.0.0/20"], ["10.80.15.0/24"]), ["error surroundings.networks.1.ranges"]),
    ("peered-networks-overlap", peered(["10.80.0.0/20", "10.80.1.0/24"]), []),
    (
        "peered-networks-overlap",
        around(networks=[{"ranges": ["10.80.0.0/20"], "kind": "peered_vnet"}, {"ranges": ["10.0.0.0/8"]}]),
        [],
    ),
    ("networks-without-link", around(hybrid_link="none"), ["warning surroundings.hybrid_link"]),
    ("networks-without-link", around(hybrid_link="none", networks=[OFFICE | {"reachable_from_pods": False}]), []),
    ("networks-without-link", around(hybrid_link="none", networks=[OFFICE | {"kind": "peered_vnet"}]), []),
    ("hybrid-link-without-hub", NO_HUB | NOTHING_IN_HUB, ["error surroundings.hybrid_link"]),
    ("hybrid-link-without-hub", NO_HUB | NOTHING_IN_HUB | around(hybrid_link="none"), []),
    ("hybrid-link-without-hub", NO_HUB, []),
    ("vpn-many-sites", around(vpn_sites=100), []),
    ("vpn-many-sites", around(vpn_sites=101), ["advice surroundings.vpn_sites"]),
    ("vpn-many-sites", around(vpn_sites=101, hybrid_link="expressroute"), []),
    ("vpn-many-sites", around(vpn_sites=101) | virtual_wan("10.200.0.0/22"), []),
    (
        "one-expressroute-circuit",
        around(hybrid_link="expressroute"),
        ["advice surroundings.expressroute_circuits"],
    ),
    ("one-expressroute-circuit", around(hybrid_link="expressroute", expressroute_circuits=2), []),
    ("one-expressroute-circuit", around(hybrid_link="both"), []),
    ("one-expressroute-circuit", around(hybrid_link="expressroute") | TESTING, []),
    ("peered-networks-without-router", peered(["10.80.0.0/20"]), []),
    ("peered-networks-without-router", peered(["10.80.0.0/20"]) | NOTHING_IN_HUB, ["advice surroundings.networks"]),
    ("peered-networks-without-router", peered(["10.80.0.0/20"]) | NOTHING_IN_HUB | NO_HUB, []),
    ("virtual-wan-hub-small", virtual_wan("10.200.0.0/22"), []),
    ("virtual-wan-hub-small", virtual_wan("10.200.0.0/23"), ["warning addresses.hub.address_space"]),
    ("virtual-wan-hub-small", virtual_wan("10.200.0.0/23", firewall="none"), []),
    ("virtual-wan-hub-small", virtual_wan("10.200.0.0/24", firewall="none"), ["warning addresses.hub.address_space"]),
    ("virtual-wan-hub-small", virtual_wan("10.200.0.0/25", firewall="none"), ["error addresses.hub.address_space"]),
    ("virtual-wan-hub-small", {"addresses": {"hub": {"address_space": ["10.200.0.0/25"]}}}, []),
    ("virtual-wan-hub-small", virtual_wan(), []),
    ("virtual-wan-without-ipv6", virtual_wan("10.200.0.0/22"), []),
    (
        "virtual-wan-without-ipv6",
        virtual_wan("10.200.0.0/22") | {"network_model": {"ip_families": "dual_stack"}},
        ["error addresses.hub_kind"],
    ),
    ("virtual-wan-without-ipv6", {"network_model": {"ip_families": "dual_stack"}}, []),
]


@pytest.mark.parametrize(("rule", "changes", "expected"), CASES)
def test_each_case_is_judged_as_the_table_says(rule, changes, expected):
    assert judged(rule, changes) == expected
