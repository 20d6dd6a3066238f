"""Rule: networks on-premises that pods must reach need a link."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when there is none."""
    around = plan.design.surroundings
    names = [
        each.name or "a network" for each in around.networks if each.kind == "on_premises" and each.reachable_from_pods
    ]
    if names and around.hybrid_link == "none":
        yield Problem(
            "surroundings.hybrid_link",
            f"Pods must reach {', '.join(names)} on-premises; the link is none.",
        )


RULE = Rule(
    id="networks-without-link",
    severity=Severity.WARNING,
    title="Pods must reach on-premises and there is no link",
    why="Without VPN or ExpressRoute no packet gets there.",
    fix="Choose the link, or say that pods need not reach the network.",
    pillar="reliability",
    sources=(
        sources.VPN_ABOUT,
        sources.EXPRESSROUTE,
    ),
    good={"surroundings": {"networks": [{"name": "Head office", "ranges": ["192.168.0.0/16"]}], "hybrid_link": "vpn"}},
    bad={
        "surroundings": {"networks": [{"name": "Head office", "ranges": ["192.168.0.0/16"]}], "hybrid_link": "none"},
        "management": {"reached_by": "ranges"},
    },
    check=check,
)
