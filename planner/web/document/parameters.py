"""Chapter: what is typed to make the cluster: each parameter with its flag and its property, and the commands."""

from collections.abc import Iterator

from planner.azure.parameters import ADD_ONLY, POOL, PREVIEW, SWITCHES
from planner.exports.resource_ids import resource_id, subnet_id
from planner.exports.shell import shell
from planner.plan import Plan
from planner.plan.names import cluster_name, cluster_resource_group, network_resource_group
from planner.plan.parameters import Setting, cluster_settings, pool_settings
from planner.plan.pools import PlannedPool
from planner.report import Report
from planner.web.document.base import Chapter, Column, Prose, Section, Table
from planner.web.document.blocks import Code
from planner.web.document.words import DASH, joined

IDENTITY = "Microsoft.ManagedIdentity/userAssignedIdentities"
BESIDE = 3
"""Pools of one table."""
ZONE = "Microsoft.Network/privateDnsZones"
REGISTRY = "Microsoft.ContainerRegistry/registries"
CLI = "2.91.0"
"""The release of the Azure CLI that these flags were read from (sources.AZURE_CLI)."""
BEFORE = (
    "Networks, route tables, identities and role assignments of this design have to exist before the commands run. "
    "Replace words in capitals: SUBSCRIPTION-ID stands where the design does not say the subscription, ID-OF-X for the "
    "resource id of X."
)
KEY = (
    "Nodes get the public key in ~/.ssh/id_rsa.pub; where there is none, add --generate-ssh-keys, or --no-ssh-key for "
    "nodes without one."
)
RELEASED = f"Azure CLI {CLI} has every flag and value without an extension."


def parameters(report: Report) -> Chapter:
    """Cluster, pools, and the commands that make both."""
    plan = report.plan
    return Chapter(
        "parameters",
        "Cluster parameters",
        (
            Section("Cluster", (cluster_table(plan),)),
            Section("Node pools", tuple(pool_tables(plan))),
            Section(
                "Commands", (Prose((BEFORE, *_notes(plan))), Code("Make the cluster", create(plan)), *_added(plan))
            ),
        ),
    )


def _notes(plan: Plan) -> Iterator[str]:
    """What the commands need beside the networks."""
    if plan.design.overview.sku != "automatic":  # AKS Automatic refuses keys
        yield KEY
    chosen = (*cluster_settings(plan), *(each for pool in plan.pools for each in pool_settings(plan, pool)))
    early = dict.fromkeys(
        f"{each.parameter.flag} {each.value}" for each in chosen if each.value in PREVIEW.get(each.key, ())
    )
    yield (
        f"{joined(early)}: in preview, with the extension aks-preview only (az extension add --name aks-preview)."
        if early
        else RELEASED
    )


def cluster_table(plan: Plan) -> Table:
    """Every parameter of the cluster."""
    return _table("table-parameters", "Parameters of the cluster", cluster_settings(plan))


def pool_tables(plan: Plan) -> Iterator[Table]:
    """Pools beside each other, three a table; properties are those of an agent pool profile."""
    for start in range(0, len(plan.pools), BESIDE):
        pools = plan.pools[start : start + BESIDE]
        chosen = [{each.key: each for each in pool_settings(plan, pool)} for pool in pools]
        width = 40 // len(pools)
        columns = (
            Column("Parameter", 20, "name"),
            Column("az aks flag", 24),
            Column("Bicep property", 56 - width * len(pools)),
            *(Column(pool.name, width) for pool in pools),
        )
        rows = tuple(
            (each.title, each.flag, each.path, *(pool[key].value if key in pool else DASH for pool in chosen))
            for key, each in POOL.items()
            if any(key in pool for pool in chosen)
        )
        names = joined(pool.name for pool in pools)
        yield Table(f"table-pool-{pools[0].index}", f"Parameters of the pools {names}", columns, rows)


