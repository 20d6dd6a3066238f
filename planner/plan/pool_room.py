"""How far each node pool can grow before one of its ranges is full, with the other pools at their maximum."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.azure import limits
from planner.plan.capacity import Capacity
from planner.plan.layout import Layout
from planner.plan.needs import Need
from planner.plan.pools import PlannedPool, surge_nodes


@dataclass(frozen=True)
class PoolRoom:
    """The largest maximum count of a pool, surge on top; `ends_in` names the range or limit that stops it."""

    pool: PlannedPool
    largest: int
    ends_in: str
    formula: str


def pool_rooms(layout: Layout) -> tuple[PoolRoom, ...]:
    """One for each pool, in the design's order."""
    return tuple(min(_bounds(layout, pool), key=lambda room: room.largest) for pool in layout.pools)


def _bounds(layout: Layout, pool: PlannedPool) -> Iterator[PoolRoom]:
    yield PoolRoom(pool, limits.NODES_PER_POOL, "Azure’s limit", f"{limits.NODES_PER_POOL:,} nodes a pool")
    ranges = [(subnet.name, subnet.capacity) for subnet in layout.subnets_for("nodes", "pods")]
    if layout.pod_capacity:
        ranges.append(("the pod CIDR", layout.pod_capacity))
    for name, capacity in ranges:
        for need in capacity.needs:
            if need.pool == pool.name and need.per_node:
                yield _bound(pool, name, capacity, need)


def _bound(pool: PlannedPool, name: str, capacity: Capacity, need: Need) -> PoolRoom:
    room = max(0, capacity.free + need.with_surge)
    nodes = room // need.per_node
    largest = _largest(nodes, pool.pool.max_surge)
    surge = surge_nodes(pool.pool.max_surge, largest)
    each = f" × {need.per_node:,}" if need.per_node > 1 else ""
    formula = f"({largest:,} nodes + {surge:,} surge){each} of {room:,} {capacity.unit} left by the others"
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
