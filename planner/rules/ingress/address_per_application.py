"""Rule: one public address should serve all applications of the ingress."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.demand import in_cluster_controller
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when there is an address for each of several applications."""
    ingress = plan.design.ingress
    public = in_cluster_controller(plan.design) and ingress.exposure in {"public", "both"}
    if not public or ingress.public_addresses == "one":
        return
    count = len({(host.namespace, path.service, path.port) for host in ingress.hosts for path in host.paths})
    if count > 1:
        yield Problem(
            "ingress.public_addresses",
            f"{count} applications would take {count} public addresses; by host and path they share 1.",
            mend={"ingress": {"public_addresses": "one"}},
        )


RULE = Rule(
    id="address-per-application",
    severity=Severity.ADVICE,
    title="Every application has a public address of its own",
    why="One front end serves all hosts and paths; each further address costs money and is one more door to guard.",
    fix="Use one public address for the ingress.",
    pillar="cost",
    sources=(sources.INGRESS_CONCEPTS,),
    good={"ingress": {"exposure": "public", "public_addresses": "one"}},
    bad={
        "ingress": {
            "exposure": "public",
            "public_addresses": "one_per_application",
            "hosts": [
                {
                    "name": "shop.contoso.example",
                    "paths": [{"path": "/", "service": "shop"}, {"path": "/blog", "service": "blog"}],
                }
            ],
        }
    },
    check=check,
    facts=("lb-one-ip-port-per-l4-app",),
)
