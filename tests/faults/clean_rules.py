"""Good designs with security rules of the architect's own, and with addresses counted right."""

from tests.faults.fault import Clean


def _rules(subnet: str, *rules: dict[str, object]) -> dict[str, object]:
    each = [{"name": f"own-{index}", "subnet": subnet, "protocol": "*"} | rule for index, rule in enumerate(rules)]
    return {"network_policy.nsg_rules": each}


CLEAN = (
    Clean(
        "everything else denied on the nodes, after what the cluster needs",
        "aks-baseline",
        _rules(
            "nodes",
            {"priority": 3000, "source": "VirtualNetwork", "destination": "VirtualNetwork"},
            {"priority": 3010, "source": "100.64.0.0/16", "destination": "100.64.0.0/16"},
            {"priority": 3020, "source": "10.240.0.0/22", "destination": "100.64.0.0/16"},
            {"priority": 3030, "source": "100.64.0.0/16", "destination": "10.240.0.0/22"},
            {"priority": 3040, "source": "AzureLoadBalancer"},
            {"priority": 4096, "access": "Deny"},
        ),
    ),
    Clean(
        "everything else denied on the gateway's subnet",
        "aks-baseline",
        _rules(
            "app_gateway",
            {"priority": 3000, "source": "GatewayManager", "ports": "65200-65535"},
            {"priority": 3010, "source": "AzureLoadBalancer"},
            {"priority": 3020, "source": "Internet", "destination": "10.240.5.0/24", "ports": "443"},
            {"priority": 4000, "access": "Deny"},
        ),
    ),
    Clean(
        "everything else denied on the ingress subnet",
        "aks-baseline",
        _rules(
            "ingress",
            {"priority": 3000, "source": "10.240.5.0/24", "ports": "443"},
            {"priority": 3010, "source": "AzureLoadBalancer"},
            {"priority": 4096, "access": "Deny", "source": "Internet"},
        ),
    ),
    Clean(
        "no SSH from on-premises",
        "regulated",
        _rules(
            "nodes", {"priority": 400, "access": "Deny", "source": "172.24.0.0/14", "ports": "22", "protocol": "Tcp"}
        ),
    ),
    Clean(
        "monitoring may scrape endpoints",
        "regulated",
        _rules("private_endpoints", {"priority": 400, "source": "10.65.2.64/27", "ports": "443", "protocol": "Tcp"}),
    ),
    Clean(
        "nothing from the internet to the nodes",
        "private-isolated",
        _rules("nodes", {"priority": 4000, "access": "Deny", "source": "Internet"}),
    ),
    Clean(
        "nothing to the internet from an isolated cluster",
        "private-isolated",
        _rules("nodes", {"priority": 4000, "access": "Deny", "direction": "Outbound", "destination": "Internet"}),
    ),
    Clean(
        "9 nodes of 8,000 ports on two own addresses",
        "small-dev",
        {
            "node_pools.1.max_count": 7,
            "egress.allocated_outbound_ports": 8000,
            "egress.outbound_ips": ["203.0.113.20", "203.0.113.21"],
        },
    ),
    Clean(
        "9 nodes of 8,000 ports on a prefix of /30",
        "small-dev",
        {
            "node_pools.1.max_count": 7,
            "egress.allocated_outbound_ports": 8000,
            "egress.outbound_ip_prefixes": ["203.0.113.20/30"],
        },
    ),
    Clean("AGC in UAE North", "small-dev", {"ingress.controller": "agc", "overview.region": "uaenorth"}),
    Clean(
        "hub of /24 filled exactly",
        "aks-baseline",
        {"egress.firewall": "azure_firewall_basic", "egress.dns_proxy": False, "egress.destinations": []},
    ),
    Clean(
        "pods of 1,885 addresses in a spoke of /19",
        "public-waf",
        {"addresses.spoke.address_space": ["10.60.0.0/19"], "addresses.growth_percent": 0},
    ),
    Clean(
        "spoke of two ranges, the second for pods",
        "public-waf",
        {
            "addresses.spoke.address_space": ["10.60.0.0/22", "10.63.0.0/18"],
            "addresses.subnets": [{"purpose": "pods", "cidr": "10.63.0.0/20"}],
        },
    ),
    Clean(
        "existing VNet with subnets of others",
        "small-dev",
        {
            "addresses.vnet_ownership": "existing",
            "addresses.spoke.name": "vnet-shared-dev",
            "addresses.spoke.resource_group": "rg-network-dev",
            "addresses.spoke.taken": [
                {"name": "snet-aks-a", "cidr": "10.40.0.0/24", "used_by": "cluster"},
                {"name": "snet-vms", "cidr": "10.40.1.0/25", "used_by": "other"},
            ],
        },
    ),
    Clean(
        "same service range on a network that pods never reach",
        "small-dev",
        {
            "surroundings.networks": [
                {"name": "Laboratory", "ranges": ["10.99.0.0/16"], "kind": "other", "reachable_from_pods": False}
            ]
        },
    ),
    Clean(
        "8 nodes of 8,000 ports on one address: only surge lacks",
        "small-dev",
        {"node_pools.1.max_count": 6, "egress.allocated_outbound_ports": 8000},
    ),
    Clean(
        "pool of 950 nodes: only surge passes 1,000",
        "aks-baseline",
        {
            "node_pools.1.max_count": 950,
            "node_pools.1.max_surge": "10%",
            "node_pools.1.max_pods": 30,
            "addresses.pod_cidr": "100.64.0.0/11",
            "addresses.subnets.0.cidr": "10.240.8.0/21",
        },
    ),
    Clean(
        "41 sessions on Basic, which carries about 40",
        "windows",
        {"management.bastion": "basic", "management.native_client": False, "management.private_only": False}
        | {"management.rdp_sessions": 41, "management.ssh_sessions": 0},
    ),
    Clean(
        "AGC behind a firewall that knows its names",
        "aks-baseline",
        {
            "ingress.controller": "agc",
            "ingress.exposure": "public",
            "waf.product": "none",
            "egress.destinations": [
                {"name": "AGC configuration", "target": "*.alb.azure.com"},
                {"name": "Issuer of the cluster", "target": "*.oic.prod-aks.azure.com"},
            ],
        },
    ),
)
