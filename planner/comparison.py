"""The same design under the other options of one choice, judged side by side: what it takes and what it breaks."""

from collections import Counter
from dataclasses import dataclass
from typing import get_args

from planner.azure import limits
from planner.azure.compatibility import MANAGED_VNET_TRANSITIONS, MODEL_CONVERSIONS, OWN_VNET_TRANSITIONS, POD_SUBNET
from planner.azure.retirements import BY_SUBJECT
from planner.azure.reversibility import Change
from planner.azure.services import BASTION_BY_NAME
from planner.design import Design
from planner.design.base import Section
from planner.design.labels import explanation, label
from planner.plan import Plan
from planner.report import Report, report_on
from planner.rules import Finding

MODEL = "network_model.model"
CHOICES: tuple[str, ...] = (
    MODEL,
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
    """One option of a choice with the design judged under it; `new` are findings that the chosen option has not.

    `about` are the findings that belong to this option, the chosen one's too; `way` says how a running cluster gets
    there from the chosen option.
    """

    path: str
    value: str
    display: str
    summary: str
    chosen: bool
    way: Change
    report: Report
    new: tuple[Finding, ...]
    cleared: tuple[Finding, ...]
    about: tuple[Finding, ...]

    @property
    def objections(self) -> tuple[Finding, ...]:
        """Findings about this option that no other answer settles."""
        return tuple(finding for finding in self.about if not self._settled_elsewhere(finding))

    @property
    def adjustments(self) -> tuple[Finding, ...]:
        """Errors and warnings that come from changing one answer alone, such as a mesh that the option needs."""
        return tuple(each for each in self.about if self._settled_elsewhere(each) and each.severity != "advice")

    def _settled_elsewhere(self, finding: Finding) -> bool:
        section, field = self.path.split(".")
        return not self.chosen and finding.mend is not None and field not in finding.mend.get(section, {})

    @property
    def way_out(self) -> Change:
        """How a running cluster leaves this option again."""
        reversal = self.report.plan.reversal(self.path)
        return reversal.change if reversal else "changeable"

    @property
    def retirement(self) -> str:
        """What is said where this option retires, or an empty string."""
        about = (each for each in self.report.findings if each.subject == self.path and "retire" in each.rule.id)
        return next((each.message for each in about), "")

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
    """Every option of the choice at `path`, in the order of the form; the chosen one is the report itself.

    Network models have defaults of their own for max pods; all are judged with the pods a node of this design.
    """
    section, field = path.split(".")
    chosen = _answer(report.design, section, field)
    like = _with_pods_stated(report) if path == MODEL else report
    reports = {
        value: like if value == chosen else report_on(like.design.revise(**{section: {field: value}}), like.day)
        for value in options_of(path)
    }
    spread = Counter(key for each in reports.values() for key in {finding.key for finding in each.findings})
    return tuple(
        _option(
            report,
            like,
            path,
            value,
            other,
            tuple(each for each in other.findings if _belongs(each, path, spread, len(reports))),
        )
        for value, other in reports.items()
    )


def _belongs(finding: Finding, path: str, spread: Counter[str], options: int) -> bool:
    """Whether a finding is about the option: about this answer, or not there under at least a third of the options."""
    return finding.subject == path or 3 * spread[finding.key] <= 2 * options


def options_of(path: str) -> tuple[str, ...]:
    """The values that the answer at `path` can have. KeyError for another path than those in CHOICES."""
    section, field = path.split(".")
    annotation = Design.model_fields[section].annotation
    if path not in CHOICES or not isinstance(annotation, type) or not issubclass(annotation, Section):
        raise KeyError(path)
    return get_args(annotation.model_fields[field].annotation)


def _option(report: Report, like: Report, path: str, value: str, other: Report, about: tuple[Finding, ...]) -> Option:
    """The option as against `like`: the report with everything stated that the options share."""
    known, keys = ({finding.key for finding in each.findings} for each in (like, other))
    chosen = _answer(report.design, *path.split("."))
    return Option(
        path=path,
        value=value,
        display=label(value, path),
        summary=explanation(value, path),
        chosen=value == chosen,
        way=way(report.plan, path, chosen, value),
        report=report if value == chosen else other,
        new=tuple(finding for finding in other.findings if finding.key not in known),
        cleared=tuple(finding for finding in like.findings if finding.key not in keys),
        about=about,
    )


def _with_pods_stated(report: Report) -> Report:
    """The report with max pods stated for every pool as it is now; AKS takes the same most under every model."""
    pools = report.plan.pools
    if all(pool.pool.max_pods for pool in pools):
        return report
    stated = [pool.pool.model_dump() | {"max_pods": pool.max_pods} for pool in pools]
    return report_on(report.design.revise(node_pools=stated), report.day)


def pods_a_node(plan: Plan) -> str:
    """Max pods of the pools in words, such as "250 pods a node" or "30 to 110 pods a node"."""
    most = sorted({pool.max_pods for pool in plan.pools}) or [0]
    return f"{' to '.join(f'{each:,}' for each in dict.fromkeys((most[0], most[-1])))} pods a node"


def way(plan: Plan, path: str, chosen: str, value: str) -> Change:
    """Whether a running cluster of this plan can change from the chosen option of the choice to another one."""
    reversal = plan.reversal(path)
    if chosen == value or reversal is None:
        return "changeable"
    if path == MODEL:
        return "one_way" if (chosen, value) in MODEL_CONVERSIONS else "rebuild"
    if path == "egress.outbound_type":
        table = MANAGED_VNET_TRANSITIONS if plan.managed_vnet else OWN_VNET_TRANSITIONS
        return "changeable" if value in table.get(chosen, frozenset()) else "rebuild"
    if path == "management.bastion":
        return _bastion_way(chosen, value)
    if path == "access.api_server":
        return _server_way(chosen, value)
    return reversal.change


def _bastion_way(chosen: str, value: str) -> Change:
    if value == "none":
        return "changeable"
    raised = value in BASTION_BY_NAME and BASTION_BY_NAME[value].rank > BASTION_BY_NAME[chosen].rank
    return "one_way" if raised else "rebuild"


def _server_way(chosen: str, value: str) -> Change:
    public = {"public", "authorized_ranges"}
    if {chosen, value} <= public:
        return "changeable"
    return "one_way" if chosen in public and value == "vnet_integration" else "rebuild"


def kubenet_or_azure_cni(options: tuple[Option, ...]) -> str:
    """The classic question about the network model in one sentence, in the numbers of the design."""
    models = {option.value: option for option in options}
    kubenet, overlay, flat = (models[value] for value in ("kubenet", "azure_cni_overlay", "azure_cni_node_subnet"))
    plan = flat.report.plan
    return (
        f"kubenet or Azure CNI: with {pods_a_node(plan)} each, {plan.nodes:,} nodes and {plan.surge:,} more during "
        "upgrades take "
        f"{kubenet.vnet_addresses:,} addresses of the VNet under kubenet, {overlay.vnet_addresses:,} under Azure CNI "
        f"Overlay and {flat.vnet_addresses:,} under Azure CNI Node Subnet, where every node reserves the addresses of "
        f"its pods. kubenet retires on {BY_SUBJECT['network_model:kubenet'].ends:%-d %B %Y}."
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
