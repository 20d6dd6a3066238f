"""Run cards about what runs out: addresses and SNAT ports."""

from collections.abc import Iterator

from planner.azure.compatibility import POD_SUBNET
from planner.exports.shell import shell
from planner.plan import Plan
from planner.plan.names import cluster_name, cluster_resource_group
from planner.plan.outbound import OutboundBudget
from planner.plan.pool_room import pool_rooms
from planner.plan.resource_names import node_resource_group
from planner.report import Report
from planner.web.document.blocks import Card, Step, Steps
from planner.web.document.operations.names import cluster, escalation, group_of, name_of, subnet_query
from planner.web.document.words import counted, joined


def subnet_exhausted(report: Report) -> Card | None:
    """Pods stay Pending or nodes are not made because a range is full."""
    plan = report.plan
    ranges = plan.subnets_for("nodes", "pods")
    if not plan.pools:
        return None
    return Card(
        symptom=(
            "Pods stay in ContainerCreating or Pending, or the autoscaler adds no node. Events say "
            "SubnetIsFull, InsufficientSubnetSize or “failed to allocate address”."
        ),
        numbers=_ranges_in_words(plan),
        lists=(
            Steps(
                "Check",
                (
                    Step(
                        "What do the events say?", "kubectl get events --all-namespaces --field-selector type=Warning"
                    ),
                    *(
                        Step(
                            f"How full is {subnet.name}?",
                            subnet_query(plan, subnet, "length(ipConfigurations)"),
                            f"below {subnet.capacity.usable:,}",
                        )
                        for subnet in ranges
                    ),
                    Step(
                        "How many nodes are there?",
                        "kubectl get nodes --no-headers | wc -l",
                        f"at most {plan.nodes + plan.surge:,} with surge",
                    ),
                ),
            ),
            Steps("Safe action", tuple(_relief(plan))),
            Steps("Rollback", tuple(_relief_back(plan))),
        ),
        escalation=escalation(report, "network"),
    )


def _ranges_in_words(plan: Plan) -> str:
    parts = [
        f"{each.described}: {each.capacity.usable:,} usable, {each.capacity.needed_with_surge:,} needed at the maximum"
        for each in plan.subnets_for("nodes", "pods")
    ]
    if plan.pod_capacity:
        capacity = plan.pod_capacity
        parts.append(
            f"pod CIDR {plan.pod_cidr}: {capacity.usable:,} {capacity.unit}, {capacity.needed_with_surge:,} needed"
        )
    rooms = (f"{room.pool.name} has room for {room.largest:,} nodes ({room.ends_in})" for room in pool_rooms(plan))
    return f"{'; '.join(parts)}. {'; '.join(rooms)}."


def _relief(plan: Plan) -> Iterator[Step]:
    """What frees addresses at once, and what gives more for good."""
    group, name = cluster_resource_group(plan.design), cluster_name(plan.design)
    biggest = max(plan.pools, key=lambda pool: pool.nodes)
    less = shell("az aks nodepool update -g {} --cluster-name {} -n {} --max-surge 1", group, name, biggest.name)
    yield Step(
        f"During an upgrade: let {biggest.name} take one surge node at a time instead of {biggest.surge:,}.", less
    )
    if plan.model in POD_SUBNET or plan.model == "azure_cni_node_subnet":
        yield Step("Scale down what can wait; its addresses are free within minutes.")
    free = max(
        (vnet for vnet in plan.vnets if vnet.role == "spoke"), key=lambda vnet: vnet.free_addresses, default=None
    )
    block = free.next_free(24) if free else None
    where = f" {block} of {free.name} is free" if free and block else " Ask for more address space"
    yield Step(f"For good: make a larger subnet and a new pool in it, move the workload, delete the old pool.{where}.")
    if plan.pod_cidr and plan.model == "azure_cni_overlay":
        wider = plan.pod_cidr.supernet() if plan.pod_cidr.prefixlen > 1 else plan.pod_cidr
        yield Step(
            f"The pod CIDR is full: widen {plan.pod_cidr} to {wider}, if nothing around uses it. It never shrinks.",
            cluster(plan, "update", f"--pod-cidr {wider}"),
        )


def _relief_back(plan: Plan) -> Iterator[Step]:
    biggest = max(plan.pools, key=lambda pool: pool.nodes)
    group, name = cluster_resource_group(plan.design), cluster_name(plan.design)
    command = shell(
        "az aks nodepool update -g {} --cluster-name {} -n {} --max-surge {}",
        group,
        name,
        biggest.name,
        biggest.pool.max_surge,
    )
    yield Step("Set the surge as designed.", command)
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


METRICS = {
    "Azure Firewall": ("Azure Firewall", "Microsoft.Network/azureFirewalls", "SNATPortUtilization", "below 95 %"),
    "NAT gateway": ("NAT gateway", "Microsoft.Network/natGateways", "SNATConnectionCount", "no Failed connections"),
}


def _ports_checks(plan: Plan, budget: OutboundBudget) -> Iterator[Step]:
    kind, resource, metric, expected = METRICS.get(budget.way, ("", "", "", ""))
    if name_of(plan, kind):
        command = shell(
            "az monitor metrics list -g {} --resource {} --resource-type {} --metric {} --interval PT5M -o table",
            group_of(plan, kind), name_of(plan, kind), resource, metric,
        )  # fmt: skip
        yield Step("How many ports are in use?", command, expected)
    elif budget.way == "Load balancer":
        command = shell(
            "az monitor metrics list -g {} --resource kubernetes --resource-type {} --metric UsedSnatPorts -o table",
            node_resource_group(plan), "Microsoft.Network/loadBalancers",
        )  # fmt: skip
        yield Step("How many ports are in use?", command, f"below {budget.ports_for_a_node:,} a node")
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
    endpoints = joined((each.name for each in plan.design.access.private_endpoints), "none yet")
    yield Step(f"Reach Azure services by private endpoints; they take no ports. Today: {endpoints}.")
