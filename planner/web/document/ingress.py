"""Chapter: how requests come in, host by host and path by path."""

from collections.abc import Iterator

from planner.design import Design
from planner.design.ingress import Host, LoadBalancerService
from planner.design.labels import label
from planner.plan import Plan
from planner.report import Report
from planner.web.document.base import Chapter, Column, Row, Section, Table, settings
from planner.web.document.words import DASH, answer, below, counted, joined
from planner.web.forms.relevance import matters


def ingress(report: Report) -> Chapter:
    """The controller with its hosts, and the layer 4 services."""
    design = report.design
    return Chapter(
        "ingress",
        "Ingress",
        (
            Section("Controller", (controller(report),)),
            Section("Hosts and paths", (hosts(design),)),
            Section("Layer 4 services", (services(design),)),
        ),
    )


def controller(report: Report) -> Table:
    """The answers about the layer 7 controller."""
    design = report.design
    chosen = design.ingress
    pairs = [
        ("Controller", answer(design, "ingress.controller")),
        ("Exposure", answer(design, "ingress.exposure")),
        ("Internal address", label(report.plan.ingress_address)),
        ("Runs on pool", chosen.controller_pool or _first_pool(report.plan)),
        ("Public addresses", _addresses(design)),
        ("TLS ends", _tls_ends(design)),
        ("Longest request", counted(chosen.longest_request_seconds, "second")),
    ]
    return settings("table-controller", "The layer 7 controller", pairs if chosen.controller != "none" else ())


def _addresses(design: Design) -> str:
    return answer(design, "ingress.public_addresses") if matters("ingress.public_addresses", design) else ""


def _tls_ends(design: Design) -> str:
    """Where requests are decrypted; nowhere when no host has a certificate."""
    hosts = design.ingress.hosts
    if design.ingress.tls_passthrough:
        return "At the application"
    return "No TLS" if hosts and all(host.tls == "none" for host in hosts) else "At the controller"


def _first_pool(plan: Plan) -> str:
    """Where the controller runs when nobody said: the first Linux user pool."""
    linux = [pool for pool in plan.pools if not pool.windows]
    return next((pool.name for pool in linux if pool.pool.mode == "User"), linux[0].name if linux else "")


def hosts(design: Design) -> Table:
    """One row for each path of each host; the host's name stands in its first row."""
    columns = (
        Column("Host", 22, "name"),
        Column("Namespace", 12),
        Column("TLS from", 36),
        Column("Path", 14),
        Column("Service and port", 16),
    )
    served = design.ingress.hosts if design.ingress.controller != "none" else ()
    rows = tuple(row for host in served for row in _paths(host))
    return Table("table-hosts", "Which service answers under which host and path", columns, rows)


def _paths(host: Host) -> Iterator[Row]:
    for index, each in enumerate(host.paths):
        path = f"{each.path}{' (exact)' if each.path_type == 'Exact' else ''}"
        head = (host.name, host.namespace, _certificate(host)) if index == 0 else ("", "", "")
        yield (*head, path, f"{each.service}:{each.port}")


def _certificate(host: Host) -> str:
    secret = host.secret or f"{host.name.replace('*', 'any').replace('.', '-')}-tls"
    if host.tls == "none":
        return "No TLS"
    if host.tls == "secret":
        return f"Secret {secret}"
    return below((f"Key Vault {host.certificate}", f"as secret {secret}"))


def services(design: Design) -> Table:
    """One row for each service of type LoadBalancer."""
    columns = (
        Column("Service", 20, "name"),
        Column("Exposure", 16),
        Column("Ports", 16),
        Column("Address", 18, "range"),
        Column("Who may connect", 30),
    )
    rows = tuple(
        (each.name, _exposure(each), below(each.ports), label(each.address) or "next free", _sources(each))
        for each in design.ingress.services
    )
    return Table("table-services", "Services of type LoadBalancer", columns, rows)


def _exposure(service: LoadBalancerService) -> str:
    count = f"{service.count:,} × " if service.count > 1 else ""
    link = "Private Link service" if service.private_link_service else ""
    return below((f"{count}{label(service.exposure)}", link))


def _sources(service: LoadBalancerService) -> str:
    return joined((*service.source_ranges, *service.service_tags), "everyone" if service.exposure == "public" else DASH)
