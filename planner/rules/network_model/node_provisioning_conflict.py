"""Rule: node auto-provisioning excludes some other choices."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each choice that excludes it."""
    if not plan.design.network_model.node_auto_provisioning:
        return
    for reason in _reasons(plan):
        yield Problem("network_model.node_auto_provisioning", reason)


def _reasons(plan: Plan) -> Iterator[str]:
    design = plan.design
    support = compatibility.MODEL_SUPPORT[plan.model, "node_auto_provisioning"]
    if support.value == "no":
        yield support.reason
    if any(pool.windows for pool in plan.pools):
        yield "Node auto-provisioning has no Windows nodes."
    if design.network_policy.engine == "calico":
        yield "Node auto-provisioning excludes Calico."
    if design.network_model.ip_families == "dual_stack":
        yield "Node auto-provisioning knows no IPv6."
    if design.access.identity == "service_principal":
        yield "Node auto-provisioning refuses service principals."


RULE = Rule(
    id="node-provisioning-conflict",
    severity=Severity.ERROR,
    title="Node auto-provisioning does not go with another choice",
    why=(
        "Node auto-provisioning makes Linux nodes on Overlay or Node Subnet, in IPv4, without Calico and "
        "with a managed identity."
    ),
    fix="Drop node auto-provisioning or the choice that excludes it.",
    pillar="reliability",
    sources=(
        sources.NAP,
        sources.NAP_NETWORKING,
    ),
    good={"network_model": {"node_auto_provisioning": True}},
    bad={"network_model": {"node_auto_provisioning": True, "model": "azure_cni_pod_subnet_dynamic"}},
    check=check,
    facts=("nap-network-limits", "id-nap-no-sp", "pod-cidr-nap-conflicts"),
)
