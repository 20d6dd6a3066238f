"""Rule: connection by address excludes forced tunnelling."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when both are there."""
    management, around = plan.design.management, plan.design.surroundings
    learns = around.advertises_default_route and around.hybrid_link != "none"
    if learns and management.ip_connect and management.bastion in {"standard", "premium"}:
        yield Problem(
            "management.ip_connect",
            "On-premises advertises 0.0.0.0/0; the bastion’s connection by address does not work with that.",
            mend={"management": {"ip_connect": False}},
        )


RULE = Rule(
    id="ip-connect-with-default-route",
    severity=Severity.ERROR,
    title="Connection by address with forced tunnelling",
    why="Connection by address does not work where 0.0.0.0/0 is advertised over VPN or ExpressRoute.",
    fix="Switch connection by address off, or stop the advertisement.",
    pillar="reliability",
    sources=(sources.BASTION_IP_CONNECT,),
    good={"management": {"ip_connect": True}},
    bad={
        "surroundings": {"advertises_default_route": True},
        "addresses": {"management": {"address_space": ["10.201.0.0/24"]}},
        "management": {"location": "management", "ip_connect": True},
    },
    check=check,
    facts=("bastion-ip-connect-forced-tunnel",),
)
