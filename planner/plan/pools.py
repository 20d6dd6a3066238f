"""Node pools as the plan counts them: at the autoscaler's maximum, with surge."""

from dataclasses import dataclass
from math import ceil

from planner.azure import limits
from planner.design import Design, NodePool

FALLBACK_MAX_PODS = 110
"""Where Azure documents no default of its own (static blocks, bring-your-own CNI): the Kubernetes default."""


@dataclass(frozen=True)
class PlannedPool:
    """A node pool with every "choose for me" resolved."""

    index: int
    pool: NodePool
    max_pods: int
    surge: int
    zones: tuple[int, ...]

    @property
    def name(self) -> str:
        """The pool's name."""
        return self.pool.name

    @property
    def nodes(self) -> int:
        """Nodes at the autoscaler's maximum, without surge."""
        return self.pool.max_count

    @property
    def path(self) -> str:
        """Where the pool stands in the design."""
        return f"node_pools.{self.index}"

    @property
    def expected_pods(self) -> int:
        """Pods a node that addresses are batched for: the architect's figure, otherwise max pods."""
        return self.pool.expected_pods or self.max_pods

    @property
    def windows(self) -> bool:
        """Whether the pool runs Windows."""
        return self.pool.os_type == "Windows"


def plan_pools(design: Design) -> tuple[PlannedPool, ...]:
    """The pools in the design's order."""
    default = limits.DEFAULT_MAX_PODS[design.network_model.model] or FALLBACK_MAX_PODS
    zones = design.overview.availability_zones
    return tuple(
        PlannedPool(
            index=index,
            pool=pool,
            max_pods=pool.max_pods or default,
            surge=surge_nodes(pool.max_surge, pool.max_count),
            zones=zones if pool.availability_zones is None else pool.availability_zones,
        )
        for index, pool in enumerate(design.node_pools)
    )


def surge_nodes(max_surge: str, nodes: int) -> int:
    """Nodes an upgrade adds: a percentage is rounded up, and never more than there are nodes."""
    if max_surge.endswith("%"):
        return min(ceil(nodes * int(max_surge[:-1]) / 100), nodes)
    return min(int(max_surge), nodes)
