"""Rule: a kubenet cluster must not share its subnet."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each node subnet that another cluster uses."""
    if plan.model != "kubenet":
        return
    clusters = [taken for taken in plan.design.addresses.spoke.taken if taken.used_by == "cluster"]
    for subnet in plan.subnets_for("nodes"):
        for taken in clusters:
            if subnet.cidr and taken.cidr.overlaps(subnet.cidr):
                yield Problem(subnet.range_path, f"{subnet.described} is shared with {taken.name} of another cluster.")


RULE = Rule(
    id="shared-subnet-with-kubenet",
    severity=Severity.ERROR,
    title="Another cluster uses a subnet of this kubenet VNet",
    why=(
        "Each kubenet cluster keeps one route a node in the subnet’s route table, and two clusters would "
        "overwrite each other’s."
    ),
    fix="Give each kubenet cluster a subnet and a route table of its own.",
    pillar="reliability",
    sources=(sources.KUBENET,),
    good={
        "addresses": {
            "vnet_ownership": "existing",
            "spoke": {"taken": [{"name": "snet-other", "cidr": "10.240.9.0/24", "used_by": "cluster"}]},
        }
    },
    bad={
        "network_model": {"model": "kubenet", "network_dataplane": "azure"},
        "addresses": {
            "vnet_ownership": "existing",
            "spoke": {"taken": [{"name": "snet-nodes-old", "cidr": "10.240.0.0/24", "used_by": "cluster"}]},
            "subnets": [{"purpose": "nodes", "cidr": "10.240.0.0/24"}],
        },
    },
    check=check,
    facts=("model-share-subnet", "subnet-aks-nodes", "kubenet-own-route-table"),
)
