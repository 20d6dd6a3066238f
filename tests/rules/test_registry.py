"""Every rule keeps its word: its examples, its texts, its place."""

import ast
from datetime import date
from pathlib import Path

import pytest

from planner.design import SECTIONS, Design
from planner.design.samples import SAMPLES
from planner.plan import make_plan
from planner.report import report_on
from planner.rules import RULES, Rule

DAY = date(2026, 11, 23)
EVERY_RULE = pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))


def problems(rule: Rule, changes: dict) -> list:
    return list(rule.check(make_plan(Design().revise(**changes), DAY)))


def test_the_default_design_breaks_no_rule():
    assert report_on(Design(), DAY).findings == ()


@EVERY_RULE
def test_the_good_example_passes(rule):
    assert problems(rule, rule.good) == []


@EVERY_RULE
def test_the_bad_example_is_found_at_an_answer_of_the_design(rule):
    found = problems(rule, rule.bad)

    assert found
    for problem in found:
        assert problem.subject.partition(".")[0] in SECTIONS
        assert problem.message.endswith(".")


@EVERY_RULE
def test_the_texts_are_complete_sentences(rule):
    for text in (rule.why, rule.fix):
        assert text[0].isupper()
        assert text.endswith(".")
    assert not rule.title.endswith(".")
    assert rule.sources


@EVERY_RULE
def test_a_mend_clears_its_finding_and_adds_no_error(rule):
    design = Design().revise(**rule.bad)
    before = {finding.key for finding in report_on(design, DAY).of("error")}
    for problem in problems(rule, rule.bad):
        if problem.mend is None:
            continue
        mended = design.revise(**problem.mend)

        again = {(each.subject, each.message) for each in rule.check(make_plan(mended, DAY))}
        assert (problem.subject, problem.message) not in again
        assert {finding.key for finding in report_on(mended, DAY).of("error")} <= before


def test_a_rule_is_named_after_its_file_and_lies_in_its_section():
    folder = Path(__file__).parents[2] / "planner" / "rules"
    files = {path.stem.replace("_", "-"): path.parent.name for path in folder.glob("*/[a-z]*.py")}

    assert {rule.id: rule.section for rule in RULES.values()} == files


def test_no_rule_reads_the_clock():
    folder = Path(__file__).parents[2] / "planner" / "rules"
    for path in folder.glob("*/*.py"):
        names = {node.attr for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Attribute)}
        assert not names & {"today", "now"}, path


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=list(SAMPLES))
def test_only_the_legacy_sample_has_errors(sample):
    errors = [finding.message for finding in report_on(sample.design, DAY).of("error")]

    assert bool(errors) == (sample.name == "legacy-kubenet"), errors
