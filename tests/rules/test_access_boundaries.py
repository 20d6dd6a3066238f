"""Access: ranges, zones, identities and endpoints at their limits; severities by cluster and environment."""

import pytest

from tests.rules.judging import SYSTEM_POOL, judged, mended

EXISTING = {"overview": {"cluster": "existing"}}
TESTING = {"overview": {"environment": "test"}}
ENDPOINT = {"api_server": "private_endpoint"}
OPEN = {"api_server": "authorized_ranges"}
NO_OPERATORS = {"management": {"bastion": "none", "jump_box": False}}
NO_LINK = {"surroundings": {"hybrid_link": "none"}}
SEPARATE = {"addresses": {"management": {"address_space": ["10.201.0.0/24"]}}, "management": {"location": "management"}}
NO_PROXY = {"egress": {"dns_proxy": False}}


def access(**answers):
    return {"access": answers}


def ranges(count):
    return [f"20.{number // 256}.{number % 256}.0/24" for number in range(count)]


def zone(name, api_server="vnet_integration", **answers):
    return access(private_dns_zone_name=name, api_server=api_server, **answers)


OPENNESS = [
    ("api-server-open", access(api_server="public"), ["warning access.api_server"]),
    ("api-server-open", access(api_server="public") | TESTING, ["advice access.api_server"]),
    ("api-server-open", access(**OPEN), ["warning access.authorized_ranges"]),
    ("api-server-open", access(**OPEN, authorized_ranges=["203.0.113.0/28"]), []),
    (
        "api-server-open",
        access(**OPEN, authorized_ranges=["203.0.113.0/28", "0.0.0.0/0"]),
        ["warning access.authorized_ranges.1"],
    ),
    ("api-server-open", access(**OPEN, authorized_ranges=["0.0.0.0/32"]), []),
    ("api-server-open", access(private_cluster=False), ["warning access.authorized_ranges"]),
    ("api-server-open", access(**ENDPOINT, private_cluster=False), []),
    (
        "authorized-ranges-with-private",
        access(authorized_ranges=["203.0.113.0/28"]),
        ["error access.authorized_ranges"],
    ),
    ("authorized-ranges-with-private", access(private_cluster=False, authorized_ranges=["203.0.113.0/28"]), []),
    ("authorized-ranges-unused", access(api_server="public"), []),
    ("authorized-ranges-limit", access(**OPEN, authorized_ranges=ranges(200)), []),
    ("authorized-ranges-limit", access(**OPEN, authorized_ranges=ranges(201)), ["error access.authorized_ranges"]),
    ("authorized-ranges-limit", access(private_cluster=False, authorized_ranges=ranges(2000)), []),
    (
        "authorized-ranges-limit",
        access(private_cluster=False, authorized_ranges=ranges(2001)),
        ["error access.authorized_ranges"],
    ),
    (
        "authorized-range-private",
        access(**OPEN, authorized_ranges=["9.255.255.0/24", "11.0.0.0/24", "2001:db8::/32"]),
        [],
    ),
    (
        "authorized-range-private",
        access(**OPEN, authorized_ranges=["203.0.113.0/28", "100.64.0.0/24", "172.31.0.0/16"]),
        ["warning access.authorized_ranges.1", "warning access.authorized_ranges.2"],
    ),
    ("authorized-range-private", access(authorized_ranges=["10.0.0.0/24"]), []),
    ("authorized-ranges-lack-egress", access(**OPEN), []),
    (
        "authorized-ranges-lack-egress",
        access(**OPEN, authorized_ranges=["203.0.113.0/28"]) | {"egress": {"outbound_type": "userAssignedNATGateway"}},
        ["warning access.authorized_ranges"],
    ),
    (
        "authorized-ranges-node-addresses",
        {"node_pools": [SYSTEM_POOL | {"enable_node_public_ip": True}]},
        [],
    ),
]

SERVER = [
    ("api-server-not-in-region", {"overview": {"region": "qatarcentral"}} | access(**ENDPOINT), []),
    ("api-server-not-in-region", {"overview": {"region": "unheardof"}}, []),
    (
        "api-server-dual-stack-version",
        {"network_model": {"kubernetes_version": "1.25"}},
        [],
    ),
    (
        "api-server-dual-stack-version",
        {"network_model": {"kubernetes_version": "1.25", "ip_families": "dual_stack"}} | access(**ENDPOINT),
        [],
    ),
    ("api-server-out-of-reach", NO_LINK | NO_OPERATORS, ["warning management.jump_box"]),
    ("api-server-out-of-reach", NO_LINK | {"management": {"bastion": "none", "jump_box": True}}, []),
    (
        "api-server-out-of-reach",
        NO_LINK | {"management": {"bastion": "standard", "jump_box": False}},
        ["warning management.jump_box"],
    ),
    ("api-server-out-of-reach", NO_LINK | {"management": {"jump_box": False, "aks_tunnel": True}}, []),
    ("api-server-out-of-reach", NO_LINK | {"management": {"jump_box": False, "command_invoke": True}}, []),
    ("api-server-out-of-reach", NO_OPERATORS, []),
    ("api-server-out-of-reach", NO_LINK | NO_OPERATORS | access(api_server="public"), []),
    (
        "api-server-out-of-reach",
        {"surroundings": {"hybrid_link": "none", "networks": [{"name": "vnet-ops", "kind": "peered_vnet"}]}}
        | NO_OPERATORS,
        [],
    ),
    ("hosted-agents-with-private", access(pipeline_agents="hosted"), ["error access.pipeline_agents"]),
    ("hosted-agents-with-private", access(pipeline_agents="hosted", api_server="public"), []),
    ("hosted-agents-with-private", access(pipeline_agents="hosted") | {"management": {"command_invoke": True}}, []),
]

