"""Which choices go together: a statement, a reason and a source for each pair."""

from planner.azure.compatibility.base import Answer as Answer
from planner.azure.compatibility.base import Support as Support
from planner.azure.compatibility.features import *  # noqa: F403
from planner.azure.compatibility.ingress import *  # noqa: F403
from planner.azure.compatibility.models import *  # noqa: F403
from planner.azure.compatibility.outbound import *  # noqa: F403
from planner.azure.compatibility.policy import *  # noqa: F403
