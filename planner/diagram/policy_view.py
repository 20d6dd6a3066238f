"""View: who may talk to whom inside the cluster, as namespaces, pods and permissions, and the same as rows."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.azure.compatibility import ENGINE_DISPLAY
from planner.design.network_policy import PolicyRule
from planner.diagram.graph import Cell, Edge, EdgeKind, Graph, Group, GroupKind, Mark, Node
from planner.plan import Plan

EVERY_PORT = "all ports"
ALL_PODS = "All pods"
PERMISSIONS_SHOWN = 24
NAMESPACES_SIDE_BY_SIDE = 4
NAMESPACES_ACROSS = 3
PODS_ACROSS = 3


@dataclass(frozen=True)
class Permission:
    """A row of the matrix: who may open connections to whom; `number` is its step in the picture, "" for a denial."""

    number: str
    origin: str
    target: str
    ports: str
    name: str
    allowed: bool = True


@dataclass(frozen=True)
class _End:
    """Pods with certain labels in a namespace, or a range ("" as namespace)."""

    namespace: str
    words: str

    @property
    def name(self) -> str:
        return f"{self.words} in {self.namespace}" if self.namespace else self.words


@dataclass(frozen=True)
class _Grant:
    """A permission between two ends, in the direction in which connections are opened."""

    origin: _End
    target: _End
    ports: str
    name: str
    number: str


def permissions(plan: Plan) -> tuple[Permission, ...]:
    """Every permission, then for each namespace that denies by default what no permission names."""
    granted = (
        Permission(each.number, each.origin.name, each.target.name, each.ports, each.name) for each in _grants(plan)
    )
    return (*granted, *_denials(plan))


def policy_view(plan: Plan) -> Graph:
    """Namespaces as boxes with their pods, ranges beside them, and a numbered line for each permission."""
    grants = [grant for grant in _grants(plan) if int(grant.number) <= PERMISSIONS_SHOWN]
    ends = dict.fromkeys(end for grant in grants for end in (grant.origin, grant.target))
    depth = _depths(grants)
    ids = {end: f"end-{number}" for number, end in enumerate(ends)}
    groups = tuple(_namespaces(plan, ids, depth))
    outside = [end for end in ends if not end.namespace]
    column = 1 + max((group.at.column for group in groups), default=-1)
    nodes = tuple(Node(ids[end], "virtual-network", end.words, at=Cell(column, row)) for row, end in enumerate(outside))
    edges = tuple(
        Edge(ids[each.origin], ids[each.target], EdgeKind.PERMITTED, f"{each.ports}: {each.name}", each.number)
        for each in grants
        if each.origin != each.target
    )
    title = f"Network policy of {plan.design.overview.title}"
    return Graph(title, f"{_engine(plan)} The table of permissions says the same in words.", nodes, groups, edges)


def _engine(plan: Plan) -> str:
    engine = plan.design.network_policy.engine
    return "No engine enforces it." if engine == "none" else f"{ENGINE_DISPLAY[engine]} enforces it."


def _grants(plan: Plan) -> Iterator[_Grant]:
    for number, rule in enumerate(plan.design.network_policy.rules, 1):
        mine = _End(rule.namespace, _labels(rule.pod_labels))
        ports = ", ".join(port.replace("/", " ") for port in rule.ports) or EVERY_PORT
        for peer in _peers(rule):
            origin, target = (peer, mine) if rule.direction == "ingress" else (mine, peer)
            yield _Grant(origin, target, ports, rule.name, str(number))


def _peers(rule: PolicyRule) -> Iterator[_End]:
    words = _labels(rule.peer_labels)
    for namespace in dict.fromkeys(rule.peer_namespaces):
        yield _End(namespace, words)
    if not rule.peer_namespaces and (rule.peer_labels or not rule.peer_ranges):
        yield _End(rule.namespace, words)
    for cidr in dict.fromkeys(rule.peer_ranges):
        yield _End("", str(cidr))


def _labels(labels: tuple[str, ...]) -> str:
    return ", ".join(labels) or ALL_PODS


def _denials(plan: Plan) -> Iterator[Permission]:
    for namespace in dict.fromkeys(plan.design.network_policy.default_deny):
        yield Permission("", "Anything else", f"{ALL_PODS} in {namespace}", EVERY_PORT, "default-deny", allowed=False)
        yield Permission("", f"{ALL_PODS} in {namespace}", "Anything else", EVERY_PORT, "default-deny", allowed=False)


def _depths(grants: list[_Grant]) -> dict[_End, int]:
    """For each end how many permissions lie before it at most; a circle is cut where it was entered."""
    depth = {end: 0 for grant in grants for end in (grant.origin, grant.target)}
    for _ in depth:
        for grant in grants:
            if grant.origin != grant.target and depth[grant.target] <= depth[grant.origin] < len(depth) - 1:
                depth[grant.target] = depth[grant.origin] + 1
    return depth


def _namespaces(plan: Plan, ids: dict[_End, str], depth: dict[_End, int]) -> Iterator[Group]:
    """A box for each namespace, from left to right by the first of its pods on a way; a quiet one at the end."""
    denying = dict.fromkeys(plan.design.network_policy.default_deny)
    members: dict[str, list[_End]] = {}
    for end in ids:
        if end.namespace:
            members.setdefault(end.namespace, []).append(end)
    first = {name: min(depth[end] for end in ends) for name, ends in members.items()}
    order = sorted(members, key=lambda name: first[name])
    names = [*order, *(each for each in denying if each not in members)]
    across = len(names) if len(names) <= NAMESPACES_SIDE_BY_SIDE else NAMESPACES_ACROSS
    for number, name in enumerate(names):
        ends = members.get(name, [_End(name, ALL_PODS)])
        nodes = _in_columns(ends, ids, depth)
        denied = name in denying
        words = ("default deny",) if denied else ("no default deny",)
        marks = (Mark("network-policy", f"default-deny in {name}"),) if denied else ()
        at = Cell(number % across, number // across)
        yield Group(f"namespace-{number}", GroupKind.NAMESPACE, name, (), words, tuple(nodes), (), marks, at)


def _in_columns(ends: list[_End], ids: dict[_End, str], depth: dict[_End, int]) -> Iterator[Node]:
    """Few pods in the order in which they call each other, many in a square."""
    many = len({depth.get(end, 0) for end in ends}) > PODS_ACROSS
    ordered = sorted(ends, key=lambda end: depth.get(end, 0))
    rows: dict[int, int] = {}
    for number, end in enumerate(ordered):
        column = number % PODS_ACROSS if many else depth.get(end, 0)
        row = rows.get(column, 0)
        rows[column] = row + 1
        yield Node(ids.get(end, f"quiet-{end.namespace}"), "pod", end.words, at=Cell(column, row))
