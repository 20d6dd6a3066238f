"""Chapter: the design at a glance, on one page."""

from typing import TypeAlias

from planner.design.labels import label
from planner.plan import Plan
from planner.plan.pool_room import cluster_room
from planner.report import Report
from planner.rules import Severity
from planner.web.document.base import Chapter, Column, Figures, Prose, Section, Table
from planner.web.document.words import DASH, answer, between, counted, denied_by_default, joined, zones_in_words
from planner.web.forms.relevance import matters

Made: TypeAlias = tuple[str, str, str]
"""A choice, its answer in words, and the path of the answer."""


def at_a_glance(report: Report) -> Chapter:
    """The verdict, the key figures and every key decision."""
    purpose = report.design.overview.purpose
    return Chapter(
        "glance",
        "The design at a glance",
        (
            Section("", (Prose((verdict(report),), lead=True), Prose((purpose,)), key_figures(report.plan))),
            Section("Key decisions", (choices(report.plan),)),
            Section("Node pools", (node_pools(report.plan),)),
        ),
    )


def verdict(report: Report) -> str:
    """One sentence: whether the design can be built, and what is said about it."""
    errors, warnings, advice = (len(report.of(severity)) for severity in Severity)
    accepted = len(report.findings) - len(report.open_findings)
    known = f" {counted(accepted, 'finding')} {'was' if accepted == 1 else 'were'} accepted." if accepted else ""
    if not errors + warnings + advice:
        return f"This design can be built. The check found no issues.{known}"
    rest = f"{_or_no(warnings, 'warning')} and {_or_no(advice, 'piece')} of advice"
    if errors:
        return f"{counted(errors, 'error')} to mend before this design can be built; {rest}.{known}"
    return f"This design can be built. The check found no error, {rest}.{known}"


def _or_no(count: int, noun: str) -> str:
    return counted(count, noun) if count else f"no {noun}"


def key_figures(plan: Plan) -> Figures:
    """The numbers a reviewer asks for first."""
    pods = sum(pool.nodes * pool.max_pods for pool in plan.pools)
    subnets = "subnet" if len(plan.subnets) == 1 else "subnets"
    figures = [
        (f"{plan.nodes:,} + {plan.surge:,}", "nodes at most, and upgrade surge"),
        (f"{pods:,}", "pods at most"),
        (f"{len(plan.subnets):,}", f"{subnets} in {counted(len(plan.vnets), 'VNet')}"),
    ]
    room = cluster_room(plan)
    over = bool(room and room.nodes < room.planned)
    if room:
        planned = f"; {room.planned:,} are planned" if over else ""
        figures.append((f"{room.nodes:,}", f"nodes fit, surge included, limited by {room.ends_in}{planned}"))
    if plan.outbound:
        figures.append((f"{plan.outbound.ports_for_a_node:,}", "SNAT ports for each node"))
    return Figures(tuple(figures), over=(3,) if over else ())


def choices(plan: Plan) -> Table:
    """Every key decision with its answer."""
    columns = (Column("Choice", 24, "name"), Column("Answer", 62), Column("Changeable?", 14))
    made = (*_place(plan), *_cluster(plan), *_ranges(plan), *_traffic(plan), *_people(plan))
    rows = tuple((choice, text, _later(plan, path)) for choice, text, path in made if text)
    note = (
        "Changeable?: while the cluster runs. One way: it can be changed, and not changed back. Rebuild: only by "
        "building anew."
    )
    return Table("table-choices", "Key decisions and whether they can be changed later", columns, rows, note)


def _later(plan: Plan, path: str) -> str:
    reversal = plan.reversal(path)
    if reversal is None:
        return DASH
    # The way to the nodes stays; it is the bastion in it that has to be made anew.
    return f"Bastion: {reversal.word.lower()}" if path == "management.bastion" else reversal.word


