"""Rule: recorded sessions and the native client exclude each other."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when both are on."""
    management = plan.design.management
    if management.session_recording and management.bastion == "premium" and management.native_client:
        yield Problem(
            "management.native_client",
            "Sessions are to be recorded; those of the native client are not.",
            mend={"management": {"native_client": False, "aks_tunnel": False}},
        )


RULE = Rule(
    id="recording-misses-native-client",
    severity=Severity.WARNING,
    title="Session recording misses the native client",
    why="Only sessions in the browser are recorded; what goes through the native client or the tunnel leaves no film.",
    fix="Switch the native client and the tunnel off, or do without a complete record.",
    pillar="security",
    sources=(sources.BASTION_RECORDING,),
    good={"management": {"bastion": "premium", "session_recording": True, "native_client": False}},
    bad={"management": {"bastion": "premium", "session_recording": True}},
    check=check,
    facts=("bastion-recording-not-native",),
)
