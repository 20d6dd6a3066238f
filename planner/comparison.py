"""The same design under the other options of one choice, judged side by side: what it takes and what it breaks."""

from dataclasses import dataclass
from typing import get_args

from planner.azure import limits
from planner.azure.compatibility import POD_SUBNET
from planner.design import Design
from planner.design.base import Section
from planner.design.labels import explanation, label
from planner.plan import Plan
from planner.report import Report, report_on
from planner.rules import Finding

CHOICES: tuple[str, ...] = (
    "network_model.model",
    "ingress.controller",
    "waf.product",
    "egress.outbound_type",
    "network_policy.engine",
    "management.bastion",
    "access.api_server",
)
"""Answers of consequence whose options are compared, in the order of the wizard."""


@dataclass(frozen=True)
class Option:
    """One option of a choice with the design judged under it; `new` are findings that the chosen option has not."""

    value: str
    display: str
    summary: str
    chosen: bool
    report: Report
    new: tuple[Finding, ...]
    cleared: tuple[Finding, ...]

    @property
    def vnet_addresses(self) -> int:
        """Addresses that nodes and pods take in the spoke, with surge."""
        return vnet_addresses(self.report.plan)

    @property
    def largest_cluster(self) -> int:
        """Nodes, surge included, that the ranges of the design can carry under this option."""
        return largest_cluster(self.report.plan)

    @property
    def public_addresses(self) -> int:
        """Public addresses of the whole design."""
        return sum(address.count for address in self.report.plan.public_addresses)

    @property
    def forbidden(self) -> tuple[Finding, ...]:
        """New findings that Azure refuses."""
        return tuple(finding for finding in self.new if finding.severity == "error")

    @property
    def cautions(self) -> tuple[Finding, ...]:
        """New findings that deploy and hurt later."""
        return tuple(finding for finding in self.new if finding.severity == "warning")


def compare(report: Report, path: str) -> tuple[Option, ...]:
    """Every option of the choice at `path`, in the order of the form; the chosen one is the report itself."""
    section, field = path.split(".")
    chosen = _answer(report.design, section, field)
    known = {finding.key for finding in report.findings}
    return tuple(_option(report, section, field, value, chosen, known) for value in options_of(path))


def options_of(path: str) -> tuple[str, ...]:
    """The values that the answer at `path` can have. KeyError for another path than those in CHOICES."""
    section, field = path.split(".")
    annotation = Design.model_fields[section].annotation
    if path not in CHOICES or not isinstance(annotation, type) or not issubclass(annotation, Section):
        raise KeyError(path)
    return get_args(annotation.model_fields[field].annotation)


def _option(report: Report, section: str, field: str, value: str, chosen: str, known: set[str]) -> Option:
    same = value == chosen
    other = report if same else report_on(report.design.revise(**{section: {field: value}}), report.day)
    keys = {finding.key for finding in other.findings}
    return Option(
        value=value,
        display=label(value, f"{section}.{field}"),
        summary=explanation(value, f"{section}.{field}"),
        chosen=same,
        report=other,
        new=tuple(finding for finding in other.findings if finding.key not in known),
        cleared=tuple(finding for finding in report.findings if finding.key not in keys),
    )


def _answer(design: Design, section: str, field: str) -> str:
    return str(design.model_dump(include={section: {field}})[section][field])


def vnet_addresses(plan: Plan) -> int:
    """Addresses that nodes and pods take in the spoke, at the maximum with surge."""
    return sum(subnet.capacity.needed_with_surge for subnet in plan.subnets_for("nodes", "pods"))


def largest_cluster(plan: Plan) -> int:
    """Nodes that fit when node and pod subnets may take all that is free in the spoke, and the pod CIDR as it is."""
    spoke = plan.vnet("spoke")
    nodes = plan.nodes + plan.surge
    free = spoke.free_addresses if spoke else 0
    room = free + sum(subnet.capacity.free for subnet in plan.subnets_for("nodes", "pods"))
    fits = [nodes + room // max(1, _vnet_addresses_per_node(plan)), limits.NODES_PER_CLUSTER]
    if plan.pod_capacity:
        fits.append(plan.pod_capacity.usable)
    if plan.model == "kubenet":
        fits.append(limits.KUBENET_NODES)
    return max(0, min(fits))


def _vnet_addresses_per_node(plan: Plan) -> int:
    nodes = max((subnet.capacity.per_node for subnet in plan.subnets_for("nodes")), default=1)
    pods = max((subnet.capacity.per_node for subnet in plan.subnets_for("pods")), default=0)
    return nodes + pods if plan.model in POD_SUBNET else nodes
