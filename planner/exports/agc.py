"""What Application Gateway for Containers takes beside the gateway: its load balancer, WAF and timeouts."""

from collections.abc import Iterator

from planner.azure import limits
from planner.exports.front_ends import NAMESPACE
from planner.exports.gateways import SharedGateway
from planner.exports.resource_ids import resource_id, subnet_id
from planner.exports.yaml_text import Manifest
from planner.plan import Plan
from planner.plan.names import named, network_resource_group

API = "alb.networking.azure.io"
GATEWAY_API = "gateway.networking.k8s.io"


def load_balancer(plan: Plan) -> Manifest:
    """The resource that the ALB Controller makes, in the delegated subnet of the plan."""
    subnet = plan.subnet_for("agc")
    metadata = {"name": _name(plan), "namespace": NAMESPACE}
    associations = [subnet_id(plan, subnet)] if subnet else []
    spec = {"associations": associations}
    return {"apiVersion": f"{API}/v1", "kind": "ApplicationLoadBalancer", "metadata": metadata, "spec": spec}


def gateway_annotations(plan: Plan) -> dict[str, str]:
    """How a gateway names its load balancer."""
    return {f"{API}/alb-namespace": NAMESPACE, f"{API}/alb-name": _name(plan)}


def _name(plan: Plan) -> str:
    """A Kubernetes name, so without the region, which may be any text."""
    return f"{plan.design.overview.workload.rstrip('-')}-alb"


def policies(plan: Plan, gateways: tuple[SharedGateway, ...], routes: list[str]) -> Iterator[Manifest]:
    """The WAF policy on each gateway, and a longer limit for each route where requests take longer than usual."""
    if plan.design.waf.product == "agc":
        for gateway in gateways:
            yield _waf_policy(plan, gateway)
    seconds = plan.design.ingress.longest_request_seconds
    if seconds > limits.AGC_REQUEST_TIMEOUT_SECONDS:
        for host, name in zip(plan.design.ingress.hosts, routes, strict=True):
            yield {
                "apiVersion": f"{API}/v1",
                "kind": "RoutePolicy",
                "metadata": {"name": name, "namespace": host.namespace},
                "spec": {
                    "targetRef": {"group": GATEWAY_API, "kind": "HTTPRoute", "name": name, "namespace": host.namespace},
                    "default": {"timeouts": {"routeTimeout": f"{seconds}s"}},
                },
            }


def _waf_policy(plan: Plan, gateway: SharedGateway) -> Manifest:
    kind = "Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies"
    policy = resource_id(plan, network_resource_group(plan.design), kind, named(plan.design, "waf"))
    target = {"group": GATEWAY_API, "kind": "Gateway", "name": gateway.name, "namespace": NAMESPACE}
    return {
        "apiVersion": f"{API}/v1",
        "kind": "WebApplicationFirewallPolicy",
        "metadata": {"name": gateway.name, "namespace": NAMESPACE},
        "spec": {"targetRef": target, "webApplicationFirewall": {"id": policy}},
    }
