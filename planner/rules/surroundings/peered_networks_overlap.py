"""Rule: peered VNets must not overlap each other."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each pair of ranges that do."""
    for overlap in plan.overlaps:
        one, other = overlap.one, overlap.other
        if one.kind == other.kind == "peered_vnet" and one.path != other.path:
            yield Problem(other.path, f"{other} overlaps {one}; both are peered.")


RULE = Rule(
    id="peered-networks-overlap",
    severity=Severity.ERROR,
    title="Two peered VNets overlap",
    why="A VNet cannot be peered with two others whose address spaces overlap; Azure refuses the second peering.",
    fix="Correct the ranges, or connect only one of the two.",
    pillar="reliability",
    sources=(
        sources.PEERING,
        sources.VNET_FAQ,
    ),
    azure_error="VnetAddressSpacesOverlap",
    good={
        "surroundings": {
            "networks": [
                {"name": "vnet-sap", "ranges": ["10.80.0.0/20"], "kind": "peered_vnet"},
                {"name": "vnet-shared", "ranges": ["10.81.0.0/20"], "kind": "peered_vnet"},
            ]
        }
    },
    bad={
        "surroundings": {
            "networks": [
                {"name": "vnet-sap", "ranges": ["10.80.0.0/16"], "kind": "peered_vnet"},
                {"name": "vnet-shared", "ranges": ["10.80.16.0/20"], "kind": "peered_vnet"},
            ]
        }
    },
    check=check,
    facts=("peering-no-overlap",),
)
