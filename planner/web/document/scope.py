"""Chapter: what this design covers, what it has to fulfil, what it takes for granted, and the limits it was held to."""

from collections.abc import Iterator

from planner.azure import limits
from planner.azure.kubernetes import SUPPORTED_VERSIONS
from planner.design.labels import label
from planner.plan import Plan
from planner.plan.dns import forwarding
from planner.report import Report
from planner.web.document.base import Chapter, Column, Prose, Section, Table
from planner.web.document.reasons import requirements
from planner.web.document.words import counted, joined


def scope(report: Report) -> Chapter:
    """Scope, requirements, assumptions and limits."""
    plan = report.plan
    return Chapter(
        "scope",
        "Scope, requirements and assumptions" if report.design.decisions.requirements else "Scope and assumptions",
        (
            Section("Scope", (Prose((covered(plan), left_out(plan))),)),
            Section("Requirements", (requirements(report.design),)),
            Section("Assumptions", (assumptions(plan),)),
            Section("Limits used", (limits_used(plan),)),
        ),
    )


def covered(plan: Plan) -> str:
    """What the design decides."""
    vnets = counted(len(plan.vnets), "virtual network")
    return (
        f"This design covers the network of {_cluster(plan)}: {vnets} with {counted(len(plan.subnets), 'subnet')}, "
        f"{counted(len(plan.pools), 'node pool')}, the ways in and out, name resolution, rights on the network and "
        "the way of administrators to the nodes."
    )


def left_out(plan: Plan) -> str:
    """What somebody else decides."""
    around = [network.name for network in plan.design.surroundings.networks if network.name]
    known = f" Networks that exist already ({joined(around)}) are taken as they are." if around else ""
    return f"Workloads, storage, backup and monitoring are outside its scope.{known}"


def _cluster(plan: Plan) -> str:
    overview = plan.design.overview
    kind = "the existing" if overview.cluster == "existing" else "the new"
    name = next(each.name for each in plan.resources if each.kind == "AKS cluster")
    return f"{kind} {label(overview.environment).lower()} cluster {name} in {overview.region}"


def assumptions(plan: Plan) -> Table:
    """What the numbers rest on; each stands in an answer that can be changed."""
    columns = (Column("Assumption", 26, "name"), Column("As computed with", 74))
    return Table("table-assumptions", "What the numbers rest on", columns, tuple(_assumed(plan)))


def _assumed(plan: Plan) -> Iterator[tuple[str, str]]:
    addresses, egress = plan.design.addresses, plan.design.egress
    nodes, surge = counted(plan.nodes, "node"), counted(plan.surge, "node")
    yield "Size of the cluster", f"Every pool at the autoscaler’s maximum: {nodes} together."
    yield "Upgrades", f"Every pool is upgraded at the same time, which adds {surge}."
    yield "Growth", f"{addresses.growth_percent} % a year, for {counted(addresses.growth_years, 'year')}."
    for network in plan.design.surroundings.networks:
        reach = "pods open connections to it" if network.reachable_from_pods else "pods do not call it"
        yield network.name or "Existing network", f"{joined(network.ranges)} stays where it is; {reach}."
    if egress.connections_per_node:
        yield "Connections", f"{egress.connections_per_node:,} a node at peak to one destination address and port."
    elif egress.outbound_type != "none":
        yield "Connections", "Nobody gave a number of connections a node, so SNAT ports are shown and not judged."
    servers = plan.design.surroundings.dns_servers
    if servers:
        yield "Name resolution", f"{joined(servers)} answer; they {forwarding(plan)}."


def limits_used(plan: Plan) -> Table:
    """Azure's limits that touch this design, with how near it comes."""
    columns = (Column("Limit", 44, "name"), Column("Azure allows", 28), Column("This design", 28))
    return Table("table-limits", "Azure’s limits and how near this design comes", columns, tuple(_limits(plan)))


def _limits(plan: Plan) -> Iterator[tuple[str, str, str]]:
    most = max((pool.nodes + pool.surge for pool in plan.pools), default=0)
    pods = max((pool.max_pods for pool in plan.pools), default=0)
    yield "Nodes of a cluster, surge included", f"{limits.NODES_PER_CLUSTER:,}", f"{plan.nodes + plan.surge:,}"
    yield "Nodes of a pool", f"{limits.NODES_PER_POOL:,}", f"{most:,} at most, surge included"
    yield "Pools of a cluster", f"{limits.POOLS_PER_CLUSTER:,}", f"{len(plan.pools):,}"
    yield "Pods of a node", "250", f"{pods:,} at most"
    yield "Addresses Azure keeps in a subnet", f"{limits.RESERVED_ADDRESSES_PER_SUBNET}", "taken off every subnet"
    version = plan.design.network_model.kubernetes_version
    yield "Kubernetes versions in support", joined(SUPPORTED_VERSIONS), version
    if plan.model == "kubenet":
        yield "Nodes of a kubenet cluster", f"{limits.KUBENET_NODES:,}", f"{plan.nodes + plan.surge:,}"
    if plan.outbound:
        per = plan.outbound
        yield f"SNAT ports: {per.way}", f"{per.available_formula} = {per.available:,}", per.needed_formula
