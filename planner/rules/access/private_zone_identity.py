"""Rule: a private DNS zone of your own needs a user-assigned identity."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.plan import Plan
from planner.plan.dns import api_server_is_private, api_server_zone_name
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for a system-assigned one."""
    access = plan.design.access
    accepted, _ = compatibility.IDENTITY_NEEDS["custom_private_dns_zone"]
    if api_server_is_private(plan) and access.private_dns_zone == "custom" and access.identity not in accepted:
        yield Problem(
            "access.identity",
            f"A system-assigned identity cannot have rights on {api_server_zone_name(plan)} before the cluster exists.",
            mend={"access": {"identity": "user_assigned"}},
        )


RULE = Rule(
    id="private-zone-identity",
    severity=Severity.ERROR,
    title="Identity cannot write into the private DNS zone",
    why=(
        "AKS writes the API server’s record into your own zone with an identity that has its rights before "
        "the cluster exists; a system-assigned one does not exist then."
    ),
    fix="Choose a user-assigned identity.",
    pillar="reliability",
    sources=(sources.PRIVATE_CLUSTERS,),
    good={"access": {"api_server": "private_endpoint", "identity": "user_assigned"}},
    bad={"access": {"api_server": "private_endpoint", "identity": "system_assigned"}},
    check=check,
    facts=("priv-custom-dns-identity", "private-zone-identity"),
)
