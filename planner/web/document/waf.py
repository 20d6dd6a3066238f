"""Chapter: the web application firewall."""

from planner.design import Design
from planner.design.labels import label
from planner.report import Report
from planner.web.document.base import Chapter, Column, Section, Table, settings
from planner.web.document.words import DASH, answer, between, joined

GATEWAY = ("app_gateway", "agc")


def web_application_firewall(report: Report) -> Chapter:
    """The product with its settings and exclusions; left out where there is none."""
    design = report.design
    return Chapter("waf", "Web application firewall", (Section("", (policy(design), exclusions(design))),))


def policy(design: Design) -> Table:
    """The answers that a WAF policy and its gateway are built from."""
    pairs = () if design.waf.product == "none" else (*_policy(design), *_gateway(design), *_edge(design))
    return settings("table-waf", "WAF policy and what carries it", pairs)


def _policy(design: Design) -> tuple[tuple[str, str], ...]:
    waf = design.waf
    return (
        ("Product", answer(design, "waf.product")),
        ("Mode", f"{waf.mode}"),
        ("Managed rules", f"{waf.rule_set.replace('_', ' ')}{' and bot protection' if waf.bot_protection else ''}"),
        ("Custom rules", f"{waf.custom_rules:,}{', with rate limits' if waf.rate_limit else ''}"),
        ("Origin answers only the WAF", label(waf.origin_lockdown)),
        ("DDoS protection", answer(design, "waf.ddos")),
    )


def _gateway(design: Design) -> tuple[tuple[str, str], ...]:
    waf = design.waf
    if waf.product != "app_gateway":
        return ()
    private = f"private{f' {waf.private_address}' if waf.private_address else ''}" if waf.private_frontend else ""
    return (
        ("SKU", waf.sku),
        ("Instances", between(waf.capacity_min, waf.capacity_max)),
        ("Front ends", joined(("public" if waf.public_frontend else "", private)).capitalize()),
        ("Lowest TLS version", waf.minimum_tls),
        ("Default route of its subnet", answer(design, "waf.default_route")),
        ("Network isolation", label(waf.network_isolation)),
    )


def _edge(design: Design) -> tuple[tuple[str, str], ...]:
    waf = design.waf
    if waf.product == "front_door":
        return (("Tier", label(waf.front_door_tier)), ("Private Link to the origin", label(waf.private_origin)))
    if waf.product == "third_party":
        return (("Appliance", waf.appliance_name), ("Instances", f"{waf.appliance_instances:,}"))
    return ()


def exclusions(design: Design) -> Table:
    """What the rules leave alone."""
    columns = (Column("Part of the request", 28, "name"), Column("Name", 24), Column("Why", 48))
    rows = tuple((each.variable, each.selector or DASH, each.reason or DASH) for each in design.waf.exclusions)
    return Table("table-exclusions", "Exclusions from the WAF’s rules", columns, rows)
