"""How full a range is, until how many nodes it lasts, and in which year it is full."""

from dataclasses import dataclass
from math import log
from typing import Literal

from planner.azure import limits
from planner.plan.needs import Need

Pressure = Literal["ok", "watch", "critical", "over"]
WATCH, CRITICAL = 0.70, 0.90
"""Shares of the usable addresses from which a subnet is watched, and is critical."""


@dataclass(frozen=True)
class Capacity:
    """The needs of a range against what it holds.

    `unit` is "addresses" or "/24 blocks"; `whole` marks a range that one Azure service fills by design.
    """

    usable: int
    needs: tuple[Need, ...]
    unit: str = "addresses"
    nodes: int = 0
    whole: bool = False

    @property
    def minimum(self) -> int:
        """What Azure checks when the cluster or a node is created."""
        return sum(need.minimum for need in self.needs)

    @property
    def needed(self) -> int:
        """At the autoscaler's maximum, without surge."""
        return sum(need.addresses for need in self.needs)

    @property
    def needed_with_surge(self) -> int:
        """At the autoscaler's maximum while every pool is upgraded with its surge."""
        return sum(need.with_surge for need in self.needs)

    @property
    def free(self) -> int:
        """What is left with surge; below zero when it does not fit."""
        return self.usable - self.needed_with_surge

    @property
    def share(self) -> float:
        """The share in use with surge; 1.0 is full."""
        return self.needed_with_surge / self.usable if self.usable > 0 else float(self.needed_with_surge > 0)

    @property
    def percent(self) -> int:
        """The share in whole percent, rounded up, so that 100 is only shown when nothing is left."""
        return -int(-self.share * 100 // 1)

    @property
    def pressure(self) -> Pressure:
        """How near the end is: ok, watch above 70 %, critical above 90 %, over when it does not fit."""
        if self.free < 0:
            return "over"
        if self.whole:
            return "ok"
        return "critical" if self.share > CRITICAL else "watch" if self.share > WATCH else "ok"

    @property
    def per_node(self) -> int:
        """The most that one further node takes."""
        return max((need.per_node for need in self.needs), default=0)

    @property
    def fits_until(self) -> int | None:
        """Nodes in all that fit, surge included, when the most demanding pool grows; None when nothing grows."""
        return max(0, self.nodes + self.free // self.per_node) if self.per_node else None

    def years_left(self, growth_percent: int) -> int | None:
        """Whole years of growth that still fit; None without growth."""
        if not growth_percent or not self.needed_with_surge:
            return None
        if self.free < 0:
            return 0
        years = int(log(self.usable / self.needed_with_surge) / log(1 + growth_percent / 100))
        # Logarithms are off by a year where the need just reaches what there is.
        return years + (grown(self.needed_with_surge, growth_percent, years + 1) <= self.usable)


def usable_addresses(size: int, purpose: str, model: str) -> int:
    """Addresses of a subnet that can be used: all but five; with static blocks all but the two blocks they lie in."""
    if purpose == "pods" and model == "azure_cni_pod_subnet_static":
        return max(0, size - limits.STATIC_BLOCK_RESERVED_BLOCKS * limits.STATIC_BLOCK)
    return max(0, size - limits.RESERVED_ADDRESSES_PER_SUBNET)


def grown(addresses: int, percent: int, years: int) -> int:
    """Addresses after compound growth, rounded up; in whole numbers, so that 10 % on 100 is 110 and not 111."""
    return int(-(-addresses * (100 + percent) ** years // 100**years))
