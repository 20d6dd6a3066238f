"""The record of a kind of subnet."""

from dataclasses import dataclass
from typing import Literal

from planner.azure import limits
from planner.azure.sources import Source

Attachment = Literal["required", "allowed", "limited", "forbidden"]


@dataclass(frozen=True)
class SubnetKind:
    """What Azure asks of a subnet with one purpose.

    Sizes are prefix lengths: `smallest_prefix` is the longest that Azure accepts (26 means "/26 or larger"),
    `largest_prefix` the shortest. "limited" means allowed under the conditions that `note` names.
    """

    purpose: str
    holds: str
    default_name: str
    source: Source
    required_name: str | None = None
    smallest_prefix: int = limits.SUBNET_MAX_PREFIX
    recommended_prefix: int | None = None
    exact_prefix: int | None = None
    largest_prefix: int = limits.SUBNET_MIN_PREFIX
    delegation: str | None = None
    nsg: Attachment = "allowed"
    route_table: Attachment = "allowed"
    dedicated: bool = False
    nat_gateway: bool = True
    note: str = ""
