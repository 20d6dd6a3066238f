"""Rule: FQDN and layer 7 policies need ACNS on Cilium."""

from collections.abc import Iterator

from planner.azure import kubernetes, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each kind without it."""
    network, policy = plan.design.network_model, plan.design.network_policy
    least, _ = kubernetes.MINIMUM_VERSION["acns_policies"]
    able = network.advanced_networking and network.network_dataplane == "cilium"
    for path, chosen, kind in (
        ("network_policy.fqdn_policies", policy.fqdn_policies, "FQDN policies"),
        ("network_policy.layer7_policies", policy.layer7_policies, "Layer 7 policies"),
    ):
        if chosen and not able:
            yield Problem(path, f"{kind} need the Cilium data plane with Advanced Container Networking Services.")
        elif chosen and kubernetes.version_of(network.kubernetes_version) < least:
            yield Problem(path, f"{kind} need Kubernetes {least[0]}.{least[1]}; it is {network.kubernetes_version}.")


RULE = Rule(
    id="fqdn-policies-need-acns",
    severity=Severity.ERROR,
    title="FQDN or layer 7 policies need Cilium and Advanced Container Networking Services",
    why="Both kinds of policy are part of the paid Advanced Container Networking Services on the Cilium data plane.",
    fix="Turn Advanced Container Networking Services on, with Cilium, or do without these policies.",
    pillar="security",
    sources=(
        sources.ACNS_FQDN,
        sources.ACNS_L7,
    ),
    good={"network_model": {"advanced_networking": True}, "network_policy": {"fqdn_policies": True}},
    bad={"network_policy": {"fqdn_policies": True}},
    check=check,
    facts=("np-l7-acns", "acns-paid-linux"),
)
