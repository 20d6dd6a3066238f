"""Rule: a private endpoint to the registry needs its Premium SKU."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for another SKU with a private endpoint."""
    sku = plan.design.egress.acr_sku
    if sku != "Premium" and any(endpoint.service == "acr" for endpoint in plan.design.access.private_endpoints):
        yield Problem(
            "egress.acr_sku",
            f"The registry is {sku} and has a private endpoint, which needs Premium.",
            mend={"egress": {"acr_sku": "Premium"}},
        )


RULE = Rule(
    id="registry-sku-without-private-link",
    severity=Severity.ERROR,
    title="Container registry SKU has no private endpoints",
    why="Private endpoints to a registry need the Premium SKU.",
    fix="Choose Premium, or drop the private endpoint.",
    pillar="reliability",
    sources=(
        sources.ISOLATED_HOWTO,
        sources.PRIVATE_ENDPOINT,
    ),
    good={},
    bad={"egress": {"acr_sku": "Basic"}},
    check=check,
    facts=("iso-premium-acr", "priv-acr-private-link"),
)
