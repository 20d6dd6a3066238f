"""Rule: the allowed sources should hold the pod CIDR when pods use the address."""

from collections.abc import Iterator

from planner.azure import sources
from planner.design.types import Network
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each list without it."""
    services = plan.design.ingress.services
    for index, service in enumerate(services):
        covered = any(plan.pod_cidr and _covers(cidr, plan.pod_cidr) for cidr in service.source_ranges)
        if not service.source_ranges or plan.pod_cidr is None or covered:
            continue
        changed = [each.model_dump() for each in services]
        changed[index]["source_ranges"] = [*service.source_ranges, plan.pod_cidr]
        yield Problem(
            f"ingress.services.{index}.source_ranges",
            f"Service {service.name} allows {', '.join(map(str, service.source_ranges))}; "
            f"pods come from {plan.pod_cidr}.",
            mend={"ingress": {"services": changed}},
        )


def _covers(outer: Network, inner: Network) -> bool:
    return outer.version == inner.version and outer.supernet_of(inner)  # type: ignore[arg-type]


RULE = Rule(
    id="source-ranges-without-pods",
    severity=Severity.ADVICE,
    title="Allowed sources leave out the pods",
    why="When pods call the service by its load balancer address, their own range has to be among the allowed sources.",
    fix="Add the pod CIDR when applications in the cluster use this address.",
    pillar="reliability",
    sources=(sources.LB_CONFIGURE,),
    good={"ingress": {"services": [{"name": "edi", "source_ranges": ["192.168.0.0/16", "10.244.0.0/16"]}]}},
    bad={"ingress": {"services": [{"name": "edi", "source_ranges": ["192.168.0.0/16"]}]}},
    check=check,
    facts=("lb-source-ranges-include-pod-cidr",),
)
