"""Rule: where namespaces deny by default, what the workload must reach outside needs permissions."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.policies import range_of, shut_destinations, shut_endpoints
from planner.rules.base import Changes, Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem with all that no pod of the denying namespaces may reach; none where a host’s namespace is open."""
    policy = plan.design.network_policy
    elsewhere = {host.namespace for host in plan.design.ingress.hosts} - set(policy.default_deny)
    if policy.engine == "none" or not policy.default_deny or elsewhere:
        return
    endpoints = ", ".join(each.name or each.service for each in shut_endpoints(plan))
    subnet = plan.subnet_for("private_endpoints")
    parts = [f"{endpoints} in {subnet.described}"] if endpoints and subnet else []
    parts += [each.name or each.target for each in shut_destinations(plan)]
    if parts:
        denying = ", ".join(dict.fromkeys(policy.default_deny))
        yield Problem(
            "network_policy.rules",
            f"Namespaces that deny by default ({denying}) permit no egress to {', '.join(parts)}.",
            mend=_mend(plan),
        )


def _mend(plan: Plan) -> Changes | None:
    """Permissions for all pods of the namespaces to the ranges; where names are left, FQDN policies on Cilium."""
    subnet, policy = plan.subnet_for("private_endpoints"), plan.design.network_policy
    wanted: dict[str, tuple[str, ...]] = {str(subnet.cidr): ()} if subnet and shut_endpoints(plan) else {}
    wanted |= {each.target: (each.port,) for each in shut_destinations(plan) if range_of(each.target)}
    if not wanted:
        on = {"network_model": {"advanced_networking": True}, "network_policy": {"fqdn_policies": True}}
        return on if plan.design.network_model.network_dataplane == "cilium" else None
    rules = [each.model_dump(mode="json") for each in policy.rules]
    for namespace in dict.fromkeys(policy.default_deny):
        for number, (target, ports) in enumerate(wanted.items(), 1):
            way = {"name": f"may-reach-outside-{number}", "namespace": namespace, "direction": "egress"}
            rules.append(way | {"peer_ranges": [target], "ports": list(ports)})
    return {"network_policy": {"rules": rules}}


MAIL = {"destinations": [{"name": "Mail relay", "target": "192.168.8.25/32", "port": "TCP/587"}]}
PERMISSION = {
    "name": "app-may-send-mail",
    "pod_labels": ["app=app"],
    "direction": "egress",
    "peer_ranges": ["192.168.8.25/32"],
    "ports": ["TCP/587"],
}
RULE = Rule(
    id="default-deny-blocks-egress",
    severity=Severity.WARNING,
    title="Default deny shuts off what the workload must reach",
    why=(
        "The policies of a denying namespace stop connections out of it too, but for name resolution; what firewall "
        "and endpoints let through is then denied by the cluster itself."
    ),
    fix=(
        "Add permissions with direction egress to the ranges. A network policy names no host: give the public range "
        "of a name, or use policies by FQDN (Cilium with Advanced Container Networking Services)."
    ),
    pillar="reliability",
    sources=(sources.NETWORK_POLICY, sources.ACNS_FQDN),
    good={"egress": MAIL, "network_policy": {"rules": [PERMISSION]}},
    bad={"egress": MAIL},
    check=check,
)
