"""The topology of a plan as a Graph: hub in the middle, spoke on the right, everything else on the left and above.

Every VNet and every subnet of the plan stands in it once, with its name and range. The overview shows what a meeting
needs; `detail` adds zones, limits, the use of each subnet and the subnets that others hold in the same VNets.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from types import MappingProxyType

from planner.design.labels import label
from planner.diagram.amount import AMOUNTS, OTHERS, Amount
from planner.diagram.columns import Piece, balance, in_columns, shared, shortest, thirds
from planner.diagram.drawing import fits_sheet
from planner.diagram.flows import flows
from planner.diagram.graph import Cell, Graph, Group, GroupKind, Node
from planner.diagram.outside import between, beyond, internet, surrounding
from planner.diagram.resources import gateway_nodes, marks_of, stand_in
from planner.plan import Plan
from planner.plan.names import cluster_name
from planner.plan.needs import counted
from planner.plan.subnets import PlannedSubnet
from planner.plan.vnets import PlannedVnet

NODES = ("nodes", "pods", "virtual_nodes")
SPOKE = MappingProxyType(
    {
        "front": ("app_gateway", "agc", "waf_appliance", "private_link_service", "ingress"),
        "nodes": NODES,
        "back": ("api_server", "private_endpoints"),
    }
)
HUB = (
    "firewall",
    "firewall_management",
    "firewall_appliance",
    "gateway",
    "dns_inbound",
    "dns_outbound",
    "bastion",
    "jump_box",
    "route_server",
    "custom",
)
INWARD = frozenset({"firewall", "firewall_management", "firewall_appliance", "jump_box", "route_server", "custom"})
SINGLE_COLUMN = 3


def topology(plan: Plan, *, detail: bool = False) -> Graph:
    """The picture of a whole design; the overview counts pools and lists subnets until a sheet of paper holds it."""
    if detail:
        return _graph(plan, Amount(detail=True))
    graphs = (_graph(plan, amount) for amount in AMOUNTS[:-1])
    return next((graph for graph in graphs if fits_sheet(graph)), None) or _graph(plan, AMOUNTS[-1])


def _graph(plan: Plan, amount: Amount) -> Graph:
    ids = _subnet_ids(plan)
    spoke, *others = plan.vnets
    middle = [_vnet(plan, vnet, ids, amount) for vnet in (*others, *_missing(plan))]
    nodes, groups = _placed(plan, _vnet(plan, spoke, ids, amount), middle)
    graph = Graph(_title(plan), _description(plan), nodes, groups)
    by_purpose: dict[str, list[str]] = {}
    for subnet, name in zip(plan.subnets, ids, strict=True):
        by_purpose.setdefault(subnet.purpose, []).append(name)
    edges = flows(plan, by_purpose, set(graph.paths()))
    joined = {end for edge in edges for end in (edge.tail, edge.head)}
    return replace(graph, nodes=tuple(n for n in nodes if n.id != "internet" or n.id in joined), edges=edges)


def _missing(plan: Plan) -> Iterator[PlannedVnet]:
    """VNets that subnets are meant for and that have no address space yet."""
    for role in dict.fromkeys(subnet.vnet for subnet in plan.subnets):
        if all(vnet.role != role for vnet in plan.vnets):
            yield replace(
                plan.vnets[0], role=role, name=f"No {role} VNet", address_space=(), subnets=(), taken=(), free=()
            )


def _title(plan: Plan) -> str:
    return f"Network topology of {plan.design.overview.title}"


def _description(plan: Plan) -> str:
    names = "; ".join(f"{vnet.name} {vnet.ranges} with {counted(len(vnet.subnets), 'subnet')}" for vnet in plan.vnets)
    return f"Virtual networks: {names}. The tables of elements and connections say the same in words."


def _subnet_ids(plan: Plan) -> list[str]:
    """An id for each subnet in the plan's order; where names collide the later ones are counted."""
    seen: dict[str, int] = {}
    found = []
    for subnet in plan.subnets:
        seen[subnet.key] = seen.get(subnet.key, 0) + 1
        found.append(f"subnet-{subnet.key}" + (f"-{seen[subnet.key]}" if seen[subnet.key] > 1 else ""))
    return found


def _placed(plan: Plan, spoke: Group, middle: list[Group]) -> tuple[tuple[Node, ...], tuple[Group, ...]]:
    """Nodes and boxes in the grid of the sheet: left the outside, then hub and management, then the spoke."""
    left, above, server = surrounding(plan), list(between(plan)), list(beyond(plan))
    # VNets below each other need the height, so that there the Internet takes no row of its own.
    beside = len(middle) > 1 and not above and not server
    if beside:
        left = [internet(), *left]
    first = 0 if beside else 1
    rows = max(len(left), len(middle), 1)
    columns = max(len(above) + len(server), 1)
    nodes = [] if beside else [replace(internet(), at=Cell(0, 0))]
    if not middle:
        # Where no hub fills the middle, the API server stands below the load balancer.
        columns = max(len(above), 1)
        nodes += [replace(each, at=Cell(1, 1, columns=columns, rows=rows)) for each in server]
        server = []
    nodes += [replace(each, at=Cell(1 + n, 0)) for n, each in enumerate((*above, *server))]
    nodes += [replace(each, at=Cell(0, first + row, rows=span)) for each, row, span in shared(left, rows)]
    groups = [
        replace(each, at=Cell(1, first + row, columns=columns, rows=span)) for each, row, span in shared(middle, rows)
    ]
    return tuple(nodes), (*groups, replace(spoke, at=Cell(1 + columns, 0, rows=first + rows)))


