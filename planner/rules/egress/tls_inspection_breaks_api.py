"""Rule: TLS inspection must leave the API server alone."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for inspection with a public API server."""
    public = plan.design.access.api_server in {"public", "authorized_ranges"}
    if plan.design.egress.tls_inspection and public:
        yield Problem("egress.tls_inspection", "Connections to the public API server pass a firewall that opens TLS.")


RULE = Rule(
    id="tls-inspection-breaks-api",
    severity=Severity.WARNING,
    title="TLS inspection stands between nodes and the API server",
    why=(
        "Nodes negotiate a protocol inside TLS with a public API server; a firewall that opens it breaks the "
        "connection."
    ),
    fix="Exclude the API server’s name from inspection, or make the cluster private.",
    pillar="reliability",
    sources=(sources.LIMIT_EGRESS,),
    good={"egress": {"firewall": "azure_firewall_premium", "tls_inspection": True}},
    bad={
        "egress": {"firewall": "azure_firewall_premium", "tls_inspection": True},
        "access": {
            "api_server": "authorized_ranges",
            "private_cluster": False,
            "authorized_ranges": ["198.51.100.0/28"],
        },
    },
    check=check,
    facts=("firewall-no-tls-alpn-rewrite",),
)
