"""Private DNS: zones, their links, and whom each VNet asks."""

import pytest

from tests.plan.makers import plan_of

SPOKE, HUB = "vnet-workload-prod-westeurope", "vnet-hub-workload-prod-westeurope"


def api_zone(plan):
    return next((zone for zone in plan.dns_zones if zone.purpose == "API server"), None)


@pytest.mark.parametrize(
    ("api_server", "name"),
    [
        ("private_endpoint", "privatelink.westeurope.azmk8s.io"),
        ("vnet_integration", "private.westeurope.azmk8s.io"),
    ],
)
def test_the_api_server_s_zone_is_named_after_the_region(api_server, name):
    plan = plan_of(access={"api_server": api_server}, overview={"region": "West Europe"})

    assert api_zone(plan).name == name


def test_zones_follow_the_cloud():
    plan = plan_of(
        overview={"region": "usgovvirginia", "cloud": "AzureUSGovernment"},
        access={"api_server": "private_endpoint", "private_endpoints": [{"name": "cr", "service": "acr"}]},
    )

    assert [zone.name for zone in plan.dns_zones] == [
        "privatelink.usgovvirginia.cx.aks.containerservice.azure.us",
        "privatelink.azurecr.us",
    ]


def test_an_own_zone_keeps_its_name_unless_aks_makes_it():
    named = {"private_dns_zone_name": "shop.privatelink.westeurope.azmk8s.io"}

    assert api_zone(plan_of(access=named)).name == named["private_dns_zone_name"]
    assert api_zone(plan_of(access=named | {"private_dns_zone": "system"})).name == "private.westeurope.azmk8s.io"


@pytest.mark.parametrize("access", [{"api_server": "public"}, {"private_cluster": False}, {"private_dns_zone": "none"}])
def test_no_zone_where_the_name_is_public(access):
    assert api_zone(plan_of(access=access)) is None


def test_aks_links_its_own_zone_to_the_nodes_vnet_only():
    zone = api_zone(plan_of(access={"private_dns_zone": "system", "zone_links": []}))

    assert zone.made_by == "AKS"
    assert zone.linked == (SPOKE,)
    assert zone.missing_links == (HUB,)


def test_an_own_zone_is_linked_where_the_architect_links_it():
    zone = api_zone(plan_of(access={"zone_links": ["hub"]}))

    assert zone.linked == (HUB,)
    assert zone.missing_links == (SPOKE,)
    assert zone.records[0].points_to.startswith("snet-apiserver ")
    assert zone.records[0].name == "DNS prefix and a hash, written by AKS"


def test_endpoints_of_one_service_share_a_zone():
    endpoints = [{"name": "one", "service": "key_vault"}, {"name": "two", "service": "key_vault", "zone_linked": False}]
    zone = plan_of(access={"private_endpoints": endpoints}).dns_zones[1]

    assert zone.name == "privatelink.vaultcore.azure.net"
    assert [record.name for record in zone.records] == ["one", "two"]
    assert zone.missing_links == (SPOKE, HUB)
    assert zone.path == "access.private_endpoints.1.zone_linked"


def test_a_registry_has_a_record_for_its_data_too():
    endpoints = [{"name": "crshop", "service": "acr"}, {"name": "cosmos-shop", "service": "cosmos_db"}]
    _, registry, database = plan_of(access={"private_endpoints": endpoints}, overview={"region": "UK South"}).dns_zones

    assert registry.name == "privatelink.azurecr.io"
    assert [record.name for record in registry.records] == ["crshop", "crshop.uksouth.data"]
    assert [record.name for record in database.records] == ["cosmos-shop", "cosmos-shop-uksouth"]


@pytest.mark.parametrize(("name", "told"), [("Container registry", "Container registry"), ("", "Container Registry")])
def test_a_resource_that_is_only_described_leaves_its_name_open(name, told):
    zone = plan_of(access={"private_endpoints": [{"name": name, "service": "acr"}]}).dns_zones[1]

    assert [record.name for record in zone.records] == [f"NAME ({told})", f"NAME.westeurope.data ({told})"]


