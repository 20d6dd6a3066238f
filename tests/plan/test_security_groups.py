"""Security groups: what Azure asks for is open, what the answers close is closed, and the architect's rules stay."""

import pytest

from planner.azure import nsg_rules
from planner.azure.limits import NSG_PRIORITY_MAX, NSG_PRIORITY_MIN
from planner.azure.subnets import KIND_BY_PURPOSE
from planner.plan.precedence import covers
from planner.plan.security_groups import SecurityRule
from tests.plan.makers import plan_of, pool


def group(plan, purpose):
    return next((each for each in plan.security_groups if each.purpose == purpose), None)


def rule(plan, purpose, name):
    return next((each for each in group(plan, purpose).rules if each.name == name), None)


def sources(plan, purpose, name):
    return rule(plan, purpose, name).source


DUAL_STACK = {
    "network_model": {"ip_families": "dual_stack"},
    "addresses": {"spoke": {"address_space": ["10.240.0.0/16", "fd00:db8::/48"]}},
}
PUBLIC = {"bastion": "standard", "private_only": False, "reached_by": "ranges", "allowed_ranges": ["203.0.113.0/28"]}
VARIANTS = pytest.mark.parametrize(
    "changes",
    [
        {},
        DUAL_STACK,
        {"network_model": {"model": "azure_cni_pod_subnet_dynamic"}, "ingress": {"controller": "agic"}},
        {"waf": {"product": "third_party"}, "access": {"api_server_nsg": True}},
        {"waf": {"product": "front_door"}, "ingress": {"services": [{"ports": ["UDP/53", "TCP/53", "SCTP/9"]}]}},
        {"management": {"bastion": "developer", "location": "spoke"}},
        {"egress": {"outbound_type": "none"}, "network_model": {"encryption": "wireguard"}},
    ],
)  # fmt: skip


@VARIANTS
def test_priorities_are_unique_in_a_direction_and_within_azure_s_limits(changes):
    for each in plan_of(**changes).security_groups:
        numbers = [(rule.direction, rule.priority) for rule in each.rules]
        assert len(set(numbers)) == len(numbers)
        assert all(NSG_PRIORITY_MIN <= priority <= NSG_PRIORITY_MAX for _, priority in numbers)
        names = [rule.name for rule in each.rules]
        assert len(set(names)) == len(names)


@VARIANTS
def test_a_side_is_one_tag_or_ranges_of_one_version(changes):
    for each in plan_of(**changes).security_groups:
        for rule in each.rules:
            families = {":" in part for side in (rule.source, rule.destination) for part in side if "/" in part}
            assert len(families) <= 1, rule
            for side in (rule.source, rule.destination):
                assert side
                assert len(side) == 1 or all("/" in part for part in side), rule


@VARIANTS
def test_no_group_stands_where_azure_forbids_one(changes):
    for each in plan_of(**changes).security_groups:
        assert KIND_BY_PURPOSE[each.purpose].nsg != "forbidden"


def test_nodes_and_pods_are_open_to_each_other():
    plan = plan_of()

    nodes, pods = (str(plan.subnet_for("nodes").cidr),), ("10.244.0.0/16",)
    flows = {(rule.source, rule.destination) for rule in group(plan, "nodes").rules if rule.ports == ("*",)}
    assert {(nodes, nodes), (pods, nodes), (nodes, pods), (pods, pods)} <= flows


def test_with_node_subnet_pods_and_nodes_are_one_range_and_one_rule():
    plan = plan_of(network_model={"model": "azure_cni_node_subnet"})

    assert [rule.name for rule in group(plan, "nodes").rules if "To" in rule.name] == ["AllowNodeToNode"]


def test_only_the_waf_reaches_a_locked_down_ingress():
    plan = plan_of()

    waf = (str(plan.subnet_for("app_gateway").cidr),)
    for purpose in ("ingress", "nodes"):
        assert sources(plan, purpose, "AllowIngressInbound") == waf
        assert rule(plan, purpose, "DenyIngressInbound").destination == (str(plan.subnet_for("ingress").cidr),)


@pytest.mark.parametrize(("waf", "purpose"), [("third_party", "waf_appliance"), ("front_door", "private_link_service")])
def test_the_ingress_is_reached_from_the_subnet_of_the_waf(waf, purpose):
    plan = plan_of(waf={"product": waf})

    assert sources(plan, "ingress", "AllowIngressInbound") == (str(plan.subnet_for(purpose).cidr),)


