"""Rule: public addresses of nodes must be among the authorised ranges."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when pools have such addresses."""
    names = [pool.name for pool in plan.pools if pool.pool.enable_node_public_ip]
    if names and plan.design.access.api_server == "authorized_ranges":
        yield Problem(
            "access.authorized_ranges",
            f"Nodes of {', '.join(names)} call the API server from public addresses of their own.",
        )


RULE = Rule(
    id="authorized-ranges-node-addresses",
    severity=Severity.WARNING,
    title="Nodes’ public addresses have to be authorised",
    why=(
        "A node with a public address calls the API server from it, so the prefix of these addresses belongs "
        "among the authorised ranges."
    ),
    fix="Take the addresses from a public IP prefix and authorise it, or do without public addresses.",
    pillar="reliability",
    sources=(
        sources.AUTHORIZED_RANGES,
        sources.NODE_PUBLIC_IPS,
    ),
    good={"access": {"api_server": "authorized_ranges", "authorized_ranges": ["203.0.113.0/28"]}},
    bad={
        "access": {"api_server": "authorized_ranges", "authorized_ranges": ["203.0.113.0/28"]},
        "node_pools": [{"name": "npsystem", "mode": "System", "enable_node_public_ip": True}],
    },
    check=check,
    facts=("auth-ranges-node-public-ip",),
)
