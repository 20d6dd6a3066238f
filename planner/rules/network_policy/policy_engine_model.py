"""Rule: the policy engine must run on the network model."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.design.labels import label
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem where the table says no."""
    engine = plan.design.network_policy.engine
    support = compatibility.MODEL_SUPPORT[plan.model, f"policy_{engine}"]
    if support.value == "no":
        yield Problem("network_policy.engine", f"{label(plan.model)}: {support.reason}")


RULE = Rule(
    id="policy-engine-model",
    severity=Severity.ERROR,
    title="Policy engine does not run on the network model",
    why="Each engine is tied to the way pods are connected.",
    fix="Choose an engine that the model carries.",
    pillar="reliability",
    sources=(sources.NETWORK_POLICY,),
    good={},
    bad={"network_model": {"model": "kubenet", "network_dataplane": "azure"}, "network_policy": {"engine": "azure"}},
    check=check,
    facts=("kubenet-no-azure-npm", "np-three-engines", "np-cilium-needs-azure-cni"),
)
