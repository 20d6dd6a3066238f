"""How far each node pool can grow before a range is full or SNAT ports end, with the other pools at their maximum."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.azure import limits
from planner.plan.layout import Layout
from planner.plan.needs import Need
from planner.plan.outbound import plan_outbound
from planner.plan.pools import PlannedPool, surge_nodes

AZURES_LIMIT = "Azure’s limit"


@dataclass(frozen=True)
class PoolRoom:
    """The largest maximum count of a pool, surge on top; `ends_in` names the range or limit that stops it."""

    pool: PlannedPool
    largest: int
    ends_in: str
    formula: str

    @property
    def fits(self) -> bool:
        """Whether the nodes that are planned fit."""
        return self.largest >= self.pool.nodes


@dataclass(frozen=True)
class ClusterRoom:
    """Nodes of all pools, surge included, when the pool with the most room takes it; `planned` is counted alike."""

    nodes: int
    planned: int
    ends_in: str


def pool_rooms(layout: Layout) -> tuple[PoolRoom, ...]:
    """One for each pool, in the design's order."""
    return tuple(min(_bounds(layout, pool), key=lambda room: room.largest) for pool in layout.pools)


def roomiest(layout: Layout) -> PoolRoom | None:
    """The pool that grows when the workload does: the user pool with the most room; None without pools."""
    return max(pool_rooms(layout), key=lambda room: (room.pool.pool.mode == "User", room.largest), default=None)


def cluster_room(layout: Layout) -> ClusterRoom | None:
    """How large the cluster can get as it is designed, and what ends it; None without pools."""
    room = roomiest(layout)
    if room is None:
        return None
    planned = layout.nodes + layout.surge
    grown = room.largest + surge_nodes(room.pool.pool.max_surge, room.largest)
    return ClusterRoom(planned - room.pool.nodes - room.pool.surge + grown, planned, room.ends_in)


def _bounds(layout: Layout, pool: PlannedPool) -> Iterator[PoolRoom]:
    yield PoolRoom(pool, limits.NODES_PER_POOL, AZURES_LIMIT, f"{limits.NODES_PER_POOL:,} nodes a pool")
    most = limits.KUBENET_NODES if layout.model == "kubenet" else limits.NODES_PER_CLUSTER
    yield _of_all(layout, pool, AZURES_LIMIT, most)
    ranges = [(subnet.name, subnet.capacity) for subnet in layout.subnets_for("nodes", "pods")]
    if layout.pod_capacity:
        ranges.append(("the pod CIDR", layout.pod_capacity))
    for name, capacity in ranges:
        for need in capacity.needs:
            if need.pool == pool.name and need.per_node:
                room = max(0, capacity.free + need.with_surge)
                yield _bound(pool, name, room, capacity.unit, need)
    budget = plan_outbound(layout)
    if budget and budget.connections_per_node and budget.nodes_fit is not None:
        yield _of_all(layout, pool, "SNAT ports", budget.nodes_fit)


def _of_all(layout: Layout, pool: PlannedPool, name: str, most: int) -> PoolRoom:
    """The bound of a limit on all nodes of the cluster, surge included."""
    others = layout.nodes + layout.surge - pool.nodes - pool.surge
    return _bound(pool, name, max(0, most - others), "nodes")


def _bound(pool: PlannedPool, name: str, room: int, unit: str, need: Need | None = None) -> PoolRoom:
    per_node = need.per_node if need else 1
    largest = _largest(room // per_node, pool.pool.max_surge)
    surge = surge_nodes(pool.pool.max_surge, largest)
    each = f" × {per_node:,}" if per_node > 1 else ""
    formula = f"({largest:,} nodes + {surge:,} surge){each} of {room:,} {unit} left by the others"
    return PoolRoom(pool, largest, name, formula)


def _largest(room: int, max_surge: str) -> int:
    """The most nodes that fit together with their surge; both grow together, so halving finds it."""
    low, high = 0, room
    while low < high:
        middle = (low + high + 1) // 2
        if middle + surge_nodes(max_surge, middle) <= room:
            low = middle
        else:
            high = middle - 1
    return low
