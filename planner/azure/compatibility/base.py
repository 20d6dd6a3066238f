"""The record of a compatibility statement."""

from dataclasses import dataclass
from typing import Literal

from planner.azure.sources import Source

Answer = Literal["yes", "no", "limited", "preview"]


@dataclass(frozen=True)
class Support:
    """Whether Azure supports a combination, with the reason as a full sentence.

    "limited": it works under the conditions in `reason`, or no page says that it does. "preview": not for production.
    """

    value: Answer
    reason: str
    source: Source
