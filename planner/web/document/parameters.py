"""Chapter: what is typed to make the cluster: each parameter with its flag and its property, and the commands."""

from collections.abc import Iterator

from planner.azure.parameters import ADD_ONLY, POOL, SWITCHES
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
BEFORE = (
    "Networks, route tables, identities and role assignments of this design have to exist before the commands run. "
    "Ids hold SUBSCRIPTION-ID where the design does not say the subscription."
)


def parameters(report: Report) -> Chapter:
    """Cluster, pools, and the commands that make both."""
    plan = report.plan
    return Chapter(
        "parameters",
        "Cluster parameters",
        (
            Section("Cluster", (cluster_table(plan),)),
            Section("Node pools", tuple(pool_tables(plan))),
            Section("Commands", (Prose((BEFORE,)), Code("Make the cluster", create(plan)), *_added(plan))),
        ),
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
    rows = tuple((each.parameter.title, each.value, each.parameter.flag, each.parameter.path) for each in settings)
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
    change = "az aks nodepool update -g {} --cluster-name {} --name {} --max-surge {}"
    update = shell(change, group, cluster, first.name, first.pool.max_surge)
    yield Code(f"Set the surge of pool {first.name}", update)
    for pool in plan.pools:
        if pool is not first:
            head = shell("az aks nodepool add -g {} --cluster-name {}", group, cluster)
            flags = (f"  {words}" for words in _flags(plan, pool_settings(plan, pool), adding=True))
            yield Code(f"Add pool {pool.name}", " \\\n".join((head, *flags)))


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
    return setting.value
