"""The one call that pages, the command line and the exports make: a design, judged on a day."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pydantic import ValidationError

from planner.design import Design
from planner.diagram.graph import Graph
from planner.diagram.topology import topology
from planner.plan import Plan, make_plan
from planner.rules import Finding, Severity, check
from planner.rules.base import Changes


@dataclass(frozen=True)
class Report:
    """A design with its plan and its findings; the picture is worked out when it is first asked for."""

    plan: Plan
    findings: tuple[Finding, ...]

    @property
    def design(self) -> Design:
        """The answers."""
        return self.plan.design

    @property
    def day(self) -> date:
        """The day of judgement."""
        return self.plan.day

    @cached_property
    def graph(self) -> Graph:
        """The topology overview."""
        return topology(self.plan)

    def mend_of(self, finding: Finding) -> Changes | None:
        """The finding's mend, if it clears the finding and brings no error that the design had not before."""
        if finding.mend is None:
            return None
        try:
            mended = report_on(self.design.revise(**finding.mend), self.day)
        except ValidationError:
            return None
        before = {each.key for each in self.findings if each.severity == Severity.ERROR}
        cleared = (finding.key, finding.message) not in {(each.key, each.message) for each in mended.findings}
        harmless = all(each.severity != Severity.ERROR or each.key in before for each in mended.findings)
        return finding.mend if cleared and harmless else None

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """Findings that nobody accepted."""
        return tuple(finding for finding in self.findings if finding.accepted is None)

    def of(self, severity: Severity | str) -> tuple[Finding, ...]:
        """Open findings of one severity."""
        return tuple(finding for finding in self.open_findings if finding.severity == severity)

    def about(self, section: str) -> tuple[Finding, ...]:
        """Open findings whose answer stands in one section."""
        return tuple(finding for finding in self.open_findings if finding.section == section)

    @property
    def deploys(self) -> bool:
        """Whether no open error stands against the design."""
        return not self.of(Severity.ERROR)


def report_on(design: Design, today: date) -> Report:
    """The design with everything that follows from it and everything that is to be said about it."""
    plan = make_plan(design, today)
    return Report(plan=plan, findings=check(plan))
