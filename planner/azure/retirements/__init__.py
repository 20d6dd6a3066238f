"""What Azure has retired or will retire, and what replaces it."""

from collections.abc import Mapping
from types import MappingProxyType

from planner.azure.retirements.base import Retirement as Retirement
from planner.azure.retirements.cluster import CLUSTER as CLUSTER
from planner.azure.retirements.edge import EDGE as EDGE
from planner.azure.retirements.nodes import NODES as NODES

ALL: tuple[Retirement, ...] = (*CLUSTER, *NODES, *EDGE)
BY_SUBJECT: Mapping[str, Retirement] = MappingProxyType({retirement.subject: retirement for retirement in ALL})
