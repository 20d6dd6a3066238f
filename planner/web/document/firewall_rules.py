"""Chapter: what the cluster has to reach outside, by feature, and the firewall rules that let it."""

from collections.abc import Iterator

from planner.azure.egress_destinations import BY_FEATURE, DNS_PORT, FQDN_TAG, Destination, in_cloud
from planner.azure.regions import short_name
from planner.azure.vm_sizes import vm_size
from planner.plan import Plan
from planner.plan.dns import api_server_is_private
from planner.report import Report
from planner.web.document.base import Chapter, Column, Row, Section, Table, grouped
from planner.web.document.egress import destinations
from planner.web.document.words import DASH, below, joined

FEATURES = {
    "always": "Every cluster",
    "public_api_server": "Public API server",
    "public_api_server_in_china": "Public API server",
    "agc": "Application Gateway for Containers",
    "cilium": "Cilium",
    "windows": "Windows nodes",
    "ubuntu": "Ubuntu nodes",
    "gpu": "GPU nodes",
}


def egress_destinations(report: Report) -> Chapter:
    """Required destinations by feature, those of the workload, and the rules of the firewall."""
    plan = report.plan
    open_way = plan.design.egress.outbound_type not in {"none", "block"}
    return Chapter(
        "destinations",
        "Egress destinations and firewall rules" if plan.design.egress.firewall != "none" else "Egress destinations",
        (
            Section("Required by AKS", (required(plan),) if open_way else ()),
            Section("Required by the workload", (destinations(report.design),)),
            Section("Firewall rules", (rules(plan),)),
        ),
    )


def needed(plan: Plan) -> Iterator[tuple[str, Destination]]:
    """Each destination with the feature that asks for it."""
    for feature, found in BY_FEATURE.items():
        if _has(plan, feature):
            yield from ((FEATURES[feature], each) for each in in_cloud(found, plan.design.overview.cloud))


def _has(plan: Plan, feature: str) -> bool:
    design = plan.design
    skus = {pool.pool.os_sku for pool in plan.pools}
    sizes = [vm_size(pool.pool.vm_size) for pool in plan.pools]
    return {
        "always": True,
        "public_api_server": not api_server_is_private(plan),
        "public_api_server_in_china": not api_server_is_private(plan) and design.overview.cloud == "AzureChina",
        "agc": design.ingress.controller == "agc",
        "cilium": design.network_model.network_dataplane == "cilium",
        "windows": any(pool.windows for pool in plan.pools),
        "ubuntu": any(sku.startswith("Ubuntu") for sku in skus),
        "gpu": any(size.gpu for size in sizes if size),
    }.get(feature, False)


def required(plan: Plan) -> Table:
    """What AKS asks for, feature by feature."""
    columns = (
        Column("Because of", 18, "name"),
        Column("Destination", 32),
        Column("Port", 14),
        Column("Why", 36),
    )
    region = short_name(plan.design.overview.region)
    rows = (
        (feature, each.target.format(region=region), f"{each.protocol} {each.port}", each.why)
        for feature, each in needed(plan)
    )
    return Table("table-required", "Destinations that AKS itself has to reach", columns, grouped(rows))


def rules(plan: Plan) -> Table:
    """The firewall's rules as collections; left out where no firewall filters."""
    columns = (
        Column("Rule", 22, "name"),
        Column("Kind", 14),
        Column("From", 22),
        Column("To", 28),
        Column("Protocol and port", 14),
    )
    rows = tuple(_rules(plan)) if plan.design.egress.firewall != "none" else ()
    note = f"{FQDN_TAG} is the firewall’s own list of the names that AKS requires."
    return Table("table-firewall-rules", "Rules that let the cluster out", columns, rows, note)


def _rules(plan: Plan) -> Iterator[Row]:
    origin = below(plan.node_ranges)
    egress = plan.design.egress
    if egress.aks_rules:
        target = f"FQDN tag {FQDN_TAG}" if plan.has_azure_firewall else "the names required by AKS"
        yield ("aks-fqdn", "Application", origin, target, "HTTPS 443, HTTP 80")
    for feature, each in needed(plan):
        if each.kind != "fqdn":
            target = each.target.format(region=short_name(plan.design.overview.region))
            yield (f"aks-{each.protocol.lower()}-{each.port}", f"Network ({feature})", origin, target, _port(each))
    for wanted in egress.destinations:
        named = any(letter.isalpha() for letter in wanted.target)
        web = wanted.port in {"TCP/443", "TCP/80"}
        kind = "Application" if named and web else "Network"
        yield (wanted.name or "workload", kind, origin, wanted.target or DASH, wanted.port.replace("/", " "))
    servers = plan.design.surroundings.dns_servers
    if servers:
        yield ("dns", "Network", origin, joined(servers), f"UDP {DNS_PORT}, TCP {DNS_PORT}")


def _port(destination: Destination) -> str:
    return f"{destination.protocol} {destination.port}"
