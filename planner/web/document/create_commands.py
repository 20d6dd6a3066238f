"""Commands that make the cluster and its pools, with the long ids kept in variables so that each stands on one line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from shlex import quote

from planner.azure.parameters import ADD_ONLY, SWITCHES
from planner.exports.resource_ids import group_id
from planner.exports.shell import shell
from planner.plan import Plan
from planner.plan.names import cluster_name, cluster_resource_group, network_resource_group
from planner.plan.parameters import Setting, cluster_settings, pool_settings
from planner.plan.pools import PlannedPool
from planner.plan.subnets import PlannedSubnet
from planner.web.document.blocks import Code

IDENTITY = "Microsoft.ManagedIdentity/userAssignedIdentities"
VNET = "Microsoft.Network/virtualNetworks"
REGISTRY = "Microsoft.ContainerRegistry/registries"
ZONE = "Microsoft.Network/privateDnsZones"
GOES_ON = " \\\n"


@dataclass
class Ids:
    """Resource ids as shell variables, each assigned when it is first named."""

    plan: Plan
    assigned: dict[str, str] = field(default_factory=dict)

    def subnet(self, subnet: PlannedSubnet) -> str:
        """The id of a subnet of the plan."""
        vnet = next(each for each in self.plan.vnets if each.role == subnet.vnet)
        name = "vnet" if vnet.role == "spoke" else f"{vnet.role}_vnet"
        held = self._resource(name, VNET, vnet.name, vnet.resource_group, vnet.subscription)
        return f'"${held}"/subnets/{quote(subnet.name)}'

    def resource(self, name: str, kind: str, resource: str, group: str) -> str:
        """The id of a resource in the cluster's subscription, in the variable of that name."""
        return f'"${self._resource(name, kind, resource, group, None)}"'

    def _resource(self, name: str, kind: str, resource: str, group: str, subscription: str | None) -> str:
        value = f'"${self._group(group, subscription)}"/providers/{kind}/{quote(resource)}'
        return self._assign(name, value)

    def _group(self, group: str, subscription: str | None) -> str:
        known = {network_resource_group(self.plan.design): "network_group"}
        known[cluster_resource_group(self.plan.design)] = "cluster_group"
        return self._assign(known.get(group, "other_group"), quote(group_id(self.plan, group, subscription)))

    def _assign(self, name: str, value: str) -> str:
        """The variable that holds the value; a second value gets a name with a number."""
        while self.assigned.setdefault(name, value) != value:
            name = f"{name}_{len(self.assigned)}"
        return name


def create_commands(plan: Plan) -> tuple[Code, ...]:
    """Ids, `az aks create` with the first system pool, its surge, then the other pools; nothing without a pool."""
    first = _first(plan)
    if first is None:
        return ()
    ids = Ids(plan)
    commands = (Code("Make the cluster", create(plan, first, ids)), *_added(plan, first, ids))
    names = "\n".join(f"{name}={value}" for name, value in ids.assigned.items())
    return Code("Ids that the commands name", names), *commands


def create(plan: Plan, first: PlannedPool, ids: Ids) -> str:
    """`az aks create`, an option a line, in the order of the table."""
    pool = (each for each in pool_settings(plan, first) if each.key not in ADD_ONLY)
    return GOES_ON.join(("az aks create", *_flags(plan, (*cluster_settings(plan), *pool), ids)))


def _added(plan: Plan, first: PlannedPool, ids: Ids) -> Iterator[Code]:
    names = (cluster_resource_group(plan.design), cluster_name(plan.design))
    yield Code(f"Set the surge of pool {first.name}", _surge(plan, first, ids))
    for pool in plan.pools:
        if pool is not first:
            head = shell("az aks nodepool add -g {} --cluster-name {}", *names)
            flags = _flags(plan, pool_settings(plan, pool), ids, renamed={"--nodepool-name": "--name"})
            yield Code(f"Add pool {pool.name}", GOES_ON.join((head, *flags)))
    if plan.design.egress.static_egress_gateway != "none":
        yield Code("Add the pool of the static egress gateway", _gateway_pool(plan, first, ids))


def _surge(plan: Plan, pool: PlannedPool, ids: Ids) -> str:
    """What `az aks create` cannot say of its pool."""
    names = (cluster_resource_group(plan.design), cluster_name(plan.design), pool.name)
    head = shell("az aks nodepool update -g {} --cluster-name {} --name {}", *names)
    chosen = (each for each in pool_settings(plan, pool) if each.key in {"max_surge", "max_unavailable"})
    return GOES_ON.join((head, *_flags(plan, chosen, ids)))


def _gateway_pool(plan: Plan, first: PlannedPool, ids: Ids) -> str:
    """The pool whose nodes carry the addresses of the static egress gateway."""
    names = (cluster_resource_group(plan.design), cluster_name(plan.design))
    head = shell("az aks nodepool add -g {} --cluster-name {} --name gateway --mode Gateway --node-count 2", *names)
    prefix = f"  --gateway-prefix-size {plan.design.egress.static_egress_gateway}"
    chosen = (each for each in pool_settings(plan, first) if each.key in {"vm_size", "subnet"})
    return GOES_ON.join((head, prefix, *_flags(plan, chosen, ids)))


def _first(plan: Plan) -> PlannedPool | None:
    """The pool that the cluster is made with; a design without pools makes none."""
    return next((pool for pool in plan.pools if pool.pool.mode == "System"), next(iter(plan.pools), None))


def _flags(plan: Plan, settings: Iterable[Setting], ids: Ids, renamed: dict[str, str] | None = None) -> Iterator[str]:
    for each in settings:
        flag = (renamed or {}).get(each.parameter.flag, each.parameter.flag)
        if each.key in SWITCHES:
            yield f"  {flag}"
        elif each.key == "zones":  # several arguments, and numbers all of them
            yield f"  {flag} {each.value}"
        else:
            yield f"  {flag} {_value(plan, each, ids)}"


def _value(plan: Plan, setting: Setting, ids: Ids) -> str:
    """The value as the command line takes it: ids where it asks for ids."""
    if setting.subnet and plan.vnet(setting.subnet.vnet):
        return ids.subnet(setting.subnet)
    if setting.key == "identity":
        return ids.resource("identity", IDENTITY, setting.value, cluster_resource_group(plan.design))
    if setting.key == "zone" and plan.design.access.private_dns_zone == "custom":
        return ids.resource("zone", ZONE, setting.value, network_resource_group(plan.design))
    if setting.key == "registry":  # the design does not say where it stands
        return ids.resource("registry", REGISTRY, setting.value, "RESOURCE-GROUP")
    return quote(" ".join(setting.value.split()))
