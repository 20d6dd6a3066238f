"""Every deliberate fault is found by its rule at its answer; no clean design is called an error."""

import pytest

from planner.report import report_on
from planner.rules import Finding
from tests.faults import (
    access,
    addresses,
    capacity,
    clean,
    clean_boundaries,
    clean_edge,
    clean_links,
    clean_reference,
    clean_rules,
    clean_ways,
    crossings,
    egress,
    firewall,
    gateways,
    ingress,
    management,
    models,
    names,
    nsg,
    platform,
    pools,
    rooms,
    services,
    subnets,
    twins,
    twins_edge,
    waf,
)
from tests.faults.fault import DAY, Clean, Fault, revised, sample_report

CLUSTER = (models, platform, pools, addresses, names, capacity, subnets, nsg, twins, rooms, crossings)
EDGE = (ingress, services, waf, egress, firewall, access, management, gateways, twins_edge)
FAULTS = tuple(fault for area in (*CLUSTER, *EDGE) for fault in area.FAULTS)
GOOD = (clean, clean_ways, clean_boundaries, clean_reference, clean_edge, clean_links, clean_rules)
CLEAN = tuple(case for area in GOOD for case in area.CLEAN)
RANK = {"advice": 0, "warning": 1, "error": 2}


def _marked(cases):
    """Cases with their names; what the check still misses is a strict expected failure, with the reason."""
    return [pytest.param(case, id=case.name.replace(" ", "-"), marks=_marks(case)) for case in cases]


def _marks(case):
    return [pytest.mark.xfail(strict=True, reason=case.missed)] if case.missed else []


def _new(fault: Fault) -> list[Finding]:
    before = {(finding.key, finding.severity) for finding in sample_report(fault.sample).findings}
    found = report_on(revised(fault), DAY).findings
    return [finding for finding in found if (finding.key, finding.severity) not in before]


def _told(findings: list[Finding]) -> str:
    lines = [f"{each.severity} {each.rule.id} at {each.subject}: {each.message}" for each in findings]
    return "\n" + "\n".join(lines or ["nothing new"])


def _severe(finding: Finding, fault: Fault) -> bool:
    wanted, given = RANK[fault.severity], RANK[finding.severity]
    return given == wanted or (given > wanted and revised(fault).overview.cluster == "new")


@pytest.mark.parametrize("fault", _marked(FAULTS))
def test_a_fault_is_found_at_its_answer_and_nothing_else_is_an_error(fault: Fault) -> None:
    facts = set(fault.facts.split())

    new = _new(fault)

    intended = [finding for finding in new if facts & set(finding.rule.facts)]
    assert intended, f"no rule of {fault.facts} found it; new are:{_told(new)}"
    placed = [finding for finding in intended if finding.subject.startswith(tuple(fault.at.split()))]
    assert placed, f"not found at {fault.at}, but:{_told(intended)}"
    assert any(_severe(finding, fault) for finding in placed), f"not {fault.severity}, but:{_told(placed)}"
    others = [each for each in new if each.severity == "error" and not facts & set(each.rule.facts)]
    assert not others, f"errors of other rules:{_told(others)}"


@pytest.mark.parametrize("case", _marked(CLEAN))
def test_a_clean_design_has_no_error(case: Clean) -> None:
    report = report_on(revised(case), DAY)

    errors = [finding for finding in report.findings if finding.severity == "error"]

    assert not errors, _told(errors)


def test_there_are_enough_faults_and_clean_designs() -> None:
    names = [case.name for case in FAULTS + CLEAN]

    assert len(FAULTS) >= 170
    assert len(CLEAN) >= 60
    assert len(names) == len(set(names))
