"""The views of a plan that are pictures of boxes and lines, in the order in which they are shown."""

from collections.abc import Callable
from dataclasses import dataclass

from planner.diagram.administration_view import administration_view
from planner.diagram.egress_view import egress_view
from planner.diagram.graph import Graph
from planner.diagram.ingress_view import ingress_view
from planner.diagram.policy_view import policy_view
from planner.diagram.topology import topology
from planner.plan import Plan


def always(plan: Plan) -> bool:
    """For views that every plan has."""
    return True


@dataclass(frozen=True)
class View:
    """One picture: `name` is its slug, `title` what people read; `applies` says whether it has something to show."""

    name: str
    title: str
    make: Callable[[Plan], Graph]
    applies: Callable[[Plan], bool] = always


def _in_detail(plan: Plan) -> Graph:
    return topology(plan, detail=True)


def _has_ingress(plan: Plan) -> bool:
    return any(flow.kind == "ingress" for flow in plan.flows)


def _has_egress(plan: Plan) -> bool:
    return any(flow.kind == "egress" or (flow.kind == "east_west" and flow.head != "pods") for flow in plan.flows)


def _has_policy(plan: Plan) -> bool:
    return bool(plan.design.network_policy.rules or plan.design.network_policy.default_deny)


VIEWS: tuple[View, ...] = (
    View("overview", "Overview", topology),
    View("detail", "Full detail", _in_detail),
    View("ingress", "Ingress", ingress_view, _has_ingress),
    View("egress", "Egress", egress_view, _has_egress),
    View("administration", "Administration", administration_view),
    View("network-policy", "Network policy", policy_view, _has_policy),
)
