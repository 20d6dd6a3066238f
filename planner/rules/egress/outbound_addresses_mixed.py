"""Rule: outbound addresses come from one source."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when more than one is given."""
    egress = plan.design.egress
    given = [egress.managed_outbound_ips is not None, bool(egress.outbound_ips), bool(egress.outbound_ip_prefixes)]
    if sum(given) > 1:
        yield Problem(
            "egress.managed_outbound_ips" if given[0] else "egress.outbound_ip_prefixes",
            "Outbound addresses are given as a number, as addresses or as prefixes; more than one is filled in.",
        )


RULE = Rule(
    id="outbound-addresses-mixed",
    severity=Severity.ERROR,
    title="Outbound addresses are given in two ways",
    why=(
        "AKS takes a number of managed addresses, addresses of your own, or prefixes of your own, and only "
        "one of the three."
    ),
    fix="Keep one of the three.",
    pillar="reliability",
    sources=(sources.LB_CONFIGURE,),
    good={"egress": {"outbound_type": "loadBalancer", "firewall": "none", "outbound_ips": ["203.0.113.10"]}},
    bad={
        "egress": {
            "outbound_type": "loadBalancer",
            "firewall": "none",
            "managed_outbound_ips": 2,
            "outbound_ips": ["203.0.113.10"],
        }
    },
    check=check,
    facts=("outbound-ip-one-kind", "lb-outbound-source-exclusive"),
)