IDENTITY = [
    ("private-zone-identity", access(identity="system_assigned"), ["error access.identity"]),
    ("private-zone-identity", access(identity="system_assigned", private_dns_zone="system"), []),
    ("private-zone-identity", access(identity="service_principal"), []),
    ("private-zone-identity", access(identity="system_assigned", api_server="public"), []),
    ("app-routing-identity", access(identity="system_assigned"), []),
    ("app-routing-identity", access(identity="service_principal") | {"ingress": {"controller": "contour"}}, []),
    (
        "app-routing-identity",
        access(identity="service_principal") | {"ingress": {"controller": "app_routing_nginx"}},
        ["error access.identity"],
    ),
    ("service-principal", access(identity="service_principal"), []),
    (
        "service-principal",
        access(identity="service_principal") | {"ingress": {"controller": "contour"}},
        ["warning access.identity"],
    ),
    (
        "service-principal",
        access(identity="service_principal")
        | {"ingress": {"controller": "contour"}, "network_model": {"node_auto_provisioning": True}},
        [],
    ),
    (
        "system-identity-in-own-vnet",
        access(identity="system_assigned", private_dns_zone="system"),
        ["warning access.identity"],
    ),
    ("system-identity-in-own-vnet", access(identity="system_assigned"), []),
    (
        "system-identity-in-own-vnet",
        access(identity="system_assigned", private_dns_zone="system", deployment="cli"),
        [],
    ),
    (
        "system-identity-in-own-vnet",
        access(identity="system_assigned", private_dns_zone="system") | {"addresses": {"vnet_ownership": "managed"}},
        [],
    ),
    (
        "system-identity-in-own-vnet",
        access(identity="system_assigned", private_dns_zone="system")
        | {"network_model": {"model": "kubenet", "network_dataplane": "azure"}},
        [],
    ),
    ("subnet-right-missing", access(subnet_right="none"), ["error access.subnet_right"]),
    ("subnet-right-missing", access(subnet_right="none", deployment="cli"), ["warning access.subnet_right"]),
    ("subnet-right-missing", access(subnet_right="none") | {"addresses": {"vnet_ownership": "managed"}}, []),
]

