"""The ledger of facts is whole: every documented fact is a rule, part of the plan or an export, or says why not."""

import tomllib
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest
import yaml

from planner.design import Design
from planner.plan import make_plan
from planner.rules import RULES, check

LEDGER = tomllib.loads((Path(__file__).parent / "facts.toml").read_text())
EXAMPLES = tomllib.loads((Path(__file__).parent / "examples.toml").read_text())
SHARED = Path(__file__).resolve().parents[3] / "shared" / "facts"
KEPT = {"rule", "plan", "export", "design"}
REASONS = {"operation", "run time", "not network", "superseded", "duplicate"}
DECIDING = {"constraint", "compatibility", "formula", "limit"}


def kept(fact: str) -> tuple[str, str]:
    where, _, words = LEDGER[fact]["kept"].partition(": ")
    return where, words


@pytest.mark.parametrize("fact", LEDGER)
def test_a_fact_is_kept_somewhere_or_says_why_not(fact):
    where, words = kept(fact)

    assert where in KEPT | REASONS
    assert len(words) > 3


def test_rules_and_ledger_name_the_same_facts():
    by_rules = {(fact, rule.id) for rule in RULES.values() for fact in rule.facts}
    by_ledger = {(fact, rule) for fact in LEDGER if kept(fact)[0] == "rule" for rule in kept(fact)[1].split(", ")}

    assert by_rules == by_ledger


def test_plan_functions_and_exports_of_the_ledger_exist():
    for fact in LEDGER:
        where, words = kept(fact)
        name = words.split()[0].rstrip(",;")
        if where in {"plan", "export"} and "." in name and name.islower():
            module, _, attribute = name.partition(".")
            package = "planner.plan" if where == "plan" else "planner.exports"
            if module in {"design", "azure", "compatibility"}:
                continue
            assert hasattr(import_module(f"{package}.{module}"), attribute), f"{fact}: {name}"


def test_most_facts_that_azure_enforces_are_kept():
    enforced = [fact for fact, each in LEDGER.items() if each["kind"] in DECIDING and each["severity"] == "error"]

    assert sum(kept(fact)[0] in KEPT for fact in enforced) >= 0.85 * len(enforced)


@pytest.mark.skipif(not SHARED.exists(), reason="the facts are not beside this checkout")
def test_no_fact_of_the_shared_files_is_missing():
    facts = {
        each["id"] for name in ("aks-network", "edge") for each in yaml.safe_load((SHARED / f"{name}.yaml").read_text())
    }

    assert facts == set(LEDGER)


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_published_calculation_is_computed_again_or_says_why_not(example):
    where, _, words = EXAMPLES[example]["kept"].partition(": ")

    assert where in KEPT | REASONS
    if where == "rule":
        assert set(words.split(", ")) <= set(RULES)
    if where == "plan":
        assert (Path(__file__).resolve().parents[2] / words).exists()


@pytest.mark.skipif(not SHARED.exists(), reason="the facts are not beside this checkout")
def test_no_published_calculation_is_missing():
    published = yaml.safe_load((SHARED / "worked-examples.yaml").read_text())

    assert {each["id"] for each in published} == set(EXAMPLES)


@pytest.mark.parametrize(
    ("changes", "rules"),
    [
        ({"pod_cidr": "172.16.0.0/12", "service_cidr": "10.2.0.0/24"}, {"pod-cidr-reserved"}),
        ({"spoke": {"address_space": ["10.244.0.0/16"]}, "pod_cidr": "10.244.0.0/16"}, {"pod-cidr-overlap"}),
        ({"spoke": {"address_space": ["10.0.0.0/16"]}, "service_cidr": "10.0.0.0/16"}, {"service-cidr-overlap"}),
        ({"service_cidr": "10.200.0.0/16", "dns_service_ip": "10.0.0.10"}, {"dns-service-ip-outside"}),
        (
            {"spoke": {"address_space": ["10.0.0.0/8"]}, "hub": {"address_space": ["172.20.0.0/24"]}}
            | {"service_cidr": "10.2.0.0/24", "dns_service_ip": "10.2.0.10", "pod_cidr": "100.64.0.0/16"},
            {"service-cidr-in-vnet"},
        ),
    ],
)
def test_published_ranges_get_the_published_verdict(changes, rules):
    found = {finding.rule.id for finding in check(make_plan(Design().revise(addresses=changes), date(2026, 11, 23)))}

    assert rules <= found
