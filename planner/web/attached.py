"""A file that travels inside the PDF."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Relationship: TypeAlias = Literal["Source", "Data", "Alternative", "Supplement"]


@dataclass(frozen=True)
class Attached:
    """A file inside the PDF; PDF/A asks for its relationship to the pages."""

    name: str
    description: str
    content: bytes
    relationship: Relationship
