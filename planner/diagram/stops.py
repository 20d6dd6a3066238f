"""The stops of a flow: a resource under the slug that the plan's flows call it by, in the subnet where it stands."""

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

from planner.diagram.graph import Cell, Edge, EdgeKind, Group, GroupKind, Node
from planner.diagram.resources import gateway_nodes, marks_of
from planner.plan import Plan
from planner.plan.flows import APPLICATION, NOBODY, SHELL, Flow, FlowKind
from planner.plan.subnets import PlannedSubnet

FIRST = Cell()
KINDS = MappingProxyType[FlowKind, EdgeKind](
    {
        "ingress": EdgeKind.INGRESS,
        "egress": EdgeKind.EGRESS,
        "administration": EdgeKind.ADMIN,
        "api_server": EdgeKind.ADMIN,
        "dns": EdgeKind.DNS,
        "east_west": EdgeKind.PRIVATE,
    }
)
# Icon, name, and the purposes of the subnets in which it may stand.
STOPS = MappingProxyType[str, tuple[str, str, tuple[str, ...]]](
    {
        "api-server": ("api-server", "API server", ("api_server",)),
        "app-gateway": ("app-gateway", "Application Gateway", ("app_gateway",)),
        "azure-dns": ("dns-zone", "Azure DNS", ()),
        "bastion": ("bastion", "Azure Bastion", ("bastion",)),
        "core-dns": ("pod", "CoreDNS", ()),
        "dns-inbound": ("dns-resolver", "DNS Private Resolver", ("dns_inbound",)),
        "dns-servers": ("dns-server", "Your DNS servers", ()),
        "firewall": ("firewall", "Firewall", ("firewall", "firewall_appliance")),
        "front-door": ("front-door", "Azure Front Door", ()),
        "gateway": ("vpn-gateway", "Gateway", ("gateway",)),
        "gateway-for-containers": ("app-gateway-containers", "Application Gateway for Containers", ("agc",)),
        "internal-load-balancer": ("load-balancer", "Internal load balancer", ("ingress",)),
        "internet": ("internet", "Internet", ()),
        "jump-box": ("jump-box", "Jump box", ("jump_box",)),
        "load-balancer": ("load-balancer", "Load balancer", ()),
        "nat-gateway": ("nat-gateway", "NAT gateway", ()),
        "networks": ("on-premises", "Connected networks", ()),
        "nodes": ("nodes", "Nodes", ("nodes",)),
        "on-premises-0": ("on-premises", "On-premises", ()),
        "operators": ("users", "Operators", ()),
        "pods": ("pod", "Pods", ("nodes",)),
        "private-endpoints": ("private-endpoint", "Private endpoints", ("private_endpoints",)),
        "private-link": ("private-link", "Private Link service", ("private_link_service",)),
        "waf-appliance": ("appliance", "WAF appliance", ("waf_appliance",)),
    }
)


def resource(slug: str, *details: str, name: str = "", kind: str = "", at: Cell = FIRST) -> Node:
    """The resource alone."""
    usual, called, _ = STOPS[slug]
    return Node(slug, kind or usual, name or called, tuple(filter(None, details)), at)


def gateway(plan: Plan) -> Node:
    """The first gateway of the hybrid link, by its own name."""
    first = gateway_nodes(plan)[:1]
    return replace(first[0], id="gateway") if first else resource("gateway")


def standing(plan: Plan, node: Node, at: Cell) -> Node | Group:
    """The resource in its subnet, or by itself where it stands in none of the plan."""
    purposes = STOPS[node.id][2]
    subnet = next(iter(plan.subnets_for(*purposes)), None) if purposes else None
    return in_subnet(plan, subnet, (node,), at) if subnet else replace(node, at=at)


def in_subnet(plan: Plan, subnet: PlannedSubnet, nodes: Iterable[Node], at: Cell, *details: str) -> Group:
    """A subnet with its range, its VNet and its marks around the resources."""
    vnets = [vnet.name for vnet in plan.vnets if vnet.role == subnet.vnet]
    ranges = tuple(str(each) for each in (subnet.cidr, subnet.cidr_v6) if each) or ("no room",)
    name = f"subnet-{subnet.key}"
    return Group(
        name, GroupKind.SUBNET, subnet.name, ranges, (*vnets, *details), tuple(nodes), (), marks_of(plan, subnet), at
    )


def step(flow: Flow, tail: str = "", head: str = "") -> Edge:
    """A hop of the plan as a line under its number, between other ends where the picture has more stops."""
    return Edge(tail or flow.tail, head or flow.head, KINDS[flow.kind], spoken(flow), str(flow.number))


def spoken(flow: Flow) -> str:
    """Protocol, where TLS ends and what inspects, in one line."""
    return "; ".join(filter(None, (flow.protocol, _tls(flow.tls_ends), flow.inspected_by.removeprefix(NOBODY))))


def ends_here(flow: Flow) -> str:
    """What a resource says where TLS ends at it; empty where it does not."""
    return "TLS ends here" if flow.tls_ends.startswith("At ") and flow.tls_ends != APPLICATION else ""


def _tls(words: str) -> str:
    if words == SHELL:
        return ""
    if words.startswith(("At ", "In ")):
        return f"TLS ends {words[0].lower()}{words[1:]}"
    return (
        f"TLS {words[0].lower()}{words[1:]}"
        if words.startswith(("Ended", "Passes", "As "))
        else words.replace("No", "no")
    )


def parted(pieces: Iterable[Node | Group]) -> tuple[tuple[Node, ...], tuple[Group, ...]]:
    """Resources and boxes of a picture."""
    found = tuple(pieces)
    return tuple(each for each in found if isinstance(each, Node)), tuple(
        each for each in found if isinstance(each, Group)
    )


def told(plan: Plan, title: str, edges: Iterable[Edge]) -> tuple[str, str]:
    """Title and description of a view."""
    steps = len({edge.number for edge in edges if edge.number})
    words = f"{steps} numbered steps from left to right; the table of connections says the same in words."
    return f"{title} of {plan.design.overview.title}", words
