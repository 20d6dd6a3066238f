"""Rule: Azure Firewall needs a public address."""

from collections.abc import Iterator

from planner.azure import limits, services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for none, or more than it takes."""
    egress = plan.design.egress
    if egress.firewall not in services.FIREWALL_BY_NAME:
        return
    if egress.firewall_public_ips < 1 and not egress.forced_tunnel:
        yield Problem(
            "egress.firewall_public_ips", "Azure Firewall has no public address and is not in forced tunnelling."
        )
    if egress.firewall_public_ips > limits.FIREWALL_PUBLIC_IPS_MAX:
        yield Problem(
            "egress.firewall_public_ips",
            f"Azure Firewall has {egress.firewall_public_ips} public addresses; it takes "
            f"{limits.FIREWALL_PUBLIC_IPS_MAX}.",
        )


RULE = Rule(
    id="firewall-without-address",
    severity=Severity.ERROR,
    title="Azure Firewall has no public address",
    why="Azure Firewall needs at least one public address, or a management address and forced tunnelling.",
    fix="Give it one or more public addresses.",
    pillar="reliability",
    sources=(sources.FIREWALL_MANAGEMENT,),
    good={},
    bad={"egress": {"firewall_public_ips": 0}},
    check=check,
    facts=("firewall-snat-formula",),
)
