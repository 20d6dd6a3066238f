"""The page of section egress."""

from planner.web.forms.layout import Group, Rows

GROUPS = (
    Group("The way out", ("outbound_type", "firewall")),
    Group(
        "Firewall",
        ("firewall_address", "aks_rules", "dns_proxy"),
        ("firewall_public_ips", "tls_inspection", "forced_tunnel", "inbound_dnat", "http_proxy"),
        says="public addresses, TLS inspection, forced tunnelling, inbound DNAT, HTTP proxy",
    ),
    Group(
        "Destinations",
        (Rows("destinations", "destination", example="Payment provider, api.example.com, TCP/443"),),
    ),
    Group(
        "Outbound addresses and ports",
        ("managed_outbound_ips", "allocated_outbound_ports"),
        (
            "outbound_ips",
            "outbound_ip_prefixes",
            "idle_timeout_minutes",
            "nat_gateway_sku",
            "nat_gateway_ips",
            "connections_per_node",
            "disable_windows_outbound_nat",
        ),
        says="own addresses and prefixes, idle timeout, NAT gateway, connections",
    ),
    Group(
        "Images and static egress",
        (),
        ("artifact_source", "acr_sku", "static_egress_gateway"),
        says="network isolated clusters, registry, static egress gateway",
    ),
)
