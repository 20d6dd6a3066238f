"""The page of section access."""

from planner.web.forms.layout import Group, Rows

GROUPS = (
    Group(
        "API server",
        ("api_server", "private_cluster", "authorized_ranges"),
        ("public_fqdn", "api_server_nsg"),
        says="public FQDN, NSG",
    ),
    Group(
        "Its name",
        ("private_dns_zone", "zone_links", "dns_resolver"),
        ("private_dns_zone_name",),
        says="name of the zone",
    ),
    Group("Rights", ("identity", "subnet_right")),
    Group("Private endpoints", (Rows("private_endpoints", "private endpoint", example="Orders database, Azure SQL"),)),
    Group("Deployment", (), ("deployment", "pipeline_agents"), says="tool, pipeline agents"),
)
