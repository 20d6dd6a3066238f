"""One rule's judgement of the default design with some changes, short enough for tables."""

from datetime import date
from typing import Any

from planner.design import Design
from planner.plan import make_plan
from planner.rules import RULES

DAY = date(2026, 11, 23)
WINDOWS_POOL = {"name": "npwin", "os_type": "Windows", "os_sku": "Windows2025"}
SYSTEM_POOL = {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 3, "max_surge": "1"}


def judged(rule: str, changes: dict[str, Any], on: date = DAY) -> list[str]:
    """What the rule finds, each as "severity subject"; an empty list when it is content."""
    plan = make_plan(Design().revise(**changes), on)
    return [f"{problem.severity or RULES[rule].severity} {problem.subject}" for problem in RULES[rule].check(plan)]


def mended(rule: str, changes: dict[str, Any]) -> dict[str, Any] | None:
    """The first mend that the rule offers."""
    return next(RULES[rule].check(make_plan(Design().revise(**changes), DAY))).mend


def services(*services: dict[str, Any], **ingress: Any) -> dict[str, Any]:
    """Layer 4 services beside the ingress; one without a name is called edi."""
    return {"ingress": {"services": [{"name": "edi", **service} for service in services], **ingress}}


def pinned(purpose: str, cidr: str) -> dict[str, Any]:
    """A pinned subnet."""
    return {"addresses": {"subnets": [{"purpose": purpose, "cidr": cidr}]}}
