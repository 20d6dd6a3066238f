"""Section network_policy: who may talk to whom inside the cluster, and the architect's own NSG rules."""

from typing import Literal

from planner.design.addresses import Purpose
from planner.design.base import Section, answer
from planner.design.types import Cidr, KubernetesLabel, KubernetesName, Line, Port


class PolicyRule(Section):
    """One permission between pods; what no rule permits is denied where the namespace denies by default."""

    name: KubernetesName = answer("allow-frontend", "Name")
    namespace: KubernetesName = answer("default", "Namespace")
    pod_labels: tuple[KubernetesLabel, ...] = answer(
        (), "Applies to pods", "Labels such as app=backend; empty means all."
    )
    direction: Literal["ingress", "egress"] = answer("ingress", "Direction")
    peer_labels: tuple[KubernetesLabel, ...] = answer((), "Peer pods", "Labels such as app=frontend.")
    peer_namespaces: tuple[KubernetesName, ...] = answer((), "Peer namespaces", "Empty means the same namespace.")
    peer_ranges: tuple[Cidr, ...] = answer((), "Peer ranges")
    ports: tuple[Port, ...] = answer((), "Ports", "Such as TCP/8080; empty means all.")


class NsgRule(Section):
    """An NSG rule of the architect's own on a subnet of the plan."""

    name: Line = answer("", "Name")
    subnet: Purpose = answer("nodes", "Subnet")
    direction: Literal["Inbound", "Outbound"] = answer("Inbound", "Direction")
    priority: int = answer(200, "Priority", ge=0, le=65535)
    access: Literal["Allow", "Deny"] = answer("Allow", "Access")
    protocol: Literal["Tcp", "Udp", "Icmp", "*"] = answer("Tcp", "Protocol")
    source: Line = answer("*", "Source", "A range, a service tag or *.")
    destination: Line = answer("*", "Destination", "A range, a service tag or *.")
    ports: Line = answer("*", "Ports", "Such as 443, 8000-8100 or *.")


class NetworkPolicy(Section):
    """The policy engine, default deny, the permissions and NSG rules."""

    engine: Literal["none", "azure", "calico", "cilium"] = answer("cilium", "Policy engine")
    default_deny: tuple[KubernetesName, ...] = answer(
        ("default",), "Deny by default in namespaces", "Each gets a policy that denies what no rule permits."
    )
    rules: tuple[PolicyRule, ...] = answer((), "Permissions")
    fqdn_policies: bool = answer(False, "Policies by FQDN")
    layer7_policies: bool = answer(False, "Policies at layer 7")
    nsg_rules: tuple[NsgRule, ...] = answer((), "NSG rules of your own", "Beside those that the plan derives.")
