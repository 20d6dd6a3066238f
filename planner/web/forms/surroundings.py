"""The page of section surroundings."""

from planner.web.forms.layout import Group, Rows

GROUPS = (
    Group(
        "Networks that exist",
        (Rows("networks", "network", paste=True, example="Data centre Berlin, 10.0.0.0/12, on-premises"),),
    ),
    Group(
        "Link to on-premises",
        ("hybrid_link", "advertises_default_route"),
        ("expressroute_circuits", "vpn_sites"),
        says="circuits and sites",
    ),
    Group("Names", ("dns_servers", "dns_forwards_to_azure")),
)
