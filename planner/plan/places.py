"""The ends of traffic flows: clients, gateways, nodes, pods and servers, each with its address where one is known."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.azure.compatibility import CONTROLLER_BY_NAME, ENGINE_DISPLAY, POD_SUBNET
from planner.azure.ranges import AZURE_DNS
from planner.design.ingress import LoadBalancerService
from planner.design.labels import label
from planner.plan.demand import in_cluster_controller
from planner.plan.dns import firewall_is_dns_proxy
from planner.plan.layout import Layout
from planner.plan.outbound import NAT_TYPES
from planner.plan.routes import filters_egress
from planner.plan.subnets import PlannedSubnet


@dataclass(frozen=True)
class Place:
    """Where a flow begins or ends: our own slug, the words people read, and the address or subnet where known."""

    slug: str
    words: str
    where: str = ""

    @property
    def name(self) -> str:
        """Words and address, such as "the jump box (snet-management 10.200.0.160/27)"."""
        return f"{self.words} ({self.where})" if self.where else self.words


INTERNET = Place("internet", "the internet")
NETWORKS = Place("networks", "the connected networks")
OPERATORS = Place("operators", "operators")
ON_PREMISES = Place("on-premises-0", "on-premises")
PODS = Place("pods", "pods")
NAMED = 3
"""Subnets that are named one by one."""
WAF_WORDS = {"agc": "app-gateway", "app_gateway": "app-gateway", "third_party": "waf-appliance"}


def _in(subnet: PlannedSubnet | None, slug: str, words: str) -> Place:
    return Place(slug, words, subnet.described if subnet else "")


def nodes(layout: Layout) -> Place:
    """The nodes, with the subnets they stand in."""
    return Place("nodes", "nodes", _among(layout.subnets_for("nodes"), "node subnets"))


def nodes_and_pods(layout: Layout) -> Place:
    """The nodes with what runs on them; pods with a subnet of their own send from there."""
    if layout.model not in POD_SUBNET:
        return nodes(layout)
    return Place("nodes", "nodes and pods", _among(layout.subnets_for("nodes", "pods"), "subnets of nodes and pods"))


def _among(subnets: tuple[PlannedSubnet, ...], together: str) -> str:
    """Each subnet with its range, as far as a line has room; otherwise what they are together."""
    if len(subnets) > NAMED:
        return f"{len(subnets)} {together}"
    return ", ".join(subnet.described for subnet in subnets)


def bastion(layout: Layout) -> Place | None:
    """The bastion, or None; the Developer SKU has no subnet."""
    if layout.design.management.bastion == "none":
        return None
    return _in(layout.subnet_for("bastion"), "bastion", "Azure Bastion")


def jump_box(layout: Layout) -> Place | None:
    """The jump box, or None."""
    subnet = layout.subnet_for("jump_box")
    return _in(subnet, "jump-box", "the jump box") if subnet else None


def api_server(layout: Layout) -> Place:
    """The API server where its address lies."""
    kind = layout.design.access.api_server
    purpose = {"vnet_integration": "api_server", "private_endpoint": "nodes"}.get(kind, "")
    return _in(layout.subnet_for(purpose), "api-server", "the API server")


def endpoints(layout: Layout) -> Place | None:
    """The private endpoints, or None."""
    subnet = layout.subnet_for("private_endpoints")
    return _in(subnet, "private-endpoints", "private endpoints") if subnet else None


def core_dns(layout: Layout) -> Place:
    """The cluster's own DNS."""
    return Place("core-dns", "CoreDNS", str(layout.dns_service_ip))


def dns_servers(layout: Layout) -> Iterator[Place]:
    """Whom the cluster's DNS asks for names outside the cluster."""
    around = layout.design.surroundings
    if around.dns_servers:
        yield Place("dns-servers", "your DNS servers", ", ".join(map(str, around.dns_servers)))
    elif firewall_is_dns_proxy(layout):
        yield Place("firewall", "the firewall as DNS proxy", _known(layout))
    else:
        yield Place("azure-dns", "Azure DNS", str(AZURE_DNS))


def resolver(layout: Layout) -> Place | None:
    """The inbound endpoint that on-premises asks, or None."""
    subnet = layout.subnet_for("dns_inbound")
    if subnet is None or layout.design.surroundings.hybrid_link == "none":
        return None
    return Place("dns-inbound", "DNS Private Resolver", str(subnet.first_usable or subnet.name))


def layer_4(service: LoadBalancerService) -> Place:
    """A layer 4 service with its address where the architect gave one."""
    slug = "load-balancer" if service.exposure == "public" else "internal-load-balancer"
    return Place(slug, f"layer 4 service {service.name}", str(service.address or ""))


