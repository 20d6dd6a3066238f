"""What identifies a printed revision, and what went before it: the words that do not come from the design."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, Literal

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


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the revision history: `changed` says in a few words what, `note` is what was written beside it."""

    label: RevisionLabel
    changed: str
    note: str


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier revision with its answers as they were stored, in whatever version."""

    label: RevisionLabel
    document: dict[str, Any]


@dataclass(frozen=True, slots=True)
class History:
    """What went before a revision: the rows of its history, newest first, and the revision it is compared with."""

    entries: tuple[Entry, ...] = ()
    left_out: int = 0
    before: Earlier | None = None


NO_HISTORY = History()
"""Of a design that lies in a file."""
