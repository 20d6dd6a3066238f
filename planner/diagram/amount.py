"""How much of a plan a topology shows one by one."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Amount:
    """Boxes of node and pod subnets, pools in a subnet and below each other, lists of further subnets, their lines,
    private endpoints, and rows of a hub.

    What is more is counted. `detail` adds zones, limits, the use of each subnet and the subnets that others hold in the
    same VNets.
    """

    subnets: int = 8
    pools: int = 12
    column: int = 4
    lists: int = 2
    lines: int = 20
    endpoints: int = 6
    rows: int = 4
    detail: bool = False


AMOUNTS = (
    Amount(),
    Amount(column=2),
    Amount(rows=2),
    Amount(pools=6, rows=2),
    Amount(subnets=4, pools=6, column=2, lists=1, lines=12, rows=2),
    Amount(subnets=3, pools=4, lists=1, lines=8, rows=2),
    Amount(subnets=2, pools=3, column=2, lists=1, lines=5, endpoints=4, rows=2),
    Amount(subnets=1, pools=2, column=2, lists=1, lines=4, endpoints=2, rows=2),
)
OTHERS = 10
"""Boxes of all other subnets in a VNet."""
"""From all that a picture can hold to what a large design leaves room for on a sheet."""