GOVERNMENT = {"overview": {"region": "usgovvirginia", "cloud": "AzureUSGovernment"}}
NAMES = [
    ("private-zone-none", access(private_dns_zone="none"), ["error access.public_fqdn"]),
    ("private-zone-none", access(private_dns_zone="none", public_fqdn=True), []),
    ("private-zone-none", access(private_dns_zone="none", api_server="public"), []),
    ("private-zone-name", zone("private.westeurope.azmk8s.io"), []),
    ("private-zone-name", zone("Private.WestEurope.azmk8s.io"), []),
    ("private-zone-name", zone("privatelink.westeurope.azmk8s.io"), ["warning access.private_dns_zone_name"]),
    ("private-zone-name", zone("privatelink.westeurope.azmk8s.io", "private_endpoint"), []),
    (
        "private-zone-name",
        zone("private.westeurope.azmk8s.io", "private_endpoint"),
        ["error access.private_dns_zone_name"],
    ),
    ("private-zone-name", zone("private.northeurope.azmk8s.io"), ["error access.private_dns_zone_name"]),
    ("private-zone-name", zone(f"{'a' * 32}.private.westeurope.azmk8s.io"), []),
    ("private-zone-name", zone(f"{'a' * 33}.private.westeurope.azmk8s.io"), ["error access.private_dns_zone_name"]),
    ("private-zone-name", zone("a.b.private.westeurope.azmk8s.io"), ["error access.private_dns_zone_name"]),
    ("private-zone-name", zone("xprivate.westeurope.azmk8s.io"), ["error access.private_dns_zone_name"]),
    ("private-zone-name", zone("private.westeurope.azmk8s.io") | {"overview": {"region": "West Europe"}}, []),
    (
        "private-zone-name",
        zone("privatelink.usgovvirginia.cx.aks.containerservice.azure.us", "private_endpoint") | GOVERNMENT,
        [],
    ),
    (
        "private-zone-name",
        zone("privatelink.usgovvirginia.azmk8s.io", "private_endpoint") | GOVERNMENT,
        ["error access.private_dns_zone_name"],
    ),
    ("private-zone-name", zone("contoso.example", private_dns_zone="system"), []),
    ("private-zone-name", zone("contoso.example", "public"), []),
    (
        "private-endpoint-service-retires",
        access(private_endpoints=[{"service": "acr"}, {"service": "redis"}]),
        ["warning access.private_endpoints.1.service"],
    ),
    ("private-endpoint-service-retires", access(private_endpoints=[{"service": "managed_redis"}]), []),
    ("private-zone-not-linked", access(zone_links=["spoke"]), ["error access.zone_links"]),
    ("private-zone-not-linked", access(zone_links=["hub"]), ["error access.zone_links"]),
    ("private-zone-not-linked", access(zone_links=["hub"], private_dns_zone="system"), []),
    ("private-zone-not-linked", access(zone_links=[], private_dns_zone="none", public_fqdn=True), []),
    ("private-zone-not-linked", access(zone_links=["spoke"]) | NO_PROXY | NO_OPERATORS, []),
    (
        "private-zone-not-linked",
        access(zone_links=["spoke"], dns_resolver=True) | NO_PROXY | NO_OPERATORS,
        ["error access.zone_links"],
    ),
    ("private-zone-not-linked", SEPARATE, ["error access.zone_links"]),
    ("private-zone-not-linked", SEPARATE | access(zone_links=["spoke", "hub", "management"]), []),
    (
        "private-zone-of-aks-with-own-dns",
        {"surroundings": {"dns_servers": ["192.168.1.4"]}} | access(private_dns_zone="system"),
        ["warning access.private_dns_zone"],
    ),
    ("private-zone-of-aks-with-own-dns", access(private_dns_zone="system"), []),
    ("api-server-unknown-on-premises", NO_OPERATORS, ["warning access.dns_resolver"]),
    ("api-server-unknown-on-premises", NO_OPERATORS | access(public_fqdn=True), []),
    ("api-server-unknown-on-premises", NO_OPERATORS | {"surroundings": {"dns_servers": ["192.168.1.4"]}}, []),
    ("api-server-unknown-on-premises", NO_OPERATORS | NO_LINK, []),
    (
        "resolver-without-hub",
        access(dns_resolver=True) | {"addresses": {"hub": {"address_space": []}}},
        ["warning access.dns_resolver"],
    ),
    ("resolver-without-hub", {"addresses": {"hub": {"address_space": []}}}, []),
]

ENDPOINTS = [
    (
        "private-endpoint-zone-not-linked",
        access(private_endpoints=[{}, {"service": "sql", "zone_linked": False}]),
        ["error access.private_endpoints.1.zone_linked"],
    ),
    ("private-endpoint-zone-not-linked", access(private_endpoints=[{"service": "other", "zone_linked": False}]), []),
    ("registry-without-endpoint", access(private_endpoints=[{"service": "sql"}]), ["advice access.private_endpoints"]),
    ("registry-without-endpoint", access(private_endpoints=[]) | TESTING, []),
    ("registry-without-endpoint", access(private_endpoints=[], api_server="public"), []),
    (
        "provider-in-other-subscription",
        {"overview": {"subscription": "Sub-A"}, "addresses": {"hub": {"subscription": "sub-a"}}},
        [],
    ),
    ("provider-in-other-subscription", {"addresses": {"hub": {"subscription": "sub-b"}}}, []),
]


@pytest.mark.parametrize(("rule", "changes", "expected"), [*OPENNESS, *SERVER, *IDENTITY, *NAMES, *ENDPOINTS])
def test_each_case_is_judged_as_the_table_says(rule, changes, expected):
    assert judged(rule, changes) == expected


def test_the_missing_vnets_are_added_to_the_links():
    assert mended("private-zone-not-linked", access(zone_links=["hub"])) == access(zone_links=["hub", "spoke"])


def test_a_resolver_is_offered_only_where_a_hub_stands():
    without = NO_OPERATORS | {"addresses": {"hub": {"address_space": []}}}

    assert mended("api-server-unknown-on-premises", NO_OPERATORS) == access(dns_resolver=True)
    assert mended("api-server-unknown-on-premises", without) is None


def test_a_zone_of_ones_own_is_offered_only_to_an_identity_that_may_write_it():
    servers = {"surroundings": {"dns_servers": ["192.168.1.4"]}}
    system = access(private_dns_zone="system", identity="system_assigned")

    linked_to_spoke = servers | access(private_dns_zone="system", zone_links=["spoke"])

    assert mended("private-zone-of-aks-with-own-dns", linked_to_spoke) == access(
        private_dns_zone="custom", zone_links=("spoke", "hub")
    )
    assert mended("private-zone-of-aks-with-own-dns", servers | system) is None
