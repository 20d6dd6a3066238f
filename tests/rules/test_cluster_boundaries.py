"""Exactly at the limit passes, one beyond is found: network model, pools, policies, egress, overview and decisions."""

from datetime import date

import pytest

from tests.rules.judging import SYSTEM_POOL, WINDOWS_POOL, judged, mended

AZURE = {"network_model": {"network_dataplane": "azure"}, "network_policy": {"engine": "calico"}}
KUBENET = {"network_model": {"model": "kubenet", "network_dataplane": "azure"}, "network_policy": {"engine": "calico"}}
LARGE = {"addresses": {"pod_cidr": "10.0.0.0/11"}}
ISOLATED = {"outbound_type": "none", "firewall": "none", "artifact_source": "cache"}
LOAD_BALANCER = {"outbound_type": "loadBalancer", "firewall": "none"}
NAT = {"outbound_type": "userAssignedNATGateway", "firewall": "none"}


def pool(**answers):
    return {"name": "npuser", "min_count": 1, "max_count": 1, "max_surge": "1", **answers}


def pools(*more, **changes):
    return {"node_pools": [SYSTEM_POOL, *more], **changes}


def system(**answers):
    return {"node_pools": [{**SYSTEM_POOL, **answers}]}


def egress(**answers):
    return {"egress": answers}