def test_a_service_without_a_known_zone_has_none():
    plan = plan_of(access={"private_endpoints": [{"service": "other"}], "api_server": "public"})

    assert plan.dns_zones == ()


def test_a_service_with_several_zones_has_them_all():
    plan = plan_of(access={"private_endpoints": [{"service": "monitor"}], "api_server": "public"})

    assert len(plan.dns_zones) == 5


def test_names_are_asked_for_where_the_jump_box_stands():
    plan = plan_of(
        addresses={"management": {"address_space": ["10.201.0.0/24"]}},
        management={"location": "management"},
        egress={"dns_proxy": False},
    )

    assert api_zone(plan).asked_from == (SPOKE, "vnet-management-workload-prod-westeurope")


def test_a_virtual_wan_hub_cannot_be_linked():
    zone = api_zone(plan_of(addresses={"hub_kind": "virtual_wan"}, management={"location": "spoke"}))

    assert zone.linked == zone.asked_from == (SPOKE,)


def test_the_vnets_ask_the_firewall_where_it_is_dns_proxy():
    clients = plan_of().dns_clients

    assert {client.servers for client in clients} == {("10.200.0.4",)}
    assert {client.network for client in clients} == {SPOKE, HUB}


@pytest.mark.parametrize("egress", [{"dns_proxy": False}, {"firewall": "azure_firewall_basic"}, {"firewall": "none"}])
def test_without_a_proxy_the_vnets_ask_azure(egress):
    assert {client.servers for client in plan_of(egress=egress).dns_clients} == {("168.63.129.16",)}


@pytest.mark.parametrize("forwards", [True, False])
def test_own_servers_answer_private_names_only_when_they_forward(forwards):
    around = {"dns_servers": ["10.200.0.200"], "dns_forwards_to_azure": forwards}
    client = plan_of(surroundings=around).dns_clients[0]

    assert client.servers == ("10.200.0.200",)
    assert client.answers_private is forwards


def test_on_premises_asks_the_resolver():
    plan = plan_of(access={"dns_resolver": True})

    assert plan.dns_clients[-1].network == "On-premises"
    assert plan.dns_clients[-1].servers == (str(plan.subnet_for("dns_inbound").first_usable),)
    assert len(plan_of(access={"dns_resolver": True}, surroundings={"hybrid_link": "none"}).dns_clients) == 2


OFFICE = {"networks": [{"name": "Office", "ranges": ["172.18.0.0/16"]}], "dns_servers": ["172.18.0.53"]}


@pytest.mark.parametrize(
    ("surroundings", "resolver", "words"),
    [
        ({"dns_servers": ["10.200.0.100"]}, False, "Your DNS servers, which forward private names to 168.63.129.16."),
        (OFFICE, True, "Your DNS servers, which forward private names to the resolver’s inbound endpoint {inbound}."),
        (OFFICE, False, "a DNS server in a VNet, since 168.63.129.16 answers inside Azure only."),
        (OFFICE | {"dns_forwards_to_azure": False}, True, "Your DNS servers, which do not forward to Azure."),
    ],
)
def test_azure_dns_is_asked_from_inside_azure_only(surroundings, resolver, words):
    plan = plan_of(surroundings=surroundings, access={"dns_resolver": resolver})
    inbound = plan.subnet_for("dns_inbound")

    assert plan.dns_clients[0].why.endswith(words.format(inbound=inbound.first_usable if inbound else ""))


@pytest.mark.parametrize(("surroundings", "forwards"), [(OFFICE, False), ({"dns_servers": ["10.200.0.100"]}, True)])
def test_nothing_is_forwarded_to_servers_that_the_vnets_ask_anyway(surroundings, forwards):
    plan = plan_of(surroundings=surroundings, access={"dns_resolver": True})

    assert plan.subnet_for("dns_inbound") is not None
    assert (plan.subnet_for("dns_outbound") is not None) is forwards
    assert ("DNS forwarding rule set" in {each.kind for each in plan.resources}) is forwards
