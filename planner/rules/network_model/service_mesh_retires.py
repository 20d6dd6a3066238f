"""Rule: the Open Service Mesh add-on retires."""

from collections.abc import Iterator

from planner.azure import retirements, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for the add-on; an error when it has ended."""
    if plan.design.network_model.service_mesh == "osm":
        ends = retirements.BY_SUBJECT["service_mesh:osm"]
        yield Problem(
            "network_model.service_mesh",
            f"The Open Service Mesh add-on ends on {ends.ends:%-d %B %Y}.",
            severity=Severity.ERROR if ends.is_over(plan.day) else None,
        )


RULE = Rule(
    id="service-mesh-retires",
    severity=Severity.WARNING,
    title="Open Service Mesh retires",
    why="The add-on ends, and Azure advises against it for new clusters.",
    fix="Choose the Istio add-on, or no mesh.",
    pillar="operations",
    sources=(sources.OSM,),
    good={"network_model": {"service_mesh": "istio"}, "ingress": {"controller": "istio"}},
    bad={"network_model": {"service_mesh": "osm"}},
    check=check,
    facts=("ret-osm", "osm-addon-retirement"),
)
