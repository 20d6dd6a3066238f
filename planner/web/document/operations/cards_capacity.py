"""Run cards about what runs out: addresses and SNAT ports."""

from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import IPv4Network

from planner.azure.compatibility import POD_SUBNET
from planner.exports.shell import shell
from planner.plan import Plan
from planner.plan.names import cluster_name, cluster_resource_group
from planner.plan.outbound import OutboundBudget
from planner.plan.pool_room import pool_rooms, roomiest
from planner.plan.pools import PlannedPool
from planner.plan.resource_names import node_resource_group
from planner.report import Report
from planner.web.document.blocks import Card, Step, Steps
from planner.web.document.operations.names import cluster, escalation, group_of, name_of, taken, taken_in_words
from planner.web.document.words import any_of, counted, joined


def subnet_exhausted(report: Report) -> Card | None:
    """Pods stay Pending or nodes are not made because a range is full."""
    plan = report.plan
    if not plan.pools:
        return None
    return Card(
        symptom=(
            "Pods stay in ContainerCreating or Pending, or the autoscaler adds no node. Events say "
            "SubnetIsFull, InsufficientSubnetSize or “failed to allocate address”."
        ),
        numbers=_ranges_in_words(plan),
        lists=(
            Steps("Check", tuple(_what_is_full(plan))),
            Steps("Safe action", tuple(_relief(plan))),
            Steps("Rollback", tuple(_relief_back(plan))),
        ),
        escalation=escalation(report, "network"),
    )


def _ranges_in_words(plan: Plan) -> str:
    parts = [
        f"{each.described}: {each.capacity.needed_with_surge:,} of {each.capacity.usable:,} addresses at the maximum"
        for each in plan.subnets_for("nodes", "pods")
    ]
    if plan.pod_capacity:
        capacity = plan.pod_capacity
        parts.append(f"pod CIDR {plan.pod_cidr}: {capacity.needed_with_surge:,} of {capacity.usable:,} {capacity.unit}")
    rooms = (
        f"{room.pool.name} has room for {counted(room.largest, 'node')} ({room.ends_in})" for room in pool_rooms(plan)
    )
    return f"{'; '.join(parts)}. {'; '.join(rooms)}."


def _what_is_full(plan: Plan) -> Iterator[Step]:
    """The likely causes first: pools at their maximum, nodes at theirs, then the ranges."""
    maxima = joined(f"{pool.nodes:,} of {pool.name}" for pool in plan.pools)
    pods = joined(dict.fromkeys(f"{pool.max_pods:,}" for pool in plan.pools))
    yield Step("Is a pool at its maximum?", "kubectl get nodes -L agentpool", f"fewer than {maxima}")
    yield Step(
        "Is a node at its max pods?",
        "kubectl describe nodes | grep -E '^Name:|Non-terminated'",
        f"fewer than {pods} pods on each",
    )
    yield Step("What do the events say?", "kubectl get events --all-namespaces --field-selector type=Warning")
    for subnet in plan.subnets_for("nodes", "pods"):
        most = taken_in_words(subnet, f"below {subnet.capacity.usable:,}")
        yield Step(f"How full is {subnet.name}?", taken(plan, subnet), most)


def _relief(plan: Plan) -> Iterator[Step]:
    """What helps at once, and what gives more for good."""
    room = roomiest(plan)
    if room and room.fits:
        yield Step("A pool is at its maximum, or its nodes are at max pods: add nodes as under Let a pool grow.")
    pool = _surging(plan)
    if pool:
        less = f"During an upgrade: let {pool.name} take one surge node at a time instead of {pool.surge:,}."
        yield Step(less, _surge(plan, pool, "1"))
    if plan.model in POD_SUBNET or plan.model == "azure_cni_node_subnet":
        yield Step("Scale down what can wait; its addresses are free within minutes.")
    yield Step(f"For good: {_larger_subnet(plan)}")
    wider = _wider(plan)
    if wider:
        rules = joined(_rules_with(plan, str(plan.pod_cidr)), "")
        beside = f" Change the NSG rules that hold it as well: {rules}." if rules else ""
        yield Step(
            f"The pod CIDR is full: widen {plan.pod_cidr} to {wider}, if nothing around uses it. It never shrinks."
            f"{beside}",
            cluster(plan, "update", f"--pod-cidr {wider}"),
        )


def _larger_subnet(plan: Plan) -> str:
    """Where a subnet larger than the smallest one of nodes and pods would lie."""
    ranges = [each.cidr for each in plan.subnets_for("nodes", "pods") if each.cidr]
    prefix = min((each.prefixlen for each in ranges), default=24) - 1
    spoke = plan.vnet("spoke")
    block = spoke.next_free(prefix) if spoke else None
    where = f"{block} of {spoke.name} is free" if spoke and block else f"ask for another /{prefix} first"
    lists = any_of(("firewall" if plan.firewall_address else "", "NSG" if plan.security_groups else ""), last="and")
    known = f" Add its range to the {lists} rules." if lists else ""
    return f"make a larger subnet ({where}) and a new pool in it, move the workload, delete the old pool.{known}"


def _wider(plan: Plan) -> IPv4Network | None:
    """The pod CIDR twice as large; only Overlay without Windows widens it, and never into a range of this design."""
    pods = plan.pod_cidr
    if plan.model != "azure_cni_overlay" or pods is None or any(pool.windows for pool in plan.pools):
        return None
    wider = IPv4Network(str(pods)).supernet()
    own = [*(cidr for vnet in plan.vnets for cidr in vnet.address_space), plan.service_cidr]
    return None if any(each.version == 4 and wider.overlaps(IPv4Network(str(each))) for each in own) else wider


