"""The answers of each section in one line, for the task list."""

from collections.abc import Callable, Mapping

from planner.design import Design
from planner.design.labels import label


def _count(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _overview(design: Design) -> str:
    answers = design.overview
    return f"{answers.workload}, {label(answers.environment).lower()}, {answers.region}"


def _surroundings(design: Design) -> str:
    answers = design.surroundings
    link = label(answers.hybrid_link, "surroundings.hybrid_link")
    return f"{_count(len(answers.networks), 'network')}, link: {link}"


def _network_model(design: Design) -> str:
    answers = design.network_model
    plane = label(answers.network_dataplane)
    return f"{label(answers.model)}, {plane} data plane, Kubernetes {answers.kubernetes_version}"


def _node_pools(design: Design) -> str:
    return ", ".join(f"{pool.name} ({pool.min_count} to {pool.max_count})" for pool in design.node_pools)


def _addresses(design: Design) -> str:
    answers = design.addresses
    vnets = (("spoke", answers.spoke), ("hub", answers.hub), ("management", answers.management))
    return ", ".join(f"{role} {', '.join(map(str, vnet.address_space))}" for role, vnet in vnets if vnet.address_space)


def _ingress(design: Design) -> str:
    answers = design.ingress
    return f"{label(answers.controller, 'ingress.controller')}, {_count(len(answers.hosts), 'host')}"


def _waf(design: Design) -> str:
    answers = design.waf
    product = label(answers.product, "waf.product")
    return product if answers.product == "none" else f"{product}, {answers.mode.lower()}"


def _egress(design: Design) -> str:
    answers = design.egress
    return f"{label(answers.outbound_type)}, firewall: {label(answers.firewall)}"


def _network_policy(design: Design) -> str:
    answers = design.network_policy
    return f"{label(answers.engine, 'network_policy.engine')}, {_count(len(answers.rules), 'permission')}"


def _management(design: Design) -> str:
    answers = design.management
    return f"Bastion: {label(answers.bastion)}, jump box: {label(answers.jump_box).lower()}"


def _access(design: Design) -> str:
    answers = design.access
    return f"{label(answers.api_server, 'access.api_server')}, {label(answers.identity).lower()}"


def _decisions(design: Design) -> str:
    answers = design.decisions
    counts = (
        _count(len(answers.choices), "decision"),
        f"{len(answers.accepted)} accepted",
        _count(len(answers.open_points) + len(answers.undecided), "open point"),
    )
    return ", ".join(counts)


SUMMARIES: Mapping[str, Callable[[Design], str]] = {
    "overview": _overview,
    "surroundings": _surroundings,
    "network_model": _network_model,
    "node_pools": _node_pools,
    "addresses": _addresses,
    "ingress": _ingress,
    "waf": _waf,
    "egress": _egress,
    "network_policy": _network_policy,
    "management": _management,
    "access": _access,
    "decisions": _decisions,
}
"""By section: its answers in a line."""
