"""Rule: kubenet with an own route table needs a user-assigned identity."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for another identity."""
    own = plan.design.addresses.vnet_ownership != "managed"
    if plan.model == "kubenet" and own and plan.design.access.identity == "system_assigned":
        yield Problem(
            "access.identity",
            "A system-assigned identity cannot write routes into the route table of a kubenet cluster.",
            mend={"access": {"identity": "user_assigned"}},
        )


RULE = Rule(
    id="kubenet-route-table-identity",
    severity=Severity.ERROR,
    title="kubenet in a VNet of your own needs a user-assigned identity",
    why=(
        "The cluster writes routes into your route table, and Azure accepts only a user-assigned "
        "identity for that; a system-assigned one works with the Azure CLI alone, if at all."
    ),
    fix="Choose a user-assigned identity.",
    pillar="reliability",
    sources=(sources.KUBENET,),
    good={},
    bad={
        "network_model": {"model": "kubenet", "network_dataplane": "azure"},
        "network_policy": {"engine": "calico"},
        "access": {"identity": "system_assigned"},
    },
    check=check,
    facts=(
        "kubenet-uami-for-byo-rt",
        "udr-kubenet-system-identity",
        "mig-kubenet-uami",
    ),
)
