"""JUDGEMENT: one file a rule, in a folder a section of the design, found by walking the folders."""

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from planner.design import SECTIONS
from planner.design.decisions import Acceptance
from planner.plan import Plan
from planner.rules.base import RANK, Finding, Problem, Rule, Severity


def _found() -> Mapping[str, Rule]:
    here = Path(__file__).parent
    rules = {}
    for section in SECTIONS:
        for path in sorted((here / section).glob("[a-z]*.py")):
            module = import_module(f"planner.rules.{section}.{path.stem}")
            rules[module.RULE.id] = replace(module.RULE, section=section)
    return MappingProxyType(rules)


RULES: Mapping[str, Rule] = _found()
"""Every rule by its id, in the order of the sections."""

RULES_VERSION = sha256("\n".join(f"{rule.id} {rule.severity}" for rule in RULES.values()).encode()).hexdigest()[:8]
"""Changes when a rule is added, removed or judged more or less severely."""


def check(plan: Plan) -> tuple[Finding, ...]:
    """Every finding, worst first, then in the order of the design; the same whatever the order of the rules."""
    found = [_finding(rule, problem, plan) for rule in RULES.values() for problem in rule.check(plan)]
    return tuple(sorted(found, key=_order))


def _finding(rule: Rule, problem: Problem, plan: Plan) -> Finding:
    return Finding(
        rule=rule,
        severity=problem.severity or rule.severity,
        subject=problem.subject,
        message=problem.message,
        mend=problem.mend,
        accepted=_acceptance(plan, rule, problem),
    )


def _acceptance(plan: Plan, rule: Rule, problem: Problem) -> Acceptance | None:
    for accepted in plan.design.decisions.accepted:
        named = accepted.rule == rule.id and accepted.subject in {"", problem.subject}
        if named and (accepted.until is None or accepted.until >= plan.day):
            return accepted
    return None


def _order(finding: Finding) -> tuple[int, int, str, str, str]:
    section = SECTIONS.index(finding.section) if finding.section in SECTIONS else len(SECTIONS)
    return RANK[finding.severity], section, finding.subject, finding.rule.id, finding.message


__all__ = ["RULES", "RULES_VERSION", "Finding", "Problem", "Rule", "Severity", "check"]
