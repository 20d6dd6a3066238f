"""Rule: network policies do not act on virtual nodes."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when both are chosen."""
    engine = plan.design.network_policy.engine
    if plan.design.network_model.virtual_nodes and engine != "none":
        yield Problem(
            "network_model.virtual_nodes", f"{engine.capitalize()} policies do not act on pods of virtual nodes."
        )


RULE = Rule(
    id="virtual-nodes-policy",
    severity=Severity.WARNING,
    title="Network policies do not reach virtual nodes",
    why="Pods on virtual nodes run outside the cluster’s data plane, so no policy protects them or restrains them.",
    fix="Keep work that needs policies off virtual nodes.",
    pillar="security",
    sources=(sources.VIRTUAL_NODES,),
    good={
        "network_model": {"model": "azure_cni_node_subnet", "virtual_nodes": True},
        "network_policy": {"engine": "none", "default_deny": []},
    },
    bad={"network_model": {"model": "azure_cni_node_subnet", "virtual_nodes": True}},
    check=check,
    facts=("vn-limits",),
)
