"""The connections of a plan: how requests come in, how pods get out, how operators get at nodes and API server."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from planner.diagram.graph import Edge, EdgeKind
from planner.diagram.numbering import as_planned
from planner.diagram.resources import pool_id
from planner.plan import Plan

Hop = tuple[str, str]


def flows(plan: Plan, subnet_ids: dict[str, list[str]], present: set[str]) -> tuple[Edge, ...]:
    """Every connection between things that are present; `subnet_ids` are the ids of the subnets by purpose."""
    nodes = _tails(subnet_ids.get("nodes", []))
    found = [
        *_public_ingress(plan, present),
        *_internal_ingress(plan, present),
        *_egress(plan, nodes, present),
        *_administration(plan, nodes, present),
        *_names(present),
        *_private(subnet_ids),
        *_links(plan, present),
    ]
    drawn = dict.fromkeys(edge for edge in found if edge.tail in present and edge.head in present)
    return tuple(as_planned(drawn, plan.flows))


def _tails(subnets: list[str]) -> list[str]:
    """The node subnet, or the whole VNet where there are several: one line stands for all of them."""
    return subnets if len(subnets) < 2 else ["vnet-spoke"]


def _chain(start: str, hops: list[Hop], kind: EdgeKind, present: set[str]) -> Iterator[Edge]:
    """Edges from one present hop to the next; a hop that is absent is stepped over."""
    reached = [(start, ""), *(hop for hop in hops if hop[0] in present)]
    for (tail, _), (head, words) in pairwise(reached):
        yield Edge(tail, head, kind, words)


def _scheme(plan: Plan) -> str:
    hosts = plan.design.ingress.hosts
    return "HTTPS 443" if any(host.tls != "none" for host in hosts) or not hosts else "HTTP 80"


def _public_ingress(plan: Plan, present: set[str]) -> Iterator[Edge]:
    waf, ingress, scheme = plan.design.waf, plan.design.ingress, _scheme(plan)
    inspected = "TLS ends and is inspected" if scheme == "HTTPS 443" else "inspected"
    public_controller = ingress.exposure in {"public", "both"}
    hops: list[Hop] = [("firewall", f"{scheme}, by DNAT")] * plan.design.egress.inbound_dnat
    if waf.product == "front_door":
        hops += [("front-door", f"{scheme}, {inspected}"), ("private-link", f"{scheme} over Private Link")]
    elif waf.product == "third_party":
        hops.append(("waf-appliance", f"{scheme}, {inspected}"))
    elif (fronts := _fronts(plan, present)) and (waf.public_frontend or fronts[0] != "app-gateway"):
        words = [inspected if waf.product != "none" else "TLS ends", "to the ingress controller"]
        hops += [(front, f"{scheme}, {word}") for front, word in zip(fronts, words, strict=False)]
    elif not public_controller or "load-balancer" not in present:
        return
    inspected_first = len(hops) > plan.design.egress.inbound_dnat
    balancers = ["internal-load-balancer", "load-balancer"] if inspected_first else ["load-balancer"]
    hops += _to_pods(plan, present, balancers)
    yield from _chain("internet", hops, EdgeKind.INGRESS, present)


def _fronts(plan: Plan, present: set[str]) -> list[str]:
    """The Application Gateways in the way of requests: the one that carries the WAF first."""
    found: list[str] = [name for name in ("app-gateway", "gateway-for-containers") if name in present]
    return found[::-1] if plan.design.waf.product == "agc" else found


def _internal_ingress(plan: Plan, present: set[str]) -> Iterator[Edge]:
    waf, ingress = plan.design.waf, plan.design.ingress
    start = next((name for name in ("gateway", "on-premises-0") if name in present), "")
    words = f"{_scheme(plan)} from internal clients"
    if not start:
        return
    if "app-gateway" in present and waf.private_frontend:
        yield Edge(start, "app-gateway", EdgeKind.INGRESS, words)
    elif ingress.exposure == "both" or (ingress.exposure == "internal" and waf.product == "none"):
        hops = [("internal-load-balancer", words), *_to_pods(plan, present, [])[-1:]]
        yield from _chain(start, hops, EdgeKind.INGRESS, present)


def _to_pods(plan: Plan, present: set[str], balancers: list[str]) -> list[Hop]:
    """The last hops: the first present load balancer and the pool that runs the controller, or the pods themselves."""
    pool = _controller_pool(plan, present)
    if _fronts(plan, present) and plan.design.ingress.controller in {"agic", "agc", "none"}:
        return [(pool, "Straight to the pods")]
    found = [name for name in balancers if name in present][:1]
    return [
        *((name, f"{_scheme(plan)} to the ingress controller") for name in found),
        (pool, "To the controller’s pods"),
    ]


def _controller_pool(plan: Plan, present: set[str]) -> str:
    """The pool that runs the ingress controller, or the first that is drawn by itself."""
    wanted = plan.design.ingress.controller_pool
    named = [pool for pool in plan.pools if pool.name == wanted]
    linux = [pool for pool in plan.pools if not pool.windows and pool.pool.mode == "User"]
    return next((name for pool in (*named, *linux, *plan.pools) if (name := pool_id(pool)) in present), "")


def _egress(plan: Plan, nodes: list[str], present: set[str]) -> Iterator[Edge]:
    egress = plan.design.egress
    outward = "To the Internet"
    match egress.outbound_type:
        case "loadBalancer":
            door, words = "load-balancer", "Outbound by SNAT of the load balancer"
        case "managedNATGateway" | "managedNATGatewayV2" | "userAssignedNATGateway":
            door, words = "nat-gateway", "Outbound by SNAT of the NAT gateway"
        case "userDefinedRouting":
            door, words = "firewall", "0.0.0.0/0 by route table"
            outward = "Allowed destinations only"
        case _:
            return
    for tail in nodes:
        yield Edge(tail, door, EdgeKind.EGRESS, f"{words}, all node subnets" if tail == "vnet-spoke" else words)
    if door in present and egress.forced_tunnel and "gateway" in present:
        yield Edge(door, "gateway", EdgeKind.EGRESS, "Forced tunnel to on-premises")
    elif door in present:
        yield Edge(door, "internet", EdgeKind.EGRESS, outward)


def _administration(plan: Plan, nodes: list[str], present: set[str]) -> Iterator[Edge]:
    remote = plan.design.management.reached_by == "hybrid_link" and "gateway" in present
    start = "gateway" if remote else "internet"
    yield Edge(start, "bastion", EdgeKind.ADMIN, "HTTPS 443 from operators")
    yield Edge("bastion", "jump-box", EdgeKind.ADMIN, "SSH 22 to the jump box")
    door = next((name for name in ("jump-box", "bastion") if name in present), "")
    for head in nodes:
        yield Edge(door, head, EdgeKind.ADMIN, f"SSH 22 to {'all node subnets' if head == 'vnet-spoke' else 'nodes'}")
    access = plan.design.access
    if access.api_server in {"public", "authorized_ranges"} or not _private_only(plan):
        limited = " from named ranges" if access.authorized_ranges else ""
        yield Edge("internet", "api-server", EdgeKind.ADMIN, f"kubectl, HTTPS 443{limited}")
    else:
        operator = next((name for name in ("jump-box", "gateway", "bastion") if name in present), "")
        yield Edge(operator, "api-server", EdgeKind.ADMIN, "kubectl, HTTPS 443")


def _private_only(plan: Plan) -> bool:
    access = plan.design.access
    return access.api_server == "private_endpoint" or (
        access.api_server == "vnet_integration" and access.private_cluster
    )


def _names(present: set[str]) -> Iterator[Edge]:
    start = next((name for name in ("gateway", "on-premises-0") if name in present), "")
    yield Edge(start, "dns-inbound", EdgeKind.DNS, "DNS 53 for private names")
    yield Edge("dns-outbound", start, EdgeKind.DNS, "DNS 53 for on-premises names")


def _private(subnet_ids: dict[str, list[str]]) -> Iterator[Edge]:
    for tail in subnet_ids.get("nodes", [])[:1]:
        for head in subnet_ids.get("private_endpoints", []):
            yield Edge(tail, head, EdgeKind.PRIVATE, "To private endpoints")
        if subnet_ids.get("api_server"):
            yield Edge(tail, "api-server", EdgeKind.PRIVATE, "Nodes, HTTPS 443")


def _links(plan: Plan, present: set[str]) -> Iterator[Edge]:
    """Peerings and the hybrid link."""
    # A peering has a row for each direction, and VNets may share a name; from left to right the spoke is last.
    peered = {frozenset((peering.origin, peering.target)) for peering in plan.peerings}
    ordered = sorted(plan.vnets, key=lambda vnet: ("hub", "management", "spoke").index(vnet.role))
    for one, other in combinations(ordered, 2):
        if frozenset((one.name, other.name)) in peered:
            yield Edge(f"vnet-{one.role}", f"vnet-{other.role}", EdgeKind.PEERING, both_ways=True)
    centre = "vnet-hub" if "vnet-hub" in present else "vnet-spoke"
    for index, network in enumerate(plan.design.surroundings.networks):
        if network.kind == "peered_vnet":
            yield Edge(f"peered-{index}", centre, EdgeKind.PEERING, both_ways=True)
        elif network.kind == "on_premises":
            yield Edge(f"on-premises-{index}", "gateway", EdgeKind.HYBRID, both_ways=True)
            yield Edge(f"on-premises-{index}", "vpn-gateway", EdgeKind.HYBRID, both_ways=True)
