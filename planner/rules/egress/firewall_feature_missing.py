"""Rule: the firewall SKU must have the features that are asked for."""

from collections.abc import Iterator

from planner.azure import services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each feature that the SKU lacks."""
    egress = plan.design.egress
    sku = services.FIREWALL_BY_NAME.get(egress.firewall)
    if sku is None:
        return
    for path, wanted, able, feature in (
        ("egress.dns_proxy", egress.dns_proxy, sku.dns_proxy, "DNS proxy"),
        ("egress.forced_tunnel", egress.forced_tunnel, sku.forced_tunnelling, "forced tunnelling"),
        ("egress.tls_inspection", egress.tls_inspection, sku.tls_inspection, "inspection of TLS"),
    ):
        if wanted and not able:
            yield Problem(path, f"{sku.display} has no {feature}.")


RULE = Rule(
    id="firewall-feature-missing",
    severity=Severity.ERROR,
    title="Firewall SKU lacks a feature of the design",
    why="DNS proxy and forced tunnelling need Standard, inspection of TLS needs Premium.",
    fix="Choose the SKU that has the feature, or do without it.",
    pillar="reliability",
    sources=(sources.FIREWALL_SKU,),
    good={},
    bad={"egress": {"tls_inspection": True}},
    check=check,
    facts=("firewall-basic-limits", "firewall-dns-proxy-for-network-fqdn"),
)
