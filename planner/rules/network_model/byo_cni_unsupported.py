"""Rule: bring-your-own CNI is not supported by Microsoft."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for bring-your-own CNI."""
    if plan.model == "byo_cni":
        yield Problem("network_model.model", "With bring-your-own CNI, Microsoft does not support pod networking.")


RULE = Rule(
    id="byo-cni-unsupported",
    severity=Severity.WARNING,
    title="Bring-your-own CNI comes without support for the network",
    why="Microsoft supports the cluster but not the plug-in: pod networking is yours to install, upgrade and debug.",
    fix="Choose an Azure CNI model unless a feature of your plug-in is indispensable.",
    pillar="operations",
    sources=(
        sources.BYO_CNI,
        sources.SUPPORT_POLICIES,
    ),
    good={},
    bad={
        "network_model": {"model": "byo_cni", "network_dataplane": "azure"},
        "network_policy": {"engine": "none", "default_deny": []},
    },
    check=check,
    facts=("byo-cni-no-support",),
)
