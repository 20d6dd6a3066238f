"""Which resources a plan puts into each of its subnets, and their words in the picture."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from planner.design.labels import label
from planner.diagram.amount import Amount
from planner.diagram.graph import Cell, Mark, Node
from planner.plan import Plan
from planner.plan.pools import PlannedPool
from planner.plan.subnets import PlannedSubnet


def stand_in(plan: Plan, subnet: PlannedSubnet, amount: Amount) -> tuple[Node, ...]:
    """The resources in a subnet, in a grid of their own."""
    if subnet.purpose == "nodes":
        nodes = _node_subnet(plan, subnet, amount)
        return _grid(nodes, 1 if len(nodes) <= amount.column else 2)
    if subnet.purpose == "private_endpoints":
        nodes = _endpoints(plan, amount)
        return _grid(nodes, 1 if len(nodes) < 4 else 2)
    found = _SINGLE.get(subnet.purpose)
    return _grid(found(plan, subnet), 1) if found else ()


def marks_of(plan: Plan, subnet: PlannedSubnet) -> tuple[Mark, ...]:
    """The network security group and route table that the plan puts on a subnet."""
    groups = [Mark("network-security-group", each.name) for each in plan.security_groups if each.subnet == subnet.key]
    tables = [Mark("route-table", each.name) for each in plan.route_tables if subnet.key in each.subnets]
    return (*groups, *tables)


def pool_id(pool: PlannedPool) -> str:
    """The id of a pool's resource: by place, since two pools of an unfinished design may share a name."""
    return f"pool-{pool.index}"


def pools_in(plan: Plan, subnet: PlannedSubnet) -> tuple[PlannedPool, ...]:
    """The pools whose nodes stand in a node subnet."""
    if subnet.pool:
        return tuple(pool for pool in plan.pools if pool.path == subnet.path)
    return tuple(pool for pool in plan.pools if not pool.pool.own_subnet)


def _node_subnet(plan: Plan, subnet: PlannedSubnet, amount: Amount) -> list[Node]:
    """The pools one by one; beyond as many as are shown the last place stands for the rest."""
    pools = pools_in(plan, subnet)
    shown = pools if len(pools) <= amount.pools else pools[: amount.pools - 1]
    nodes = [_pool(pool, detail=amount.detail) for pool in shown]
    if len(shown) < len(pools):
        rest = pools[len(shown) :]
        total = sum(pool.nodes for pool in rest)
        nodes.append(
            Node(f"more-pools-{subnet.key}", "node-pool", f"{len(rest)} more pools", (f"up to {total:,} nodes",))
        )
    if plan.design.access.api_server == "private_endpoint" and subnet == plan.subnet_for("nodes"):
        nodes.append(Node("api-server", "api-server", "API server", ("private endpoint",)))
    return nodes


def _pool(pool: PlannedPool, *, detail: bool) -> Node:
    answers = pool.pool
    count = (
        str(answers.max_count) if answers.min_count == answers.max_count else f"{answers.min_count}–{answers.max_count}"
    )
    lines = [f"{answers.mode} · {count} × {answers.vm_size.removeprefix('Standard_')}"]
    if detail:
        lines.append(label(answers.os_sku))
        zones = [f"zones {', '.join(map(str, pool.zones))}"] * bool(pool.zones)
        lines.append(" · ".join((f"{pool.max_pods} pods", *zones)))
    return Node(pool_id(pool), "node-pool-windows" if pool.windows else "node-pool", answers.name, tuple(lines))


def _endpoints(plan: Plan, amount: Amount) -> list[Node]:
    wanted = plan.design.access.private_endpoints
    shown = wanted if len(wanted) <= amount.endpoints else wanted[: amount.endpoints - 1]
    nodes = [_endpoint(number, each.name, label(each.service)) for number, each in enumerate(shown)]
    if len(shown) < len(wanted):
        nodes.append(Node("more-endpoints", "private-endpoint", f"{len(wanted) - len(shown)} more endpoints"))
    return nodes


def _endpoint(number: int, name: str, service: str) -> Node:
    # An endpoint that is named after its service would say the same twice.
    same = not name or name.casefold() == service.casefold()
    return Node(f"endpoint-{number}", "private-endpoint", name or service, () if same else (service,))


def _pods(plan: Plan, subnet: PlannedSubnet) -> list[Node]:
    pools = [pool.name for pool in plan.pools if pool.name == subnet.pool] if subnet.pool else []
    return [Node(f"pods-{subnet.key}", "pod", "Pods", (f"of {pools[0]}" if pools else "of all pools",))]


def _api_server(plan: Plan, subnet: PlannedSubnet) -> list[Node]:
    reach = "private" if plan.design.access.private_cluster else "private and public"
    return [Node("api-server", "api-server", "API server", (reach,))]


