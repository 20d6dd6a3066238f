"""The check is the same in any order: of rules, of lists, of runs."""

from datetime import date
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner import rules
from planner.design.samples import SAMPLES
from planner.plan import make_plan
from planner.rules import RULES, check
from tests.designs import designs

DAY = date(2026, 11, 23)
PATIENT = settings(max_examples=40, suppress_health_check=list(HealthCheck))


@PATIENT
@given(designs(), st.randoms())
def test_the_order_of_rules_changes_nothing(design, random):
    plan, shuffled = make_plan(design, DAY), list(RULES.items())
    random.shuffle(shuffled)

    usual = check(plan)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rules, "RULES", MappingProxyType(dict(shuffled)))
        assert check(plan) == usual


def told(design) -> list[tuple[str, str]]:
    """Findings without the place in a list and without the message, in which lists are named in their order."""
    return sorted((finding.rule.id, finding.severity) for finding in check(make_plan(design, DAY)))


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=list(SAMPLES))
def test_the_order_of_lists_changes_no_verdict(sample):
    design = sample.design
    document = design.model_dump()
    turned = design.revise(
        node_pools=document["node_pools"][::-1],
        surroundings={"networks": document["surroundings"]["networks"][::-1]},
        ingress={"hosts": document["ingress"]["hosts"][::-1], "services": document["ingress"]["services"][::-1]},
        addresses={"subnets": document["addresses"]["subnets"][::-1]},
        egress={"destinations": document["egress"]["destinations"][::-1]},
        network_policy={"rules": document["network_policy"]["rules"][::-1]},
        access={"private_endpoints": document["access"]["private_endpoints"][::-1]},
    )

    assert told(turned) == told(design)
