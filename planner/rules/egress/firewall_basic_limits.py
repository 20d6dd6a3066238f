"""Rule: Azure Firewall Basic is not meant for production."""

from collections.abc import Iterator

from planner.azure import services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for Basic in production."""
    sku = services.FIREWALL_BY_NAME.get(plan.design.egress.firewall)
    if sku and plan.in_production and sku.name == "azure_firewall_basic":
        yield Problem("egress.firewall", f"{sku.display} carries {sku.throughput_mbps} Mbps for all nodes together.")


RULE = Rule(
    id="firewall-basic-limits",
    severity=Severity.WARNING,
    title="Azure Firewall Basic carries 250 Mbps",
    why="Basic is meant for small offices: 250 Mbps, no DNS proxy and no host names in network rules.",
    fix="Use Standard.",
    pillar="performance",
    sources=(sources.FIREWALL_SKU,),
    good={},
    bad={
        "egress": {"firewall": "azure_firewall_basic", "dns_proxy": False},
        "addresses": {"hub": {"address_space": ["10.200.0.0/23"]}},
    },
    check=check,
    facts=("firewall-basic-limits", "firewall-throughput"),
)
