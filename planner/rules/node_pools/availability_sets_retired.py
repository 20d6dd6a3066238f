"""Rule: node pools on availability sets are retired."""

from collections.abc import Iterator

from planner.azure import retirements, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each such pool."""
    ends = retirements.BY_SUBJECT["vm_set_type:AvailabilitySet"].ends
    for pool in plan.pools:
        if pool.pool.type == "AvailabilitySet":
            yield Problem(
                f"{pool.path}.type",
                f"Pool {pool.name} is on an availability set; support ended on {ends:%-d %B %Y}.",
                severity=None if plan.is_new else Severity.WARNING,
            )


RULE = Rule(
    id="availability-sets-retired",
    severity=Severity.ERROR,
    title="Availability sets are retired",
    why="AKS no longer makes clusters on availability sets; several pools, outbound types and Overlay need scale sets.",
    fix="Choose Virtual Machine Scale Sets.",
    pillar="reliability",
    sources=(sources.AVAILABILITY_SETS,),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}]},
    bad={
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4, "type": "AvailabilitySet"}
        ]
    },
    check=check,
    facts=(
        "ret-availability-sets",
        "overlay-no-availability-sets",
        "outbound-vmss-slb-required",
        "pool-vmss-required",
        "lb-outboundtype-needs-standard-vmss",
    ),
)
