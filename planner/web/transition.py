"""What a running cluster has to go through to get from one design to the other, choice by choice."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from planner.azure.reversibility import Change
from planner.comparison import CHOICES, way
from planner.plan import Plan
from planner.plan.pools import PlannedPool
from planner.plan.reversibility import CHANGE_WORDS, Reversal

RANK: tuple[Change, ...] = ("rebuild", "one_way", "changeable")


@dataclass(frozen=True)
class Consequence:
    """A choice of consequence that changed; `about` names the pools or subnets, `how` is a sentence."""

    choice: str
    about: tuple[str, ...]
    change: Change
    how: str

    @property
    def word(self) -> str:
        """The kind of change as people read it."""
        return CHANGE_WORDS[self.change]


def consequences(before: Plan, after: Plan) -> tuple[Consequence, ...]:
    """The choices of the earlier design that the later one takes differently, those that need a rebuild first."""
    found = (_consequence(reversal, before, after) for reversal in before.reversibility)
    return tuple(sorted(filter(None, found), key=lambda each: RANK.index(each.change)))


def _consequence(reversal: Reversal, before: Plan, after: Plan) -> Consequence | None:
    if reversal.path in NAMED:
        about = tuple(NAMED[reversal.path](before, after))
        return Consequence(reversal.choice, about, reversal.change, reversal.how) if about else None
    old, new = (_answer(plan, reversal.path) for plan in (before, after))
    if old == new or (reversal.path, new) == ("management.bastion", "none"):  # a bastion is deleted at any time
        return None
    return Consequence(reversal.choice, (), _way(before, reversal, old, new), reversal.how)


def _way(before: Plan, reversal: Reversal, old: Any, new: Any) -> Change:
    """The general answer, narrowed by where the choice goes."""
    match reversal.path:
        case path if path in CHOICES:
            return way(before, path, old, new)
        case "addresses.pod_cidr" if new is None or not new.supernet_of(old):
            return "rebuild"
        case "addresses.service_cidr":
            return "rebuild"  # a range can be added and the first one stays: a design has but one
        case "access.private_dns_zone" if new != "none":
            return "rebuild"
        case _:
            return reversal.change


def _answer(plan: Plan, path: str) -> Any:
    if path == "addresses.pod_cidr":
        return plan.pod_cidr
    section, field = path.split(".")
    return getattr(getattr(plan.design, section), field)


def _moved_subnets(before: Plan, after: Plan) -> Iterator[str]:
    """Subnets of nodes and pods that have another range or name; those without a place were never built."""
    old = {each.key: (each.name, each.cidr) for each in before.subnets_for("nodes", "pods") if each.cidr}
    new = [(each.key, (each.name, each.cidr)) for each in after.subnets_for("nodes", "pods")]
    return (place[0] for key, place in new if old.get(key, place) != place)


def _another_vnet(before: Plan, after: Plan) -> Iterator[str]:
    """The cluster's VNet where it is another; one that was made for the cluster exists from then on."""
    old, new = ((plan.managed_vnet, vnet.name) for plan in (before, after) if (vnet := plan.vnet("spoke")))
    return iter([new[1]] if old != new else [])


def _first_windows_pools(before: Plan, after: Plan) -> Iterator[str]:
    """The Windows pools where there were none."""
    none_yet = not any(pool.windows for pool in before.pools)
    return (pool.name for pool in after.pools if pool.windows and none_yet)


def _pools_with_another(value: Callable[[PlannedPool], Any]) -> Callable[[Plan, Plan], Iterator[str]]:
    """Pools of both designs that differ in the value; a new pool is simply added."""

    def found(before: Plan, after: Plan) -> Iterator[str]:
        old = {pool.name: value(pool) for pool in before.pools}
        return (pool.name for pool in after.pools if pool.name in old and old[pool.name] != value(pool))

    return found


NAMED: Mapping[str, Callable[[Plan, Plan], Iterator[str]]] = MappingProxyType(
    {
        "addresses.vnet_ownership": _another_vnet,
        "addresses.subnets": _moved_subnets,
        "node_pools.max_pods": _pools_with_another(lambda pool: pool.max_pods),
        "node_pools.vm_size": _pools_with_another(lambda pool: pool.pool.vm_size),
        "node_pools.availability_zones": _pools_with_another(lambda pool: pool.zones),
        "node_pools.os_type": _first_windows_pools,
    }
)
"""Choices that are fixed for a pool, subnet or VNet: the names of those that differ."""
