"""Files that a report can be taken away as: one module a format, listed in menu order."""

from planner.exports import (
    address_map,
    controller_values,
    custom_role,
    design_json,
    drawio,
    ingress,
    network_policies,
    pictures,
    services,
    subnets_csv,
)
from planner.exports.base import Export

EXPORTS: tuple[Export, ...] = (
    design_json.EXPORT,
    subnets_csv.EXPORT,
    *pictures.EXPORTS,
    drawio.EXPORT,
    address_map.EXPORT,
    ingress.EXPORT,
    controller_values.EXPORT,
    services.EXPORT,
    network_policies.EXPORT,
    custom_role.EXPORT,
)

__all__ = ["EXPORTS", "Export"]
