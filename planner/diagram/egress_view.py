"""View: how traffic leaves the pods, by which route and translation, where it goes, and how replies come back."""

from collections.abc import Iterator
from itertools import pairwise

from planner.azure import egress_destinations
from planner.diagram.graph import Cell, Edge, EdgeKind, Graph, Group, Node
from planner.diagram.stops import gateway, in_subnet, parted, resource, spoken, standing, step, told
from planner.plan import Plan, places
from planner.plan.flows import Flow
from planner.plan.routes import RouteTable

NAMES_SHOWN = 3
REPLY = "Replies come back the way the request left, to the address that was translated"


def egress_view(plan: Plan) -> Graph:
    """The hops of the plan's egress flows with the route that sends them there, then what pods reach in private."""
    flows = [flow for flow in plan.flows if flow.kind == "egress"]
    private = [flow for flow in plan.flows if flow.kind == "east_west" and flow.head != "pods"]
    table = _table(plan)
    slugs = ["nodes", *(["route-table"] if flows and table else []), *(flow.head for flow in flows)]
    edges = list(_outward(flows, slugs))
    pieces: list[Node | Group] = [
        _route_node(table) if table and slug == "route-table" else standing(plan, _stop(plan, slug), Cell(column, 0))
        for column, slug in enumerate(slugs)
        if column
    ]
    for flow in private:
        pieces += _private(plan, flow, slugs, edges)
    box = _machines(plan)
    if flows or any(edge.tail == "nodes" for edge in edges):
        edges.insert(0, Edge("pods", "nodes", EdgeKind.EGRESS if flows else EdgeKind.PRIVATE))
    nodes, groups = parted([*box, *pieces])
    return Graph(*told(plan, "Egress", edges), nodes, groups, tuple(edges))


def _outward(flows: list[Flow], slugs: list[str]) -> Iterator[Edge]:
    """The way out, the first hop over the route table, and the way back."""
    for flow in flows:
        ends = [flow.tail, flow.head]
        if flow.tail == "nodes" and "route-table" in slugs:
            ends.insert(1, "route-table")
        yield from (step(flow, tail, head) for tail, head in pairwise(ends))
    for flow in reversed(flows):
        yield Edge(flow.head, flow.tail, EdgeKind.RETURN, REPLY)


def _table(plan: Plan) -> RouteTable | None:
    """The route table with a default route on the node subnets."""
    subnet = plan.subnet_for("nodes")
    return next((each for each in plan.route_tables if subnet and subnet.key in each.subnets and each.default), None)


def _route_node(table: RouteTable) -> Node:
    route = table.default
    words = (f"{route.prefix} to {route.next_hop_address or route.next_hop_type}",) if route else ()
    return Node("route-table", "route-table", table.name, words, Cell(1, 0))


def _machines(plan: Plan) -> Iterator[Group]:
    """The first node subnet with nodes and their pods."""
    subnets = plan.subnets_for("nodes")
    others = len(subnets) - 1
    more = [f"and {others} more node subnet{'s' if others > 1 else ''}"] if others > 0 else []
    ranges = plan.pod_ranges if plan.pod_ranges != plan.node_ranges else ()
    pods = resource("pods", *ranges[:2], at=Cell(0, 0))
    count = f"up to {plan.nodes:,} nodes"
    for subnet in subnets[:1]:
        yield in_subnet(plan, subnet, (pods, resource("nodes", count, at=Cell(1, 0))), Cell(0, 0), *more)


def _stop(plan: Plan, slug: str) -> Node:
    """A stop on the way out with what it does there."""
    budget = plan.outbound
    if slug == "internet":
        return resource(slug, *_destinations(plan))
    if slug == "firewall":
        return resource(slug, str(plan.firewall_address or ""), *_ports(plan), name=_firewall(plan))
    if slug in {"load-balancer", "nat-gateway"} and budget:
        return resource(slug, *_ports(plan))
    return gateway(plan) if slug == "gateway" else resource(slug)


def _firewall(plan: Plan) -> str:
    return "Azure Firewall" if plan.has_azure_firewall else "Appliance"


def _ports(plan: Plan) -> tuple[str, ...]:
    """What it has to translate with."""
    budget = plan.outbound
    if budget is None:
        return ()
    addresses = "1 public address" if budget.public_ips == 1 else f"{budget.public_ips} public addresses"
    return addresses, f"SNAT: {budget.available:,} ports"


def _destinations(plan: Plan) -> tuple[str, ...]:
    """What a cluster must reach at least; the firewall's rules name it."""
    required = egress_destinations.in_cloud(egress_destinations.REQUIRED, plan.design.overview.cloud)
    wanted = [each for each in required if each.kind == "fqdn"]
    shown = [each.target for each in wanted[:2]]
    return (*shown, f"and {len(wanted) - len(shown)} more names") if places.filtered(plan) else ("any destination",)


def _private(plan: Plan, flow: Flow, slugs: list[str], edges: list[Edge]) -> Iterator[Node | Group]:
    """Below the way out: private endpoints in their subnet, and on-premises behind firewall and gateway."""
    last = max(len(slugs) - 1, 3)
    if flow.head == "private-endpoints":
        names = [each.name or each.service for each in plan.design.access.private_endpoints]
        rest = [f"and {len(names) - NAMES_SHOWN} more"] if len(names) > NAMES_SHOWN else []
        yield standing(plan, resource(flow.head, *names[:NAMES_SHOWN], *rest), Cell(1, 1))
        edges.append(step(flow, tail="nodes"))
        return
    stops = ["nodes", *(["firewall"] if places.filtered(plan) and "firewall" in slugs else [])]
    if plan.subnet_for("gateway"):
        stops.append("gateway")
        if "gateway" not in slugs:
            yield standing(plan, gateway(plan), Cell(last - 1, 1))
    network = next((each for each in plan.design.surroundings.networks if each.kind == "on_premises"), None)
    ranges = tuple(map(str, network.ranges[:2])) if network else ()
    yield resource(flow.head, *ranges, name=network.name if network else "", at=Cell(last, 1))
    stops.append(flow.head)
    edges += [Edge(*ends, EdgeKind.PRIVATE, spoken(flow), str(flow.number)) for ends in pairwise(stops)]