def test_clients_reach_a_waf_appliance_from_the_internet_alone():
    plan = plan_of(waf={"product": "third_party"})

    assert sources(plan, "waf_appliance", "AllowClientsInbound") == ("Internet",)
    assert rule(plan, "waf_appliance", "AllowClientsInbound2") is None


def test_front_door_reaches_a_public_origin_by_its_tag():
    plan = plan_of(waf={"product": "front_door", "private_origin": False}, ingress={"exposure": "public"})

    assert sources(plan, "nodes", "AllowIngressInbound") == ("AzureFrontDoor.Backend",)


def test_without_lock_down_the_networks_reach_an_internal_ingress():
    plan = plan_of(waf={"origin_lockdown": False})

    assert sources(plan, "ingress", "AllowIngressInbound") == ("VirtualNetwork",)
    assert rule(plan, "ingress", "DenyIngressInbound") is None


def test_a_public_ingress_is_open_to_the_internet():
    plan = plan_of(waf={"product": "none"}, ingress={"exposure": "public"})

    assert sources(plan, "nodes", "AllowIngressInbound") == ("Internet",)
    assert rule(plan, "nodes", "AllowIngressInbound2").source == ("VirtualNetwork",)


def test_with_dnat_the_firewall_hands_in_public_requests():
    plan = plan_of(waf={"product": "none"}, ingress={"exposure": "public"}, egress={"inbound_dnat": True})

    assert sources(plan, "nodes", "AllowIngressInbound2") != ("Internet",)
    assert {"10.200.0.0/26"} <= {part for each in group(plan, "nodes").rules for part in each.source}


def test_a_controller_outside_the_cluster_sends_to_pods():
    plan = plan_of(ingress={"controller": "agic"})

    allowed = rule(plan, "nodes", "AllowGatewayToPods")
    assert allowed.source == (str(plan.subnet_for("app_gateway").cidr),)
    assert allowed.destination == ("10.244.0.0/16",)
    assert rule(plan, "nodes", "AllowIngressInbound") is None


def test_shells_on_nodes_open_from_bastion_and_jump_box_only():
    plan = plan_of()

    expected = {str(plan.subnet_for(purpose).cidr) for purpose in ("bastion", "jump_box")}
    assert set(sources(plan, "nodes", "AllowRemoteAccessInbound")) == expected
    assert rule(plan, "nodes", "DenyRemoteAccessInbound").access == "Deny"
    assert rule(plan_of(management={"node_ssh_from_bastion_only": False}), "nodes", "DenyRemoteAccessInbound") is None


def verdict(plan, purpose, source, destination, port):
    """What the first rule says that names all of this TCP traffic into the subnet; Azure's own rules come after."""
    packet = SecurityRule(0, "", "Inbound", "Allow", "Tcp", (source,), (destination,), (port,), "")
    rules = group(plan, purpose).in_direction("Inbound")
    return next((each.access for each in rules if covers(each, packet)), "Azure’s own rules")


def address(plan, purpose):
    return f"{plan.subnet_for(purpose).first_usable}/32"


@pytest.mark.parametrize("model", ["azure_cni_overlay", "azure_cni_pod_subnet_dynamic", "azure_cni_node_subnet"])
def test_a_shell_on_a_node_opens_to_the_bastion_and_no_pod_or_node(model):
    plan = plan_of(network_model={"model": model})

    node, pod = address(plan, "nodes"), f"{plan.pod_ranges[0].partition('/')[0]}/32"
    for port in ("22", "3389"):
        assert verdict(plan, "nodes", pod, node, port) == "Deny"
        assert verdict(plan, "nodes", node, node, port) == "Deny"
        assert verdict(plan, "nodes", address(plan, "app_gateway"), node, port) == "Deny"
    assert verdict(plan, "nodes", address(plan, "jump_box"), node, "22") == "Allow"
    assert verdict(plan, "nodes", address(plan, "bastion"), node, "22") == "Allow"
    for near, far in ((node, node), (pod, node), (node, pod), (pod, pod)):
        assert verdict(plan, "nodes", near, far, "10250") == "Allow"


def test_rdp_opens_where_a_windows_pool_stands_and_nowhere_else():
    windows = pool(3, name="npwin", os_type="Windows", os_sku="Windows2022")
    together = plan_of(node_pools=[pool(3, mode="System"), windows])
    apart = plan_of(node_pools=[pool(3, mode="System"), windows | {"own_subnet": True}])

    def ports(plan):
        groups = [each for each in plan.security_groups if each.purpose == "nodes"]
        return [next(one.ports for one in each.rules if one.name == "AllowRemoteAccessInbound") for each in groups]

    assert ports(plan_of()) == [("22",)]
    assert ports(together) == [("22", "3389")]
    assert ports(apart) == [("22",), ("22", "3389")]


