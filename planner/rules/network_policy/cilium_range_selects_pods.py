"""Rule: with Cilium, ranges in permissions do not select pods or nodes."""

from collections.abc import Iterator
from ipaddress import IPv4Network

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each such range."""
    if plan.design.network_policy.engine != "cilium":
        return
    inside = [subnet.cidr for subnet in plan.subnets_for("nodes", "pods") if subnet.cidr]
    inside += [plan.pod_cidr] if plan.pod_cidr else []
    for index, rule in enumerate(plan.design.network_policy.rules):
        for place, cidr in enumerate(rule.peer_ranges):
            own = next((each for each in inside if isinstance(cidr, IPv4Network) and cidr.subnet_of(each)), None)
            if own:
                yield Problem(
                    f"network_policy.rules.{index}.peer_ranges.{place}",
                    f"Permission {rule.name}: {cidr} lies in {own} of the cluster, where Cilium does not apply ranges.",
                )


RULE = Rule(
    id="cilium-range-selects-pods",
    severity=Severity.WARNING,
    title="A range in a permission names pods or nodes",
    why=(
        "Cilium does not apply ranges to pods and nodes of the cluster, not even 0.0.0.0/0: such a "
        "permission does not open what it seems to."
    ),
    fix="Select pods by labels and namespaces; keep ranges for the outside.",
    pillar="security",
    sources=(
        sources.NETWORK_POLICY,
        sources.CNI_CILIUM,
    ),
    good={
        "network_policy": {"rules": [{"name": "to-office", "direction": "egress", "peer_ranges": ["192.168.0.0/16"]}]}
    },
    bad={"network_policy": {"rules": [{"name": "to-pods", "direction": "egress", "peer_ranges": ["10.244.0.0/16"]}]}},
    check=check,
    facts=("np-cilium-ipblock",),
)