def _rules_with(plan: Plan, cidr: str) -> Iterator[str]:
    """Priorities of the rules that hold a range, with the groups they are in."""
    found: dict[str, list[str]] = {}
    for group in plan.security_groups:
        held = [rule.priority for rule in group.rules if cidr in {*rule.source, *rule.destination}]
        if held:
            found.setdefault(joined(dict.fromkeys(held)), []).append(group.name)
    return (f"{priorities} of {joined(groups)}" for priorities, groups in found.items())


def _surging(plan: Plan) -> PlannedPool | None:
    """The pool that takes the most nodes during an upgrade, where that is more than one."""
    most = max(plan.pools, key=lambda pool: pool.surge)
    return most if most.surge > 1 else None


def _surge(plan: Plan, pool: PlannedPool, surge: str) -> str:
    return shell(
        "az aks nodepool update -g {} --cluster-name {} -n {} --max-surge {}",
        cluster_resource_group(plan.design), cluster_name(plan.design), pool.name, surge,
    )  # fmt: skip


def _relief_back(plan: Plan) -> Iterator[Step]:
    pool = _surging(plan)
    if pool:
        yield Step("Set the surge as designed.", _surge(plan, pool, pool.pool.max_surge))
    yield Step("A new pool is deleted after the workload is back in the old one.")


def snat_exhausted(report: Report) -> Card | None:
    """Connections to one destination fail under load."""
    plan, budget = report.plan, report.plan.outbound
    if budget is None:
        return None
    return Card(
        symptom="Connections to one destination time out under load, while others work; new pods make it worse.",
        numbers=_budget_in_words(budget),
        lists=(
            Steps("Check", tuple(_ports_checks(plan, budget))),
            Steps("Safe action", tuple(_more_ports(plan, budget))),
            Steps(
                "Rollback",
                (
                    Step(
                        "Leave added addresses in place until the load is gone: taking one away cuts its connections."
                    ),
                    Step(f"Then go back to {counted(budget.public_ips, 'address', 'addresses')}."),
                ),
            ),
        ),
        escalation=escalation(report, "network", "firewall"),
    )


def _budget_in_words(budget: OutboundBudget) -> str:
    busy = f"{budget.ports_for_a_node:,} for each of {budget.nodes:,} nodes"
    fits = f" They last for {budget.nodes_fit:,} nodes." if budget.nodes_fit is not None else ""
    return f"{budget.way}: {budget.available_formula} = {budget.available:,} ports, {busy}.{fits}"


@dataclass(frozen=True)
class Metric:
    """A metric of Azure Monitor, the filter that splits it, and what it shows while there are ports left."""

    resource: str
    name: str
    split: str
    healthy: str


METRICS = {
    "Azure Firewall": Metric("azureFirewalls", "SNATPortUtilization", "", "below 95 %"),
    "NAT gateway": Metric("natGateways", "SNATConnectionCount", "ConnectionState eq 'Failed'", "0: none failed"),
    "Load balancer": Metric("loadBalancers", "UsedSnatPorts", "BackendIPAddress eq '*'", "below {ports} for each node"),
}
"""By way out: sources.METRICS_FIREWALL, METRICS_NAT, METRICS_LB."""


def _ports_checks(plan: Plan, budget: OutboundBudget) -> Iterator[Step]:
    metric, ours = METRICS[budget.way], budget.way != "Load balancer"
    name = name_of(plan, budget.way) if ours else "kubernetes"  # AKS's own balancer, in the group of the nodes
    if name:
        command = shell(
            "az monitor metrics list -g {} --resource {} --resource-type {} --metric {} --interval PT5M",
            group_of(plan, budget.way) if ours else node_resource_group(plan),
            name,
            f"Microsoft.Network/{metric.resource}",
            metric.name,
        )
        split = f' --filter "{metric.split}"' if metric.split else ""
        healthy = metric.healthy.format(ports=f"{budget.ports_for_a_node:,}")
        yield Step("How many ports are in use?", f"{command}{split} -o table", healthy)
    yield Step("Which destination do the connections go to? Look at the application that opens most of them.")


def _more_ports(plan: Plan, budget: OutboundBudget) -> Iterator[Step]:
    yield Step("Ask the application’s owner to keep connections open and use them again; it helps at once.")
    more = budget.public_ips + 1
    if budget.way == "Load balancer" and not plan.design.egress.outbound_ips:
        flag = f"--load-balancer-managed-outbound-ip-count {more}"
        yield Step("Add an outbound address.", cluster(plan, "update", flag))
    elif budget.way == "NAT gateway" and plan.design.egress.outbound_type.startswith("managed"):
        flag = f"--nat-gateway-managed-outbound-ip-count {more}"
        yield Step("Add an address.", cluster(plan, "update", flag))
    else:
        name = name_of(plan, budget.way) or budget.way
        yield Step(
            f"Add a public address to {name}: {counted(more, 'address', 'addresses')} instead of {budget.public_ips}."
        )
    endpoints = joined((each.name for each in plan.design.access.private_endpoints), "")
    today = f" Today: {endpoints}." if endpoints else ""
    yield Step(f"Reach Azure services by private endpoints; they take no ports.{today}")
