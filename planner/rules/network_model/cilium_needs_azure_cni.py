"""Rule: the managed Cilium data plane needs Azure CNI."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.design.labels import label
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for another model with Cilium."""
    if plan.design.network_model.network_dataplane == "cilium" and plan.model not in compatibility.AZURE_CNI:
        yield Problem(
            "network_model.network_dataplane",
            f"The Cilium data plane does not run on {label(plan.model)}.",
            mend={"network_model": {"network_dataplane": "azure"}},
        )


RULE = Rule(
    id="cilium-needs-azure-cni",
    severity=Severity.ERROR,
    title="The Cilium data plane needs an Azure CNI model",
    why=(
        "AKS installs its Cilium only on Azure CNI: kubenet cannot carry it, and with a CNI of your own the "
        "data plane is yours."
    ),
    fix="Choose Overlay, Pod Subnet or Node Subnet, or the azure data plane.",
    pillar="reliability",
    sources=(sources.CNI_CILIUM,),
    good={"network_model": {"model": "kubenet", "network_dataplane": "azure"}, "network_policy": {"engine": "calico"}},
    bad={"network_model": {"model": "kubenet", "network_dataplane": "cilium"}, "network_policy": {"engine": "calico"}},
    check=check,
    facts=("np-cilium-needs-azure-cni", "cilium-dataplane-separate", "compat-matrix-model"),
)
