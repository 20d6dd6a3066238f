"""Derived facts beside the inputs: how many addresses a range has, what is left, until how many nodes it lasts."""

from collections.abc import Iterator

from planner.plan import Plan
from planner.plan.capacity import Capacity
from planner.report import Report
from planner.web.forms.naming import path_words


def facts_of(report: Report, section: str) -> dict[str, str]:
    """The line of facts under an input, by its path; numbers are the plan's own."""
    match section:
        case "addresses":
            return dict((*_vnets(report.plan), *_cluster(report.plan), *_subnets(report.plan)))
        case "node_pools":
            return dict(_pools(report.plan))
        case "surroundings":
            return dict(_networks(report.plan))
        case "decisions":
            return dict(_accepted(report))
    return {}


def _vnets(plan: Plan) -> Iterator[tuple[str, str]]:
    for vnet in plan.vnets:
        free = f"{vnet.free_addresses:,} of them in no subnet yet"
        yield f"{vnet.path}.address_space", f"{vnet.size:,} addresses, {free}."


def _cluster(plan: Plan) -> Iterator[tuple[str, str]]:
    if plan.pod_capacity:
        yield "addresses.pod_cidr", f"{plan.pod_capacity.usable:,} blocks of /24; {_filled(plan.pod_capacity)}"
    dns = f"DNS service IP {plan.dns_service_ip}." if plan.dns_service_ip else ""
    yield "addresses.service_cidr", f"{plan.service_cidr.num_addresses:,} addresses. {dns}".strip()


def _subnets(plan: Plan) -> Iterator[tuple[str, str]]:
    for subnet in plan.subnets:
        if subnet.range_path.endswith(".cidr") and subnet.cidr:
            placed = "" if subnet.pinned else f"Placed at {subnet.cidr}: "
            yield subnet.range_path, f"{placed}{subnet.capacity.usable:,} usable, {_filled(subnet.capacity)}"


def _filled(capacity: Capacity) -> str:
    needed = f"{capacity.needed_with_surge:,} needed with surge"
    if capacity.fits_until is None:
        return f"{needed}."
    return f"{needed}; fits until {capacity.fits_until:,} nodes."


def _pools(plan: Plan) -> Iterator[tuple[str, str]]:
    for index, pool in enumerate(plan.pools):
        yield f"node_pools.{index}.max_count", f"{pool.nodes:,} nodes, {pool.surge:,} more while it is upgraded."
        yield f"node_pools.{index}.max_pods", f"{pool.max_pods:,} pods a node."


def _networks(plan: Plan) -> Iterator[tuple[str, str]]:
    for index, network in enumerate(plan.design.surroundings.networks):
        addresses = sum(each.num_addresses for each in network.ranges)
        yield f"surroundings.networks.{index}.ranges", f"{addresses:,} addresses."


def _accepted(report: Report) -> Iterator[tuple[str, str]]:
    for index, accepted in enumerate(report.design.decisions.accepted):
        path = f"decisions.accepted.{index}"
        found = [
            each.message
            for each in report.findings
            if each.rule.id == accepted.rule and accepted.subject in {"", each.subject}
        ]
        yield f"{path}.rule", " ".join(found) or "Nothing is found for it any more."
        yield f"{path}.subject", path_words(accepted.subject) if accepted.subject else ""
