"""What others' files say about networks that exist already, as arguments of Design.revise.

networks = networks_in(text)                     # az network vnet list, Azure Resource Graph, or CSV
design = design.revise(**changes(design, networks))
"""

from typing import Any

from planner.design import Design
from planner.design.addresses import VnetRole
from planner.design.surroundings import SurroundingNetwork
from planner.imports.azure_json import azure_rows
from planner.imports.networks import networks_of
from planner.imports.ranges_csv import csv_rows
from planner.imports.text import checked_size
from planner.plan.names import vnet_name

OWN_ROLES: tuple[VnetRole, ...] = ("spoke", "hub", "management")


def networks_in(text: str) -> tuple[SurroundingNetwork, ...]:
    """The networks in the text, in its order. Raises Unreadable with what is wrong where.

    JSON comes from `az network vnet list -o json` or Azure Resource Graph and names VNets that are or will be peered;
    CSV has a network and its range on each line, on-premises unless a column says another kind.
    """
    checked_size(text)
    begins = text.lstrip("\ufeff \t\r\n")[:1]
    return networks_of(azure_rows(text) if begins in {"{", "["} else csv_rows(text))


def changes(design: Design, networks: tuple[SurroundingNetwork, ...]) -> dict[str, Any]:
    """Arguments of Design.revise that add the networks; those it has, and the design's own VNets, are left out."""
    known = design.surroundings.networks
    ranges = {frozenset(network.ranges) for network in known}
    own = {(vnet_name(design, role), frozenset(design.addresses.vnet(role).address_space)) for role in OWN_ROLES}
    new = [each for each in networks if (each.name, frozenset(each.ranges)) not in own]
    added = [each for each in new if frozenset(each.ranges) not in ranges]
    return {"surroundings": {"networks": [each.model_dump() for each in (*known, *added)]}}


__all__ = ["changes", "networks_in"]
