"""Traffic flows: every hop in order, where TLS ends, and what inspects it."""

import pytest

from tests.plan.makers import plan_of


def chain(plan, kind):
    """The slugs of a kind's hops in order."""
    hops = [flow for flow in plan.flows if flow.kind == kind]
    return [hop.tail for hop in hops[:1]] + [hop.head for hop in hops]


def hop(plan, tail, head):
    return next(flow for flow in plan.flows if (flow.tail, flow.head) == (tail, head))


def test_flows_are_numbered_from_one_in_the_order_of_the_legend():
    flows = plan_of().flows

    assert [flow.number for flow in flows] == list(range(1, len(flows) + 1))
    kinds = list(dict.fromkeys(flow.kind for flow in flows))
    assert kinds == ["ingress", "egress", "administration", "api_server", "dns", "east_west"]


@pytest.mark.parametrize(
    ("changes", "stops"),
    [
        ({}, ["internet", "app-gateway", "internal-load-balancer", "pods"]),
        ({"ingress": {"controller": "agic"}}, ["internet", "app-gateway", "pods"]),
        ({"ingress": {"controller": "agc"}, "waf": {"product": "agc"}}, ["internet", "app-gateway", "pods"]),
        (
            {"waf": {"product": "front_door"}},
            ["internet", "front-door", "private-link", "internal-load-balancer", "pods"],
        ),
        ({"waf": {"product": "third_party"}}, ["internet", "waf-appliance", "internal-load-balancer", "pods"]),
        (
            {"waf": {"product": "front_door", "private_origin": False}, "ingress": {"exposure": "public"}},
            ["internet", "front-door", "load-balancer", "pods"],
        ),
        ({"waf": {"product": "none"}}, ["networks", "internal-load-balancer", "pods"]),
        ({"waf": {"product": "none"}, "ingress": {"exposure": "public"}}, ["internet", "load-balancer", "pods"]),
        ({"waf": {"product": "none"}, "ingress": {"controller": "none"}}, []),
        ({"waf": {"product": "none"}, "ingress": {"exposure": "none"}}, []),
    ],
)
def test_requests_pass_what_stands_before_the_pods(changes, stops):
    assert chain(plan_of(**changes), "ingress") == stops


def test_with_dnat_requests_pass_the_firewall():
    plan = plan_of(waf={"product": "none"}, ingress={"exposure": "public"}, egress={"inbound_dnat": True})

    assert chain(plan, "ingress")[:2] == ["internet", "firewall"]
    assert hop(plan, "internet", "firewall").inspected_by == "Firewall rules"
    assert hop(plan, "internet", "firewall").tls_ends == "Passes through"


def test_tls_ends_at_the_waf_and_again_at_the_ingress():
    plan = plan_of()

    waf = hop(plan, "internet", "app-gateway")
    assert (waf.protocol, waf.tls_ends) == ("HTTPS, TCP 443", "At Application Gateway")
    assert waf.inspected_by == "WAF in prevention mode, DRS 2.1"
    ingress = hop(plan, "app-gateway", "internal-load-balancer")
    assert ingress.tls_ends == "At Application routing with Gateway API"
    assert ingress.inspected_by == "Security group: only from the WAF"
    assert hop(plan, "internal-load-balancer", "pods").protocol == "TCP 80"


def test_with_passthrough_tls_ends_at_the_pods():
    plan = plan_of(
        waf={"product": "none"}, ingress={"exposure": "public", "controller": "traefik", "tls_passthrough": True}
    )

    entrance = hop(plan, "internet", "load-balancer")
    assert (entrance.tls_ends, entrance.inspected_by) == ("Passes through", "Security group")
    assert hop(plan, "load-balancer", "pods").tls_ends == "At the pods"


def test_without_certificates_there_is_no_tls():
    plan = plan_of(ingress={"hosts": [{"tls": "none", "paths": [{"port": 8080}, {"port": 80}]}]})

    assert {flow.tls_ends for flow in plan.flows if flow.kind == "ingress"} == {"No TLS"}
    assert hop(plan, "internet", "app-gateway").protocol == "HTTP, TCP 80"
    assert hop(plan, "internal-load-balancer", "pods").protocol == "TCP 80, 8080"


def test_a_design_without_hosts_yet_expects_https():
    plan = plan_of(ingress={"hosts": []})

    assert hop(plan, "internet", "app-gateway").protocol == "HTTPS, TCP 443"
    assert hop(plan, "internal-load-balancer", "pods").protocol == "TCP, the services’ ports"


