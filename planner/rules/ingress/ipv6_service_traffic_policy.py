"""Rule: on Azure Linux, IPv6 load balancer services need traffic policy Local."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each layer 4 service with Cluster under dual stack."""
    if plan.design.network_model.ip_families != "dual_stack":
        return
    linux = [pool.name for pool in plan.pools if pool.pool.os_sku.startswith("AzureLinux")]
    for index, service in enumerate(plan.design.ingress.services):
        if linux and service.external_traffic_policy == "Cluster":
            yield Problem(
                f"ingress.services.{index}.external_traffic_policy",
                f"Service {service.name} has traffic policy Cluster, and pool {linux[0]} runs Azure Linux.",
            )


RULE = Rule(
    id="ipv6-service-traffic-policy",
    severity=Severity.WARNING,
    title="IPv6 service on Azure Linux needs traffic policy Local",
    why=(
        "Health probes of the load balancer reach IPv6 services on Azure Linux nodes only with external "
        "traffic policy Local."
    ),
    fix="Set the service’s external traffic policy to Local.",
    pillar="reliability",
    sources=(sources.DUAL_STACK,),
    good={
        "network_model": {"ip_families": "dual_stack"},
        "ingress": {"services": [{"name": "edge", "external_traffic_policy": "Local"}]},
    },
    bad={"network_model": {"ip_families": "dual_stack"}, "ingress": {"services": [{"name": "edge"}]}},
    check=check,
    facts=("dual-stack-azure-linux-etp",),
)
