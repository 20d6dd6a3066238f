"""Rule: large environments should end TLS outside the cluster."""

from collections.abc import Iterator

from planner.azure import compatibility, limits, sources
from planner.plan import Plan
from planner.plan.demand import in_cluster_controller
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when a large cluster does all of it on its nodes."""
    exposed = plan.design.ingress.exposure in {"public", "both"}
    if not exposed or plan.design.waf.product != "none" or not in_cluster_controller(plan.design):
        return
    if plan.nodes > limits.LARGE_POOL_NODES:
        display = compatibility.CONTROLLER_BY_NAME[plan.design.ingress.controller].display
        yield Problem(
            "ingress.controller", f"{display} ends all TLS on the nodes of a cluster of up to {plan.nodes:,}."
        )


RULE = Rule(
    id="tls-ends-in-large-cluster",
    severity=Severity.ADVICE,
    title="TLS and routing of a large environment end in the cluster",
    why=(
        "In a large environment, ending TLS and routing by path takes nodes away from the applications; a "
        "gateway outside scales by itself."
    ),
    fix="Put Application Gateway, Application Gateway for Containers or Front Door in front.",
    pillar="performance",
    sources=(sources.NETWORK_BEST_PRACTICES,),
    good={"ingress": {"exposure": "public"}, "waf": {"product": "none"}},
    bad={
        "ingress": {"exposure": "public"},
        "waf": {"product": "none"},
        "node_pools": [
            {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 5},
            {"name": "npuser", "min_count": 3, "max_count": 600, "max_surge": "1"},
        ],
        "addresses": {"pod_cidr": "100.64.0.0/14"},
    },
    check=check,
)
