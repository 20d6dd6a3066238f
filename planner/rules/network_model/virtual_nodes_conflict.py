"""Rule: virtual nodes exclude some other choices."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each choice that excludes them."""
    network, access = plan.design.network_model, plan.design.access
    if not network.virtual_nodes:
        return
    if access.api_server == "authorized_ranges":
        yield Problem(
            "network_model.virtual_nodes", "Virtual nodes do not work with authorised ranges of the API server."
        )
    if network.ip_families == "dual_stack":
        yield Problem("network_model.virtual_nodes", "Virtual nodes know no IPv6.")
    if network.service_mesh == "istio" or plan.design.ingress.controller == "istio":
        yield Problem("network_model.virtual_nodes", "The Istio add-on does not reach virtual nodes.")


RULE = Rule(
    id="virtual-nodes-conflict",
    severity=Severity.ERROR,
    title="Virtual nodes do not go with another choice",
    why="Virtual nodes know no IPv6, no authorised ranges and no service mesh.",
    fix="Drop virtual nodes or the choice that excludes them.",
    pillar="reliability",
    sources=(sources.VIRTUAL_NODES,),
    good={"network_model": {"model": "azure_cni_node_subnet", "virtual_nodes": True}},
    bad={
        "network_model": {"model": "azure_cni_node_subnet", "virtual_nodes": True},
        "access": {
            "api_server": "authorized_ranges",
            "private_cluster": False,
            "authorized_ranges": ["198.51.100.0/28"],
        },
    },
    check=check,
    facts=(
        "auth-ranges-virtual-nodes",
        "dual-stack-no-virtual-nodes",
        "vn-limits",
        "istio-addon-limits",
        "istio-gateway-no-win-vn",
    ),
)
