"""Rule: NSG rules must not separate pods or nodes of one cluster."""

from collections.abc import Iterator
from ipaddress import IPv4Network, ip_network

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity

ANY = frozenset({"*", "VirtualNetwork"})


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each denial between ranges of the cluster, or outbound to them, that nothing opens before."""
    rules = plan.design.network_policy.nsg_rules
    inside = [subnet.cidr for subnet in plan.subnets_for("nodes", "pods") if subnet.cidr]
    inside += [plan.pod_cidr] if plan.pod_cidr else []
    targets = inside + [subnet.cidr for subnet in plan.subnets_for("api_server") if subnet.cidr]
    closed = plan.design.egress.outbound_type in {"none", "block"}
    for index, rule in enumerate(rules):
        if rule.access == "Allow" or rule.subnet not in {"nodes", "pods"}:
            continue
        between = _touches(rule.source, inside) and (rule.destination in ANY or _touches(rule.destination, inside))
        outbound = rule.direction == "Outbound" and rule.source in ANY
        away = rule.destination == "VirtualNetwork" or (closed and rule.destination == "*")
        if between or (outbound and (away or _touches(rule.destination, targets))):
            yield Problem(
                f"network_policy.nsg_rules.{index}",
                f"Rule {rule.name or index + 1} denies {rule.source} to {rule.destination}, which the cluster needs.",
                mend=_without(plan, index),
            )


def _touches(text: str, inside: list[IPv4Network]) -> bool:
    try:
        network = ip_network(text)
    except ValueError:
        return False
    return isinstance(network, IPv4Network) and any(network.overlaps(cidr) for cidr in inside)


def _without(plan: Plan, index: int) -> dict[str, dict[str, list[dict[str, object]]]]:
    rules = [rule.model_dump() for rule in plan.design.network_policy.nsg_rules]
    return {"network_policy": {"nsg_rules": rules[:index] + rules[index + 1 :]}}


RULE = Rule(
    id="nsg-between-pods",
    severity=Severity.ERROR,
    title="An NSG rule is meant to separate pods or nodes",
    why=(
        "NSGs see nodes, not pods: such a rule either does nothing or breaks the traffic that AKS needs "
        "between nodes. Both directions between nodes and pods have to stay open."
    ),
    fix="Remove the rule; write a network policy instead.",
    pillar="reliability",
    sources=(
        sources.NETWORK_CONCEPTS,
        sources.NETWORK_BEST_PRACTICES,
    ),
    good={},
    bad={
        "network_policy": {
            "nsg_rules": [
                {
                    "name": "deny-pods",
                    "priority": 300,
                    "access": "Deny",
                    "protocol": "*",
                    "source": "10.244.0.0/16",
                    "destination": "10.244.0.0/16",
                }
            ]
        }
    },
    check=check,
    facts=(
        "nsg-no-intra-block",
        "nsg-not-for-pod-isolation",
        "nsg-required-intracluster",
        "nsg-custom-vnet-matrix",
        "overlay-nsg-rules",
        "pool-unique-subnet-ok",
        "vni-nsg-ports",
        "nsg-apiserver-subnet",
    ),
)
