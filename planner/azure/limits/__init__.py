"""Numbers that Azure fixes: one constant each, its unit in the name, its source in the comment above it."""

from planner.azure.limits.cluster import *  # noqa: F403
from planner.azure.limits.edge import *  # noqa: F403
