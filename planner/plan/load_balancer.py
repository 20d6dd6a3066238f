"""What Kubernetes services put on the cluster's load balancer: rules and backend configurations."""

from dataclasses import dataclass

from planner.plan.demand import in_cluster_controller
from planner.plan.layout import Layout

LISTENERS = 2
"""Ports of a layer 7 controller: HTTP and HTTPS."""


@dataclass(frozen=True)
class LoadBalancerLoad:
    """Rules of the load balancer (one a service and port), and what they take at `nodes` nodes."""

    rules: int
    nodes: int

    @property
    def backend_configurations(self) -> int:
        """Services × ports × nodes, as Azure counts them against the limit of a front end."""
        return self.rules * self.nodes


def plan_load_balancer(layout: Layout) -> LoadBalancerLoad:
    """The load of the layer 4 services and of the controller, at the autoscaler's maximum with surge."""
    ingress = layout.design.ingress
    front_ends = {"public": 1, "internal": 1, "both": 2, "none": 0}[ingress.exposure]
    controller = front_ends * LISTENERS if in_cluster_controller(layout.design) else 0
    services = sum(service.count * len(service.ports) for service in ingress.services)
    return LoadBalancerLoad(controller + services, layout.nodes + layout.surge)
