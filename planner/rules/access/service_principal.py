"""Rule: a cluster should act as a managed identity."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for a service principal that nothing else refuses."""
    refused = (
        plan.design.ingress.controller.startswith("app_routing") or plan.design.network_model.node_auto_provisioning
    )
    if plan.design.access.identity == "service_principal" and not refused:
        windows = any(pool.windows for pool in plan.pools)
        rotation = ", and Windows pools do not take a new one" if windows else ""
        yield Problem(
            "access.identity",
            f"The cluster is to act as a service principal, whose secret expires{rotation}.",
            mend={"access": {"identity": "user_assigned"}},
        )


RULE = Rule(
    id="service-principal",
    severity=Severity.WARNING,
    title="Cluster acts as a service principal",
    why=(
        "Its secret expires and takes the cluster’s load balancers and disks with it; on Windows pools it "
        "cannot even be changed."
    ),
    fix="Choose a user-assigned managed identity.",
    pillar="security",
    sources=(
        sources.SERVICE_PRINCIPAL,
        sources.MANAGED_IDENTITY,
    ),
    good={"access": {"identity": "user_assigned"}},
    bad={"access": {"identity": "service_principal"}, "ingress": {"controller": "traefik"}},
    check=check,
    facts=("id-service-principal-discouraged", "id-sp-windows-rotation"),
)
