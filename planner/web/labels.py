"""What identifies a printed revision: the words on the cover that do not come from the design."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Literal

Status = Literal["draft", "frozen", "approved"]
PROFILES: Mapping[str, str] = MappingProxyType(
    {
        "review": "For the review: the choices, the ranges and the findings",
        "full": "In full: everything that builders and operators need",
        "operations": "For operations: health checks, run cards and changes",
    }
)
"""The profiles of the document, with what each is for."""


@dataclass(frozen=True, slots=True)
class RevisionLabel:
    """Identity of one revision; `created` is in UTC and the document's only time stamp."""

    design_id: str
    number: int
    status: Status
    author: str
    created: datetime