def ingress_chain(layout: Layout) -> Iterator[Place]:
    """Hops of HTTP requests, from the clients to the pods; nothing where nothing is published."""
    design, waf = layout.design, layout.design.waf
    front = list(_fronts(layout))
    controller = list(_controller(layout)) if design.ingress.exposure != "none" else []
    outside = design.ingress.controller in {"agic", "agc"}
    if not (controller or outside) or not (front or controller):
        return
    public = design.ingress.exposure in {"public", "both"} or (waf.product != "none" and waf.public_frontend)
    yield INTERNET if public else NETWORKS
    yield from front
    yield from controller
    yield PODS


def _fronts(layout: Layout) -> Iterator[Place]:
    waf = layout.design.waf
    if waf.product == "front_door":
        yield Place("front-door", "Azure Front Door")
        if subnet := layout.subnet_for("private_link_service") if waf.private_origin else None:
            yield _in(subnet, "private-link", "Private Link")
    elif layout.design.egress.inbound_dnat and layout.design.egress.firewall != "none":
        yield _firewall(layout)
    if waf.product == "third_party":
        yield _in(layout.subnet_for("waf_appliance"), "waf-appliance", "the WAF appliance")
    if subnet := layout.subnet_for("app_gateway"):
        yield _in(subnet, "app-gateway", "Application Gateway")
    if subnet := layout.subnet_for("agc"):
        yield _in(subnet, "app-gateway", "Application Gateway for Containers")


def _controller(layout: Layout) -> Iterator[Place]:
    ingress = layout.design.ingress
    if in_cluster_controller(layout.design):
        internal = ingress.exposure in {"internal", "both"}
        words = CONTROLLER_BY_NAME[ingress.controller].display
        yield Place("internal-load-balancer" if internal else "load-balancer", words, str(layout.ingress_address or ""))


def egress_chain(layout: Layout) -> Iterator[Place]:
    """Hops from the nodes to the internet; nothing where the outbound type closes it."""
    outbound = layout.design.egress.outbound_type
    if outbound in {"none", "block"}:
        return
    yield nodes_and_pods(layout)
    if outbound == "loadBalancer":
        yield Place("load-balancer", "the load balancer")
    elif outbound in NAT_TYPES:
        yield Place("nat-gateway", "the NAT gateway")
    elif filters_egress(layout):
        yield _firewall(layout)
    if layout.design.egress.forced_tunnel or (outbound == "userDefinedRouting" and not filters_egress(layout)):
        yield _in(layout.subnet_for("gateway"), "gateway", "the gateway to on-premises")
    yield INTERNET


def _firewall(layout: Layout) -> Place:
    firewall = layout.design.egress.firewall
    words = "the appliance" if firewall in {"none", "appliance"} else label(firewall)
    return Place("firewall", words, _known(layout))


def _known(layout: Layout) -> str:
    return str(layout.firewall_address or "address not known")


def inspection(layout: Layout, place: Place) -> str:
    """What looks into requests at that hop; empty where nothing does."""
    waf = layout.design.waf
    if place.slug == (WAF_WORDS.get(waf.product) or waf.product.replace("_", "-")):
        rules = f", {waf.rule_set.replace('_', ' ')}" if waf.product != "third_party" else ""
        return f"WAF in {waf.mode.lower()} mode{rules}"
    if place.slug == "firewall":
        return firewall_inspection(layout)
    if place.slug == "pods":
        return policy_inspection(layout)
    if "load-balancer" not in place.slug:
        return ""
    locked = waf.origin_lockdown and waf.product != "none"
    return "Security group: only from the WAF" if locked else "Security group"


def firewall_inspection(layout: Layout) -> str:
    """What the firewall does with what passes it."""
    return "Firewall rules, with TLS inspection" if layout.design.egress.tls_inspection else "Firewall rules"


def policy_inspection(layout: Layout) -> str:
    """What decides between pods."""
    engine = layout.design.network_policy.engine
    return "Nothing" if engine == "none" else f"Network policies, {ENGINE_DISPLAY[engine]}"


def filtered(layout: Layout) -> bool:
    """Whether traffic that leaves the spoke passes the firewall."""
    return filters_egress(layout)


def pods_reach_on_premises(layout: Layout) -> bool:
    """Whether pods open connections to an on-premises network."""
    networks = layout.design.surroundings.networks
    return any(network.kind == "on_premises" and network.reachable_from_pods for network in networks)
