"""Rule: without a private DNS zone, the API server needs its public FQDN."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.dns import api_server_is_private
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when both are missing."""
    access = plan.design.access
    if api_server_is_private(plan) and access.private_dns_zone == "none" and not access.public_fqdn:
        yield Problem(
            "access.public_fqdn",
            "The private API server has neither a private DNS zone nor a public FQDN.",
            mend={"access": {"public_fqdn": True}},
        )


RULE = Rule(
    id="private-zone-none",
    severity=Severity.ERROR,
    title="Nothing resolves the API server",
    why="Without a private DNS zone, the public name is the only one that leads to the private address.",
    fix="Keep the public FQDN, or choose a private DNS zone.",
    pillar="reliability",
    sources=(sources.PRIVATE_CLUSTERS,),
    good={"access": {"api_server": "private_endpoint", "private_dns_zone": "none", "public_fqdn": True}},
    bad={"access": {"api_server": "private_endpoint", "private_dns_zone": "none"}},
    check=check,
    facts=("priv-dns-none-public-fqdn", "private-dns-mode"),
)
