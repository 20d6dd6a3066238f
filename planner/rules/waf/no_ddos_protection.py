"""Rule: public front ends should have DDoS protection."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.needs import counted
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when production has public front ends without it."""
    inwards = [each for each in plan.public_addresses if each.path.startswith(("waf.", "ingress."))]
    count = sum(each.count for each in inwards)
    if plan.design.waf.ddos == "none" and plan.in_production and count:
        purposes = ", ".join(each.purpose for each in inwards)
        yield Problem(
            "waf.ddos",
            f"{counted(count, 'public address')} ({purposes}) and no DDoS protection tier.",
            mend={"waf": {"ddos": "ip"}},
        )


RULE = Rule(
    id="no-ddos-protection",
    severity=Severity.ADVICE,
    title="Public addresses without DDoS protection",
    why=(
        "The platform’s own protection saves Azure, not one customer’s address; a tier also pays for the "
        "scaling that an attack causes."
    ),
    fix="Choose IP Protection for a few addresses, or Network Protection for many.",
    pillar="reliability",
    sources=(sources.DDOS,),
    good={"waf": {"ddos": "none", "product": "none"}},
    bad={"waf": {"ddos": "none"}},
    check=check,
    facts=("ddos-tier-choice",),
)
