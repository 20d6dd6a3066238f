"""What Azure asks of each kind of subnet."""

import pytest

from planner.azure import delegations, subnets

PURPOSES = {
    "nodes", "pods", "api_server", "ingress", "app_gateway", "agc", "app_gateway_private_link", "private_endpoints",
    "private_link_service", "firewall", "firewall_management", "firewall_appliance", "gateway", "bastion",
    "jump_box", "waf_appliance",
    "virtual_nodes", "dns_inbound", "dns_outbound", "route_server", "custom",
}  # fmt: skip


def test_every_purpose_has_one_kind():
    assert [kind.purpose for kind in subnets.KINDS] == list(subnets.KIND_BY_PURPOSE)
    assert set(subnets.KIND_BY_PURPOSE) == PURPOSES


def test_five_names_belong_to_their_service():
    assert dict(subnets.RESERVED_NAMES) == {
        "AzureFirewallSubnet": "firewall",
        "AzureFirewallManagementSubnet": "firewall_management",
        "GatewaySubnet": "gateway",
        "AzureBastionSubnet": "bastion",
        "RouteServerSubnet": "route_server",
    }


@pytest.mark.parametrize("kind", subnets.KINDS, ids=lambda kind: kind.purpose)
def test_a_kind_agrees_with_itself(kind):
    assert kind.largest_prefix < kind.smallest_prefix <= 29
    if kind.recommended_prefix is not None:
        assert kind.largest_prefix <= kind.recommended_prefix <= kind.smallest_prefix
    if kind.required_name is not None:
        assert kind.default_name == kind.required_name
        assert kind.dedicated
    if kind.delegation is not None:
        assert kind.dedicated
    if "limited" in (kind.nsg, kind.route_table):
        assert kind.note


@pytest.mark.parametrize(
    ("purpose", "smallest", "nsg", "route_table"),
    [
        ("bastion", 26, "limited", "forbidden"),
        ("firewall", 26, "forbidden", "limited"),
        ("gateway", 29, "forbidden", "limited"),
        ("route_server", 26, "forbidden", "forbidden"),
        ("api_server", 28, "allowed", "allowed"),
        ("agc", 24, "allowed", "limited"),
    ],
)
def test_sizes_and_attachments_of_special_subnets(purpose, smallest, nsg, route_table):
    kind = subnets.KIND_BY_PURPOSE[purpose]

    assert (kind.smallest_prefix, kind.nsg, kind.route_table) == (smallest, nsg, route_table)


def test_the_api_server_subnet_is_delegated_to_aks():
    assert subnets.KIND_BY_PURPOSE["api_server"].delegation == delegations.AKS


def test_node_subnets_are_never_delegated():
    assert subnets.KIND_BY_PURPOSE["nodes"].delegation is None


def test_default_names_differ():
    names = [kind.default_name for kind in subnets.KINDS]

    assert len(names) == len(set(names))