def test_without_bastion_and_jump_box_nobody_opens_a_shell():
    plan = plan_of(management={"bastion": "none", "jump_box": False})

    assert rule(plan, "nodes", "AllowRemoteAccessInbound") is None
    assert group(plan, "jump_box") is None


def test_the_bastion_has_the_complete_set():
    plan = plan_of(management=PUBLIC)

    assert {rule.name for rule in group(plan, "bastion").rules} == {each.name for each in nsg_rules.BASTION}
    assert sources(plan, "bastion", "AllowHttpsInbound") == ("203.0.113.0/28",)
    assert group(plan_of(management={"nsg": False}), "bastion") is None


def test_a_private_bastion_has_it_too_and_shuts_out_the_other_networks():
    plan = plan_of(management={"allowed_ranges": ["192.168.40.0/24"]})

    required = {each.name for each in nsg_rules.BASTION}
    assert {rule.name for rule in group(plan, "bastion").rules} == required | {"DenyNetworksInbound"}
    bastion, deny = address(plan, "bastion"), rule(plan, "bastion", "DenyNetworksInbound")
    assert (deny.source, deny.ports) == (("VirtualNetwork",), ("443",))
    assert verdict(plan, "bastion", "192.168.40.7/32", bastion, "443") == "Allow"
    assert verdict(plan, "bastion", "192.168.41.7/32", bastion, "443") == "Deny"
    assert verdict(plan, "bastion", "GatewayManager", bastion, "443") == "Allow"
    assert verdict(plan, "bastion", "AzureLoadBalancer", bastion, "443") == "Allow"
    assert verdict(plan, "bastion", bastion, bastion, "8080") == "Allow"


@pytest.mark.parametrize(
    "management", [{"reached_by": "internet"}, {"allowed_ranges": []}, {"allowed_ranges": ["0.0.0.0/0"]}]
)
def test_operators_from_anywhere_are_the_internet_or_all_networks(management):
    public, private = plan_of(management=PUBLIC | management), plan_of(management=management)

    assert sources(public, "bastion", "AllowHttpsInbound") == ("Internet",)
    assert sources(private, "bastion", "AllowHttpsInbound") == ("VirtualNetwork",)
    assert rule(private, "bastion", "DenyNetworksInbound") is None


def test_the_jump_box_admits_the_bastion_alone():
    plan = plan_of()

    assert sources(plan, "jump_box", "AllowBastionInbound") == (str(plan.subnet_for("bastion").cidr),)
    assert rule(plan, "jump_box", "DenyOthersInbound").source == ("*",)


def test_bastion_developer_comes_from_azure_s_own_address():
    plan = plan_of(management={"bastion": "developer", "location": "spoke"})

    assert sources(plan, "jump_box", "AllowBastionInbound") == ("168.63.129.16/32",)


def test_without_a_bastion_the_jump_box_admits_the_operators():
    plan = plan_of(management={"bastion": "none"})

    assert sources(plan, "jump_box", "AllowOperatorsInbound") == ("192.168.0.0/16",)
    assert "bastion" not in " ".join(f"{each.name} {each.why}" for each in group(plan, "jump_box").rules).lower()


def test_network_isolation_needs_no_rule_for_the_gateway_manager():
    names = [rule.name for rule in group(plan_of(waf={"network_isolation": True}), "app_gateway").rules]

    assert "AllowGatewayManagerInbound" not in names
    assert "AllowGatewayManagerInbound" in [rule.name for rule in group(plan_of(), "app_gateway").rules]


def test_a_private_front_end_is_reached_from_the_networks():
    plan = plan_of(waf={"public_frontend": False, "private_frontend": True})

    assert sources(plan, "app_gateway", "AllowClientsInbound") == ("VirtualNetwork",)


def test_the_api_server_has_a_group_only_when_asked_for():
    assert group(plan_of(), "api_server") is None

    plan = plan_of(access={"api_server_nsg": True})
    assert rule(plan, "api_server", "AllowClusterInbound").ports == ("443", "4443")
    assert sources(plan, "api_server", "AllowManagementInbound") == (str(plan.subnet_for("jump_box").cidr),)


