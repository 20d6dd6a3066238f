"""Rule: every internal front end must have an address of its own."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each address that is taken already, and for one address on several services."""
    ingress = plan.design.ingress
    owners = {ingress.address: "the ingress"} if ingress.address else {}
    for index, service in enumerate(ingress.services):
        if service.address is None:
            continue
        path = f"ingress.services.{index}.address"
        if service.address in owners:
            yield Problem(
                path, f"{service.address} of service {service.name} belongs to {owners[service.address]} already."
            )
        elif service.count > 1:
            yield Problem(
                path, f"One address, {service.address}, is given to {service.count} services called {service.name}."
            )
        owners.setdefault(service.address, f"service {service.name}")


RULE = Rule(
    id="front-end-address-repeats",
    severity=Severity.ERROR,
    title="Static address is used twice",
    why="An address belongs to one front end; the second service stays without one.",
    fix="Give each service an address of its own, or leave the fields empty.",
    pillar="reliability",
    sources=(sources.LB_INTERNAL,),
    good={
        "ingress": {"services": [{"name": "edi", "address": "10.240.4.5"}, {"name": "ftp", "address": "10.240.4.6"}]}
    },
    bad={"ingress": {"services": [{"name": "edi", "address": "10.240.4.5"}, {"name": "ftp", "address": "10.240.4.5"}]}},
    check=check,
    facts=("ilb-static-ip-in-subnet",),
)
