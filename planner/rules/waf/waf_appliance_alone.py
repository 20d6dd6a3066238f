"""Rule: a third-party WAF should have two instances."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for a single one; advice outside production."""
    waf = plan.design.waf
    if waf.product == "third_party" and waf.appliance_instances < 2:
        yield Problem(
            "waf.appliance_instances",
            f"{waf.appliance_name} is {waf.appliance_instances} appliance; with 2 one may fail.",
            mend={"waf": {"appliance_instances": 2}},
            severity=None if plan.in_production else Severity.ADVICE,
        )


RULE = Rule(
    id="waf-appliance-alone",
    severity=Severity.WARNING,
    title="Third-party WAF is a single appliance",
    why="While the one appliance is updated or down, nobody reaches the applications.",
    fix="Run at least two appliances in different zones behind a load balancer.",
    pillar="reliability",
    sources=(sources.NETWORK_BEST_PRACTICES,),
    good={"waf": {"product": "third_party", "appliance_instances": 2}},
    bad={"waf": {"product": "third_party", "appliance_instances": 1}},
    check=check,
    facts=("waf-third-party-nva",),
)
