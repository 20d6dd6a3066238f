"""Rule: with Overlay, names of subnet, VNet and resource group must be valid labels."""

import re
from collections.abc import Iterator

from planner.azure import naming, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each of these names that is not."""
    if plan.model != "azure_cni_overlay" or plan.managed_vnet:
        return
    label = naming.NAME_RULES["node_label"]
    names = [(subnet.name_path, "Subnet", subnet.name) for subnet in plan.subnets_for("nodes")]
    for spoke in (vnet for vnet in plan.vnets if vnet.role == "spoke"):
        names += [("addresses.spoke.name", "VNet", spoke.name)]
        names += [("overview.network_resource_group", "Resource group", spoke.resource_group)]
    for path, kind, name in names:
        if len(name) > label.longest or not re.fullmatch(label.pattern, name):
            yield Problem(
                path,
                f"{kind} {name} has {len(name)} characters; as a node label it takes {label.longest}: {label.allowed}.",
            )


RULE = Rule(
    id="name-is-no-node-label",
    severity=Severity.ERROR,
    title="A name cannot become a node label",
    why=(
        "With Overlay, AKS writes the names of subnet, VNet and resource group on every node as labels, "
        "which take 63 characters."
    ),
    fix="Use at most 63 letters, digits, hyphens, underscores and full stops, first and last a letter or digit.",
    pillar="operations",
    sources=(sources.CNI_OVERLAY,),
    good={"addresses": {"spoke": {"name": "vnet-shop"}}},
    bad={"addresses": {"spoke": {"name": "vnet-of-the-web-shop-in-production-for-northern-and-western-europe"}}},
    check=check,
    facts=("overlay-name-length-63",),
)
