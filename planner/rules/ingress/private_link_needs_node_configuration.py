"""Rule: a Private Link service needs a back-end pool of node configurations."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.demand import private_link_services
from planner.plan.needs import counted
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the pool type is nodeIP."""
    count = private_link_services(plan.design)
    if count and plan.design.ingress.backend_pool_type == "nodeIP":
        yield Problem(
            "ingress.backend_pool_type",
            f"The back-end pool type is nodeIP; {counted(count, 'Private Link service')} of this design need "
            "nodeIPConfiguration.",
            mend={"ingress": {"backend_pool_type": "nodeIPConfiguration"}},
        )


RULE = Rule(
    id="private-link-needs-node-configuration",
    severity=Severity.ERROR,
    title="Private Link service with a back-end pool of addresses",
    why="A Private Link service needs the back-end pool type nodeIPConfiguration; Azure refuses it on nodeIP.",
    fix="Choose nodeIPConfiguration.",
    pillar="reliability",
    sources=(sources.LB_INTERNAL,),
    good={
        "ingress": {
            "backend_pool_type": "nodeIPConfiguration",
            "services": [{"name": "edi", "private_link_service": True}],
        }
    },
    bad={"ingress": {"backend_pool_type": "nodeIP", "services": [{"name": "edi", "private_link_service": True}]}},
    check=check,
    facts=("lb-pls-needs-nodeipconfiguration", "lb-nodeip-vs-pls"),
)