def test_a_layer_4_service_admits_its_sources_to_its_address():
    service = {
        "name": "order-queue",
        "ports": ["TCP/5671", "UDP/53", "SCTP/9"],
        "address": "10.240.2.40",
        "source_ranges": ["192.168.7.0/24"],
        "service_tags": ["AzureMonitor"],
    }
    plan = plan_of(ingress={"services": [service]})

    found = {
        (each.name, each.protocol, each.source, each.destination, each.ports) for each in group(plan, "nodes").rules
    }
    target = ("10.240.2.40/32",)
    assert ("AllowOrderQueueTcpInbound", "Tcp", ("AzureMonitor",), target, ("5671",)) in found
    assert ("AllowOrderQueueTcpInbound2", "Tcp", ("192.168.7.0/24",), target, ("5671",)) in found
    assert ("AllowOrderQueueUdpInbound", "Udp", ("AzureMonitor",), target, ("53",)) in found


def test_a_private_link_service_is_a_client_of_its_service():
    plan = plan_of(ingress={"services": [{"name": "api", "private_link_service": True}]})

    link = str(plan.subnet_for("private_link_service").cidr)
    assert (link,) in {each.source for each in group(plan, "ingress").rules if each.name.startswith("AllowApi")}
    assert sources(plan, "private_link_service", "AllowFrontEndsOutbound") == (link,)


def test_an_isolated_cluster_reaches_nothing_on_the_internet():
    closed = rule(plan_of(egress={"outbound_type": "none"}), "nodes", "DenyInternetOutbound")

    assert (closed.direction, closed.destination) == ("Outbound", ("Internet",))


def test_wireguard_is_named_where_nodes_encrypt():
    assert rule(plan_of(network_model={"encryption": "wireguard"}), "nodes", "AllowWireGuard").ports == ("51871",)


def test_the_architect_s_rules_keep_their_priority_and_stand_first():
    own = [
        {"name": "AllowBackup", "priority": 1000, "source": "10.9.0.0/24, 10.9.1.0/24", "ports": "443, 8443"},
        {"priority": 200},
    ]
    plan = plan_of(network_policy={"nsg_rules": own})

    first, second, third, *_ = group(plan, "nodes").in_direction("Inbound")
    assert (first.name, first.own, first.source) == ("OwnInbound200", True, ("*",))
    assert (second.name, second.priority, second.source) == ("AllowBackup", 1000, ("10.9.0.0/24", "10.9.1.0/24"))
    assert second.ports == ("443", "8443")
    assert (third.name, third.priority, third.own) == ("AllowRemoteAccessInbound", 1001, False)


def test_a_rule_of_ones_own_brings_a_group_where_none_was_needed():
    own = [{"subnet": "virtual_nodes"}, {"subnet": "api_server"}, {"subnet": "firewall"}]
    plan = plan_of(network_model={"virtual_nodes": True}, network_policy={"nsg_rules": own})

    assert [rule.own for rule in group(plan, "virtual_nodes").rules] == [True]
    assert any(rule.own for rule in group(plan, "api_server").rules)
    assert group(plan, "firewall") is None


def test_a_vnet_made_by_aks_has_no_groups_of_ours():
    plan = plan_of(addresses={"vnet_ownership": "managed"})

    assert {each.subnet.partition("-")[0] for each in plan.security_groups} == {"hub"}


def test_each_subnet_of_a_pool_has_a_group_of_its_own():
    plan = plan_of(node_pools=[pool(3), pool(3, name="other", own_subnet=True)])

    names = [each.name for each in plan.security_groups if each.purpose == "nodes"]
    assert names == ["nsg-nodes-workload-prod-westeurope", "nsg-nodes-other-workload-prod-westeurope"]


def test_the_plan_s_rules_are_numbered_from_1000_in_tens_and_the_last_denials_from_4000():
    numbers = [each.priority for each in group(plan_of(), "nodes").in_direction("Inbound")]

    assert numbers == [1000, 1010, 1020, 1030, 1040, 1050, 1060, 1070, 4000]


def test_a_thousand_services_do_not_run_into_the_denials():
    services = [{"name": f"service-{number}"} for number in range(350)]
    plan = plan_of(ingress={"services": services})

    numbers = [each.priority for each in group(plan, "nodes").in_direction("Inbound")]
    assert len(set(numbers)) == len(numbers) > 350
    assert [each.access for each in group(plan, "ingress").in_direction("Inbound")].index("Deny") > 350
