"""What each part takes of a subnet, in addresses, with the formula in words.

Formulas: sources.IP_PLANNING, sources.CNI_LEGACY (Node Subnet), sources.CNI_POD_SUBNET (batches of 16),
sources.CNI_STATIC_BLOCK (/28 blocks), sources.CNI_OVERLAY (a /24 of the pod CIDR a node).
"""

from dataclasses import dataclass
from math import ceil

from planner.azure import limits
from planner.plan.pools import PlannedPool


@dataclass(frozen=True)
class Need:
    """The addresses one part takes: at least what Azure checks at creation, then when busy, then during upgrades."""

    part: str
    formula: str
    minimum: int
    addresses: int
    surge: int = 0
    per_node: int = 0
    pool: str | None = None

    @property
    def with_surge(self) -> int:
        """Addresses at the autoscaler's maximum while an upgrade adds its surge nodes."""
        return self.addresses + self.surge


def fixed(part: str, formula: str, addresses: int) -> Need:
    """A need that does not grow with nodes."""
    return Need(part, formula, addresses, addresses)


def counted(count: int, noun: str) -> str:
    """A number with its noun: 1 node, 2 nodes, 1,200 addresses."""
    ending = "" if count == 1 else "es" if noun.endswith(("s", "ch")) else "s"
    return f"{count:,} {noun}{ending}"


def node_need(pool: PlannedPool, model: str) -> Need:
    """Addresses of a pool in its node subnet: max pods + 1 a node with Node Subnet, otherwise one."""
    each = pool.max_pods + 1 if model == "azure_cni_node_subnet" else 1
    sizes = f"({pool.max_pods} pods + 1)" if each > 1 else "1"
    return _by_node(pool, f"{counted(pool.nodes, 'node')} × {sizes}", each, each)


def pod_need(pool: PlannedPool, model: str) -> Need:
    """Addresses of a pool in its pod subnet: batches of 16, or static /28 blocks."""
    if model == "azure_cni_pod_subnet_static":
        blocks = static_blocks(pool.max_pods)
        each = blocks * limits.STATIC_BLOCK
        return _by_node(pool, f"{counted(pool.nodes, 'node')} × {counted(blocks, 'block')} × 16", each, each)
    each = dynamic_addresses(pool.expected_pods)
    batches = ceil(pool.expected_pods / limits.POD_BATCH)
    return _by_node(
        pool, f"{counted(pool.nodes, 'node')} × ({counted(batches, 'batch')} × 16 + 1)", limits.POD_BATCH, each
    )


def dynamic_addresses(pods: int) -> int:
    """Addresses a node takes for `pods` pods: whole batches of 16, and one more for the node's own use."""
    return ceil(pods / limits.POD_BATCH) * limits.POD_BATCH + limits.POD_BATCH_EXTRA_ADDRESSES_PER_NODE


def static_blocks(max_pods: int) -> int:
    """Blocks of /28 a node takes; one address of them is the node's own."""
    return ceil((max_pods + limits.STATIC_BLOCK_INTERNAL_ADDRESSES_PER_NODE) / limits.STATIC_BLOCK)


def _by_node(pool: PlannedPool, formula: str, at_creation: int, each: int) -> Need:
    return Need(
        part=f"Pool {pool.name}",
        formula=formula,
        minimum=pool.nodes * at_creation,
        addresses=pool.nodes * each,
        surge=pool.surge * each,
        per_node=each,
        pool=pool.name,
    )