def _app_gateway(plan: Plan, subnet: PlannedSubnet) -> list[Node]:
    waf = plan.design.waf
    detail = f"{waf.sku} · {waf.mode}" if waf.product == "app_gateway" and "WAF" in waf.sku else waf.sku
    return [Node("app-gateway", "app-gateway", "Application Gateway", (detail,))]


def _agc(plan: Plan, subnet: PlannedSubnet) -> list[Node]:
    waf = plan.design.waf
    detail = (f"WAF · {waf.mode}",) if waf.product == "agc" else ()
    return [Node("gateway-for-containers", "app-gateway-containers", "Application Gateway for Containers", detail)]


def _ingress(plan: Plan, subnet: PlannedSubnet) -> list[Node]:
    ingress = plan.design.ingress
    controlled = ingress.controller not in {"none", "agic", "agc"} and ingress.exposure in {"internal", "both"}
    detail = str(ingress.address) if ingress.address else label(ingress.controller, "ingress.controller")
    nodes = [Node("internal-load-balancer", "load-balancer", "Internal load balancer", (detail,))] * controlled
    count = sum(service.count for service in ingress.services if service.exposure == "internal")
    if count:
        name = "1 layer 4 service" if count == 1 else f"{count} layer 4 services"
        nodes.append(Node("layer-4-services", "load-balancer", name, ("internal",)))
    return nodes


def _waf_appliance(plan: Plan, subnet: PlannedSubnet) -> list[Node]:
    waf = plan.design.waf
    return [Node("waf-appliance", "appliance", waf.appliance_name, (f"WAF · {waf.mode}",))]


def _firewall(plan: Plan, subnet: PlannedSubnet) -> list[Node]:
    tier = plan.design.egress.firewall.removeprefix("azure_firewall_").capitalize()
    return [
        Node("firewall", "firewall", "Azure Firewall", (" · ".join(filter(None, (tier, _next_hop(plan, subnet)))),))
    ]


def _firewall_appliance(plan: Plan, subnet: PlannedSubnet) -> list[Node]:
    hop = _next_hop(plan, None)
    return [Node("firewall", "appliance", "Firewall appliance", (hop,) if hop else ())]


def _next_hop(plan: Plan, subnet: PlannedSubnet | None) -> str:
    given = plan.design.egress.firewall_address
    if given or subnet is None or subnet.cidr is None:
        return str(given or "")
    # Azure keeps the first three addresses after the network's own; the firewall gets the next.
    return str(subnet.cidr.network_address + 4)


def gateway_nodes(plan: Plan) -> list[Node]:
    """The gateways of the hybrid link."""
    management, link = plan.design.management, plan.design.surroundings.hybrid_link
    found = []
    if link in {"expressroute", "both"}:
        found.append(Node("gateway", "expressroute-gateway", "ExpressRoute gateway", (management.er_gateway_sku,)))
    if link in {"vpn", "both"}:
        name = "gateway" if link == "vpn" else "vpn-gateway"
        found.append(Node(name, "vpn-gateway", "VPN gateway", (management.vpn_gateway_sku,)))
    return found


def _bastion(plan: Plan, subnet: PlannedSubnet) -> list[Node]:
    return [Node("bastion", "bastion", "Azure Bastion", (label(plan.design.management.bastion),))]


_SINGLE: Mapping[str, Callable[[Plan, PlannedSubnet], Sequence[Node]]] = MappingProxyType(
    {
        "agc": _agc,
        "api_server": _api_server,
        "app_gateway": _app_gateway,
        "bastion": _bastion,
        "dns_inbound": lambda plan, subnet: [Node("dns-inbound", "dns-resolver", "DNS Private Resolver", ("inbound",))],
        "dns_outbound": lambda plan, subnet: [
            Node("dns-outbound", "dns-resolver", "DNS Private Resolver", ("outbound",))
        ],
        "firewall": _firewall,
        "firewall_appliance": _firewall_appliance,
        "firewall_management": lambda plan, subnet: [Node("firewall-management", "firewall", "Management interface")],
        "gateway": lambda plan, subnet: gateway_nodes(plan),
        "ingress": _ingress,
        "jump_box": lambda plan, subnet: [Node("jump-box", "jump-box", "Jump box", ("kubectl, az",))],
        "pods": _pods,
        "private_link_service": lambda plan, subnet: [Node("private-link", "private-link", "Private Link service")],
        "virtual_nodes": lambda plan, subnet: [Node("virtual-nodes", "virtual-nodes", "Virtual nodes", ("burst",))],
        "waf_appliance": _waf_appliance,
    }
)


def _grid(nodes: Iterable[Node], columns: int) -> tuple[Node, ...]:
    return tuple(replace(node, at=Cell(n % columns, n // columns)) for n, node in enumerate(nodes))
