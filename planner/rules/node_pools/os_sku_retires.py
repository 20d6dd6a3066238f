"""Rule: a pool should not run an image that retires within two years."""

from collections.abc import Iterator
from datetime import timedelta

from planner.azure import retirements, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity

WARNED_AHEAD = timedelta(days=731)


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each pool whose image retires within 24 months; an error once it cannot be made."""
    for pool in plan.pools:
        retirement = retirements.BY_SUBJECT.get(f"os_sku:{pool.pool.os_sku}")
        if retirement is None or retirement.ends > plan.day + WARNED_AHEAD:
            continue
        refused = plan.is_new and not retirement.can_be_created(plan.day)
        ends = "ended" if retirement.is_over(plan.day) else "end"
        yield Problem(
            f"{pool.path}.os_sku",
            f"Pool {pool.name}: {retirement.display} {ends} on {retirement.ends:%-d %B %Y}. Use "
            f"{retirement.replacement}.",
            severity=Severity.ERROR if refused else None,
        )


RULE = Rule(
    id="os-sku-retires",
    severity=Severity.WARNING,
    title="Node image retires",
    why="Nodes on a retired image get no fixes, and after its end Azure makes no more of them.",
    fix="Choose a newer image.",
    pillar="security",
    sources=(
        sources.OS_VERSIONS,
        sources.WINDOWS_UPGRADE,
        sources.AZURE_LINUX,
    ),
    good={"node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}]},
    bad={
        "node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4, "os_sku": "Ubuntu2204"}]
    },
    check=check,
    facts=(
        "ret-ws2019",
        "ret-ws2022",
        "ret-ws-annual",
        "ret-azure-linux-2",
        "ret-ubuntu",
        "ret-flatcar",
        "win-versions",
    ),
)