@pytest.mark.parametrize(
    ("rule", "changes", "found"),
    [
        ("max-pods-out-of-range", system(max_pods=10), []),
        ("max-pods-out-of-range", system(max_pods=9), ["error node_pools.0.max_pods"]),
        ("max-pods-out-of-range", system(max_pods=250), []),
        ("max-pods-out-of-range", system(max_pods=251), ["error node_pools.0.max_pods"]),
        ("pool-below-thirty-pods", system(max_pods=10, min_count=3), []),
        ("pool-below-thirty-pods", system(max_pods=14, min_count=2), ["error node_pools.0.max_pods"]),
        ("pool-too-large", pools(pool(max_count=999), **LARGE), []),
        ("pool-too-large", pools(pool(max_count=999, max_surge="2"), **LARGE), ["warning node_pools.1.max_count"]),
        ("pool-too-large", pools(pool(max_count=1001), **LARGE), ["error node_pools.1.max_count"]),
        ("too-many-nodes", pools(*[pool(name=f"np{n}", max_count=999) for n in range(5)], **LARGE), []),
        (
            "too-many-nodes",
            pools(*[pool(name=f"np{n}", max_count=1000) for n in range(5)], **LARGE),
            ["error node_pools"],
        ),
        ("no-room-for-upgrade-nodes", pools(*[pool(name=f"np{n}", max_count=999) for n in range(3)], **LARGE), []),
        (
            "no-room-for-upgrade-nodes",
            pools(*[pool(name=f"np{n}", max_count=1000) for n in range(3)], **LARGE),
            ["warning node_pools"],
        ),
        ("too-many-pools", pools(*[pool(name=f"np{n}") for n in range(99)]), []),
        ("too-many-pools", pools(*[pool(name=f"np{n}") for n in range(100)]), ["error node_pools"]),
        ("pool-name-windows", pools({**WINDOWS_POOL, "name": "npwin1"}, **AZURE), []),
        ("pool-name-windows", pools({**WINDOWS_POOL, "name": "npwin12"}, **AZURE), ["error node_pools.1.name"]),
        ("system-pool-one-node", system(min_count=2), ["warning node_pools.0.min_count"]),
        ("system-pool-one-node", {**system(min_count=2), "overview": {"environment": "test"}}, []),
        ("system-pool-vm-size", system(vm_size="Standard_D2ds_v5"), []),
        ("system-pool-vm-size", system(vm_size="Standard_B4ms"), ["error node_pools.0.vm_size"]),
        ("system-pool-vm-size", system(vm_size="Standard_Unknown_v9"), []),
        ("system-pool-small-vm", system(vm_size="Standard_D4ds_v5"), []),
        ("system-pool-small-vm", system(vm_size="Standard_D2ds_v5"), ["warning node_pools.0.vm_size"]),
        ("vm-series-retires", system(vm_size="Standard_D4ds_v5"), []),
        ("vm-series-retires", system(vm_size="Standard_Unknown_v9"), []),
        ("vm-series-retires", system(vm_size="Standard_D4s_v3"), ["warning node_pools.0.vm_size"]),
        ("vm-series-retires", system(vm_size="Standard_NC6s_v3"), ["error node_pools.0.vm_size"]),
        ("surge-zero", system(max_surge="0", max_unavailable="1"), []),
        ("surge-zero", system(max_surge="0%", max_unavailable="0"), ["error node_pools.0.max_surge"]),
        ("surge-very-large-pool", pools(pool(max_count=500, max_surge="50%"), **LARGE), []),
        (
            "surge-very-large-pool",
            pools(pool(max_count=501, max_surge="20%"), **LARGE),
            ["advice node_pools.1.max_surge"],
        ),
        ("static-block-waste", {"network_model": {"model": "azure_cni_pod_subnet_static"}, **system(max_pods=31)}, []),
        (
            "static-block-waste",
            {"network_model": {"model": "azure_cni_pod_subnet_static"}, **system(max_pods=32)},
            ["advice node_pools.0.max_pods"],
        ),
        (
            "os-sku-kubernetes-version",
            {**pools(WINDOWS_POOL), "network_model": {"network_dataplane": "azure", "kubernetes_version": "1.32"}},
            [],
        ),
        (
            "os-sku-kubernetes-version",
            {**pools(WINDOWS_POOL), "network_model": {"network_dataplane": "azure", "kubernetes_version": "1.31"}},
            ["error node_pools.1.os_sku"],
        ),
        ("os-sku-of-other-os", system(os_sku="Windows2025"), ["error node_pools.0.os_sku"]),
        ("zones-not-in-region", {"overview": {"region": "westus", "availability_zones": []}}, []),
        (
            "zones-not-in-region",
            {"overview": {"region": "westus", "availability_zones": []}, **system(availability_zones=[1])},
            ["error node_pools.0.availability_zones"],
        ),
        ("zones-not-in-region", {"overview": {"region": "Nowhere"}}, []),
        ("pool-in-one-zone", system(availability_zones=[1, 2]), []),
        (
            "pool-in-one-zone",
            {"overview": {"availability_zones": []}, **system()},
            ["advice overview.availability_zones"],
        ),
        ("kubenet-too-many-nodes", {**KUBENET, **pools(pool(max_count=395)), **LARGE}, []),
        ("kubenet-too-many-nodes", {**KUBENET, **pools(pool(max_count=396)), **LARGE}, ["error network_model.model"]),
        (
            "static-block-version",
            {"network_model": {"model": "azure_cni_pod_subnet_static", "kubernetes_version": "1.28"}},
            [],
        ),
        (
            "too-many-pods",
            {"network_model": {"model": "azure_cni_pod_subnet_dynamic"}, **pools(pool(max_count=198, max_pods=250))},
            [],
        ),
        (
            "too-many-pods",
            {"network_model": {"model": "azure_cni_pod_subnet_dynamic"}, **pools(pool(max_count=199, max_pods=250))},
            ["warning network_model.model"],
        ),
        (
            "automatic-fixes-network",
            {"overview": {"sku": "automatic"}, **AZURE, **pools(WINDOWS_POOL)},
            ["error network_model.network_dataplane", "error node_pools.1.os_type"],
        ),
        (
            "node-provisioning-conflict",
            {
                "network_model": {
                    "node_auto_provisioning": True,
                    "network_dataplane": "azure",
                    "ip_families": "dual_stack",
                },
                "network_policy": {"engine": "calico"},
                "access": {"identity": "service_principal"},
                **pools(WINDOWS_POOL),
            },
            ["error network_model.node_auto_provisioning"] * 4,
        ),
        (
            "virtual-nodes-conflict",
            {"network_model": {"virtual_nodes": True, "ip_families": "dual_stack"}},
            ["error network_model.virtual_nodes"],
        ),
        (
            "virtual-nodes-conflict",
            {"network_model": {"virtual_nodes": True, "service_mesh": "istio"}},
            ["error network_model.virtual_nodes"],
        ),
        (
            "encryption-conflict",
            {"network_model": {"encryption": "wireguard", "network_dataplane": "azure"}},
            ["error network_model.encryption"],
        ),
        ("kubenet-private-custom-dns", {**KUBENET, "access": {"api_server": "private_endpoint"}}, []),
        (
            "azure-policy-engine-limits",
            {"network_policy": {"engine": "azure"}, **pools(pool(max_count=247, max_pods=50)), **system(max_pods=50)},
            [],
        ),
        (
            "azure-policy-engine-limits",
            {"network_policy": {"engine": "azure"}, **pools(pool(max_count=248, max_pods=10)), **LARGE},
            ["error network_policy.engine"],
        ),
        (
            "azure-policy-engine-limits",
            {"network_policy": {"engine": "azure"}, **pools(pool(max_count=100, max_pods=250))},
            ["warning network_policy.engine"],
        ),
        (
            "nsg-rule-priority",
            {"network_policy": {"nsg_rules": [{"name": "a", "priority": 100}, {"name": "b", "priority": 4096}]}},
            [],
        ),
        (
            "nsg-rule-priority",
            {
                "network_policy": {
                    "nsg_rules": [
                        {"name": "a", "priority": 4097},
                        {"name": "b", "priority": 200},
                        {"name": "c", "priority": 200},
                    ]
                }
            },
            ["error network_policy.nsg_rules.0.priority", "error network_policy.nsg_rules.2.priority"],
        ),
        (
            "nsg-between-pods",
            {"network_policy": {"nsg_rules": [{"access": "Deny", "source": "Internet", "destination": "*"}]}},
            [],
        ),
        (
            "no-policy-engine",
            {"network_policy": {"engine": "none"}, "overview": {"environment": "test"}},
            ["advice network_policy.engine"],
        ),
        (
            "no-default-deny",
            {"network_policy": {"default_deny": []}, "overview": {"environment": "test"}},
            ["advice network_policy.default_deny"],
        ),
        (
            "layer7-policies-limits",
            {"network_policy": {"layer7_policies": True}, **pools(pool(max_count=998), **LARGE)},
            ["warning network_policy.layer7_policies"],
        ),
        ("snat-ports-step", egress(allocated_outbound_ports=64000), []),
        ("snat-ports-step", egress(allocated_outbound_ports=64008), ["error egress.allocated_outbound_ports"]),
        ("snat-ports-step", egress(allocated_outbound_ports=1004), ["error egress.allocated_outbound_ports"]),
        ("snat-ports-exhausted", {**egress(**LOAD_BALANCER, allocated_outbound_ports=16000), **system()}, []),
        (
            "snat-ports-exhausted",
            {**egress(**LOAD_BALANCER, allocated_outbound_ports=16008), **system()},
            ["warning egress.allocated_outbound_ports"],
        ),
        ("snat-ports-automatic", {**egress(**LOAD_BALANCER), **pools(pool(max_count=45))}, []),
        (
            "snat-ports-automatic",
            {**egress(**LOAD_BALANCER), **pools(pool(max_count=46))},
            ["warning egress.allocated_outbound_ports"],
        ),
        ("outbound-addresses-count", egress(managed_outbound_ips=1), []),
        ("outbound-addresses-count", egress(managed_outbound_ips=0), ["error egress.managed_outbound_ips"]),
        ("nat-gateway-addresses", egress(**NAT, nat_gateway_ips=0), ["error egress.nat_gateway_ips"]),
        ("nat-gateway-addresses", egress(nat_gateway_ips=0), []),
        ("idle-timeout", egress(idle_timeout_minutes=120), []),
        ("idle-timeout", egress(idle_timeout_minutes=121), ["error egress.idle_timeout_minutes"]),
        ("firewall-address-outside", egress(firewall_address="10.200.0.3"), ["error egress.firewall_address"]),
        ("firewall-address-outside", egress(firewall_address="10.200.0.62"), []),
        ("firewall-address-outside", egress(firewall_address="10.200.0.63"), ["error egress.firewall_address"]),
        ("firewall-without-address", egress(firewall_public_ips=250), []),
        ("firewall-without-address", egress(firewall_public_ips=251), ["error egress.firewall_public_ips"]),
        ("firewall-snat-ports", {**egress(connections_per_node=1248), **system()}, []),
        (
            "firewall-snat-ports",
            {**egress(connections_per_node=1249), **system()},
            ["warning egress.firewall_public_ips"],
        ),
        ("no-next-hop", {**egress(firewall="none"), "surroundings": {"advertises_default_route": True}}, []),
        ("no-next-hop", egress(firewall="none", firewall_address="10.200.0.70"), []),
        (
            "outbound-none-not-isolated",
            {**egress(**ISOLATED), "access": {"api_server": "public", "private_endpoints": []}},
            ["error access.api_server", "error access.private_endpoints"],
        ),
        (
            "isolated-cluster-conflict",
            {**egress(**ISOLATED), **KUBENET, **pools(WINDOWS_POOL)},
            ["error network_model.model", "error node_pools.1.os_type"],
        ),
        (
            "static-egress-gateway-conflict",
            {**egress(static_egress_gateway="29"), "network_model": {"ip_families": "dual_stack"}},
            ["error egress.static_egress_gateway"],
        ),
        ("public-service-behind-firewall", {**egress(inbound_dnat=True), "ingress": {"exposure": "public"}}, []),
        ("public-service-behind-firewall", {"ingress": {"exposure": "both"}}, ["error ingress.exposure"]),
        (
            "destination-inside-the-cluster",
            {"network_model": {"model": "azure_cni_node_subnet"}, **egress(destinations=[{"target": "10.244.3.0/24"}])},
            [],
        ),
        (
            "destination-inside-the-cluster",
            egress(destinations=[{"target": "0.0.0.0/0"}, {"target": "mail.example"}]),
            [],
        ),
        ("dnat-in-forced-tunnel", egress(forced_tunnel=True), []),
        ("dnat-in-forced-tunnel", egress(inbound_dnat=True), []),
        ("snat-ports-exhausted", egress(**NAT, allocated_outbound_ports=64000), []),
        (
            "nsg-closes-egress",
            {
                "network_policy": {
                    "nsg_rules": [
                        {
                            "name": "a",
                            "direction": "Outbound",
                            "access": "Deny",
                            "destination": "Internet",
                            "priority": 300,
                        },
                        {"name": "b", "direction": "Outbound", "destination": "AzureCloud", "priority": 200},
                    ]
                }
            },
            [],
        ),
        (
            "nsg-opens-remote-access",
            {"network_policy": {"nsg_rules": [{"name": "a", "source": "Internet", "ports": "443"}]}},
            [],
        ),
        (
            "outbound-prefix-too-large",
            egress(outbound_ip_prefixes=["203.0.113.0/27"]),
            ["advice egress.outbound_ip_prefixes.0"],
        ),
        (
            "no-next-hop",
            {
                **egress(firewall="none"),
                "surroundings": {"advertises_default_route": True, "hybrid_link": "expressroute"},
            },
            ["error egress.firewall"],
        ),
        (
            "no-next-hop",
            {**egress(firewall="none"), "addresses": {"hub_kind": "virtual_wan"}},
            ["error egress.firewall"],
        ),
        ("no-next-hop", {"addresses": {"hub_kind": "virtual_wan"}}, []),
        ("long-term-support-excluded", {"overview": {"tier": "standard"}, **AZURE}, []),
        ("long-term-support-excluded", {"overview": {"tier": "premium"}, **AZURE}, ["warning overview.tier"]),
        ("kubernetes-version-unsupported", {"network_model": {"kubernetes_version": "1.34"}}, []),
        (
            "kubernetes-version-unsupported",
            {"network_model": {"kubernetes_version": "1.33"}},
            ["warning network_model.kubernetes_version"],
        ),
        (
            "kubernetes-version-unsupported",
            {"network_model": {"kubernetes_version": "1.33"}, "overview": {"tier": "premium"}},
            [],
        ),
        ("free-tier-too-large", {"overview": {"tier": "free", "environment": "test"}, **pools(pool(max_count=7))}, []),
        (
            "free-tier-too-large",
            {"overview": {"tier": "free", "environment": "test"}, **pools(pool(max_count=8))},
            ["warning overview.tier"],
        ),
        ("one-resource-group", {"overview": {"cluster_resource_group": "rg-a", "network_resource_group": "rg-b"}}, []),
        ("name-is-no-node-label", {"addresses": {"vnet_ownership": "managed", "spoke": {"name": "v" * 64}}}, []),
        ("resource-name-refused", {"overview": {"cluster_name": "a" * 63}}, []),
        ("resource-name-refused", {"overview": {"cluster_name": "a" * 64}}, ["error overview.cluster_name"]),
        (
            "cilium-range-selects-pods",
            {"network_policy": {"rules": [{"name": "out", "direction": "egress", "peer_ranges": ["0.0.0.0/0"]}]}},
            [],
        ),
    ],
)
def test_the_limit_passes_and_one_beyond_is_found(rule, changes, found):
    assert judged(rule, changes) == found


