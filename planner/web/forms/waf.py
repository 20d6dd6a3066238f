"""The page of section waf."""

from planner.web.forms.layout import Group, Rows

GROUPS = (
    Group(
        "Product",
        ("product", "mode", "rule_set", "origin_lockdown"),
        ("bot_protection", "rate_limit", "custom_rules", "minimum_tls", "largest_upload_gb"),
        says="bots, rate limit, custom rules, TLS version, uploads",
    ),
    Group(
        "Gateway",
        ("capacity_min", "capacity_max", "public_frontend", "private_frontend"),
        ("sku", "private_address", "network_isolation", "default_route"),
        says="SKU, private address, network isolation, default route",
    ),
    Group("Front Door", ("front_door_tier", "private_origin")),
    Group("Appliance", ("appliance_name", "appliance_instances")),
    Group("Exclusions and DDoS", ("ddos", Rows("exclusions", "exclusion", example="Argument comment, free text"))),
)
