"""A report holds what follows and what is to be said, and offers a mend only when it mends."""

from datetime import date

import pytest

from planner.design import Design
from planner.design.samples import SAMPLES
from planner.report import report_on
from planner.rules import RULES

DAY = date(2026, 11, 23)


def finding_of(report, rule_id: str):
    return next(finding for finding in report.findings if finding.rule.id == rule_id)


def test_a_mend_that_clears_its_finding_is_offered():
    report = report_on(Design().revise(addresses={"dns_service_ip": "10.0.0.10"}), DAY)

    assert report.mend_of(finding_of(report, "dns-service-ip-outside")) == {"addresses": {"dns_service_ip": None}}


def test_a_mend_that_would_bring_an_error_is_not_offered():
    kubenet = {
        "network_model": {"model": "kubenet", "network_dataplane": "azure"},
        "network_policy": {"engine": "calico"},
    }
    small = {"node_pools": [{"name": "npsystem", "mode": "System", "vm_size": "Standard_DC4s_v2", "max_count": 4}]}

    plain = report_on(Design().revise(**kubenet), DAY)
    confidential = report_on(Design().revise(**kubenet, **small), DAY)

    assert plain.mend_of(finding_of(plain, "kubenet-retires"))
    assert confidential.mend_of(finding_of(confidential, "kubenet-retires")) is None


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=list(SAMPLES))
@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_every_mend_offered_on_a_damaged_sample_helps(rule, sample):
    report = report_on(sample.design.revise(**rule.bad), DAY)
    before = {finding.key for finding in report.of("error")}
    for finding in report.findings:
        if finding.rule.id == rule.id and (mend := report.mend_of(finding)):
            mended = report_on(report.design.revise(**mend), DAY)
            assert finding.message not in {each.message for each in mended.findings}
            assert {each.key for each in mended.of("error")} <= before


def test_the_worst_come_first_and_accepted_findings_do_not_count():
    legacy = SAMPLES["legacy-kubenet"].design
    report = report_on(legacy, DAY)
    ranks = [["error", "warning", "advice"].index(finding.severity) for finding in report.findings]
    assert ranks == sorted(ranks)
    assert not report.deploys

    accepted = [{"rule": finding.rule.id, "subject": finding.subject} for finding in report.findings]
    after = report_on(legacy.revise(decisions={"accepted": accepted}), DAY)

    assert after.open_findings == ()
    assert after.deploys
    assert len(after.findings) == len(report.findings)


def test_an_acceptance_ends_on_its_day():
    accepted = [{"rule": "node-subnet-model-legacy", "until": "2026-11-23"}]
    design = Design().revise(network_model={"model": "azure_cni_node_subnet"}, decisions={"accepted": accepted})

    assert "node-subnet-model-legacy" not in {each.rule.id for each in report_on(design, DAY).open_findings}
    assert "node-subnet-model-legacy" in {each.rule.id for each in report_on(design, date(2026, 11, 24)).open_findings}
