"""Rule: an ingress controller cannot keep the client's address and pass TLS through."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when both are asked for."""
    ingress = plan.design.ingress
    if ingress.preserve_client_ip and ingress.tls_passthrough and ingress.controller != "none":
        yield Problem(
            "ingress.tls_passthrough",
            "Applications need the client’s address and TLS is to pass through; one controller does not do both.",
            mend={"ingress": {"tls_passthrough": False}},
        )


RULE = Rule(
    id="client-address-with-tls-passthrough",
    severity=Severity.ERROR,
    title="Client’s address and TLS passthrough exclude each other",
    why=(
        "The controller hands the client’s address on in a header, which it cannot write into a connection "
        "that it does not decrypt."
    ),
    fix="End TLS at the controller, or publish the application at layer 4 with external traffic policy Local.",
    pillar="reliability",
    sources=(sources.INGRESS_CONCEPTS,),
    good={"ingress": {"preserve_client_ip": True}},
    bad={"ingress": {"controller": "nginx_inc", "preserve_client_ip": True, "tls_passthrough": True}},
    check=check,
    facts=(
        "ingress-source-ip-no-tls-passthrough",
        "ingress-source-ip-tls-passthrough",
    ),
)
