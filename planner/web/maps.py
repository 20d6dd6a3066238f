"""The address map, the overlap matrix and the tools for ranges, as a page shows them."""

from datetime import date
from functools import lru_cache
from ipaddress import IPv4Network
from typing import Any

from django.utils.safestring import mark_safe

from planner.design import Design
from planner.diagram.address_map import address_map_svg, address_scale_svg
from planner.plan import Plan, make_plan
from planner.plan.moves import Move, moves
from planner.plan.overlaps import Overlap
from planner.plan.ranges import NamedRange
from planner.plan.subnets import PlannedSubnet
from planner.plan.vnets import PlannedVnet
from planner.report import Report
from planner.web.forms.range_tools import PREFIX, keepable
from planner.web.opened import Opened

WIDE, COLUMN, PHONE = 1120, 560, 350
"""CSS pixels of the map across the page, of the scales above the form, and of the map on a phone."""
KEPT = 32
TONES = {"forbidden": "error", "conditional": "warning", "allowed": "ok"}
MOST_OVERLAPS = 40


def map_context(report: Report, opened: Opened, *, scales: bool = False) -> dict[str, Any]:
    """Context of _address_map.html and _overlaps.html; the markup is safe, as the diagram sets every name as text."""
    wide, phone, scale = _drawn(report.design, report.day, scales)
    return {
        "map_wide": mark_safe(wide),  # noqa: S308
        "map_phone": mark_safe(phone),  # noqa: S308
        "map_scale": mark_safe(scale),  # noqa: S308
        "map_href": opened.url("export", "address-map.svg"),
        **shown_overlaps(report.plan),
    }


def ranges_context(report: Report, opened: Opened) -> dict[str, Any]:
    """Everything about ranges on the page of section addresses."""
    return {
        **map_context(report, opened, scales=True),
        **shown_tools(report.plan),
        "map_url": opened.url("address-map"),
    }


@lru_cache(maxsize=KEPT)
def _drawn(design: Design, day: date, scales: bool) -> tuple[str, str, str]:
    plan = make_plan(design, day)
    scale = address_scale_svg(plan, "scale-", COLUMN) if scales else ""
    return address_map_svg(plan, "map-", WIDE), address_map_svg(plan, "map-phone-", PHONE), scale


def shown_overlaps(plan: Plan) -> dict[str, Any]:
    """The matrix below its diagonal, and every overlap with its reason."""
    ranges, cells = plan.matrix.ranges, plan.matrix.cells
    reasons = {frozenset((each.one, each.other)): each.reason for each in plan.overlaps}
    rows = [
        {
            "range": range_,
            "cells": [
                _cell(other, cells[index][n], reasons.get(frozenset((range_, other)), ""))
                for n, other in enumerate(ranges[:index])
            ],
            "blanks": range(len(ranges) - 1 - index),
        }
        for index, range_ in enumerate(ranges)
        if index
    ]
    listed = _listed(plan)
    return {
        "matrix": {"columns": ranges[:-1], "rows": rows},
        "overlaps": [_overlap(each) for each in listed[:MOST_OVERLAPS]],
        "overlaps_left_out": max(0, len(listed) - MOST_OVERLAPS),
    }


def _listed(plan: Plan) -> list[Overlap]:
    """Overlaps worth a line: what lies on a whole VNet is not said again of each of its subnets."""
    on_vnets = {
        (vnet.vnet, other)
        for each in plan.overlaps
        for vnet, other in ((each.one, each.other), (each.other, each.one))
        if vnet.kind == "vnet"
    }
    return [
        each
        for each in plan.overlaps
        if not any(
            inner.kind in {"subnet", "taken"} and (inner.vnet, other) in on_vnets
            for inner, other in ((each.one, each.other), (each.other, each.one))
        )
    ]


def _cell(column: NamedRange, verdict: str, reason: str) -> dict[str, str]:
    return {"column": str(column), "verdict": verdict, "tone": TONES.get(verdict, ""), "reason": reason}


def _overlap(overlap: Overlap) -> dict[str, str]:
    return {"verdict": overlap.verdict, "tone": TONES[overlap.verdict], "reason": overlap.reason}


def shown_tools(plan: Plan) -> dict[str, Any]:
    """Context of _range_tools.html: what can be done with the range of each subnet, and with each free range."""
    subnets = [{"subnet": each, "buttons": _buttons(plan, each)} for vnet in plan.vnets for each in vnet.subnets]
    return {
        "tools": [each for each in subnets if each["buttons"]],
        "keepers": [
            {"vnet": vnet, "blocks": blocks}
            for vnet in plan.vnets
            if not (plan.managed_vnet and vnet.role == "spoke") and (blocks := _free(vnet))
        ],
    }


def _buttons(plan: Plan, subnet: PlannedSubnet) -> list[dict[str, str]]:
    found = moves(plan, subnet)
    fit = next((each.cidr for each in found if each.verb == "fit"), None)
    shown = (each for each in found if each.verb != "halve" or each.cidr != fit)
    return [
        {
            "value": f"{PREFIX}{each.verb}:{subnet.key}",
            "words": _words(each),
            "aloud": f"{_words(each)}: {_aloud(subnet, each)}",
        }
        for each in shown
    ]


def _words(move: Move) -> str:
    size = f"/{move.cidr.prefixlen}" if move.cidr else ""
    return {
        "pin": "Pin",
        "unpin": "Unpin",
        "fit": f"Smallest fit {size}",
        "next": f"Next free {size}",
        "halve": f"Halve to {size}",
        "double": f"Double to {size}",
    }[move.verb]


def _aloud(subnet: PlannedSubnet, move: Move) -> str:
    return f"{subnet.name} at {move.cidr}" if move.cidr else f"the plan places {subnet.name}"


def _free(vnet: PlannedVnet) -> list[dict[str, Any]]:
    """The free ranges that are large enough for a subnet, each with its buttons."""
    return [
        {"cidr": block, "buttons": [_keeper(vnet, part, block) for part in keepable(block)]}
        for block in vnet.free
        if keepable(block)
    ]


def _keeper(vnet: PlannedVnet, part: IPv4Network, block: IPv4Network) -> dict[str, str]:
    words = "Keep all" if part == block else f"Keep a /{part.prefixlen}"
    aloud = f"{words}: {part} of {vnet.name} for a subnet of your own"
    return {"value": f"{PREFIX}keep:{vnet.role}:{part}", "words": words, "aloud": aloud}
