"""Findings, subnets and answers in the shape in which the templates show them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from planner.design import Design
from planner.design.labels import label
from planner.plan.subnets import PlannedSubnet
from planner.report import Report
from planner.rules import Finding
from planner.web.forms.naming import element_id, question_at
from planner.web.forms.options import NAMED, words_for
from planner.web.forms.questions import Kind, Question, questions_of
from planner.web.forms.relevance import matters
from planner.web.forms.sheet import Sheet, sheet_of, texts_of
from planner.web.opened import Opened, counts
from planner.web.steps import STEP_BY_SECTION, Step

TONES = {"ok": "", "watch": "warning", "critical": "warning", "over": "error"}
MOST_SHOWN = 60  # characters of a value on a button


def shown_finding(
    opened: Opened, report: Report, finding: Finding, sheets: dict[str, Sheet], here: str
) -> dict[str, Any]:
    """A finding with its links, for _finding.html; on the section's own page (`here`) the link stays on it."""
    step = STEP_BY_SECTION[finding.section]
    page = "" if finding.section == here else opened.step_url(finding.section)
    # To try a mend costs as much as the report itself: beside a step it is offered where it belongs.
    mend = report.mend_of(finding) if here in {"", finding.section} else None
    return {
        "severity": finding.severity.value,
        "title": finding.rule.title,
        "message": finding.message,
        "fix": finding.rule.fix,
        "field_href": page + anchor(report.design, finding.subject, sheets),
        "field_label": f"Change in {step.title}" if page else "Go to the field",
        "rule_href": reverse("rule", args=(finding.rule.id,)),
        "accept_href": f"{opened.url('accept')}?{urlencode({'finding': finding.key})}",
        "mend": {"label": mend_label(mend), "value": finding.key} if mend else None,
        "accepted": finding.accepted,
    }


def shown_findings(opened: Opened, report: Report, findings: Iterable[Finding], here: str = "") -> list[dict[str, Any]]:
    """Findings of the report in their order, for _findings.html; `here` is the section whose page shows them."""
    sheets: dict[str, Sheet] = {}
    return [shown_finding(opened, report, finding, sheets, here) for finding in findings]


def anchor(design: Design, subject: str, sheets: dict[str, Sheet] | None = None) -> str:
    """The fragment of the input that holds the answer, or of the first one inside a group or row."""
    section = subject.partition(".")[0]
    sheets = {} if sheets is None else sheets
    sheet = sheets.setdefault(section, sheet_of(design, section))
    if subject in sheet.texts or subject in sheet.counts:
        return f"#{element_id(subject)}"
    inside = next((path for path in sheet.texts if path.startswith(f"{subject}.")), "")
    return f"#{element_id(inside)}" if inside else ""


def mend_label(changes: Mapping[str, Any]) -> str:
    """What the button of a mend says: "Set Pod CIDR to 100.64.0.0/16"."""
    leaves = list(_leaves(changes, ""))
    path, value = leaves[0]
    question = question_at(path)
    if len(leaves) != 1 or question is None:
        return "Mend it"
    if value is None or value in ([], ()):
        return f"Leave {question.label} empty"
    text = label(value, path) if not isinstance(value, Mapping | list | tuple) else ""
    return f"Set {question.label} to {text}" if text and len(text) <= MOST_SHOWN else "Mend it"


def _leaves(changes: Mapping[str, Any], path: str) -> Iterator[tuple[str, Any]]:
    for key, value in changes.items():
        own = f"{path}.{key}" if path else key
        if isinstance(value, Mapping):
            yield from _leaves(value, own)
        else:
            yield own, value


def shown_vnets(report: Report) -> list[dict[str, Any]]:
    """The VNets with their subnets and free ranges, for the address tables."""
    return [
        {
            "vnet": vnet,
            "title": label(vnet.role, "addresses.own_subnets.vnet"),
            "subnets": [shown_subnet(each) for each in vnet.subnets],
        }
        for vnet in report.plan.vnets
    ]


def shown_subnet(subnet: PlannedSubnet) -> dict[str, Any]:
    """A subnet with its figures, for the address tables."""
    capacity = subnet.capacity
    return {
        "subnet": subnet,
        "name": subnet.name,
        "cidr": subnet.cidr,
        "usable": capacity.usable,
        "needed": capacity.needed_with_surge,
        "free": capacity.free,
        "percent": min(100, capacity.percent),
        "tone": TONES[capacity.pressure],
        "fits_until": capacity.fits_until,
        "purpose": label(subnet.purpose),
    }


def shown_section(opened: Opened, step: Step) -> dict[str, Any]:
    """A section as check answers: what was decided, and apart from it what is as it comes."""
    main = {name for group in step.form for name in group.names} - {
        name for group in step.form for name in group.more_names
    }
    answers: list[dict[str, Any]] = []
    rest: list[dict[str, Any]] = []
    for question in questions_of(step.section):
        if not matters(question.field, opened.design):
            continue
        value = value_at(opened.design, f"{step.section}.{question.name}".rstrip("."))
        answer = _shown_answer(opened, step.section, question, value)
        decided = value != question.default or (question.name in main and bool(answer["text"]))
        (answers if decided or answer["undecided"] else rest).append(answer | {"text": answer["text"] or "–"})
    return {
        "title": step.title,
        "href": f"{opened.step_url(step.section)}?next=review",
        "answers": answers,
        "rest": rest,
        **counts(opened.report, step.section),
    }


def _shown_answer(opened: Opened, section: str, question: Question, value: Any) -> dict[str, Any]:
    path = f"{section}.{question.name}".rstrip(".")
    return {
        "label": question_label(question),
        "text": answer_text(question, value),
        "href": f"{opened.step_url(section)}?next=review#{element_id(path)}",
        "undecided": path in opened.design.decisions.undecided,
    }


def question_label(question: Question) -> str:
    """The label; an answer about one of several VNets carries the VNet's name."""
    parts = question.name.split(".")
    return f"{parts[0].capitalize()} VNet: {question.label.lower()}" if len(parts) > 1 else question.label


def answer_text(question: Question, value: Any) -> str:
    """An answer in words; a list has a line for each row."""
    match question.kind:
        case Kind.ROWS:
            return "\n".join(row_text(question, row) for row in value)
        case Kind.SET | Kind.LINE if question.field in NAMED:
            values = [value] if isinstance(value, str) else value
            return "; ".join(words_for(question, each) for each in values)
        case Kind.CHOICE | Kind.SET | Kind.FLAG | Kind.NUMBER | Kind.DAY:
            return label(value, question.field)
        case _:
            return texts_of(question, value)[0]


def row_text(question: Question, row: Any) -> str:
    """A row in one line: what was changed from the row's defaults, and what has none."""
    parts = []
    for position, each in enumerate(question.row):
        value = value_at(row, each.name)
        text = answer_text(each, value).replace("\n", "; ")
        if not text or (position > 2 and value == each.default):
            continue
        parts.append(text if position < 2 or each.kind is not Kind.FLAG else each.label if value else "")
    return ", ".join(part for part in parts if part)


def value_at(value: Any, path: str) -> Any:
    """The value at a dotted path of models and lists."""
    for part in path.split("."):
        value = value[int(part)] if part.isdigit() else dict(value)[part]
    return value
