"""Verdicts age: what a saved revision was judged with, against what the rules and the day say now."""

from dataclasses import dataclass
from datetime import date

from planner.plan.needs import counted
from planner.report import Report
from planner.rules import RULES, RULES_VERSION, Finding
from planner.web.differences import marked
from planner.web.models import Revision
from planner.web.phrases import named_few


@dataclass(frozen=True)
class Ageing:
    """What is judged otherwise than on `since`: findings that are new or of another severity, titles of those gone."""

    since: date
    new: tuple[Finding, ...]
    changed: tuple[Finding, ...]
    gone: tuple[str, ...]

    @property
    def says(self) -> str:
        """The difference in a line, such as "2 findings are new since 3 May 2026: A, B."."""
        day = f"{self.since:%-d %B %Y}"
        changed = tuple(f"{each.rule.title} (now {each.severity})" for each in self.changed)
        parts = [
            _part(tuple(each.rule.title for each in self.new), f"new since {day}"),
            _part(changed, f"judged otherwise since {day}"),
            _part(self.gone, f"gone since {day}"),
        ]
        return " ".join(part for part in parts if part)


def ageing(revision: Revision, report: Report) -> Ageing | None:
    """What changed since the revision was last judged, or None where the verdict stands or was never kept."""
    if revision.judged_on is None or (revision.judged_on, revision.rules_version) == (report.day, RULES_VERSION):
        return None
    then = dict(reversed(kept.split(" ", 1)) for kept in revision.finding_keys)
    now = {finding.key: finding for finding in report.open_findings}
    found = Ageing(
        since=revision.judged_on,
        new=tuple(finding for key, finding in now.items() if key not in then),
        changed=tuple(finding for key, finding in now.items() if then.get(key, finding.severity) != finding.severity),
        gone=tuple(_title(key) for key in sorted(then) if key not in now),
    )
    return found if found.new or found.changed or found.gone else None


def kept_findings(report: Report) -> list[str]:
    """What a revision keeps of its open findings: severity, rule and answer of each, in one line."""
    return [marked(finding) for finding in report.open_findings]


def _title(key: str) -> str:
    rule_id = key.partition(" ")[0]
    return RULES[rule_id].title if rule_id in RULES else rule_id


def _part(titles: tuple[str, ...], what: str) -> str:
    if not titles:
        return ""
    return f"{counted(len(titles), 'finding')} {'is' if len(titles) == 1 else 'are'} {what}: {named_few(titles)}."
