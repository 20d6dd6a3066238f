"""What identifies a printed revision: the words on the cover that do not come from the design."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Status = Literal["draft", "frozen", "approved"]


@dataclass(frozen=True, slots=True)
class RevisionLabel:
    """Identity of one revision; `created` is in UTC and the document's only time stamp."""

    design_id: str
    number: int
    status: Status
    author: str
    created: datetime
