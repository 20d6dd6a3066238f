"""Chapter: the network policies, permission by permission and as the manifests that are applied."""

from planner.exports.network_policies import policy_manifests
from planner.exports.yaml_text import Manifest, plain
from planner.report import Report
from planner.web.document.base import Chapter, Section
from planner.web.document.blocks import Code, Listings
from planner.web.document.policy import between_pods
from planner.web.document.words import joined

MOST = 12
"""Manifests that are printed; the attached file has them all."""


def policies_with_manifests(report: Report) -> Chapter:
    """The permissions, then the manifests; one that several namespaces share is printed once."""
    found = _shared(policy_manifests(report.plan))
    shown = tuple(Code(_caption(each, others), plain(each)) for each, others in found[:MOST])
    left = len(found) - len(shown)
    title = f"Manifests (the first {MOST}; {left} more in network-policies.yaml)" if left > 0 else "Manifests"
    return Chapter(
        "policy",
        "Network policies",
        (Section("Between pods", between_pods(report.design)), Section(title, (Listings(shown),))),
    )


def _shared(manifests: list[Manifest]) -> list[tuple[Manifest, list[str]]]:
    """Each manifest with the other namespaces that have the same."""
    found: dict[str, tuple[Manifest, list[str]]] = {}
    for each in manifests:
        key = f"{each['metadata']['name']} {each['spec']}"
        if key in found:
            found[key][1].append(each["metadata"]["namespace"])
        else:
            found[key] = (each, [])
    return list(found.values())


def _caption(manifest: Manifest, others: list[str]) -> str:
    about = manifest["metadata"]
    same = f"; the same in {joined(others)}" if others else ""
    return f"{about['name']} in namespace {about['namespace']}{same}"
