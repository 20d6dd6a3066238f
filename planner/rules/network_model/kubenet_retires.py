"""Rule: kubenet retires, so a new cluster should not begin with it."""

from collections.abc import Iterator

from planner.azure import retirements, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for kubenet; an error for a new cluster, whose life would end with it."""
    if plan.model != "kubenet":
        return
    ends = retirements.BY_SUBJECT["network_model:kubenet"].ends
    yield Problem(
        "network_model.model",
        f"kubenet retires on {ends:%-d %B %Y}; it is {plan.day:%-d %B %Y}. Use Azure CNI Overlay.",
        mend={"network_model": {"model": "azure_cni_overlay"}},
        severity=Severity.ERROR if plan.is_new else None,
    )


RULE = Rule(
    id="kubenet-retires",
    severity=Severity.WARNING,
    title="kubenet retires on 31 March 2028",
    why="A cluster on kubenet is without support from then on, and the way out replaces every node.",
    fix="Choose Azure CNI Overlay: it needs no more addresses than kubenet and no route tables.",
    pillar="reliability",
    sources=(
        sources.KUBENET_RETIREMENT,
        sources.KUBENET,
    ),
    good={},
    bad={"network_model": {"model": "kubenet", "network_dataplane": "azure"}, "network_policy": {"engine": "calico"}},
    check=check,
    facts=("kubenet-retires-2028", "ingress-kubenet-retirement"),
)
