"""Random designs that differ in what a picture shows."""

from typing import Any

from hypothesis import strategies as st

from planner.design import Design

NAMES = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"]), max_size=60)


def pools() -> st.SearchStrategy[list[dict[str, Any]]]:
    """One to sixteen pools, some of them Windows, some with a subnet of their own."""
    system = {"name": "npsystem", "mode": "System"}
    own = st.fixed_dictionaries(
        {"own_subnet": st.booleans(), "own_pod_subnet": st.booleans(), "os_type": st.sampled_from(["Linux", "Windows"])}
    )
    return st.lists(own, max_size=15).map(
        lambda answers: [system, *({"name": f"np{n}", **each} for n, each in enumerate(answers))]
    )


def networks() -> st.SearchStrategy[list[dict[str, Any]]]:
    """Up to six surrounding networks with names of all scripts."""
    kinds = st.sampled_from(["on_premises", "peered_vnet", "other"])
    ranges = st.lists(st.integers(0, 255).map(lambda n: f"172.{16 + n % 16}.{n}.0/24"), max_size=4, unique=True)
    return st.lists(st.fixed_dictionaries({"name": NAMES, "kind": kinds, "ranges": ranges}), max_size=6)


def designs() -> st.SearchStrategy[Design]:
    """Whole designs over every choice that changes the picture."""

    def some(section: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[dict[str, Any]]:
        return st.fixed_dictionaries({}, optional=section)

    sections = {
        "node_pools": pools(),
        "network_model": some(
            {
                "model": st.sampled_from(["azure_cni_overlay", "azure_cni_pod_subnet_dynamic", "kubenet"]),
                "virtual_nodes": st.booleans(),
                "ip_families": st.sampled_from(["ipv4", "dual_stack"]),
            }
        ),
        "surroundings": st.fixed_dictionaries(
            {"networks": networks(), "hybrid_link": st.sampled_from(["none", "vpn", "expressroute", "both"])}
        ),
        "addresses": some(
            {
                "hub_kind": st.sampled_from(["vnet", "virtual_wan"]),
                "hub": st.sampled_from([{"address_space": []}, {"address_space": ["10.200.0.0/23"]}]),
                "management": st.sampled_from([{"address_space": []}, {"address_space": ["10.220.0.0/24"]}]),
            }
        ),
        "ingress": some(
            {
                "exposure": st.sampled_from(["public", "internal", "both", "none"]),
                "controller": st.sampled_from(["none", "app_routing_nginx", "agic", "agc"]),
            }
        ),
        "waf": some(
            {
                "product": st.sampled_from(["none", "app_gateway", "agc", "front_door", "third_party"]),
                "private_frontend": st.booleans(),
                "public_frontend": st.booleans(),
            }
        ),
        "egress": some(
            {
                "outbound_type": st.sampled_from(["loadBalancer", "managedNATGateway", "userDefinedRouting", "none"]),
                "firewall": st.sampled_from(["none", "azure_firewall_basic", "azure_firewall_premium", "appliance"]),
                "inbound_dnat": st.booleans(),
                "forced_tunnel": st.booleans(),
            }
        ),
        "management": some(
            {
                "bastion": st.sampled_from(["none", "developer", "standard"]),
                "jump_box": st.booleans(),
                "location": st.sampled_from(["hub", "management", "spoke"]),
                "reached_by": st.sampled_from(["hybrid_link", "ranges", "internet"]),
            }
        ),
        "access": some(
            {
                "api_server": st.sampled_from(["public", "authorized_ranges", "private_endpoint", "vnet_integration"]),
                "private_cluster": st.booleans(),
                "dns_resolver": st.booleans(),
                "private_endpoints": st.lists(st.fixed_dictionaries({"name": NAMES}), max_size=9),
            }
        ),
    }
    return st.fixed_dictionaries({}, optional=sections).map(lambda changes: Design().revise(**changes))
