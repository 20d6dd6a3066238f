"""Rule: the Kubernetes version should be supported."""

from collections.abc import Iterator

from planner.azure import kubernetes, sources
from planner.plan import Plan
from planner.plan.support import has_long_term_support, support_ends
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for a version older than the supported ones, long-term support counted in."""
    typed = plan.design.network_model.kubernetes_version
    oldest = kubernetes.SUPPORTED_VERSIONS[-1]
    ends = support_ends(plan) if has_long_term_support(plan) else None
    if kubernetes.version_of(typed) < kubernetes.version_of(oldest) and (ends is None or ends < plan.day):
        yield Problem(
            "network_model.kubernetes_version",
            f"Kubernetes {typed} is older than {oldest}, the oldest of the three that AKS supports.",
            mend={"network_model": {"kubernetes_version": kubernetes.DEFAULT_VERSION}},
        )


RULE = Rule(
    id="kubernetes-version-unsupported",
    severity=Severity.WARNING,
    title="Kubernetes version is out of support",
    why="AKS supports the newest three minor versions; older ones get no fixes and cannot be chosen for new clusters.",
    fix="Choose a supported version.",
    pillar="operations",
    sources=(sources.AKS_VERSIONS, sources.AKS_FAQ),
    good={"network_model": {"kubernetes_version": "1.35"}},
    bad={"network_model": {"kubernetes_version": "1.31"}},
    check=check,
)