def test_layer_4_services_are_flows_of_their_own():
    service = {
        "name": "game",
        "exposure": "public",
        "ports": ["UDP/7000", "TCP/7001"],
        "source_ranges": ["20.1.0.0/24"],
    }
    plan = plan_of(ingress={"services": [service, {"name": "queue", "address": "10.240.2.40"}]})

    public = hop(plan, "internet", "load-balancer")
    assert (public.target, public.protocol) == ("layer 4 service game", "UDP 7000, TCP 7001")
    assert public.inspected_by == "Security group: 20.1.0.0/24 only"
    assert hop(plan, "networks", "internal-load-balancer").target == "layer 4 service queue (10.240.2.40)"


@pytest.mark.parametrize(
    ("egress", "stops"),
    [
        ({}, ["nodes", "firewall", "internet"]),
        ({"outbound_type": "loadBalancer"}, ["nodes", "load-balancer", "internet"]),
        ({"outbound_type": "userAssignedNATGateway"}, ["nodes", "nat-gateway", "internet"]),
        ({"firewall": "none"}, ["nodes", "gateway", "internet"]),
        ({"forced_tunnel": True}, ["nodes", "firewall", "gateway", "internet"]),
        ({"outbound_type": "none"}, []),
    ],
)
def test_egress_takes_the_way_of_the_outbound_type(egress, stops):
    assert chain(plan_of(egress=egress), "egress") == stops


@pytest.mark.parametrize(
    ("egress", "protocol"), [({}, "Allowed destinations only"), ({"outbound_type": "loadBalancer"}, "Any")]
)
def test_only_a_firewall_limits_destinations(egress, protocol):
    flows = [flow for flow in plan_of(egress=egress).flows if flow.kind == "egress"]

    assert {flow.protocol for flow in flows} == {protocol}
    assert {flow.tls_ends for flow in flows} == {
        "As the applications choose" if protocol == "Any" else "At the far end"
    }


@pytest.mark.parametrize(
    ("egress", "inspected"),
    [
        ({}, ["Firewall rules", "Firewall rules"]),
        ({"outbound_type": "loadBalancer"}, ["Security group", "Nothing"]),
        ({"outbound_type": "userAssignedNATGateway"}, ["Security group", "Nothing"]),
        ({"firewall": "none"}, ["Security group", "What stands on-premises"]),
    ],
)
def test_behind_the_nodes_own_group_only_a_firewall_inspects(egress, inspected):
    assert [flow.inspected_by for flow in plan_of(egress=egress).flows if flow.kind == "egress"] == inspected


POOLS = [{"name": "npsystem", "mode": "System"}, {"name": "npweb"}, {"name": "npjobs"}, {"name": "npdata"}]


@pytest.mark.parametrize(
    ("own", "words"),
    [
        (1, "nodes (snet-nodes 10.240.0.0/24)"),
        (2, "nodes (snet-nodes 10.240.0.0/24, snet-nodes-npdata 10.240.1.0/24)"),
        (4, "nodes (4 node subnets)"),
    ],
)
def test_nodes_stand_in_all_their_subnets(own, words):
    pools = [pool | {"own_subnet": index > len(POOLS) - own} for index, pool in enumerate(POOLS)]
    pins = [{"purpose": "nodes", "cidr": "10.240.0.0/24"}]
    pins += [{"purpose": "nodes", "pool": "npdata", "cidr": "10.240.1.0/24"}]
    plan = plan_of(node_pools=pools, addresses={"subnets": pins})

    assert {flow.origin for flow in plan.flows if flow.tail == "nodes"} == {words}


def test_pods_with_addresses_of_their_own_send_from_their_subnet():
    plan = plan_of(network_model={"model": "azure_cni_pod_subnet_dynamic"})

    out = hop(plan, "nodes", "firewall")
    assert out.origin.startswith("nodes and pods (snet-nodes ")
    assert ", snet-pods " in out.origin
    assert hop(plan, "jump-box", "nodes").target.startswith("nodes (snet-nodes ")


def test_tls_inspection_ends_tls_at_the_firewall():
    plan = plan_of(egress={"firewall": "azure_firewall_premium", "tls_inspection": True})

    out = hop(plan, "nodes", "firewall")
    assert (out.tls_ends, out.inspected_by) == ("At the firewall, then anew", "Firewall rules, with TLS inspection")
    assert out.target == "Azure Firewall Premium (10.200.0.4)"


@pytest.mark.parametrize(
    ("management", "stops"),
    [
        ({}, ["operators", "bastion", "jump-box", "nodes"]),
        ({"jump_box": False}, ["operators", "bastion", "nodes"]),
        ({"bastion": "none"}, ["operators", "jump-box", "nodes"]),
        ({"bastion": "none", "jump_box": False}, []),
    ],
)
def test_operators_reach_nodes_by_bastion_and_jump_box(management, stops):
    assert chain(plan_of(management=management), "administration") == stops


