"""Rule: a permission for the ingress must name the namespace in which the chosen controller stands."""

from collections.abc import Iterator

from planner.azure import sources
from planner.azure.compatibility import CONTROLLER_BY_NAME
from planner.design.network_policy import PolicyRule
from planner.plan import Plan
from planner.plan.namespaces import GATEWAY_SUBNET, INGRESS, USUAL, controller_namespace
from planner.rules.base import Changes, Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each namespace that requests do not come from."""
    controller = plan.design.ingress.controller
    if controller == "none":
        return
    for index, rule in enumerate(plan.design.network_policy.rules):
        for place, namespace in enumerate(rule.peer_namespaces if rule.direction == "ingress" else ()):
            if _of_another(namespace, controller):
                yield Problem(
                    f"network_policy.rules.{index}.peer_namespaces.{place}",
                    f"Permission {rule.name} lets in namespace {namespace}; {_whence(plan)}.",
                    mend=_mend(plan, index, rule, namespace),
                )


def _of_another(namespace: str, controller: str) -> bool:
    """Whether the namespace is known as that of another controller, or the chosen one has none or another one."""
    if namespace == INGRESS:
        return controller_namespace(controller) != INGRESS
    return namespace in USUAL and (USUAL[namespace] != controller or controller_namespace(controller) is None)


def _whence(plan: Plan) -> str:
    controller = plan.design.ingress.controller
    display, namespace = CONTROLLER_BY_NAME[controller].display, controller_namespace(controller)
    if namespace:
        return f"{display} stands in {namespace}"
    subnet = plan.subnet_for(GATEWAY_SUBNET.get(controller, ""))
    return f"requests come from {display}, outside the cluster" + (f", in {subnet.described}" if subnet else "")


def _mend(plan: Plan, index: int, rule: PolicyRule, wrong: str) -> Changes | None:
    """The same permissions with the right namespace, or the gateway's range, in place of the wrong one."""
    right = controller_namespace(plan.design.ingress.controller)
    subnet = plan.subnet_for(GATEWAY_SUBNET.get(plan.design.ingress.controller, ""))
    if right is None and (subnet is None or subnet.cidr is None):
        return None
    namespaces = [each if each != wrong else right for each in rule.peer_namespaces]
    ranges = list(map(str, rule.peer_ranges))
    if right is None and subnet:
        ranges.append(str(subnet.cidr))
    rules = [each.model_dump(mode="json") for each in plan.design.network_policy.rules]
    rules[index]["peer_namespaces"] = list(dict.fromkeys(each for each in namespaces if each))
    rules[index]["peer_ranges"] = list(dict.fromkeys(ranges))
    return {"network_policy": {"rules": rules}}


def _example(controller: str, namespace: str) -> Changes:
    permission = {"name": "gateway-may-reach-web", "pod_labels": ["app=web"], "peer_namespaces": [namespace]}
    return {"ingress": {"controller": controller}, "network_policy": {"rules": [permission]}}


RULE = Rule(
    id="permission-of-other-controller",
    severity=Severity.WARNING,
    title="A permission names the namespace of another ingress controller",
    why=(
        "Each controller sends requests from pods in a namespace of its own, or from a gateway outside the cluster; a "
        "permission for the namespace of another one lets nobody in, and the default deny keeps the requests out."
    ),
    fix="Name the namespace in which the chosen controller stands, or the range of the gateway’s subnet.",
    pillar="reliability",
    sources=(sources.APP_ROUTING, sources.APP_ROUTING_GATEWAY, sources.NETWORK_POLICY),
    good=_example("app_routing_gateway", "ingress"),
    bad=_example("app_routing_gateway", "app-routing-system"),
    check=check,
)
