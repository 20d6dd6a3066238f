"""The wizard on one screen: twelve steps, one for each section of a design, in any order."""

from collections.abc import Callable
from dataclasses import dataclass

from planner.design import Design
from planner.web.forms import (
    access,
    addresses,
    decisions,
    egress,
    ingress,
    management,
    network_model,
    network_policy,
    node_pools,
    overview,
    surroundings,
    waf,
)
from planner.web.forms.layout import Group


def _always(_: Design) -> bool:
    return True


def _something_comes_in(design: Design) -> bool:
    return design.ingress.exposure != "none" or design.waf.product != "none"


@dataclass(frozen=True)
class Step:
    """One page of the wizard: the section it edits is also its address; `why` says what the answers are for."""

    section: str
    title: str
    why: str
    form: tuple[Group, ...]
    applies: Callable[[Design], bool] = _always


STEPS = (
    Step("overview", "Overview", "Workload, environment and region drive every resource name.", overview.GROUPS),
    Step("surroundings", "Surroundings", "What exists already, so that nothing new collides.", surroundings.GROUPS),
    Step("network_model", "Network model", "Decides how many addresses the VNet needs.", network_model.GROUPS),
    Step("node_pools", "Node pools", "Nodes at their maximum, with surge, size the subnets.", node_pools.GROUPS),
    Step("addresses", "Addresses", "Ranges of the VNets, of pods and services, and room to grow.", addresses.GROUPS),
    Step("ingress", "Ingress", "How requests reach the applications, by host and path.", ingress.GROUPS),
    Step("waf", "Web application firewall", "What inspects requests first.", waf.GROUPS, _something_comes_in),
    Step("egress", "Egress", "How nodes and pods reach the outside, and what holds them back.", egress.GROUPS),
    Step("network_policy", "Network policy", "Who may talk to whom inside the cluster.", network_policy.GROUPS),
    Step("management", "Management access", "The way to the nodes, for the rare time it is needed.", management.GROUPS),
    Step("access", "API server and rights", "Who reaches the API, and what the cluster may do.", access.GROUPS),
    Step("decisions", "Decisions", "Why it is so, what is accepted, and what is still open.", decisions.GROUPS),
)

STEP_BY_SECTION = {step.section: step for step in STEPS}


def next_step(step: Step) -> Step | None:
    """The step after this one, or None after the last."""
    position = STEPS.index(step)
    return STEPS[position + 1] if position + 1 < len(STEPS) else None


def previous_step(step: Step) -> Step | None:
    """The step before this one, or None before the first."""
    position = STEPS.index(step)
    return STEPS[position - 1] if position else None