@pytest.mark.parametrize(
    ("reached_by", "words"),
    [("hybrid_link", "VPN or ExpressRoute, then the bastion’s sign-in"), ("ranges", "Its sign-in")],
)
def test_operators_come_by_the_hybrid_link_or_directly(reached_by, words):
    assert hop(plan_of(management={"reached_by": reached_by}), "operators", "bastion").inspected_by == words


def test_the_private_api_server_is_used_from_the_jump_box():
    assert hop(plan_of(), "jump-box", "api-server").tls_ends == "At the API server"
    assert hop(plan_of(management={"jump_box": False}), "networks", "api-server")


def test_authorised_ranges_are_named():
    plan = plan_of(access={"api_server": "authorized_ranges", "authorized_ranges": ["20.1.0.0/24"]})

    assert hop(plan, "operators", "api-server").inspected_by == "Authorised ranges 20.1.0.0/24, Kubernetes rights"


@pytest.mark.parametrize(
    ("changes", "head", "target"),
    [
        ({}, "firewall", "the firewall as DNS proxy (10.200.0.4)"),
        ({"egress": {"dns_proxy": False}}, "azure-dns", "Azure DNS (168.63.129.16)"),
        ({"surroundings": {"dns_servers": ["10.9.0.4"]}}, "dns-servers", "your DNS servers (10.9.0.4)"),
    ],
)
def test_names_are_asked_for_along_the_chain_of_servers(changes, head, target):
    plan = plan_of(**changes)

    assert hop(plan, "pods", "core-dns").target == "CoreDNS (172.16.0.10)"
    flows = [flow.target for flow in plan.flows if flow.kind == "dns" and flow.head == head]
    assert flows == [target]


def test_on_premises_asks_the_resolver():
    plan = plan_of(access={"dns_resolver": True})

    assert hop(plan, "on-premises-0", "dns-inbound").target.startswith("DNS Private Resolver (10.200.0.")
    assert "dns-inbound" not in {
        flow.head for flow in plan_of(access={"dns_resolver": True}, surroundings={"hybrid_link": "none"}).flows
    }


ON_PREMISES = {"networks": [{"name": "Office", "ranges": ["172.18.0.0/16"]}], "dns_servers": ["172.18.0.53"]}


def test_dns_servers_on_premises_ask_the_resolver_and_not_azure():
    plan = plan_of(access={"dns_resolver": True}, surroundings=ON_PREMISES)

    assert chain(plan, "dns") == ["pods", "core-dns", "dns-servers", "dns-inbound"]
    assert hop(plan, "dns-servers", "dns-inbound").origin == "your DNS servers (172.18.0.53)"


@pytest.mark.parametrize(
    ("network_model", "tls"),
    [
        ({}, "As the applications choose"),
        ({"service_mesh": "istio"}, "In the service mesh"),
        ({"encryption": "wireguard"}, "Encrypted between nodes"),
    ],
)
def test_pods_talk_as_policies_allow(network_model, tls):
    flow = hop(plan_of(network_model=network_model), "pods", "pods")

    assert (flow.tls_ends, flow.inspected_by) == (tls, "Network policies, Cilium")


def test_without_an_engine_nothing_stands_between_pods():
    flow = hop(plan_of(network_policy={"engine": "none"}), "pods", "pods")

    assert (flow.inspected_by, flow.protocol) == ("Nothing", "Any")
    assert hop(plan_of(), "pods", "pods").protocol == "As network policies allow"


def test_pods_reach_on_premises_through_the_firewall():
    assert hop(plan_of(), "pods", "on-premises-0").inspected_by == "Firewall rules"
    assert "Cilium" in hop(plan_of(egress={"outbound_type": "loadBalancer"}), "pods", "on-premises-0").inspected_by

    heads = {flow.head for flow in plan_of(surroundings={"networks": []}).flows}
    assert "on-premises-0" not in heads


def test_ends_without_a_place_are_named_without_an_address():
    plan = plan_of(
        egress={"firewall": "appliance"},
        addresses={"hub": {"address_space": []}},
        access={"private_endpoints": []},
        management={"bastion": "developer", "location": "spoke"},
    )

    assert hop(plan, "nodes", "firewall").target == "the appliance (address not known)"
    assert hop(plan, "operators", "bastion").target == "Azure Bastion"
    assert "private-endpoints" not in {flow.head for flow in plan.flows}
