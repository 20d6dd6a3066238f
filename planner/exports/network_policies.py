"""network-policies.yaml: default deny for each namespace, then what the permissions allow."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.azure import compatibility
from planner.design.network_policy import PolicyRule
from planner.exports.base import Export
from planner.exports.front_ends import front_ends
from planner.exports.hosts import unlike
from planner.exports.yaml_text import Manifest, documents
from planner.plan import Plan
from planner.plan.namespaces import GATEWAY_SUBNET, controller_namespace
from planner.report import Report

NAMESPACE_LABEL = "kubernetes.io/metadata.name"
SERVED = {"access": "ingress"}
"""The label by which pods of a denying namespace ask for requests from the ingress."""


@dataclass(frozen=True)
class Allowed:
    """One NetworkPolicy that allows: which pods, in which direction, which peers (empty: everybody), which ports."""

    name: str
    namespace: str
    pods: Manifest
    direction: str
    peers: tuple[Manifest, ...]
    ports: tuple[str, ...]


def render(report: Report) -> bytes:
    """The policies in the order: deny, name resolution, ingress, permissions."""
    return documents(_head(report.plan), policy_manifests(report.plan))


def policy_manifests(plan: Plan) -> list[Manifest]:
    """Every NetworkPolicy of the design."""
    denying = dict.fromkeys(plan.design.network_policy.default_deny)
    allowed = [each for namespace in denying for each in _always(plan, namespace)]
    allowed += [each for rule in plan.design.network_policy.rules for each in _permission(rule, list(denying))]
    wanted = [f"{namespace}/default-deny" for namespace in denying]
    names = unlike([*wanted, *(f"{each.namespace}/{each.name}" for each in allowed)])[len(wanted) :]
    return [
        *(_policy("default-deny", namespace, {}, {"policyTypes": ["Ingress", "Egress"]}) for namespace in denying),
        *(_allowing(each, name.partition("/")[2]) for each, name in zip(allowed, names, strict=True)),
    ]


def _always(plan: Plan, namespace: str) -> Iterator[Allowed]:
    """What pods of a denying namespace cannot do without: names, and requests from the ingress."""
    dns = _in_namespace("kube-system", {"matchLabels": {"k8s-app": "kube-dns"}})
    yield Allowed("allow-dns", namespace, {}, "egress", (dns,), ("UDP/53", "TCP/53"))
    peers = _ingress_peers(plan)
    if peers and any(host.namespace == namespace for host in plan.design.ingress.hosts):
        yield Allowed("allow-ingress", namespace, {"matchLabels": dict(SERVED)}, "ingress", peers, ())


def _ingress_peers(plan: Plan) -> tuple[Manifest, ...]:
    controller = plan.design.ingress.controller
    if not front_ends(plan.design):
        return ()
    if controller in GATEWAY_SUBNET:
        subnets = plan.subnets_for(GATEWAY_SUBNET[controller])
        return tuple({"ipBlock": {"cidr": str(subnet.cidr)}} for subnet in subnets if subnet.cidr)
    namespace = controller_namespace(controller)
    return (_in_namespace(namespace, None),) if namespace else ()


def _permission(rule: PolicyRule, denying: list[str]) -> Iterator[Allowed]:
    """The rule itself; and its other half, where the peer pods live in a namespace that denies what is not allowed."""
    pods, peers = selector(rule.pod_labels), selector(rule.peer_labels)
    yield Allowed(rule.name, rule.namespace, pods, rule.direction, tuple(_peers(rule, peers)), rule.ports)
    if not (rule.peer_labels or rule.peer_namespaces) and rule.peer_ranges:
        return
    other = "egress" if rule.direction == "ingress" else "ingress"
    for namespace in dict.fromkeys(rule.peer_namespaces or (rule.namespace,)):
        if namespace in denying:
            there = {"podSelector": pods} if namespace == rule.namespace else _in_namespace(rule.namespace, pods)
            yield Allowed(f"{rule.name[:56]}-{other}", namespace, peers, other, (there,), rule.ports)


def _peers(rule: PolicyRule, peers: Manifest) -> Iterator[Manifest]:
    for namespace in dict.fromkeys(rule.peer_namespaces):
        yield _in_namespace(namespace, peers or None)
    if not rule.peer_namespaces and (rule.peer_labels or not rule.peer_ranges):
        yield {"podSelector": peers}
    for cidr in rule.peer_ranges:
        yield {"ipBlock": {"cidr": str(cidr)}}


def selector(labels: tuple[str, ...]) -> Manifest:
    """Pods that carry every label; a key named twice means one of its values. Without labels every pod."""
    values: dict[str, list[str]] = {}
    for label in labels:
        key, _, value = label.partition("=")
        values.setdefault(key, []).append(value)
    single = {key: found[0] for key, found in values.items() if len(found) == 1}
    several = [{"key": key, "operator": "In", "values": found} for key, found in values.items() if len(found) > 1]
    return ({"matchLabels": single} if single else {}) | ({"matchExpressions": several} if several else {})


def _in_namespace(namespace: str, pods: Manifest | None) -> Manifest:
    peer: Manifest = {"namespaceSelector": {"matchLabels": {NAMESPACE_LABEL: namespace}}}
    return peer | ({} if pods is None else {"podSelector": pods})


def _allowing(allowed: Allowed, name: str) -> Manifest:
    clause: Manifest = {("from" if allowed.direction == "ingress" else "to"): list(allowed.peers)}
    if allowed.ports:
        clause["ports"] = [_port(port) for port in allowed.ports]
    spec = {"policyTypes": [allowed.direction.capitalize()], allowed.direction: [clause]}
    return _policy(name, allowed.namespace, allowed.pods, spec)


def _policy(name: str, namespace: str, pods: Manifest, spec: Manifest) -> Manifest:
    return {
        "apiVersion": "networking.k8s.io/v1",
        "kind": "NetworkPolicy",
        "metadata": {"name": name, "namespace": namespace},
        "spec": {"podSelector": pods} | spec,
    }


def _port(port: str) -> Manifest:
    protocol, _, number = port.partition("/")
    return {"protocol": protocol, "port": int(number)}


def _head(plan: Plan) -> Iterator[str]:
    policy = plan.design.network_policy
    yield f"Network policies of “{plan.design.overview.title}”, as planned on {plan.day}."
    if not policy.default_deny and not policy.rules:
        yield "The design denies and allows nothing by policy: there is nothing to apply."
        return
    yield "Apply with: kubectl apply -f network-policies.yaml. The namespaces must exist."
    if policy.engine == "none":
        yield "The cluster has no policy engine: nothing enforces these policies until one is chosen."
    else:
        yield f"Engine: {compatibility.ENGINE_DISPLAY[policy.engine]}."
    if policy.default_deny:
        yield (
            f"Denied by default, in and out: {', '.join(policy.default_deny)}. Name resolution stays allowed. A"
            " permission between pods of such namespaces is written for both ends, since both would deny it."
        )
    named = [each.target for each in plan.design.egress.destinations if any(map(str.isalpha, each.target))]
    if policy.default_deny and named:
        yield (
            f"A network policy names no host. For {', '.join(named)}: a permission for the public range, or a policy by"
            " FQDN (CiliumNetworkPolicy with toFQDNs), which this file does not hold."
        )
    exposed = sorted({host.namespace for host in plan.design.ingress.hosts} & set(policy.default_deny))
    if exposed and _ingress_peers(plan):
        yield (
            "Requests from the ingress reach only pods with the label access: ingress, and those that a permission"
            f" names, in {', '.join(exposed)}; give it to the pods behind {', '.join(_services(plan, exposed))}."
        )


def _services(plan: Plan, namespaces: list[str]) -> list[str]:
    hosts = [host for host in plan.design.ingress.hosts if host.namespace in namespaces]
    return sorted({rule.service for host in hosts for rule in host.paths}) or ["the hosts"]


def applies(report: Report) -> bool:
    """Whether the design denies or allows anything by policy."""
    return bool(policy_manifests(report.plan))


EXPORT = Export("network-policies.yaml", "Network policies", "application/yaml", render, applies)
