"""View: how a request gets from the client through WAF and load balancer to a service and its pods."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.diagram.graph import Cell, Edge, EdgeKind, Graph, Group, Node
from planner.diagram.stops import STOPS, ends_here, in_subnet, parted, resource, spoken, standing, step, told
from planner.plan import Plan, places
from planner.plan.flows import Flow
from planner.plan.places import Place

ROWS = 4
ROUTES_SHOWN = 2


@dataclass(frozen=True)
class _Service:
    """A Kubernetes service with the hosts and paths that lead to it."""

    namespace: str
    name: str
    port: int
    routes: tuple[str, ...]


def ingress_view(plan: Plan) -> Graph:
    """The hops of the plan's ingress flows, and behind the last one controller, services and pods."""
    flows = [flow for flow in plan.flows if flow.kind == "ingress"]
    chain = list(places.ingress_chain(plan))
    count = max(0, len(chain) - 1)
    way, direct = flows[:count], flows[count:]
    slugs = [_slug(place) for place in chain]
    edges: list[Edge] = []
    pieces: list[Node | Group] = []
    inside: list[Node] = []
    for column, flow in enumerate(way[:-1], 1):
        pieces.append(standing(plan, _hop(plan, flow, chain[column]), Cell(column, 0)))
        edges.append(step(flow, slugs[column - 1], slugs[column]))
    if way:
        inside += _behind(plan, way, chain[-2], edges, ROWS - 1 if direct else ROWS)
    stops = 1 if count > 1 else 0
    pieces += _direct(plan, direct, Cell(max(1, count - 1), stops), edges)
    if direct:
        inside.append(Node("service-pods", "pod", "Pods of layer 4 services", at=Cell(2, 1 + len(inside))))
    starts = dict.fromkeys(flow.tail for flow in flows if flow.tail in {"internet", "networks"})
    pieces += [resource(slug, "clients", at=Cell(0, row)) for row, slug in enumerate(starts)]
    subnet = plan.subnet_for("nodes")
    rows = max(1, len(starts), stops + min(len(direct), ROWS))
    if subnet and inside:
        pieces.append(in_subnet(plan, subnet, inside, Cell(max(2, count), 0, rows=rows), "nodes and their pods"))
    nodes, groups = parted(pieces)
    return Graph(*told(plan, "Ingress", edges), nodes, groups, tuple(edges))


def _slug(place: Place) -> str:
    """Two kinds of Application Gateway may stand in a row."""
    return "gateway-for-containers" if place.words == STOPS["gateway-for-containers"][1] else place.slug


def _hop(plan: Plan, flow: Flow, place: Place) -> Node:
    """A gateway or load balancer on the way, with what it does."""
    waf, words = plan.design.waf, place.words.removeprefix("the ")
    inspects = f"WAF · {waf.mode}" if flow.inspected_by.startswith("WAF") else ""
    if "load-balancer" in flow.head:
        return resource(flow.head, place.where)
    name = waf.appliance_name if flow.head == "waf-appliance" else words[0].upper() + words[1:]
    return resource(_slug(place), inspects, ends_here(flow), name=name)


def _behind(plan: Plan, way: list[Flow], near: Place, edges: list[Edge], most: int) -> Iterator[Node]:
    """Controller, services and pods; a gateway outside the cluster reaches the pods by itself."""
    last, before = way[-1], way[-2] if len(way) > 1 else way[-1]
    services = _services(plan, most)
    rows = max(1, len(services))
    controlled = "load-balancer" in last.tail
    start = "controller" if controlled else _slug(near)
    if controlled:
        yield Node(
            "controller", "ingress-controller", near.words, _controller_words(plan, before), Cell(0, 0, rows=rows)
        )
        edges.append(Edge(last.tail, "controller", EdgeKind.INGRESS, spoken(before), str(before.number)))
    for row, service in enumerate(services):
        yield Node(f"service-{row}", "service", service.name, _routes(service, len(services)), Cell(1, row))
        where = f"namespace {service.namespace}" if service.namespace else ""
        yield Node(f"pods-{row}", "pod", "Pods", tuple(filter(None, (where,))), Cell(2, row))
        edges += [step(last, start, f"service-{row}"), Edge(f"service-{row}", f"pods-{row}", EdgeKind.INGRESS)]
    if not services:
        yield Node("pods", "pod", "Pods", at=Cell(1, 0))
        edges.append(step(last, start, "pods"))


def _controller_words(plan: Plan, flow: Flow) -> tuple[str, ...]:
    pool = plan.design.ingress.controller_pool
    return tuple(filter(None, (f"on {pool}" if pool else "", ends_here(flow))))


def _services(plan: Plan, most: int) -> tuple[_Service, ...]:
    """Every service once, in the order of hosts and paths; beyond so many the last place stands for the rest."""
    found: dict[tuple[str, str, int], list[str]] = {}
    for host in plan.design.ingress.hosts:
        for path in host.paths:
            found.setdefault((host.namespace, path.service, path.port), []).append(f"{host.name}{path.path}")
    services = [_Service(*key, tuple(routes)) for key, routes in found.items()]
    if len(services) <= most:
        return tuple(services)
    rest = services[most - 1 :]
    more = tuple(route for each in rest for route in each.routes)
    return (*services[: most - 1], _Service("", f"{len(rest)} more services", 0, more))


def _routes(service: _Service, count: int) -> tuple[str, ...]:
    shown = service.routes[: ROUTES_SHOWN if count <= ROUTES_SHOWN else 1]
    rest = len(service.routes) - len(shown)
    port = f"TCP {service.port}" if service.port else ""
    return tuple(filter(None, (port, *shown, f"and {rest} more paths" if rest > 1 else "and 1 more path" * rest)))


def _direct(plan: Plan, flows: list[Flow], first: Cell, edges: list[Edge]) -> Iterator[Node]:
    """Layer 4 services below each other: each has an address of its own and no controller behind it."""
    shown = flows if len(flows) <= ROWS - 1 else flows[: ROWS - 2]
    for row, (flow, service) in enumerate(zip(shown, plan.design.ingress.services, strict=False), first.row):
        name = f"direct-{row}"
        ports = ", ".join(port.replace("/", " ") for port in service.ports)
        yield Node(
            name, "load-balancer", f"Layer 4: {service.name}", (service.exposure, ports), Cell(first.column, row)
        )
        edges += [step(flow, head=name), Edge(name, "service-pods", EdgeKind.INGRESS)]
    if len(shown) < len(flows):
        words = f"{len(flows) - len(shown)} more layer 4 services"
        yield Node("direct-more", "load-balancer", words, at=Cell(first.column, first.row + len(shown)))
        edges.append(Edge("direct-more", "service-pods", EdgeKind.INGRESS))
