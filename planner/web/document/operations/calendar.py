"""Chapter: the calendar: what retires when, and every other day on which this design needs somebody's attention."""

from collections.abc import Iterator
from datetime import date

from planner.azure.kubernetes import SUPPORTED_VERSIONS, version_of
from planner.azure.retirements import BY_SUBJECT, Retirement
from planner.azure.vm_sizes import vm_size
from planner.design.labels import label
from planner.plan import Plan
from planner.plan.retirements import plan_retirements
from planner.plan.support import has_long_term_support, support_ends
from planner.report import Report
from planner.web.document.base import Chapter, Column, Prose, Section, Table
from planner.web.document.sizing import full_in
from planner.web.document.words import answer, joined

NO_END = "No retirement announced"


def calendar(report: Report) -> Chapter:
    """Days in order, then the parts without an end."""
    return Chapter(
        "calendar",
        "Retirements and other dates",
        (
            Section("", (Prose((in_words(report.plan),)), days(report))),
            Section("Part by part", (parts(report.plan),)),
            Section("Ranges that fill up", (ranges(report.plan),)),
        ),
    )


def in_words(plan: Plan) -> str:
    """Whether anything of this design retires."""
    found = plan_retirements(plan)
    if not found:
        return "Azure has announced no retirement of any part of this design. Kubernetes itself moves on as told below."
    return " ".join(_sentence(plan, each) for each in found)


def _sentence(plan: Plan, retirement: Retirement) -> str:
    name = f"{retirement.display[0].upper()}{retirement.display[1:]}"
    verb = "retired" if retirement.is_over(plan.day) else "retire" if name.endswith("s") else "retires"
    return f"{name} {verb} on {label(retirement.ends)}; move to {retirement.replacement}."


def days(report: Report) -> Table:
    """Every dated thing, the nearest first."""
    columns = (Column("Day", 20, "name"), Column("What", 48), Column("What to do", 32))
    rows = tuple((label(day), what, deed) for day, what, deed in sorted(_days(report)))
    return Table("table-calendar", "Days to know", columns, rows)


def _days(report: Report) -> Iterator[tuple[date, str, str]]:
    for each in plan_retirements(report.plan):
        note = f" {each.note}" if each.note else ""
        yield each.ends, f"Retires: {each.display}.{note}", f"Move to {each.replacement}."
        if each.no_new_from and each.no_new_from != each.ends:
            yield each.no_new_from, f"No longer created: {each.display}.", f"Choose {each.replacement}."
    if ends := support_ends(report.plan):
        version = report.plan.design.network_model.kubernetes_version
        yield ends, f"Support of Kubernetes {version} ends.", "Upgrade to a later version before."
    for finding in report.findings:
        if finding.accepted and finding.accepted.until:
            owner = joined((finding.accepted.owner,), "its owner")
            yield finding.accepted.until, f"Acceptance ends: {finding.rule.title}.", f"{owner} decides again."
    for point in report.design.decisions.open_points:
        if point.due:
            yield point.due, f"Open point: {point.text}", f"{joined((point.owner,), 'Somebody')} answers."


def parts(plan: Plan) -> Table:
    """Every part that could retire, with its end or without."""
    columns = (Column("Part", 30, "name"), Column("In this design", 36), Column("Retires", 34))
    ends = {each.subject: each for each in plan_retirements(plan)}
    rows = tuple((part, shown, _end(ends, subjects)) for part, shown, subjects in _parts(plan))
    versions = ("Kubernetes", plan.design.network_model.kubernetes_version, support(plan))
    return Table("table-ends", "What retires when, part by part", columns, (*rows, versions))


def ranges(plan: Plan) -> Table:
    """When each range is full at the growth that the architect expects."""
    columns = (Column("Range", 30, "name"), Column("Needed now, with surge", 36), Column("Full in", 34))
    rows = tuple(
        (
            each.name,
            f"{each.capacity.needed_with_surge:,} of {each.capacity.usable:,}, {each.percent} % more a year",
            full_in(plan, each),
        )
        for each in plan.growth
        if each.full_in
    )
    return Table("table-full", "Years in which ranges are full", columns, rows)


def _end(ends: dict[str, Retirement], subjects: tuple[str, ...]) -> str:
    found = [ends[each] for each in subjects if each in ends]
    return ", ".join(label(each.ends) for each in found) or NO_END


def _parts(plan: Plan) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    design = plan.design
    yield "Network model", answer(design, "network_model.model"), (f"network_model:{plan.model}",)
    for sku in dict.fromkeys(pool.pool.os_sku for pool in plan.pools):
        pools = joined(pool.name for pool in plan.pools if pool.pool.os_sku == sku)
        yield f"OS of {pools}", label(sku), (f"os_sku:{sku}",)
    for size in dict.fromkeys(pool.pool.vm_size for pool in plan.pools):
        known, pools = vm_size(size), joined(pool.name for pool in plan.pools if pool.pool.vm_size == size)
        yield f"VM size of {pools}", size, (f"vm_series:{known.series}",) if known else ()
    engine = design.network_policy.engine
    engines = tuple(f"policy_engine:{engine}:{kind}" for kind in ("Linux", "Windows"))
    yield "Policy engine", answer(design, "network_policy.engine"), engines
    yield "Ingress controller", answer(design, "ingress.controller"), (f"ingress:{design.ingress.controller}",)
    if design.waf.product != "none":
        name = "DRS_1" if design.waf.rule_set.startswith("DRS_1") else design.waf.rule_set
        others = ("app_gateway:v1", "front_door:classic", "tls_policy:before_2022")
        shown = f"{answer(design, 'waf.product')}, {design.waf.rule_set.replace('_', ' ')}"
        yield "WAF and rule set", shown, (f"waf_rule_set:{name}", *others)
    for service in dict.fromkeys(each.service for each in design.access.private_endpoints):
        if (subject := f"private_endpoint:{service}") in BY_SUBJECT:
            yield "Private endpoint", label(service), (subject,)
    if design.surroundings.hybrid_link in {"vpn", "both"}:
        gateway = design.management.vpn_gateway_sku
        yield "VPN gateway", gateway, ("vpn_gateway_sku:non_az", "vpn_gateway_sku:legacy")


def support(plan: Plan) -> str:
    """When the Kubernetes version leaves support: on the calendar's day, else with the third version after it."""
    version = plan.design.network_model.kubernetes_version
    if ends := support_ends(plan):
        return f"{label(ends)}{', with long-term support' if has_long_term_support(plan) else ''}"
    major, minor = version_of(version)
    if version not in SUPPORTED_VERSIONS:
        return f"Not among the three versions in support: {joined(SUPPORTED_VERSIONS)}."
    return f"With the release of {major}.{minor + len(SUPPORTED_VERSIONS)}; AKS supports the newest three."
