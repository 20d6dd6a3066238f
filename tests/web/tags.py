"""Reads the tags of a PDF: each element with the kinds it lies in, and what is marked on a page."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pikepdf

DRAWS = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", '"', "BI", "INLINE IMAGE"}


@dataclass(frozen=True, eq=False)
class Element:
    """A tag, the tags it lies in from the top, and the PDF's dictionary of it."""

    kind: str
    above: tuple["Element", ...]
    entry: Any

    @cached_property
    def kids(self) -> list[Any]:
        """Elements, numbers of marked content, and references to annotations as their dictionaries."""
        return [
            Element(str(kid.S), (*self.above, self), kid)
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid
            else kid
            for kid in self.entry.K
        ]

    @property
    def elements(self) -> list["Element"]:
        return [kid for kid in self.kids if isinstance(kid, Element)]

    def all(self, *kinds: str) -> list["Element"]:
        """This element and all below it, of those kinds or of any."""
        below = [found for kid in self.elements for found in kid.all(*kinds)]
        return [self, *below] if not kinds or self.kind in kinds else below

    def lies_in(self, kind: str) -> bool:
        return any(each.kind == kind for each in self.above)


def tags_of(pdf: pikepdf.Pdf) -> Element:
    """The top of the tree, which is the document."""
    top = pdf.Root.StructTreeRoot.K
    assert len(top) == 1
    return Element(str(top[0].S), (), top[0])


def marked(page: pikepdf.Page) -> Iterator[int | str]:
    """What is drawn on a page: the number of marked content, the kind of an artifact, or an operator in neither."""
    inside = False
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BMC" | "BDC":
                assert not inside, "Marks lie in each other."
                inside = True
                yield _mark(str(operands[0]), operands[1] if len(operands) > 1 else {})
            case "EMC":
                inside = False
            case word if word in DRAWS and not inside:
                yield word


def _mark(kind: str, properties: Any) -> int | str:
    if kind == "/Artifact":
        return str(properties.get("/Subtype", kind))
    return int(properties["/MCID"])
