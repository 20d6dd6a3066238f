"""Rule: hosts need a controller and an exposure."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.needs import counted
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when either is missing."""
    ingress = plan.design.ingress
    if not ingress.hosts:
        return
    names = ", ".join(host.name for host in ingress.hosts[:3])
    if ingress.controller == "none":
        yield Problem(
            "ingress.controller",
            f"{counted(len(ingress.hosts), 'host')} ({names}) and no layer 7 controller.",
            mend={"ingress": {"hosts": []}},
        )
    elif ingress.exposure == "none":
        yield Problem(
            "ingress.exposure", f"{counted(len(ingress.hosts), 'host')} ({names}) and no exposure of the ingress."
        )


RULE = Rule(
    id="hosts-without-entry",
    severity=Severity.WARNING,
    title="Hosts have no way in",
    why=(
        "Host and path rules are carried out by a controller behind a front end; without either, nobody "
        "reaches the applications."
    ),
    fix="Choose a controller and an exposure, or remove the hosts.",
    pillar="reliability",
    sources=(sources.INGRESS_CONCEPTS,),
    good={"ingress": {"controller": "none", "exposure": "none", "hosts": []}},
    bad={"ingress": {"controller": "none", "exposure": "none"}},
    check=check,
)
