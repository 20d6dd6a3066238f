"""Names of this design's resources, as commands need them."""

import json

from planner.azure.compatibility import LINUX_NODE_SELECTOR
from planner.exports.resource_ids import resource_id
from planner.exports.shell import shell
from planner.plan import Plan
from planner.plan.dns import firewall_is_dns_proxy
from planner.plan.names import cluster_name, cluster_resource_group, network_resource_group, vnet_name
from planner.plan.subnets import PlannedSubnet
from planner.plan.vnets import PlannedVnet
from planner.report import Report
from planner.web.document.words import joined

PROBE = "mcr.microsoft.com/azurelinux/busybox:1.36"
"""An image from the registry that every cluster reaches."""


def name_of(plan: Plan, kind: str) -> str:
    """The name of the first resource of that kind; empty where the design has none."""
    return next((each.name for each in plan.resources if each.kind == kind), "")


def group_of(plan: Plan, kind: str) -> str:
    """The resource group of the first resource of that kind; empty where the design has none."""
    return next((each.resource_group for each in plan.resources if each.kind == kind), "")


def az(plan: Plan, command: str, kind: str, rest: str = "") -> str:
    """`az COMMAND -g GROUP -n NAME REST` for the resource of that kind."""
    return (
        f"az {command} "
        + shell("-g {} -n {}", group_of(plan, kind), name_of(plan, kind))
        + (f" {rest}" if rest else "")
    )


def cluster(plan: Plan, command: str, rest: str = "") -> str:
    """The same for the cluster, such as `az aks show -g GROUP -n CLUSTER`."""
    words = shell("-g {} -n {}", cluster_resource_group(plan.design), cluster_name(plan.design))
    return f"az aks {command} {words}" + (f" {rest}" if rest else "")


def vnet_of(plan: Plan, subnet: PlannedSubnet) -> tuple[str, str]:
    """Resource group and name of the VNet that holds the subnet."""
    vnet = plan.vnet(subnet.vnet)
    if vnet is None:  # a VNet without an address space is still to be made
        return network_resource_group(plan.design), vnet_name(plan.design, subnet.vnet)
    return vnet.resource_group, vnet.name


def subnet_query(plan: Plan, subnet: PlannedSubnet, query: str) -> str:
    """`az network vnet subnet show` with a query."""
    shown = shell("az network vnet subnet show -g {} --vnet-name {} -n {}", *vnet_of(plan, subnet), subnet.name)
    return f"{shown} --query '{query}'"


def taken(plan: Plan, subnet: PlannedSubnet) -> str:
    """The command that counts the addresses in use; the list is missing where there are none.

    Those of a pod subnet are no configurations of it: a record of each node tells how many it holds
    (sources.POD_SUBNET_USE).
    """
    if subnet.purpose == "pods":
        return "kubectl get nodenetworkconfigs -n kube-system -o wide"
    return subnet_query(plan, subnet, "length(ipConfigurations || `[]`)")


def taken_in_words(subnet: PlannedSubnet, most: str) -> str:
    """What that command has to say."""
    return f"ALLOCATED IPS of all nodes together {most}" if subnet.purpose == "pods" else most


def answering_vnet(plan: Plan) -> PlannedVnet | None:
    """The VNet whose zone links decide: where the firewall or the resolver stands that answers, else the cluster's."""
    inbound = plan.subnet_for("dns_inbound")
    elsewhere = bool(plan.design.surroundings.dns_servers) or firewall_is_dns_proxy(plan)
    role = inbound.vnet if inbound else "hub"
    found = plan.vnet(role) if elsewhere and plan.design.addresses.hub_kind == "vnet" else None
    return found or plan.vnet("spoke")


def vnet_reference(plan: Plan, vnet: PlannedVnet, group: str) -> str:
    """The VNet as a command about that resource group takes it: by name within, by id from another group."""
    kind = "Microsoft.Network/virtualNetworks"
    same = vnet.resource_group == group and not vnet.subscription
    return vnet.name if same else resource_id(plan, vnet.resource_group, kind, vnet.name, vnet.subscription)


def probe(plan: Plan, name: str) -> str:
    """A pod that runs one command and is gone, on Linux, in a namespace that policies leave open."""
    namespace = "kube-public" if "default" in plan.design.network_policy.default_deny else "default"
    selector = json.dumps({"spec": {"nodeSelector": dict(LINUX_NODE_SELECTOR)}}, separators=(",", ":"))
    chosen = f" --overrides='{selector}'" if any(pool.windows for pool in plan.pools) else ""
    return f"kubectl run {name} -n {namespace} --rm -it --restart=Never --image={PROBE}{chosen} --"


def escalation(report: Report, *wanted: str) -> str:
    """Whom to call: contacts whose role names one of the words first, then the others; else the owner's team."""
    overview = report.design.overview
    people = sorted(
        overview.contacts, key=lambda each: not any(word in f"{each.name} {each.role}".lower() for word in wanted)
    )
    known = "; ".join(joined((each.name, each.role, each.reach), "") for each in people)
    return known or joined((overview.owner, overview.team, overview.network_team), "the owner of the cluster")
