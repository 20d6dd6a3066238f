"""Rule: without an outbound path the cluster must be network isolated."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each thing an isolated cluster lacks."""
    egress, access = plan.design.egress, plan.design.access
    if egress.outbound_type not in {"none", "block"}:
        return
    if egress.artifact_source != "cache":
        yield Problem(
            "egress.artifact_source",
            f"Outbound type {egress.outbound_type} leaves no way to Microsoft’s registry; images must come from "
            "the cache.",
            mend={"egress": {"artifact_source": "cache"}},
        )
    if access.api_server in {"public", "authorized_ranges"}:
        yield Problem("access.api_server", "A network isolated cluster needs a private API server.")
    if not any(endpoint.service == "acr" for endpoint in access.private_endpoints):
        yield Problem(
            "access.private_endpoints", "A network isolated cluster needs a private endpoint to its container registry."
        )


RULE = Rule(
    id="outbound-none-not-isolated",
    severity=Severity.ERROR,
    title="No outbound path and no network isolated cluster",
    why=(
        "With none or block, nodes cannot pull what AKS needs, unless the cluster is network isolated: "
        "private, with images from a cache registry."
    ),
    fix="Choose an outbound path, or make the cluster network isolated.",
    pillar="reliability",
    sources=(
        sources.ISOLATED,
        sources.OUTBOUND_TYPES,
    ),
    good={"egress": {"outbound_type": "none", "firewall": "none", "artifact_source": "cache"}},
    bad={"egress": {"outbound_type": "none", "firewall": "none"}},
    check=check,
    facts=(
        "outbound-none-isolated-only",
        "outbound-none-only-isolated",
        "iso-requirements",
        "network-isolated-requirements",
        "model-outbound-internet-needed",
    ),
)
