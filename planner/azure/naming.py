"""Names of resources: abbreviations of the Cloud Adoption Framework, and what Azure accepts as a name."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from planner.azure import limits, sources
from planner.azure.sources import Source

# sources.CAF_ABBREVIATIONS; it has none for Application Gateway for Containers, so agc is ours.
ABBREVIATIONS: Mapping[str, str] = MappingProxyType(
    {
        "resource_group": "rg",
        "aks_cluster": "aks",
        "user_node_pool": "np",
        "system_node_pool": "npsystem",
        "managed_identity": "id",
        "log_analytics_workspace": "log",
        "vnet": "vnet",
        "subnet": "snet",
        "peering": "peer",
        "nsg": "nsg",
        "nsg_rule": "nsgsr",
        "application_security_group": "asg",
        "route_table": "rt",
        "route": "udr",
        "nat_gateway": "ng",
        "public_ip": "pip",
        "public_ip_prefix": "ippre",
        "ip_group": "ipg",
        "network_interface": "nic",
        "virtual_machine": "vm",
        "app_gateway": "agw",
        "agc": "agc",
        "waf_policy": "waf",
        "front_door": "afd",
        "front_door_endpoint": "fde",
        "front_door_waf_policy": "fdfp",
        "internal_load_balancer": "lbi",
        "external_load_balancer": "lbe",
        "firewall": "afw",
        "firewall_policy": "afwp",
        "bastion": "bas",
        "key_vault": "kv",
        "virtual_network_gateway": "vgw",
        "expressroute_gateway": "ergw",
        "expressroute_circuit": "erc",
        "local_network_gateway": "lgw",
        "connection": "con",
        "virtual_wan": "vwan",
        "virtual_hub": "vhub",
        "route_server": "rtserv",
        "dns_resolver": "dnspr",
        "dns_forwarding_rule_set": "dnsfrs",
        "dns_inbound_endpoint": "in",
        "dns_outbound_endpoint": "out",
        "private_endpoint": "pep",
        "private_link_service": "pl",
        "container_registry": "cr",
    }
)


@dataclass(frozen=True)
class NameRule:
    """Length and characters of a name; `pattern` matches the whole name, `allowed` says it in words."""

    resource: str
    shortest: int
    longest: int
    pattern: str
    allowed: str
    globally_unique: bool = False
    source: Source = sources.NAME_RULES


_NETWORK = r"[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,78}[A-Za-z0-9_])?"
_NETWORK_WORDS = "letters, digits, underscores, dots and hyphens, first a letter or digit, last no dot or hyphen"
_NETWORK_64 = r"[A-Za-z0-9][A-Za-z0-9_.-]{0,62}[A-Za-z0-9_]"
_RESOLVER = r"[A-Za-z0-9](?:[A-Za-z0-9_-]{0,78}[A-Za-z0-9])?"
_RESOLVER_WORDS = "letters, digits, underscores and hyphens, first and last a letter or digit"
NAME_RULES: Mapping[str, NameRule] = MappingProxyType(
    {
        rule.resource: rule
        for rule in (
            NameRule("vnet", 2, 64, _NETWORK_64, _NETWORK_WORDS),
            NameRule("private_endpoint", 2, 64, _NETWORK_64, _NETWORK_WORDS),
            NameRule("private_link_service", 2, 64, _NETWORK_64, _NETWORK_WORDS),
            NameRule("dns_resolver", 1, 80, _RESOLVER, _RESOLVER_WORDS),
            NameRule("dns_forwarding_rule_set", 1, 80, _RESOLVER, _RESOLVER_WORDS),
            NameRule(
                "front_door",
                1,
                260,
                r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,258}[A-Za-z0-9])?",
                "letters, digits and hyphens, first and last a letter or digit",
            ),
            NameRule(
                "front_door_waf_policy", 1, 128, r"[A-Za-z][A-Za-z0-9]{0,127}", "letters and digits, first a letter"
            ),
            # The resource's name; the host name inside Windows takes 15.
            NameRule(
                "virtual_machine",
                1,
                64,
                r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,62}[A-Za-z0-9])?",
                "letters, digits, dots and hyphens, first and last a letter or digit",
            ),
            NameRule("network", 1, 80, _NETWORK, _NETWORK_WORDS),
            NameRule(
                "aks_cluster",
                1,
                63,
                r"[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?",
                "letters, digits, underscores and hyphens, first and last a letter or digit",
            ),
            NameRule(
                "linux_pool",
                1,
                limits.POOL_NAME_MAX_LINUX,
                r"[a-z][a-z0-9]{0,11}",
                "lower-case letters and digits, first a letter",
                source=sources.NODE_POOLS,
            ),
            NameRule(
                "windows_pool",
                1,
                limits.POOL_NAME_MAX_WINDOWS,
                r"[a-z][a-z0-9]{0,5}",
                "lower-case letters and digits, first a letter",
                source=sources.NODE_POOLS,
            ),
            NameRule(
                "resource_group",
                1,
                90,
                r"[A-Za-z0-9_.()-]{0,89}[A-Za-z0-9_()-]",
                "letters, digits, underscores, dots, hyphens and parentheses, last no dot",
            ),
            NameRule(
                "key_vault",
                3,
                24,
                r"[A-Za-z](?!.*--)[A-Za-z0-9-]{1,22}[A-Za-z0-9]",
                "letters, digits and single hyphens, first a letter, last no hyphen",
                globally_unique=True,
            ),
            NameRule("container_registry", 5, 50, r"[A-Za-z0-9]{5,50}", "letters and digits", globally_unique=True),
            NameRule(
                "managed_identity",
                3,
                128,
                r"[A-Za-z0-9][A-Za-z0-9_-]{2,127}",
                "letters, digits, hyphens and underscores, first a letter or digit",
            ),
            NameRule(
                "storage_account", 3, 24, r"[a-z0-9]{3,24}", "lower-case letters and digits", globally_unique=True
            ),
            NameRule(
                "node_label",
                1,
                limits.NODE_LABEL_NAME_MAX,
                r"[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?",
                "letters, digits, hyphens, underscores and dots, first and last a letter or digit",
                source=sources.CNI_OVERLAY,
            ),
            NameRule(
                "kubernetes_name",
                1,
                63,
                r"[a-z0-9](?:[-a-z0-9]*[a-z0-9])?",
                "lower-case letters, digits and hyphens, first and last a letter or digit",
                source=sources.APP_ROUTING_GATEWAY,
            ),
        )
    }
)

# The group that AKS makes for nodes and load balancers (sources.AKS_FAQ).
NODE_RESOURCE_GROUP = "MC_{group}_{cluster}_{region}"
