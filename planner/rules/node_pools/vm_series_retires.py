"""Rule: nodes should not stand on a VM series that retires."""

from collections.abc import Iterator

from planner.azure import retirements, sources, vm_sizes
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each such pool; an error once the series is gone."""
    for pool in plan.pools:
        size = vm_sizes.vm_size(pool.pool.vm_size)
        retirement = retirements.BY_SUBJECT.get(f"vm_series:{size.series}") if size else None
        if size is None or retirement is None:
            continue
        over = retirement.is_over(plan.day)
        verb = "retired" if over else "retires"
        yield Problem(
            f"{pool.path}.vm_size",
            f"Pool {pool.name}: the {size.series} series of {size.name} {verb} on {retirement.ends:%-d %B %Y}. "
            f"Use {retirement.replacement}.",
            severity=Severity.ERROR if over else None,
        )


RULE = Rule(
    id="vm-series-retires",
    severity=Severity.WARNING,
    title="VM series retires",
    why="New subscriptions cannot make these sizes, nobody gets more quota, and on the day itself the nodes stop.",
    fix="Choose a size of a current series, such as Dsv5, Ddsv5 or Bsv2.",
    pillar="reliability",
    sources=(sources.VM_RETIREMENTS,),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}]},
    bad={
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npuser", "vm_size": "Standard_F8s_v2"},
        ]
    },
    check=check,
    facts=("overlay-no-dcsv2",),
)
