"""Plans of designs that differ from the default in what a test names."""

from datetime import date
from typing import Any

from planner.design import Design
from planner.plan import Plan, make_plan

DAY = date(2026, 11, 23)


def plan_of(**changes: Any) -> Plan:
    """The plan of the default design with these changes."""
    return make_plan(Design().revise(**changes), DAY)


def pool(max_count: int, **answers: Any) -> dict[str, Any]:
    """A pool of a fixed count without surge, unless the answers say otherwise."""
    return {"min_count": max_count, "max_count": max_count, "max_surge": "0"} | answers


def pinned(purpose: str, cidr: str) -> dict[str, Any]:
    """An address plan whose spoke is 10.0.0.0/8 and in which one subnet is pinned."""
    return {"spoke": {"address_space": ["10.0.0.0/8"]}, "subnets": [{"purpose": purpose, "cidr": cidr}]}
