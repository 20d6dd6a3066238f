"""Chapter: what is typed to make the cluster: each parameter with its flag and its property, and the commands."""

from collections.abc import Iterator

from planner.azure.parameters import POOL, PREVIEW
from planner.plan import Plan
from planner.plan.parameters import Setting, cluster_settings, pool_settings
from planner.report import Report
from planner.web.document.base import Block, Chapter, Column, Prose, Section, Table
from planner.web.document.create_commands import create_commands
from planner.web.document.words import DASH, joined

BESIDE = 3
"""Pools of one table."""
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
            Section("Commands", _commands(plan)),
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
        yield Table(
            f"table-pool-{pools[0].index}",
            f"Parameters of the {'pool' if len(pools) == 1 else 'pools'} {names}",
            columns,
            rows,
        )


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


def _commands(plan: Plan) -> tuple[Block, ...]:
    commands = create_commands(plan)
    return (Prose((BEFORE, *_notes(plan))), *commands) if commands else ()