def node_pools(plan: Plan) -> Table:
    """One row for each pool, counted at the autoscaler's maximum."""
    columns = (
        Column("Pool", 15, "name"),
        Column("Mode", 10),
        Column("OS", 16),
        Column("VM size", 20),
        Column("Nodes", 10, "number"),
        Column("Surge", 8, "number"),
        Column("Max pods", 9, "number"),
        Column("Zones", 12, "number"),
    )
    rows = tuple(
        (
            pool.name,
            pool.pool.mode,
            label(pool.pool.os_sku),
            pool.pool.vm_size,
            between(pool.pool.min_count, pool.nodes),
            f"{pool.surge:,}",
            f"{pool.max_pods:,}",
            joined(pool.zones, "None"),
        )
        for pool in plan.pools
    )
    return Table("table-pools", "Pools, with the autoscaler’s range", columns, rows)


def _place(plan: Plan) -> tuple[Made, ...]:
    overview = plan.design.overview
    zones = zones_in_words(overview.availability_zones)
    where = f"{overview.region}, {zones}"
    return (
        (
            "Environment",
            f"{label(overview.environment)}, {where}, {overview.tier} tier",
            "overview.region",
        ),
        ("Link to on-premises", answer(plan.design, "surroundings.hybrid_link"), "surroundings.hybrid_link"),
    )


def _cluster(plan: Plan) -> tuple[Made, ...]:
    model = plan.design.network_model
    dataplane = f"{label(model.network_dataplane, 'network_model.network_dataplane')} data plane"
    families = label(model.ip_families)
    return (
        ("Network model", f"{label(model.model)}, {dataplane}, {families}", "network_model.model"),
        ("Kubernetes", f"{model.kubernetes_version}", "network_model.kubernetes_version"),
    )


def _ranges(plan: Plan) -> tuple[Made, ...]:
    vnets = joined(f"{vnet.name} {vnet.ranges}" for vnet in plan.vnets)
    pods = f"pods {plan.pod_cidr}, " if plan.pod_cidr else ""
    path = "addresses.pod_cidr" if plan.pod_cidr else "addresses.service_cidr"
    return (
        ("Virtual networks", vnets, "addresses.vnet_ownership"),
        ("Cluster ranges", f"{pods}services {plan.service_cidr}, DNS {plan.dns_service_ip}", path),
    )


def _traffic(plan: Plan) -> tuple[Made, ...]:
    design = plan.design
    hosts = counted(len(design.ingress.hosts), "host")
    ingress = f"{answer(design, 'ingress.controller')}, {answer(design, 'ingress.exposure').lower()}, {hosts}"
    waf = answer(design, "waf.product")
    if design.waf.product != "none":
        waf += f", {design.waf.mode.lower()} mode, {design.waf.rule_set.replace('_', ' ')}"
    engine = answer(design, "network_policy.engine")
    return (
        ("Ingress", ingress, "ingress.controller"),
        ("Web application firewall", waf, "waf.product"),
        ("Egress", f"{answer(design, 'egress.outbound_type')}, {_firewall(plan)}", "egress.outbound_type"),
        ("Network policy", f"{engine}; {denied_by_default(plan)}", "network_policy.engine"),
    )


def _firewall(plan: Plan) -> str:
    none = plan.design.egress.firewall == "none"
    return "no firewall" if none else f"through {answer(plan.design, 'egress.firewall')}"


def _people(plan: Plan) -> tuple[Made, ...]:
    design = plan.design
    management = design.management
    bastion = f"Azure Bastion {label(management.bastion)}" if management.bastion != "none" else "No bastion"
    jump_box = ", jump box" if management.jump_box else ""
    where = answer(design, "management.location").lower()
    way = f"{bastion}{jump_box}, in the {where}; {answer(design, 'management.reached_by')}"
    if not matters("management.location", design):
        way = "No bastion and no jump box"
    private = matters("access.private_cluster", design) and design.access.private_cluster
    server = answer(design, "access.api_server") + (", private" if private else "")
    identity = f"{answer(design, 'access.identity')}, {answer(design, 'access.subnet_right').lower()}"
    return (
        ("Way to the nodes", way, "management.bastion"),
        ("API server", server, "access.api_server"),
        ("Identity and right", identity, "access.identity"),
    )
