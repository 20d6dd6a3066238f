"""Who sends traffic to whom, as ranges and service tags that security rules name."""

from planner.azure import services
from planner.azure.ranges import ANY_IPV4
from planner.azure.traffic import BASTION_DEVELOPER_SOURCE, INTERNET, VIRTUAL_NETWORK
from planner.plan.layout import Layout, ranges_of

WAF_SUBNETS = {
    "app_gateway": "app_gateway",
    "agc": "agc",
    "third_party": "waf_appliance",
    "front_door": "private_link_service",
}
"""Where the requests of each WAF product come from: the purpose of a subnet."""


def operator_sources(layout: Layout) -> tuple[str, ...]:
    """Where operators connect from: the ranges they gave, or the internet."""
    management = layout.design.management
    if management.reached_by == "internet" or not management.allowed_ranges:
        return (INTERNET,)
    ranges = tuple(map(str, management.allowed_ranges))
    return (INTERNET,) if str(ANY_IPV4) in ranges else ranges


def bastion_sources(layout: Layout) -> tuple[str, ...]:
    """Where bastion sessions come from; without a bastion, where operators come from."""
    if layout.design.management.bastion == "developer":
        return (BASTION_DEVELOPER_SOURCE,)
    if layout.design.management.bastion == "none":
        return operator_sources(layout)
    return ranges_of(layout.subnet_for("bastion"))


def node_access_sources(layout: Layout) -> tuple[str, ...]:
    """Who may open a shell on a node: the bastion and the jump box."""
    jump_box = ranges_of(*layout.subnets_for("jump_box"))
    if layout.design.management.bastion == "none":
        return jump_box
    return (*bastion_sources(layout), *jump_box)


def waf_sources(layout: Layout) -> tuple[str, ...]:
    """Where the WAF's requests come from; empty without a WAF."""
    waf = layout.design.waf
    if waf.product == "front_door" and not waf.private_origin:
        return (services.FRONT_DOOR_SERVICE_TAG,)
    purpose = WAF_SUBNETS.get(waf.product)
    return ranges_of(*layout.subnets_for(purpose)) if purpose else ()


def ingress_sources(layout: Layout) -> tuple[str, ...]:
    """Who may reach the ingress: the WAF alone when the origin is locked down, otherwise its clients."""
    if layout.design.waf.origin_lockdown and (sources := waf_sources(layout)):
        return sources
    return client_sources(layout, layout.design.ingress.exposure != "internal", True)


def client_sources(layout: Layout, public: bool, internal: bool) -> tuple[str, ...]:
    """Clients of a front end; public ones come by the firewall where it translates them inwards."""
    outside: tuple[str, ...] = (INTERNET,)
    if layout.design.egress.inbound_dnat:
        outside = ranges_of(layout.subnet_for("firewall") or layout.subnet_for("firewall_appliance")) or outside
    return (*(outside if public else ()), *((VIRTUAL_NETWORK,) if internal else ()))
