"""Chapter: the network policies, permission by permission and as the manifests that are applied."""

from planner.exports.network_policies import policy_manifests
from planner.exports.yaml_text import plain
from planner.report import Report
from planner.web.document.base import Chapter, Section
from planner.web.document.blocks import Code, Listings
from planner.web.document.policy import between_pods

MOST = 12
"""Manifests that are printed; the attached file has them all."""


def policies_with_manifests(report: Report) -> Chapter:
    """The permissions, then the manifests."""
    found = policy_manifests(report.plan)
    shown = tuple(
        Code(f"{each['metadata']['name']} in namespace {each['metadata']['namespace']}", plain(each))
        for each in found[:MOST]
    )
    left = len(found) - len(shown)
    title = f"Manifests (the first {MOST}; {left} more in network-policies.yaml)" if left > 0 else "Manifests"
    return Chapter(
        "policy",
        "Network policies",
        (Section("Between pods", between_pods(report.design)), Section(title, (Listings(shown),))),
    )
