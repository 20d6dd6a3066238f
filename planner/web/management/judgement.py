"""How `manage.py check` prints what it found: for people, and for pipelines."""

import json
from collections.abc import Iterator
from typing import Any

from planner.plan.needs import counted
from planner.report import Report
from planner.rules import Finding, Severity


def as_json(report: Report) -> str:
    """A list of objects, worst first; `accepted` is null for what nobody accepted."""
    return json.dumps([_document(finding) for finding in report.findings], indent=2, ensure_ascii=False)


def as_text(report: Report) -> str:
    """A block a finding, then the count."""
    blocks = [_block(finding) for finding in report.findings]
    return "\n\n".join([*blocks, f"{_count(report)} Judged on {report.day}."])


def _document(finding: Finding) -> dict[str, Any]:
    rule, accepted = finding.rule, finding.accepted
    return {
        "rule": rule.id,
        "severity": finding.severity.value,
        "subject": finding.subject,
        "message": finding.message,
        "title": rule.title,
        "fix": rule.fix,
        "accepted": accepted.model_dump(mode="json") if accepted else None,
        "sources": [
            {"title": source.title, "url": source.url, "dated": source.dated.isoformat()} for source in rule.sources
        ],
    }


def _block(finding: Finding) -> str:
    return "\n".join(_lines(finding))


def _lines(finding: Finding) -> Iterator[str]:
    head = "accepted" if finding.accepted else finding.severity.value
    yield f"{head:9}{finding.subject}  [{finding.rule.id}]"
    yield f"         {finding.message}"
    if finding.accepted:
        by = finding.accepted.owner or "nobody named"
        until = f" until {finding.accepted.until}" if finding.accepted.until else ""
        yield f"         Accepted by {by}{until}: {' '.join(finding.accepted.reason.split()) or 'no reason given'}"
    else:
        yield f"         {finding.rule.fix}"


def _count(report: Report) -> str:
    numbers = {severity: len(report.of(severity)) for severity in Severity}
    accepted = len(report.findings) - len(report.open_findings)
    parts = [counted(numbers[Severity.ERROR], "error"), counted(numbers[Severity.WARNING], "warning")]
    return f"{', '.join(parts)}, {numbers[Severity.ADVICE]} advice, {accepted} accepted."
