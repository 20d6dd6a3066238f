"""Rule: production should have Bastion Standard or Premium."""

from collections.abc import Iterator

from planner.azure import services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for Basic in production."""
    if plan.design.management.bastion == "basic" and plan.in_production:
        recommended = services.BASTION_BY_NAME[services.BASTION_PRODUCTION_RECOMMENDED].display
        yield Problem("management.bastion", f"Bastion Basic is chosen for production; Azure recommends {recommended}.")


RULE = Rule(
    id="bastion-basic-in-production",
    severity=Severity.ADVICE,
    title="Bastion Basic in production",
    why=(
        "Basic has two instances for ever and no native client; Azure names Premium for production, and a "
        "SKU can be raised in place but never lowered."
    ),
    fix="Plan Standard or Premium.",
    pillar="operations",
    sources=(sources.BASTION_SKUS,),
    good={"management": {"bastion": "premium"}},
    bad={"management": {"bastion": "basic", "native_client": False}},
    check=check,
    facts=("bastion-premium-recommended", "bastion-no-downgrade"),
)
