"""Chapter: each choice of consequence as a block: context, options in this design's numbers, reason, consequence."""

from collections.abc import Callable
from typing import TypeAlias

from planner.comparison import CHOICES, Option, compare
from planner.design import Design
from planner.design.decisions import Decision
from planner.design.labels import explanation, label
from planner.report import Report
from planner.rules import Finding
from planner.web.document.base import Chapter, Column, Prose, Row, Section, Table
from planner.web.document.blocks import DecisionBlock
from planner.web.document.reasons import decisions
from planner.web.document.what_follows import CONSEQUENCES, CONTEXTS
from planner.web.document.words import DASH, joined, question

TITLES = {
    "network_model.model": "Network model",
    "ingress.controller": "Ingress controller",
    "waf.product": "Web application firewall",
    "egress.outbound_type": "Outbound type",
    "network_policy.engine": "Network policy engine",
    "management.bastion": "Azure Bastion",
    "access.api_server": "API server",
}
WAYS = {"changeable": "can be changed", "one_way": "one way", "rebuild": "rebuild"}
Measure: TypeAlias = Callable[[Option], int]
MEASURES: tuple[tuple[str, Measure], ...] = (
    ("VNet addresses", lambda option: option.vnet_addresses),
    ("Nodes that fit", lambda option: option.largest_cluster),
    ("Public addresses", lambda option: option.public_addresses),
)
NOTE = (
    "Every option was judged by laying out this design once with it, and with the same pods a node. Migration: what a "
    "running cluster needs to get there from the chosen option. Nodes that fit: in all, surge included, if node and "
    "pod subnets took all that is free in the spoke; SNAT ports are not counted. Where nobody wrote a reason down, "
    "what speaks for the option in general is printed."
)


def decision_blocks(report: Report) -> Chapter:
    """One section for each choice, then what was decided beside them."""
    blocks = tuple(Section(TITLES[path], (block(report, path),)) for path in CHOICES)
    return Chapter(
        "decisions",
        "Decisions",
        (
            Section("", (Prose((NOTE,)),)),
            *blocks,
            Section("Decisions on record", (decisions(report.design, but=CHOICES),)),
        ),
    )


def block(report: Report, path: str) -> DecisionBlock:
    """The block of one choice."""
    options = compare(report, path)
    chosen = next(option for option in options if option.chosen)
    reversal = report.plan.reversal(path)
    written = next((each for each in report.design.decisions.choices if each.path == path), None)
    parts = (
        ("Context", CONTEXTS[path](report.plan)),
        *([("Weighed", written.options)] if written and written.options else []),
        ("Reason", reason(report.design, chosen, written)),
        ("Consequence", CONSEQUENCES[path](report.plan)),
        ("Reversible?", f"{reversal.word}. {reversal.how}" if reversal else "Changeable while the cluster runs."),
    )
    return DecisionBlock(TITLES[path], f"Decision: {chosen.display}", parts, option_table(path, options))


def reason(design: Design, chosen: Option, written: Decision | None) -> str:
    """As somebody wrote it down, otherwise what speaks for the option in general."""
    if written and written.why:
        return f"{written.why}{_signed(written)}"
    undecided = chosen.path in design.decisions.undecided
    about = explanation(chosen.value, chosen.path)
    return f"{about} {'Not decided yet.' if undecided else ''}".strip()


def _signed(written: Decision) -> str:
    by = joined((written.by, label(written.on)), "")
    return f" (Decided by {by}.)" if by else ""


def option_table(path: str, options: tuple[Option, ...]) -> Table:
    """One row for each option; a figure that is the same under all of them is left out."""
    measures = [(title, take) for title, take in MEASURES if len(set(map(take, options))) > 1]
    widths = (26, 60 - 9 * len(measures), 14)
    columns = (
        Column("Option", widths[0], "name"),
        *(Column(title, 9, "number") for title, _ in measures),
        Column("Objections", widths[1]),
        Column("Migration", widths[2]),
    )
    rows = tuple(_row(option, [take for _, take in measures]) for option in options)
    slug = f"table-options-{path.replace('.', '-').replace('_', '-')}"
    return Table(slug, f"Options weighed: {question(path)}", columns, rows)


def _row(option: Option, measures: list[Measure]) -> Row:
    name = f"{option.display} (chosen)" if option.chosen else option.display
    way = "–" if option.chosen else WAYS[option.way].capitalize()
    return (name, *(f"{take(option):,}" for take in measures), _against(option), way)


def _against(option: Option) -> str:
    """What is found against the option, the worst first, then what changes with it in other answers."""
    lines = [f"{each.severity.value.capitalize()}: {each.rule.title}{_accepted(each)}" for each in option.objections]
    said = {each.rule.id for each in option.objections}
    if titles := list(dict.fromkeys(each.rule.title for each in option.adjustments if each.rule.id not in said)):
        lines.append(f"Other answers to change with it: {'; '.join(titles)}")
    return "\n".join(dict.fromkeys(lines)) or DASH


def _accepted(finding: Finding) -> str:
    return " (accepted)" if finding.accepted else ""
