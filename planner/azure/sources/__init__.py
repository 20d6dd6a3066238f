"""Where the facts come from: one constant per page, with the newest date seen on it.

A page that shows no date carries the day it was read and says so in `undated`.
"""

from collections.abc import Mapping
from types import MappingProxyType

from planner.azure.sources.aks import *  # noqa: F403
from planner.azure.sources.base import Source as Source
from planner.azure.sources.edge import *  # noqa: F403
from planner.azure.sources.tools import *  # noqa: F403

BY_NAME: Mapping[str, Source] = MappingProxyType(
    {name: value for name, value in sorted(globals().items()) if isinstance(value, Source)}
)
ALL: tuple[Source, ...] = tuple(BY_NAME.values())
