"""Rule: the addresses of the way out must be among the authorised ranges."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem as a reminder; the design does not know these addresses."""
    access, egress = plan.design.access, plan.design.egress
    ways = {"userDefinedRouting": "the firewall", "userAssignedNATGateway": "the NAT gateway"}
    way = ways.get(egress.outbound_type)
    if access.api_server == "authorized_ranges" and access.authorized_ranges and way:
        listed = ", ".join(map(str, access.authorized_ranges[:3]))
        yield Problem(
            "access.authorized_ranges",
            f"Nodes call the API server from the addresses of {way}; the authorised ranges hold {listed}.",
        )


RULE = Rule(
    id="authorized-ranges-lack-egress",
    severity=Severity.WARNING,
    title="Cluster’s own way out has to be authorised",
    why=(
        "Nodes call the API server too. AKS adds the addresses of its load balancer by itself; those of a "
        "firewall or NAT gateway are yours to add, or nodes never join."
    ),
    fix="Add the public addresses of the firewall or NAT gateway to the authorised ranges.",
    pillar="reliability",
    sources=(
        sources.AUTHORIZED_RANGES,
        sources.LIMIT_EGRESS,
    ),
    good={
        "access": {"api_server": "authorized_ranges", "authorized_ranges": ["203.0.113.0/28"]},
        "egress": {"outbound_type": "loadBalancer"},
    },
    bad={"access": {"api_server": "authorized_ranges", "authorized_ranges": ["203.0.113.0/28"]}},
    check=check,
    facts=("auth-ranges-include-egress", "mgmt-authorized-ranges-on-outbound-change"),
)
