"""Rule: session recording and private-only deployment need Bastion Premium."""

from collections.abc import Iterator

from planner.azure import services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each that is switched on with a lower SKU."""
    management = plan.design.management
    sku = services.BASTION_BY_NAME.get(management.bastion)
    if sku is None:
        return
    premium = {"management": {"bastion": "premium"}} if sku.dedicated else None
    public = {"management": {"private_only": False}}
    wanted = (
        ("session_recording", "session recording", management.session_recording and not sku.session_recording, premium),
        (
            "private_only",
            "private-only deployment",
            management.private_only and not sku.private_only,
            premium if management.reached_by == "hybrid_link" else public,
        ),
    )
    for name, display, missing, mend in wanted:
        if missing:
            message = f"Bastion {sku.display} has no {display}; Premium has it."
            yield Problem(f"management.{name}", message, mend=mend)


RULE = Rule(
    id="bastion-needs-premium",
    severity=Severity.ERROR,
    title="Bastion SKU lacks recording or private-only deployment",
    why=(
        "Session recording and deployment without a public address come with Premium; Azure refuses them on lower SKUs."
    ),
    fix="Choose Bastion Premium, or switch the feature off.",
    pillar="security",
    sources=(
        sources.BASTION_SKUS,
        sources.BASTION_RECORDING,
        sources.BASTION_PRIVATE,
    ),
    good={"management": {"bastion": "premium", "session_recording": True, "native_client": False}},
    bad={"management": {"bastion": "standard", "session_recording": True, "native_client": False}},
    check=check,
    facts=("bastion-premium-features",),
)