def _vnet(plan: Plan, vnet: PlannedVnet, ids: list[str], amount: Amount) -> Group:
    pieces: dict[str, list[Piece]] = {"front": [], "nodes": [], "back": []}
    order = tuple(chain(*SPOKE.values())) if vnet.role == "spoke" else HUB
    inside = [(subnet, name) for subnet, name in zip(plan.subnets, ids, strict=True) if subnet.vnet == vnet.role]
    inside.sort(key=lambda each: order.index(each[0].purpose) if each[0].purpose in order else len(order))
    names = [name for _, name in inside]
    hidden = _hidden(inside, amount)
    for subnet, name in inside:
        if name not in hidden:
            pieces[_side(subnet) or shortest(pieces)].append(_subnet(plan, subnet, name, amount))
    _add_further(plan, vnet, pieces, detail=amount.detail)
    unboxed = [subnet for subnet, name in inside if name in hidden]
    pieces["nodes" if vnet.role == "spoke" else "back"] += _lists(vnet, unboxed, amount)
    # A management VNet under the hub, or a load balancer above it, takes of the height: then they go wide.
    single = 1 if len(plan.vnets) > 2 else 2 if any(between(plan)) else SINGLE_COLUMN
    if vnet.role != "spoke" and sum(map(len, pieces.values())) <= single:
        in_order = [piece for side in pieces.values() for piece in side]
        in_order.sort(key=lambda piece: names.index(piece.id) if piece.id in names else len(names))
        pieces = {"front": in_order}
    elif vnet.role != "spoke":
        balance(pieces["front"], pieces["nodes"])
        pieces["nodes"].sort(key=lambda piece: names.index(piece.id))
        if max(map(len, pieces.values())) > amount.rows:
            pieces = thirds(pieces)
    placed = list(in_columns(list(pieces.values())))
    return Group(
        id=f"vnet-{vnet.role}",
        kind=GroupKind.VNET,
        name=vnet.name,
        ranges=tuple(map(str, vnet.address_space)),
        nodes=tuple(piece for piece in placed if isinstance(piece, Node)),
        groups=tuple(piece for piece in placed if isinstance(piece, Group)),
    )


def _hidden(inside: Sequence[tuple[PlannedSubnet, str]], amount: Amount) -> frozenset[str]:
    """Ids of the subnets without a box: the last of nodes and pods, of which there is one a pool, and of others."""
    of_pools = [name for subnet, name in inside if subnet.purpose in NODES]
    others = [name for subnet, name in inside if subnet.purpose not in NODES]
    return frozenset([*of_pools[amount.subnets :], *others[OTHERS:]])


def _lists(vnet: PlannedVnet, subnets: Sequence[PlannedSubnet], amount: Amount) -> Iterator[Node]:
    """The subnets without a box, each with its range."""
    lines = [" ".join((each.name, str(each.cidr or "no room"))) for each in subnets]
    for number in range(amount.lists):
        first = number * amount.lines
        part = lines[first : first + amount.lines] if number < amount.lists - 1 else lines[first:]
        if part:
            name = f"more-subnets-{vnet.role}-{number}"
            yield Node(name, "subnet-list", counted(len(part), "more subnet"), tuple(part), lines=amount.lines)


def _side(subnet: PlannedSubnet) -> str:
    """The column of a subnet; "" where any will do."""
    if subnet.vnet != "spoke":
        return "nodes" if subnet.purpose in INWARD else "front"
    return next((side for side, purposes in SPOKE.items() if subnet.purpose in purposes), "")


def _add_further(plan: Plan, vnet: PlannedVnet, pieces: dict[str, list[Piece]], *, detail: bool) -> None:
    """What stands in a VNet and is no subnet of the plan."""
    if vnet.role == "spoke":
        pieces[shortest(pieces)].append(_cluster(plan))
    if vnet.role == "hub" and plan.design.addresses.hub_kind == "virtual_wan":
        pieces["front"] += _virtual_wan(plan)
    if detail:
        pieces["back"] += [
            Group(
                f"taken-{vnet.role}-{n}",
                GroupKind.SUBNET,
                each.name or "In use",
                (str(each.cidr),),
                ("already in use",),
            )
            for n, each in enumerate(vnet.taken)
        ]


def _cluster(plan: Plan) -> Node:
    lines = [label(plan.model)]
    if plan.pod_cidr:
        lines.append(f"pods {plan.pod_cidr}")
    return Node("cluster", "cluster", cluster_name(plan.design), (*lines, f"services {plan.service_cidr}"))


def _virtual_wan(plan: Plan) -> Iterator[Node]:
    """A Virtual WAN hub has no subnets of its own to show."""
    firewall = plan.design.egress.firewall
    if firewall != "none":
        kind = "appliance" if firewall == "appliance" else "firewall"
        yield Node("firewall", kind, "Firewall", (label(firewall),))
    yield from gateway_nodes(plan)


def _subnet(plan: Plan, subnet: PlannedSubnet, name: str, amount: Amount) -> Group:
    ranges = [str(each) for each in (subnet.cidr, subnet.cidr_v6) if each]
    used = f"{subnet.capacity.percent} % used" if amount.detail and subnet.cidr and not subnet.capacity.whole else ""
    return Group(
        id=name,
        kind=GroupKind.SUBNET,
        name=subnet.name,
        ranges=tuple(ranges) or ("no room",),
        details=(used,) if used else (),
        nodes=stand_in(plan, subnet, amount),
        marks=marks_of(plan, subnet),
    )
