"""Names: by convention, within Azure's rules, and in the group of the team that owns them."""

import pytest

from tests.plan.makers import plan_of, pool


def names(plan, kind):
    return [each.name for each in plan.resources if each.kind == kind]


def one(plan, kind):
    return next(each for each in plan.resources if each.kind == kind)


def test_every_name_of_the_default_design_fits_and_follows_the_convention():
    for each in plan_of().resources:
        assert each.fits, each
        assert each.follows_convention, each


def test_every_part_of_the_plan_has_a_name():
    plan = plan_of()

    assert set(names(plan, "Subnet")) == {subnet.name for subnet in plan.subnets}
    assert names(plan, "Virtual network") == [vnet.name for vnet in plan.vnets]
    assert names(plan, "Route table") == [table.name for table in plan.route_tables]
    assert names(plan, "Network security group") == [group.name for group in plan.security_groups]
    assert len(names(plan, "Private endpoint")) == 2


@pytest.mark.parametrize(("length", "fits"), [(80, True), (81, False)])
def test_a_name_ends_where_azure_s_limit_is(length, fits):
    plan = plan_of(addresses={"subnets": [{"purpose": "nodes", "name": "s" * length}]})

    found = one(plan, "Subnet")
    assert (found.fits, found.length_fits, found.length) == (fits, fits, f"{length} of 80")
    assert found.path == "node_pools"


def test_a_name_that_azure_does_not_take_is_marked():
    plan = plan_of(overview={"cluster_name": "aks shop"})

    assert one(plan, "AKS cluster").length_fits
    assert not one(plan, "AKS cluster").fits


def test_windows_pools_have_shorter_names():
    plan = plan_of(node_pools=[pool(3, name="windows", os_type="Windows", os_sku="Windows2022")])

    assert not one(plan, "Node pool").fits


def test_a_name_of_ones_own_may_leave_the_convention():
    assert not one(plan_of(addresses={"spoke": {"name": "network-1"}}), "Virtual network").follows_convention


def test_the_services_of_the_design_have_names():
    plan = plan_of(
        surroundings={"hybrid_link": "both"},
        waf={"product": "front_door"},
        egress={"outbound_type": "userAssignedNATGateway", "firewall": "none"},
        access={"dns_resolver": True},
    )

    kinds = {each.kind for each in plan.resources}
    assert {
        "ExpressRoute gateway",
        "VPN gateway",
        "Front Door profile",
        "Front Door WAF policy",
        "Private Link service",
        "NAT gateway",
        "DNS Private Resolver",
        "DNS forwarding rule set",
        "Azure Bastion",
        "Jump box",
    } <= kinds
    assert not kinds & {"Azure Firewall", "Application Gateway"}


def test_a_front_door_policy_has_no_hyphens_since_azure_takes_none():
    plan = plan_of(overview={"workload": "shop"}, waf={"product": "front_door"})

    policy = one(plan, "Front Door WAF policy")
    assert policy.name == "fdfpshopprodwesteurope"
    assert policy.fits


@pytest.mark.parametrize(("length", "fits"), [(39, True), (40, False)])
def test_names_of_private_endpoints_end_at_64(length, fits):
    endpoints = [{"name": "e" * length, "service": "acr"}]
    plan = plan_of(overview={"workload": "shop"}, access={"private_endpoints": endpoints})

    found = one(plan, "Private endpoint")
    assert (len(found.name), found.fits) == (length + 25, fits)
    assert found.path == "access.private_endpoints.0.name"


def test_without_a_hub_there_are_no_gateways():
    assert names(plan_of(addresses={"hub": {"address_space": []}}), "VPN gateway") == []


def test_groups_belong_to_their_teams():
    overview = {"team": "Shop platform", "network_team": "Connectivity"}
    plan = plan_of(overview=overview, addresses={"hub": {"resource_group": "rg-hub"}})

    teams = {group.name: group.team for group in plan.resource_groups}
    assert teams == {
        "rg-aks-workload-prod-westeurope": "Shop platform",
        "rg-network-workload-prod-westeurope": "Connectivity",
        "rg-hub": "Connectivity",
        "MC_rg-aks-workload-prod-westeurope_aks-workload-prod-westeurope_westeurope": "AKS",
    }
    holds = {group.name: group.holds for group in plan.resource_groups}
    assert "Azure Firewall" in holds["rg-hub"]
    assert "AKS cluster" in holds["rg-aks-workload-prod-westeurope"]


def test_a_group_is_named_where_its_answer_stands():
    paths = {each.name: each.path for each in plan_of().resources if each.kind == "Resource group"}

    assert paths == {
        "rg-aks-workload-prod-westeurope": "overview.cluster_resource_group",
        "rg-network-workload-prod-westeurope": "overview.network_resource_group",
    }


def test_one_team_may_own_everything():
    teams = {group.team for group in plan_of(overview={"team": "Shop"}).resource_groups}

    assert teams == {"Shop", "AKS"}


def test_a_cluster_without_an_identity_of_its_own_names_none():
    assert names(plan_of(access={"identity": "system_assigned"}), "Managed identity") == []


def test_every_identity_that_is_given_a_right_has_a_name():
    vault = [{"tls": "key_vault", "certificate": "https://kv.vault.azure.net/certificates/app"}]
    plan = plan_of(ingress={"hosts": vault})
    given = {each.principal for each in plan.roles if each.principal.startswith("id-")}

    assert given == set(names(plan, "Managed identity"))
    assert len(given) == 2
    assert len(names(plan_of(), "Managed identity")) == 1
