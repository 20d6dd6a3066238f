"""Section waf: what inspects requests before they reach the ingress."""

from typing import Literal

from planner.design.base import Section, answer
from planner.design.types import Address4, Line, ResourceName


class Exclusion(Section):
    """A part of requests that the rules leave alone, and why."""

    variable: Literal[
        "RequestHeaderNames", "RequestCookieNames", "RequestArgNames", "RequestBodyPostArgNames", "RequestUri"
    ] = answer("RequestArgNames", "Part of the request")
    selector: Line = answer("", "Name", "The header, cookie or argument.")
    reason: Line = answer("", "Why")


class Waf(Section):
    """The web application firewall and the gateway that carries it."""

    product: Literal["none", "app_gateway", "agc", "front_door", "third_party"] = answer(
        "app_gateway", "Web application firewall"
    )
    mode: Literal["Prevention", "Detection"] = answer("Prevention", "Mode")
    rule_set: Literal[
        "DRS_2.2", "DRS_2.1", "DRS_2.0", "DRS_1.1", "DRS_1.0", "CRS_3.2", "CRS_3.1", "CRS_3.0", "CRS_2.2.9"
    ] = answer("DRS_2.1", "Managed rule set")
    bot_protection: bool = answer(True, "Bot protection rules")
    capacity_min: int = answer(2, "Least instances", ge=0, le=1000)
    capacity_max: int = answer(10, "Most instances", "Each takes an address of the gateway’s subnet.", ge=0, le=1000)
    origin_lockdown: bool = answer(
        True, "Origin answers only the WAF", "Network rules and header checks keep others from going around it."
    )
    exclusions: tuple[Exclusion, ...] = answer((), "Exclusions", "What the rules must leave alone, with the reason.")
    ddos: Literal["none", "network", "ip"] = answer("network", "DDoS protection")
    sku: Literal["WAF_v2", "Standard_v2", "Basic", "WAF_v1", "Standard_v1"] = answer(
        "WAF_v2", "Application Gateway SKU"
    )
    public_frontend: bool = answer(True, "Public front end")
    private_frontend: bool = answer(False, "Private front end")
    private_address: Address4 | None = answer(None, "Private front-end address")
    network_isolation: bool = answer(
        False, "Network isolation", "The newer Application Gateway deployment, free of management traffic rules."
    )
    default_route: Literal["internet", "firewall"] = answer("internet", "Default route of the gateway’s subnet")
    custom_rules: int = answer(0, "Custom rules", ge=0, le=1000)
    rate_limit: bool = answer(False, "Rate limit rules")
    minimum_tls: Literal["1.0", "1.1", "1.2", "1.3"] = answer("1.2", "Lowest TLS version")
    largest_upload_gb: int = answer(0, "Largest upload, GB", ge=0, le=1000)
    front_door_tier: Literal["premium", "standard", "classic"] = answer("premium", "Front Door tier")
    private_origin: bool = answer(True, "Private Link to the origin", "Front Door reaches the ingress by Private Link.")
    appliance_name: ResourceName = answer("nva-waf", "Appliance")
    appliance_instances: int = answer(2, "Appliance instances", ge=1, le=100)
