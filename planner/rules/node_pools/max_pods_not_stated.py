"""Rule: max pods must be stated where its default is not certain."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity

UNCERTAIN = frozenset({"azure_cni_pod_subnet_dynamic", "azure_cni_pod_subnet_static", "byo_cni"})


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each pool without it on such a model."""
    if plan.model not in UNCERTAIN:
        return
    for pool in plan.pools:
        if pool.pool.max_pods is None:
            pools = [each.pool.model_dump() for each in plan.pools]
            pools[pool.index]["max_pods"] = pool.max_pods
            yield Problem(
                f"{pool.path}.max_pods",
                f"Pool {pool.name} states no max pods; the plan reckons with {pool.max_pods}, Azure may take "
                "another figure.",
                mend={"node_pools": pools},
            )


RULE = Rule(
    id="max-pods-not-stated",
    severity=Severity.WARNING,
    title="Max pods is left to a default that is not certain",
    why=(
        "For Pod Subnet and for a CNI of your own, Azure’s pages name different defaults or none, and "
        "max pods can never be changed. For dynamic Pod Subnet they say 110 and 250; the plan reckons "
        "with the newer 110."
    ),
    fix="State max pods for every pool.",
    pillar="reliability",
    sources=(
        sources.IP_PLANNING,
        sources.CNI_DYNAMIC,
    ),
    good={
        "node_pools": [{"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4, "max_pods": 60}],
        "network_model": {"model": "azure_cni_pod_subnet_dynamic"},
    },
    bad={"network_model": {"model": "azure_cni_pod_subnet_dynamic"}},
    check=check,
    facts=("pod-subnet-dynamic-default-max-pods", "def-azure-cni-max-pods-table", "node-subnet-default-max-pods"),
)