def _table(slug: str, caption: str, settings: tuple[Setting, ...]) -> Table:
    columns = (
        Column("Parameter", 19, "name"),
        Column("Value", 20),
        Column("az aks flag", 22),
        Column("Bicep property", 39),
    )
    rows = tuple(
        (each.parameter.title, each.value, each.parameter.flag, each.parameter.path or DASH) for each in settings
    )
    return Table(slug, caption, columns, rows)


def create(plan: Plan) -> str:
    """`az aks create` with the first system pool."""
    first = _first(plan)
    if first is None:
        return ""
    chosen = (*cluster_settings(plan), *(each for each in pool_settings(plan, first) if each.key not in ADD_ONLY))
    return " \\\n".join(("az aks create", *(f"  {words}" for words in _flags(plan, chosen))))


def _added(plan: Plan) -> Iterator[Code]:
    first = _first(plan)
    if first is None:
        return
    group, cluster = cluster_resource_group(plan.design), cluster_name(plan.design)
    yield Code(f"Set the surge of pool {first.name}", _surge(plan, first))
    for pool in plan.pools:
        if pool is not first:
            head = shell("az aks nodepool add -g {} --cluster-name {}", group, cluster)
            flags = (f"  {words}" for words in _flags(plan, pool_settings(plan, pool), adding=True))
            yield Code(f"Add pool {pool.name}", " \\\n".join((head, *flags)))
    if plan.design.egress.static_egress_gateway != "none":
        yield Code("Add the pool of the static egress gateway", _gateway_pool(plan, first))


def _surge(plan: Plan, pool: PlannedPool) -> str:
    """What `az aks create` cannot say of its pool."""
    names = (cluster_resource_group(plan.design), cluster_name(plan.design), pool.name)
    head = shell("az aks nodepool update -g {} --cluster-name {} --name {}", *names)
    chosen = [each for each in pool_settings(plan, pool) if each.key in {"max_surge", "max_unavailable"}]
    return " ".join((head, *_flags(plan, tuple(chosen))))


def _gateway_pool(plan: Plan, first: PlannedPool) -> str:
    """The pool whose nodes carry the addresses of the static egress gateway."""
    names = (cluster_resource_group(plan.design), cluster_name(plan.design))
    head = shell("az aks nodepool add -g {} --cluster-name {} --name gateway --mode Gateway --node-count 2", *names)
    subnet = [each for each in pool_settings(plan, first) if each.key in {"vm_size", "subnet"}]
    prefix = f"--gateway-prefix-size {plan.design.egress.static_egress_gateway}"
    return " \\\n".join((head, *(f"  {words}" for words in (prefix, *_flags(plan, tuple(subnet))))))


def _first(plan: Plan) -> PlannedPool | None:
    """The pool that the cluster is made with; a design without pools makes none."""
    return next((pool for pool in plan.pools if pool.pool.mode == "System"), next(iter(plan.pools), None))


def _flags(plan: Plan, settings: tuple[Setting, ...], *, adding: bool = False) -> Iterator[str]:
    """Two or three flags a line would be shorter; one a line can be compared with the table."""
    for each in settings:
        flag = (
            {"--nodepool-name": "--name"}.get(each.parameter.flag, each.parameter.flag)
            if adding
            else each.parameter.flag
        )
        if each.key in SWITCHES:
            yield flag
        elif each.key == "zones":
            yield f"{flag} {each.value}"
        else:
            yield shell(f"{flag} {{}}", _value(plan, each))


def _value(plan: Plan, setting: Setting) -> str:
    """The value as the command line takes it: ids where it asks for ids."""
    if setting.subnet and plan.vnet(setting.subnet.vnet):
        return subnet_id(plan, setting.subnet)
    if setting.key == "identity":
        return resource_id(plan, cluster_resource_group(plan.design), IDENTITY, setting.value)
    if setting.key == "zone" and plan.design.access.private_dns_zone == "custom":
        return resource_id(plan, network_resource_group(plan.design), ZONE, setting.value)
    if setting.key == "registry":  # the design does not say where it stands
        return resource_id(plan, "RESOURCE-GROUP", REGISTRY, setting.value)
    return setting.value
