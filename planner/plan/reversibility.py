"""Reversibility: for each choice of consequence, whether this design could change it later, and how."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from planner.azure import compatibility, kubernetes
from planner.azure.compatibility import TYPE_BY_NAME
from planner.azure.reversibility import CHOICES, Change, Reversibility
from planner.azure.services import BASTION_SKUS
from planner.azure.sources import Source
from planner.design.labels import label
from planner.plan.dns import api_server_is_private
from planner.plan.layout import Layout
from planner.plan.outbound import NAT_TYPES

CHANGE_WORDS: Mapping[Change, str] = MappingProxyType(
    {"changeable": "Changeable", "one_way": "One way", "rebuild": "Rebuild"}
)
SECTIONS = {choice.path.partition(".")[0] for choice in CHOICES}
Answer = tuple[Change, str]
"""Whether it changes, and the way there as a sentence."""


@dataclass(frozen=True)
class Reversal:
    """A choice of the design; `shown` is its answer in words, `how` a sentence with the way there, or why none."""

    path: str
    choice: str
    shown: str
    change: Change
    how: str
    source: Source

    @property
    def word(self) -> str:
        """The kind of change as people read it."""
        return CHANGE_WORDS[self.change]


def plan_reversibility(layout: Layout) -> tuple[Reversal, ...]:
    """Every choice that the design has, in the order of the facts."""
    answers = layout.design.model_dump(include=SECTIONS)
    return tuple(_reversal(layout, answers, choice) for choice in CHOICES if _applies(layout, choice.path))


def _reversal(layout: Layout, answers: dict[str, Any], choice: Reversibility) -> Reversal:
    change, how = choice.change, choice.way
    if choice.path in NARROWED:
        change, how = NARROWED[choice.path](layout) or (change, how)
    return Reversal(choice.path, choice.display, _shown(layout, answers, choice.path), change, how, choice.source)


def _applies(layout: Layout, path: str) -> bool:
    """Choices that this design has not made are left out."""
    design = layout.design
    match path:
        case "addresses.pod_cidr":
            return layout.pod_cidr is not None
        case "addresses.subnets":
            return not layout.managed_vnet
        case "access.private_dns_zone":
            return api_server_is_private(layout)
        case "management.bastion":
            return design.management.bastion != "none"
        case "management.private_only":
            return design.management.bastion == "premium"
        case "egress.nat_gateway_sku":
            return design.egress.outbound_type in NAT_TYPES
        case _:
            return True


def _shown(layout: Layout, answers: dict[str, Any], path: str) -> str:
    section, field = path.split(".")
    if path == "addresses.subnets":
        return ", ".join(subnet.described for subnet in layout.subnets_for("nodes", "pods"))
    if path == "node_pools.max_pods":
        return "; ".join(f"{pool.name}: {pool.max_pods}" for pool in layout.pools)
    if path == "node_pools.availability_zones":
        return "; ".join(f"{pool.name}: {label(pool.zones) or 'none'}" for pool in layout.pools)
    if path == "node_pools.vm_size":
        return "; ".join(f"{pool.name}: {pool.pool.vm_size}" for pool in layout.pools)
    if section == "node_pools":
        return "; ".join(f"{pool['name']}: {label(pool[field], path)}" for pool in answers["node_pools"])
    return label(answers[section][field], path)


def _model(layout: Layout) -> Answer | None:
    targets = [new for old, new in compatibility.MODEL_CONVERSIONS if old == layout.model]
    if not targets:
        return "rebuild", f"{label(layout.model)} becomes no other model; a new cluster is needed."
    way = compatibility.MODEL_CONVERSIONS[layout.model, targets[0]].reason
    return "one_way", f"It can become {label(targets[0])}. {way}"


def _data_plane(layout: Layout) -> Answer | None:
    if layout.design.network_model.network_dataplane == "cilium":
        return "rebuild", "A cluster on the Cilium data plane keeps it; going back means a new cluster."
    if any(pool.windows for pool in layout.pools):
        return "rebuild", "Cilium cannot be adopted while the cluster has Windows pools."
    if layout.model not in compatibility.CILIUM_ADOPTION:
        return _cilium_later(layout)
    return None


def _cilium_later(layout: Layout) -> Answer:
    """A model without Cilium that becomes one with it, or one that stays as it is."""
    model = label(layout.model)
    targets = [new for old, new in compatibility.MODEL_CONVERSIONS if old == layout.model]
    if not targets:
        return "rebuild", f"{model} cannot adopt Cilium; a new cluster is needed."
    return "one_way", f"{model} cannot adopt Cilium; once it has become {label(targets[0])}, the cluster can."


def _windows_pools(layout: Layout) -> Answer | None:
    if layout.design.network_model.network_dataplane == "cilium":
        return "rebuild", "The Cilium data plane runs on Linux only; Windows pools need a cluster without it."
    return None


def _engine(layout: Layout) -> Answer | None:
    if layout.design.network_policy.engine == "cilium":
        return "rebuild", "Cilium’s engine comes with its data plane, which a cluster keeps."
    first, _ = kubernetes.MINIMUM_VERSION["policy_engine_change"]
    if kubernetes.version_of(layout.design.network_model.kubernetes_version) < first:
        return "one_way", f"The engine cannot be changed before Kubernetes {first[0]}.{first[1]}; upgrade first."
    return None


def _pod_cidr(layout: Layout) -> Answer | None:
    if layout.model != "azure_cni_overlay":
        return "rebuild", f"{label(layout.model)} keeps its pod CIDR for life; a new cluster is needed."
    if any(pool.windows for pool in layout.pools):
        return "rebuild", "The pod CIDR of a cluster with Windows pools cannot be widened; a new cluster is needed."
    if layout.design.network_model.ip_families == "dual_stack":
        return "rebuild", "Only a single IPv4 pod CIDR can be widened; with dual stack a new cluster is needed."
    return None


def _service_cidr(layout: Layout) -> Answer | None:
    first, _ = kubernetes.MINIMUM_VERSION["service_cidr_extension"]
    if kubernetes.version_of(layout.design.network_model.kubernetes_version) < first:
        return "rebuild", f"Before Kubernetes {first[0]}.{first[1]} the range is fixed when the cluster is made."
    return None


def _outbound_type(layout: Layout) -> Answer | None:
    table = compatibility.MANAGED_VNET_TRANSITIONS if layout.managed_vnet else compatibility.OWN_VNET_TRANSITIONS
    targets = table.get(layout.design.egress.outbound_type, frozenset())
    if not targets:
        return "rebuild", "It can be changed into no other type in this VNet; a new cluster is needed."
    words = ", ".join(
        kind.display[0].lower() + kind.display[1:] for name, kind in TYPE_BY_NAME.items() if name in targets
    )
    return "changeable", f"It can be changed into {words}; connections break and the egress address changes."


def _api_server(layout: Layout) -> Answer | None:
    match layout.design.access.api_server:
        case "private_endpoint":
            return "rebuild", "A cluster with a private endpoint stays private; a public one means a new cluster."
        case "vnet_integration":
            return "one_way", "Public and private can be switched, but VNet integration is never taken away again."
        case _:
            return "one_way", "Ranges change at any time. VNet integration can be switched on, and never off again."


def _bastion(layout: Layout) -> Answer | None:
    rank = {sku.name: sku.rank for sku in BASTION_SKUS}
    higher = [sku.display for sku in BASTION_SKUS if sku.rank > rank[layout.design.management.bastion]]
    if not higher:
        return "rebuild", "It is the highest SKU; a lower one means deleting the bastion and making a new one."
    return "one_way", f"It can be raised to {' or '.join(higher)}; lowering means deleting it and making a new one."


NARROWED: Mapping[str, Callable[[Layout], Answer | None]] = MappingProxyType(
    {
        "network_model.model": _model,
        "network_model.network_dataplane": _data_plane,
        "network_policy.engine": _engine,
        "addresses.pod_cidr": _pod_cidr,
        "addresses.service_cidr": _service_cidr,
        "egress.outbound_type": _outbound_type,
        "access.api_server": _api_server,
        "management.bastion": _bastion,
        "node_pools.os_type": _windows_pools,
    }
)
"""What the design's other answers make of a choice; None where the general sentence holds."""
