"""Rule: policy engine and data plane must agree."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when only one of them is Cilium."""
    engine, data_plane = plan.design.network_policy.engine, plan.design.network_model.network_dataplane
    if engine == "cilium" and data_plane != "cilium" and plan.model in compatibility.AZURE_CNI:
        yield Problem(
            "network_policy.engine",
            "Cilium policies need the Cilium data plane; the design has the azure data plane.",
            mend=None
            if any(pool.windows for pool in plan.pools)
            else {"network_model": {"network_dataplane": "cilium"}},
        )
    if engine in {"azure", "calico"} and data_plane == "cilium":
        yield Problem(
            "network_policy.engine",
            f"The Cilium data plane enforces policies itself; {engine} cannot run beside it.",
            mend={"network_policy": {"engine": "cilium"}},
        )


RULE = Rule(
    id="policy-engine-data-plane",
    severity=Severity.ERROR,
    title="Policy engine and data plane do not go together",
    why="Cilium policies need the Cilium data plane, which in turn takes no other engine.",
    fix="Choose Cilium for both, or the azure data plane with Calico.",
    pillar="reliability",
    sources=(
        sources.CNI_CILIUM,
        sources.NETWORK_POLICY,
    ),
    good={},
    bad={"network_model": {"network_dataplane": "azure"}},
    check=check,
    facts=("np-cilium-needs-azure-cni", "cilium-dataplane-separate"),
)