@pytest.mark.parametrize(
    ("rule", "changes", "on", "found"),
    [
        ("kubenet-retires", KUBENET, date(2026, 11, 23), ["error network_model.model"]),
        (
            "kubenet-retires",
            {**KUBENET, "overview": {"cluster": "existing"}},
            date(2026, 11, 23),
            ["warning network_model.model"],
        ),
        ("os-sku-retires", system(os_sku="Ubuntu2204"), date(2025, 6, 1), []),
        ("os-sku-retires", system(os_sku="Ubuntu2204"), date(2026, 6, 1), ["warning node_pools.0.os_sku"]),
        ("os-sku-retires", system(os_sku="AzureLinux2"), date(2026, 6, 1), ["error node_pools.0.os_sku"]),
        (
            "os-sku-retires",
            {**system(os_sku="AzureLinux2"), "overview": {"cluster": "existing"}},
            date(2026, 6, 1),
            ["warning node_pools.0.os_sku"],
        ),
        (
            "service-mesh-retires",
            {"network_model": {"service_mesh": "osm"}},
            date(2027, 9, 30),
            ["warning network_model.service_mesh"],
        ),
        (
            "service-mesh-retires",
            {"network_model": {"service_mesh": "osm"}},
            date(2027, 10, 1),
            ["error network_model.service_mesh"],
        ),
        (
            "policy-engine-windows",
            {"network_policy": {"engine": "azure"}, "overview": {"cluster": "existing"}, **pools(WINDOWS_POOL)},
            date(2026, 11, 23),
            ["warning network_policy.engine"],
        ),
        (
            "availability-sets-retired",
            {**system(type="AvailabilitySet"), "overview": {"cluster": "existing"}},
            date(2026, 11, 23),
            ["warning node_pools.0.type"],
        ),
        (
            "acceptance-expired",
            {"decisions": {"accepted": [{"rule": "x", "until": "2026-11-22"}]}},
            date(2026, 11, 22),
            [],
        ),
        (
            "acceptance-expired",
            {"decisions": {"accepted": [{"rule": "x", "until": "2026-11-22"}]}},
            date(2026, 11, 23),
            ["warning decisions.accepted.0.until"],
        ),
        (
            "open-point-overdue",
            {"decisions": {"open_points": [{"text": "Q", "due": "2026-11-23"}]}},
            date(2026, 11, 23),
            [],
        ),
    ],
)
def test_dates_decide(rule, changes, on, found):
    assert judged(rule, changes, on) == found


def test_no_mend_is_offered_for_more_addresses_than_a_nat_gateway_takes():
    assert mended("nat-gateway-snat-ports", egress(**NAT, connections_per_node=30000)) is not None
    assert mended("nat-gateway-snat-ports", egress(**NAT, connections_per_node=300000)) is None


def test_a_region_is_known_by_either_of_its_names():
    answers = {**egress(**NAT, nat_gateway_sku="StandardV2"), "ingress": {"controller": "agc", "exposure": "public"}}
    for rule in ("nat-v2-region", "agc-not-in-region", "api-server-not-in-region", "zones-not-in-region"):
        for short, shown in (("canadaeast", "Canada East"), ("qatarcentral", "Qatar Central")):
            assert judged(rule, {**answers, "overview": {"region": short}}) == judged(
                rule, {**answers, "overview": {"region": shown}}
            )
