"""Which gateways the hosts share, and how their listeners are called."""

from dataclasses import dataclass

from planner.azure import compatibility
from planner.design.ingress import Host
from planner.exports.front_ends import INTERNAL, NAMESPACE, PUBLIC, FrontEnd, front_ends
from planner.exports.hosts import slug, unlike
from planner.exports.yaml_text import Manifest
from planner.plan import Plan

MOST_LISTENERS = 64
"""Listeners that the Gateway API accepts on one gateway."""


@dataclass(frozen=True)
class SharedGateway:
    """A gateway with its front end and the hosts that it serves."""

    name: str
    front_end: FrontEnd
    hosts: tuple[Host, ...]
    passes_tls: bool

    @property
    def listeners(self) -> int:
        """One for plain HTTP and one for each host with TLS."""
        return 1 + len({host.name for host in self.hosts if host.tls != "none"})

    def reference(self, section: str) -> Manifest:
        """How a route names one of the listeners."""
        return {"name": self.name, "namespace": NAMESPACE, "sectionName": section}

    def section(self, host: Host) -> str:
        """The listener of a host: its own where it has TLS, else the one for plain HTTP."""
        if host.tls == "none":
            return "http"
        names = list(dict.fromkeys(each.name for each in self.hosts if each.tls != "none"))
        listeners = unlike(slug(name) for name in names)
        return f"{'tls' if self.passes_tls else 'https'}-{listeners[names.index(host.name)]}"


def shared_gateways(plan: Plan) -> tuple[SharedGateway, ...]:
    """One gateway a front end; with a public address for each application, one for each public host."""
    design = plan.design
    hosts, passes = design.ingress.hosts, design.ingress.tls_passthrough
    controller = compatibility.CONTROLLER_BY_NAME[design.ingress.controller]
    found: list[SharedGateway] = []
    for way in front_ends(design):
        if way == INTERNAL and not controller.private:
            continue
        if way == PUBLIC and design.ingress.public_addresses == "one_per_application":
            by_name = {host.name: tuple(each for each in hosts if each.name == host.name) for host in hosts}
            names = unlike(slug(name) for name in by_name)
            found += [SharedGateway(n, way, own, passes) for n, own in zip(names, by_name.values(), strict=True)]
        else:
            found.append(SharedGateway(f"{design.overview.workload.rstrip('-')}-{way.name}", way, hosts, passes))
    return tuple(found)
