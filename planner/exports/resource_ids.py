"""Azure resource ids of what the plan names."""

import re

from planner.plan import Plan
from planner.plan.subnets import PlannedSubnet

SUBSCRIPTION = "SUBSCRIPTION-ID"
"""Stands in a file where the design does not say the subscription's id."""
GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def group_id(plan: Plan, resource_group: str, subscription: str | None = None) -> str:
    """The id of a resource group; a subscription known by name only is left to be filled in."""
    wanted = subscription or plan.design.overview.subscription or ""
    return f"/subscriptions/{wanted if GUID.fullmatch(wanted) else SUBSCRIPTION}/resourceGroups/{resource_group}"


def resource_id(plan: Plan, resource_group: str, kind: str, name: str, subscription: str | None = None) -> str:
    """The id of a resource of a kind such as Microsoft.Network/virtualNetworks."""
    return f"{group_id(plan, resource_group, subscription)}/providers/{kind}/{name}"


def subnet_id(plan: Plan, subnet: PlannedSubnet) -> str:
    """The id of a subnet of the plan."""
    vnet = next(each for each in plan.vnets if each.role == subnet.vnet)
    kind = "Microsoft.Network/virtualNetworks"
    return f"{resource_id(plan, vnet.resource_group, kind, vnet.name, vnet.subscription)}/subnets/{subnet.name}"
