"""Rule: a kubenet cluster has at most 400 nodes."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when nodes with surge pass the number of routes."""
    nodes = plan.nodes + plan.surge
    if plan.model == "kubenet" and nodes > limits.KUBENET_NODES:
        yield Problem(
            "network_model.model",
            f"{plan.nodes:,} nodes and {plan.surge:,} surge nodes need {nodes:,} routes; a route table takes "
            f"{limits.KUBENET_NODES}.",
        )


RULE = Rule(
    id="kubenet-too-many-nodes",
    severity=Severity.ERROR,
    title="kubenet carries 400 nodes",
    why="With kubenet, every node adds a route to one route table, and a table takes 400.",
    fix="Choose Overlay.",
    pillar="reliability",
    sources=(sources.KUBENET,),
    good={"network_model": {"model": "kubenet", "network_dataplane": "azure"}, "network_policy": {"engine": "calico"}},
    bad={
        "network_model": {"model": "kubenet", "network_dataplane": "azure"},
        "network_policy": {"engine": "calico"},
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4},
            {"name": "npuser", "min_count": 3, "max_count": 400},
        ],
        "addresses": {"pod_cidr": "10.0.0.0/12"},
    },
    check=check,
    facts=("kubenet-400-nodes",),
)
