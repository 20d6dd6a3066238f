"""custom-role.json: the least that the cluster's identity needs, for az role definition create."""

import json

from planner.exports.base import Export
from planner.exports.resource_ids import group_id
from planner.plan import Plan, make_plan
from planner.plan.names import cluster_name
from planner.plan.roles import CustomRole
from planner.report import Report


def render(report: Report) -> bytes:
    """The role definition; SUBSCRIPTION-ID stands where the design does not know the subscription's id."""
    return (json.dumps(role_definition(report.plan), indent=2, ensure_ascii=False) + "\n").encode()


def role_definition(plan: Plan) -> dict[str, object]:
    """The custom role in the form that Azure CLI reads; without actions where AKS makes the VNet itself."""
    role = _least_role(plan)
    name = cluster_name(plan.design)
    spoke = plan.vnet("spoke")
    subscription = spoke.subscription if spoke else None
    return {
        "Name": role.name if role else f"AKS network {name}",
        "IsCustom": True,
        "Description": role.description if role else f"AKS makes the VNet of {name}: nothing has to be granted.",
        "Actions": sorted(role.actions) if role else [],
        "NotActions": [],
        "DataActions": [],
        "NotDataActions": [],
        "AssignableScopes": [group_id(plan, group, subscription) for group in role.scopes] if role else [],
    }


def _least_role(plan: Plan) -> CustomRole | None:
    """The plan's role; where a built-in role was chosen, the custom role that would do instead."""
    if plan.custom_role:
        return plan.custom_role
    return make_plan(plan.design.revise(access={"subnet_right": "custom_role"}), plan.day).custom_role


def applies(report: Report) -> bool:
    """Whether the design grants a custom role."""
    return report.plan.custom_role is not None


EXPORT = Export("custom-role.json", "Custom role of the cluster’s identity", "application/json", render, applies)
