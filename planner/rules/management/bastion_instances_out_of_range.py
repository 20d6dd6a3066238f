"""Rule: the instances of the bastion must be in the range of its SKU."""

from collections.abc import Iterator

from planner.azure import services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for a number outside."""
    management = plan.design.management
    sku = services.BASTION_BY_NAME.get(management.bastion)
    if sku is None or not sku.dedicated or sku.instances_min <= management.scale_units <= sku.instances_max:
        return
    nearest = min(max(management.scale_units, sku.instances_min), sku.instances_max)
    yield Problem(
        "management.scale_units",
        f"Bastion {sku.display} is to have {management.scale_units} instances; it has {sku.instances_min} to "
        f"{sku.instances_max}.",
        mend={"management": {"scale_units": nearest}},
    )


RULE = Rule(
    id="bastion-instances-out-of-range",
    severity=Severity.ERROR,
    title="Bastion cannot have this number of instances",
    why="Standard and Premium run 2 to 50 instances, Basic always 2; Azure refuses other numbers.",
    fix="Use a number that the SKU allows.",
    pillar="reliability",
    sources=(sources.BASTION_SKUS,),
    good={"management": {"scale_units": 50}},
    bad={"management": {"scale_units": 51}},
    check=check,
    facts=("bastion-scaling-formula", "bastion-basic-fixed-instances"),
)
