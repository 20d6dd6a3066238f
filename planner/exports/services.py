"""services.yaml: the layer 4 services of type LoadBalancer."""

from collections.abc import Iterator

from planner.azure import compatibility
from planner.design.ingress import LoadBalancerService
from planner.exports.base import Export
from planner.exports.front_ends import service_annotations
from planner.exports.hosts import unlike
from planner.exports.yaml_text import Manifest, documents
from planner.plan import Plan
from planner.report import Report

ALLOWED_RANGES = "service.beta.kubernetes.io/azure-allowed-ip-ranges"


def render(report: Report) -> bytes:
    """A Service for each load balancer front end of the plan."""
    return documents(_head(report.plan), service_manifests(report.plan))


def service_manifests(plan: Plan) -> list[Manifest]:
    """The services in the order of the answers; several of a kind are numbered."""
    wanted = [(service, number) for service in plan.design.ingress.services for number in range(service.count)]
    names = unlike(_name(service, number) for service, number in wanted)
    return [_service(plan, kind, name, number == 0) for (kind, number), name in zip(wanted, names, strict=True)]


def _name(service: LoadBalancerService, number: int) -> str:
    return service.name if service.count == 1 else f"{service.name}-{number + 1}"


def _service(plan: Plan, service: LoadBalancerService, name: str, first: bool) -> Manifest:
    notes = service_annotations(plan, service, name, first)
    ranges = [str(each) for each in service.source_ranges]
    metadata: Manifest = {"name": name, "namespace": "default"}
    spec: Manifest = {"type": "LoadBalancer", "externalTrafficPolicy": service.external_traffic_policy}
    if ranges and compatibility.ALLOWED_SERVICE_TAGS_ANNOTATION in notes:
        notes[ALLOWED_RANGES] = ",".join(ranges)  # Azure refuses the field beside service tags, not the annotation
    elif ranges:
        spec["loadBalancerSourceRanges"] = ranges
    spec |= {"selector": {"app": name}, "ports": [_port(port) for port in dict.fromkeys(service.ports)]}
    metadata |= {"annotations": notes} if notes else {}
    return {"apiVersion": "v1", "kind": "Service", "metadata": metadata, "spec": spec}


def _port(port: str) -> Manifest:
    protocol, _, number = port.partition("/")
    return {"name": f"{protocol}-{number}".lower(), "protocol": protocol, "port": int(number)}


def _head(plan: Plan) -> Iterator[str]:
    yield f"Layer 4 services of “{plan.design.overview.title}”, as planned on {plan.day}."
    if plan.design.ingress.services:
        yield "Apply with: kubectl apply -f services.yaml"
        yield "Each service selects the pods whose label app has its name; change the selector where yours differ."
    else:
        yield "The design has no layer 4 service: there is nothing to apply."


def applies(report: Report) -> bool:
    """Whether the design has layer 4 services."""
    return bool(report.design.ingress.services)


EXPORT = Export("services.yaml", "Load balancer services", "application/yaml", render, applies)
