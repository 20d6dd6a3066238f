"""Rule: AKS Automatic takes Overlay with Cilium only."""

from collections.abc import Iterator

from planner.azure import sources
from planner.design.labels import label
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each choice that Automatic does not take."""
    if plan.design.overview.sku != "automatic":
        return
    if plan.model != "azure_cni_overlay":
        yield Problem(
            "network_model.model",
            f"AKS Automatic uses Overlay; the design has {label(plan.model)}.",
        )
    if plan.design.network_model.network_dataplane != "cilium":
        yield Problem("network_model.network_dataplane", "AKS Automatic uses the Cilium data plane.")
    for pool in plan.pools:
        if pool.windows:
            yield Problem(f"{pool.path}.os_type", f"AKS Automatic has no Windows nodes; pool {pool.name} runs Windows.")


RULE = Rule(
    id="automatic-fixes-network",
    severity=Severity.ERROR,
    title="AKS Automatic fixes the network",
    why="AKS Automatic runs on Overlay with Cilium, on Linux only.",
    fix="Choose Overlay with the Cilium data plane, or the base SKU.",
    pillar="reliability",
    sources=(sources.AUTOMATIC,),
    good={"overview": {"sku": "automatic"}},
    bad={"overview": {"sku": "automatic"}, "network_model": {"model": "azure_cni_node_subnet"}},
    check=check,
    facts=("auto-network", "auto-no-windows"),
)
