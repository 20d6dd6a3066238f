"""Rule: services and the ingress must stay within the rules of a load balancer."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when there are more."""
    rules = plan.load_balancer.rules
    if rules > limits.LB_RULES:
        parts = " + ".join(f"{each.count} × {len(each.ports)}" for each in plan.design.ingress.services)
        yield Problem(
            "ingress.services",
            f"Layer 4 services ({parts} rules) and the ingress need {rules:,} load balancer rules; "
            f"a node takes {limits.LB_RULES}.",
        )


RULE = Rule(
    id="load-balancer-rules-limit",
    severity=Severity.WARNING,
    title="Services need more load balancer rules than a node takes",
    why=(
        "The network interface of a node takes 300 inbound rules, one for each service and port; what is "
        "beyond gets no rule."
    ),
    fix="Publish HTTP through the ingress, or merge ports and services.",
    pillar="reliability",
    sources=(
        sources.SUBSCRIPTION_LIMITS,
        sources.AKS_QUOTAS,
    ),
    good={"ingress": {"services": [{"name": "edi", "count": 298}]}},
    bad={"ingress": {"services": [{"name": "edi", "count": 299}]}},
    check=check,
    facts=(
        "lb-300-rules-per-nic",
        "lb-services-300",
    ),
)
