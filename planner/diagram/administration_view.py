"""View: how operators get at nodes and API server, and how they and the nodes find its name."""

from collections.abc import Iterator

from planner.diagram.graph import Cell, Edge, EdgeKind, Graph, Group, Node
from planner.diagram.stops import FIRST, gateway, in_subnet, parted, resource, standing, step, told
from planner.plan import Plan
from planner.plan.dns import DnsZone
from planner.plan.flows import Flow

KINDS = ("administration", "api_server", "dns")
# Column and row: the way to the nodes above, names below, the API server under the nodes.
PLACES = {
    "operators": Cell(0, 0),
    "on-premises-0": Cell(0, 1),
    "networks": Cell(0, 2),
    "gateway": Cell(1, 0),
    "dns-inbound": Cell(1, 1),
    "bastion": Cell(2, 0),
    "jump-box": Cell(3, 0),
    "firewall": Cell(3, 1),
    "azure-dns": Cell(3, 1),
    "dns-servers": Cell(3, 1),
    "dns-zone": Cell(2, 1),
    "api-server": Cell(4, 1),
}
INSIDE = ("nodes", "pods", "core-dns")


def administration_view(plan: Plan) -> Graph:
    """The hops of the plan's flows of administration, API server and name resolution."""
    flows = [flow for flow in plan.flows if flow.kind in KINDS]
    edges = [edge for flow in flows for edge in _steps(plan, flow)]
    zone = _zone(plan)
    asked = next((flow.head for flow in flows if flow.kind == "dns" and flow.tail == "nodes"), "")
    if zone and asked:
        handed_on = any((flow.tail, flow.head) == (asked, "dns-inbound") for flow in flows)
        answering = ("dns-inbound",) if handed_on else (asked, "dns-inbound")
        edges += [Edge(slug, "dns-zone", EdgeKind.DNS) for slug in answering if slug in _slugs(edges)]
    nodes, groups = parted(_pieces(plan, _slugs(edges), zone))
    return Graph(*told(plan, "Administration and name resolution", edges), nodes, groups, tuple(edges))


def _slugs(edges: list[Edge]) -> dict[str, None]:
    return dict.fromkeys(end for edge in edges for end in (edge.tail, edge.head))


def _steps(plan: Plan, flow: Flow) -> Iterator[Edge]:
    """A hop; operators behind a hybrid link come through its gateway."""
    linked = plan.design.management.reached_by == "hybrid_link" and plan.subnet_for("gateway") is not None
    if flow.tail == "operators" and flow.kind == "administration" and linked:
        yield step(flow, head="gateway")
        yield step(flow, tail="gateway")
    else:
        yield step(flow)


def _zone(plan: Plan) -> DnsZone | None:
    return next((zone for zone in plan.dns_zones if zone.purpose == "API server"), None)


def _pieces(plan: Plan, slugs: dict[str, None], zone: DnsZone | None) -> Iterator[Node | Group]:
    with_nodes = plan.design.access.api_server == "private_endpoint"
    inside = [slug for slug in slugs if slug in INSIDE or (slug == "api-server" and with_nodes)]
    subnet = plan.subnet_for("nodes")
    spots = {"nodes": Cell(0, 0), "pods": Cell(1, 0), "core-dns": Cell(2, 0), "api-server": Cell(0, 1)}
    resources = [_stop(plan, slug, spots[slug]) for slug in inside]
    if subnet:
        yield in_subnet(plan, subnet, resources, Cell(4, 0, rows=2 if with_nodes else 1))
    for slug in slugs:
        if slug not in inside:
            yield standing(plan, _stop(plan, slug), PLACES[slug]) if slug != "dns-zone" else _zone_node(zone)


def _stop(plan: Plan, slug: str, at: Cell = FIRST) -> Node:
    management = plan.design.management
    match slug:
        case "operators":
            return resource(slug, *_from(plan))
        case "gateway":
            return gateway(plan)
        case "bastion":
            return resource(slug, management.bastion.capitalize())
        case "jump-box":
            return resource(slug, "kubectl, az")
        case "nodes":
            return resource(slug, f"up to {plan.nodes:,}", at=at)
        case "core-dns":
            return resource(slug, str(plan.dns_service_ip), at=at)
        case "api-server":
            return resource(slug, *_reached(plan), at=at)
        case "firewall":
            return resource(slug, "DNS proxy", str(plan.firewall_address or ""), name="Azure Firewall")
        case "azure-dns":
            return resource(slug, "168.63.129.16")
        case "dns-servers":
            return resource(slug, *map(str, plan.design.surroundings.dns_servers[:2]))
        case _:
            return resource(slug, at=at)


def _from(plan: Plan) -> tuple[str, ...]:
    """Where operators come from, as answered."""
    management = plan.design.management
    if management.reached_by == "internet":
        return ("from anywhere",)
    shown = [str(each) for each in management.allowed_ranges[:2]]
    rest = len(management.allowed_ranges) - len(shown)
    return (*shown, f"and {rest} more") if rest else tuple(shown)


def _reached(plan: Plan) -> tuple[str, ...]:
    access = plan.design.access
    private = access.api_server == "private_endpoint" or (
        access.api_server == "vnet_integration" and access.private_cluster
    )
    return ("private",) if private else ("public",)


def _zone_node(zone: DnsZone | None) -> Node:
    linked = ("linked to", *zone.linked) if zone and zone.linked else ("linked to no VNet",)
    return Node("dns-zone", "dns-zone", zone.name if zone else "", linked, PLACES["dns-zone"])
