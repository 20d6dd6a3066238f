"""Rule: a path of a host must lead to one service."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each path that is taken already."""
    owners: dict[tuple[str, str, str], str] = {}
    for index, host in enumerate(plan.design.ingress.hosts):
        for number, rule in enumerate(host.paths):
            owner = owners.setdefault((host.name, rule.path, rule.path_type), f"{host.namespace}/{rule.service}")
            service = f"{host.namespace}/{rule.service}"
            if owner != service:
                yield Problem(
                    f"ingress.hosts.{index}.paths.{number}.path",
                    f"{host.name}{rule.path} leads to {owner} already and now to {service} too.",
                )


RULE = Rule(
    id="host-path-repeats",
    severity=Severity.WARNING,
    title="Host and path are given to two services",
    why="A request has one destination; which of the two answers is up to the controller.",
    fix="Keep one service for each host and path.",
    pillar="reliability",
    sources=(sources.INGRESS_CONCEPTS,),
    good={
        "ingress": {
            "hosts": [
                {
                    "name": "shop.contoso.example",
                    "paths": [{"path": "/", "service": "web"}, {"path": "/api", "service": "api"}],
                }
            ]
        }
    },
    bad={
        "ingress": {
            "hosts": [
                {
                    "name": "shop.contoso.example",
                    "paths": [{"path": "/", "service": "web"}, {"path": "/", "service": "api"}],
                }
            ]
        }
    },
    check=check,
)
