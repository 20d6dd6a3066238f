"""Buttons that fix ranges: each revises what stands in the form and saves nothing.

An action is "ranges:pin-all", "ranges:unpin-all", "ranges:VERB:SUBNET" with a verb of planner.plan.moves, or
"ranges:keep:VNET:RANGE", which makes a subnet of the architect's own out of a free range.
"""

from collections.abc import Mapping
from ipaddress import IPv4Network

from planner.azure import limits
from planner.plan import Plan
from planner.plan.moves import Move, moves
from planner.plan.subnets import PlannedSubnet
from planner.plan.vnets import PlannedVnet
from planner.web.forms.actions import MOST_ROWS
from planner.web.forms.questions import questions_of
from planner.web.forms.sheet import Sheet, row_texts

PREFIX = "ranges:"
PINS, OWN = "addresses.subnets", "addresses.own_subnets"


def act(sheet: Sheet, plan: Plan, action: str) -> Sheet:
    """The sheet after the button; one that no longer fits the plan changes nothing."""
    verb, _, target = action.removeprefix(PREFIX).partition(":")
    match verb:
        case "pin-all" | "unpin-all":
            for subnet in plan.subnets:
                sheet = _moved(sheet, plan, subnet, verb.removesuffix("-all"))
        case "keep":
            role, _, cidr = target.partition(":")
            sheet = _kept(sheet, next((vnet for vnet in plan.vnets if vnet.role == role), None), cidr)
        case _:
            found = next((subnet for subnet in plan.subnets if subnet.key == target), None)
            sheet = _moved(sheet, plan, found, verb) if found else sheet
    return _without_empty_pins(sheet) if verb in {"unpin", "unpin-all"} else sheet


def _moved(sheet: Sheet, plan: Plan, subnet: PlannedSubnet, verb: str) -> Sheet:
    move = next((each for each in moves(plan, subnet) if each.verb == verb), None)
    return _with_range(sheet, subnet, move) if move else sheet


def _with_range(sheet: Sheet, subnet: PlannedSubnet, move: Move) -> Sheet:
    """The range typed where the subnet's is, in a new pin if it has none yet."""
    text = (str(move.cidr or ""),)
    if subnet.range_path in sheet.texts:
        return Sheet({**sheet.texts, subnet.range_path: text}, sheet.counts)
    return _with_row(sheet, PINS, {"purpose": (subnet.purpose,), "pool": (subnet.pool or "",), "cidr": text})


def _kept(sheet: Sheet, vnet: PlannedVnet | None, cidr: str) -> Sheet:
    """A new subnet on a free range or on a part of one."""
    found = next((part for part in _parts(vnet) if str(part) == cidr), None)
    if vnet is None or found is None:
        return sheet
    usable = found.num_addresses - limits.RESERVED_ADDRESSES_PER_SUBNET
    answers = {"vnet": (vnet.role,), "cidr": (cidr,), "addresses": (str(max(1, min(usable, MOST_ADDRESSES))),)}
    return _with_row(sheet, OWN, answers)


MOST_ADDRESSES = 65536
"""What may be typed as the need of a subnet of one's own."""


def _parts(vnet: PlannedVnet | None) -> list[IPv4Network]:
    """The free ranges that a subnet can be made of, each followed by its first half."""
    return [part for block in vnet.free for part in keepable(block)] if vnet else []


def keepable(block: IPv4Network) -> tuple[IPv4Network, ...]:
    """A free range as a whole and its first half, as far as a subnet may be so small."""
    if block.prefixlen > limits.SUBNET_MAX_PREFIX:
        return ()
    return (block,) if block.prefixlen == limits.SUBNET_MAX_PREFIX else (block, next(block.subnets()))


def _with_row(sheet: Sheet, rows: str, answers: Mapping[str, tuple[str, ...]]) -> Sheet:
    question = next(each for each in questions_of("addresses") if f"addresses.{each.name}" == rows)
    count = sheet.counts[rows]
    if count >= MOST_ROWS:
        return sheet
    return sheet.with_order(rows, [*range(count), -1], {**row_texts(question), **answers})


def _without_empty_pins(sheet: Sheet) -> Sheet:
    """A pin that fixes neither range nor name nor growth says nothing."""
    count = sheet.counts[PINS]
    kept = [
        n for n in range(count) if any(sheet.text(f"{PINS}.{n}.{name}") for name in ("cidr", "name", "growth_percent"))
    ]
    return sheet if len(kept) == count else sheet.with_order(PINS, kept, {})
