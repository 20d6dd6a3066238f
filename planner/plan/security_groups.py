"""Network security groups: one a subnet, with the plan's rules and the architect's own in order of priority."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from planner.azure.nsg_rules import Direction
from planner.azure.traffic import DENY_PRIORITY
from planner.design.network_policy import NsgRule
from planner.plan.layout import Layout
from planner.plan.names import named
from planner.plan.security_rules import DRAFTS, Draft, drafts_for
from planner.plan.subnets import PlannedSubnet

FIRST_PRIORITY, STEP = 1000, 10
"""The plan's rules begin here, so that the architect's own, from 100 on, come first."""


@dataclass(frozen=True)
class SecurityRule:
    """A rule in ARM's words; `own` marks the architect's. A side is one tag or "*", or ranges of one IP version."""

    priority: int
    name: str
    direction: Direction
    access: Literal["Allow", "Deny"]
    protocol: str
    source: tuple[str, ...]
    destination: tuple[str, ...]
    ports: tuple[str, ...]
    why: str
    own: bool = False


@dataclass(frozen=True)
class SecurityGroup:
    """A network security group on the subnet with this key; rules by direction, then by priority."""

    name: str
    subnet: str
    purpose: str
    rules: tuple[SecurityRule, ...]

    def in_direction(self, direction: Direction) -> tuple[SecurityRule, ...]:
        """Rules for traffic into the subnet, or out of it."""
        return tuple(rule for rule in self.rules if rule.direction == direction)


def plan_security_groups(layout: Layout) -> tuple[SecurityGroup, ...]:
    """A group for each subnet that should have one, in the order of subnets; none in a VNet that AKS makes."""
    own = layout.design.network_policy.nsg_rules
    subnets = (each for each in layout.subnets if not (layout.managed_vnet and each.vnet == "spoke"))
    return tuple(_group(layout, subnet) for subnet in subnets if _wanted(layout, subnet, own))


def _wanted(layout: Layout, subnet: PlannedSubnet, own: tuple[NsgRule, ...]) -> bool:
    if subnet.kind.nsg == "forbidden":
        return False
    if subnet.purpose == "bastion":
        return layout.design.management.nsg
    if subnet.purpose == "api_server" and layout.design.access.api_server_nsg:
        return True
    derived = subnet.purpose in DRAFTS and subnet.purpose != "api_server"
    return derived or any(rule.subnet == subnet.purpose for rule in own)


def _group(layout: Layout, subnet: PlannedSubnet) -> SecurityGroup:
    own = [_own(rule) for rule in layout.design.network_policy.nsg_rules if rule.subnet == subnet.purpose]
    taken = {(rule.direction, rule.priority) for rule in own}
    drafts = [one for draft in drafts_for(layout, subnet) for one in _in_arm(draft)]
    rules = sorted((*own, *_numbered(drafts, taken)), key=lambda rule: (rule.direction, rule.priority, rule.name))
    part = subnet.key.removeprefix(f"{subnet.vnet}-")
    return SecurityGroup(named(layout.design, "nsg", part), subnet.key, subnet.purpose, tuple(rules))


def _own(rule: NsgRule) -> SecurityRule:
    return SecurityRule(
        priority=rule.priority,
        name=rule.name or f"Own{rule.direction}{rule.priority}",
        direction=rule.direction,
        access=rule.access,
        protocol=rule.protocol,
        source=_listed(rule.source),
        destination=_listed(rule.destination),
        ports=_listed(rule.ports),
        why="A rule of your own.",
        own=True,
    )


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip()) or ("*",)


def _numbered(drafts: list[Draft], taken: set[tuple[Direction, int]]) -> Iterator[SecurityRule]:
    """Priorities in order of precedence, denials after the last permission from DENY_PRIORITY on.

    Numbers of the architect's own rules are passed over.
    """
    step = STEP if len(drafts) * STEP <= DENY_PRIORITY - FIRST_PRIORITY else 1
    last = {draft.direction: number for number, draft in enumerate(drafts) if draft.allows}
    following: dict[tuple[Direction, bool], int] = {}
    for number, draft in enumerate(drafts):
        closing = number > last.get(draft.direction, -1)
        priority = following.get((draft.direction, closing), DENY_PRIORITY if closing else FIRST_PRIORITY)
        while (draft.direction, priority) in taken:
            priority += 1
        following[draft.direction, closing] = priority + step
        yield SecurityRule(
            priority=priority,
            name=draft.name,
            direction=draft.direction,
            access="Allow" if draft.allows else "Deny",
            protocol=draft.protocol,
            source=draft.sources,
            destination=draft.targets,
            ports=draft.ports,
            why=draft.why,
        )


def _in_arm(draft: Draft) -> Iterator[Draft]:
    """The draft as ARM takes it: a tag stands alone in its rule, and IPv4 and IPv6 do not mix."""
    pairs = [
        (source, target)
        for source in _sides(draft.sources)
        for target in _sides(draft.targets)
        if None in (version := {_version(source), _version(target)}) or len(version) == 1
    ]
    for number, (source, target) in enumerate(pairs, 1):
        name = draft.name if number == 1 else f"{draft.name}{number}"
        yield Draft(name, source, target, draft.ports, draft.why, draft.protocol, draft.direction, draft.allows)


@lru_cache(maxsize=64)
def _sides(side: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Tags one by one, then ranges by IP version. A hundred pools ask this of the same hundred ranges: kept."""
    tags = [(each,) for each in dict.fromkeys(side) if "/" not in each]
    ranges = [each for each in dict.fromkeys(side) if "/" in each]
    families = [tuple(each for each in ranges if (":" in each) is six) for six in (False, True)]
    return tags + [family for family in families if family]


def _version(side: tuple[str, ...]) -> int | None:
    """4 or 6 for ranges; None for a tag, which fits both."""
    return None if "/" not in side[0] else 6 if ":" in side[0] else 4
