"""Rule: Azure's own policy engine retires."""

from collections.abc import Iterator

from planner.azure import retirements, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when it is chosen."""
    ends = retirements.BY_SUBJECT["policy_engine:azure:Linux"].ends
    if plan.design.network_policy.engine == "azure":
        yield Problem("network_policy.engine", f"Azure Network Policy Manager ends on Linux on {ends:%-d %B %Y}.")


RULE = Rule(
    id="azure-policy-engine-retires",
    severity=Severity.WARNING,
    title="Azure Network Policy Manager retires",
    why="Azure’s own engine ends on Linux in September 2028 and takes no new features.",
    fix="Choose Cilium.",
    pillar="operations",
    sources=(sources.NETWORK_POLICY,),
    good={},
    bad={"network_model": {"network_dataplane": "azure"}, "network_policy": {"engine": "azure"}},
    check=check,
    facts=("np-npm-linux-retires", "np-cilium-recommended", "netpol-engine-choice"),
)
