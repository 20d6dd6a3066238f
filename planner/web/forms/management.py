"""The page of section management."""

from planner.web.forms.layout import Group

GROUPS = (
    Group(
        "The way to the nodes",
        ("bastion", "jump_box", "location", "reached_by", "allowed_ranges"),
        ("nsg", "node_ssh_from_bastion_only", "command_invoke"),
        says="NSG, SSH to nodes, command invoke",
    ),
    Group(
        "Bastion",
        ("scale_units", "native_client", "aks_tunnel"),
        (
            "rdp_sessions",
            "ssh_sessions",
            "ip_connect",
            "shareable_link",
            "session_recording",
            "private_only",
            "route_table",
        ),
        says="sessions, connect by address, links, recording, private only",
    ),
    Group(
        "Gateways",
        ("vpn_gateway_sku", "er_gateway_sku", "gateway_transit"),
        ("gateway_nsg",),
        says="NSG on GatewaySubnet",
    ),
)
