"""Puts WeasyPrint's tags in order, so that the file is PDF/UA-1 beside PDF/A-3a.

Objects are pydyf's: names are text ("/LI"), references bytes (b"7 0 R"), and an element of the tree of tags has its
kind under S, its parent under P, its page under Pg, and under K its kids: references, or numbers of marked content.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import Any

import pydyf

from planner.web.templatetags.breaking import INVISIBLE

POINTS = 0.75
"""Points in a CSS pixel."""

ACCESSIBLE = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""
"""PDF/UA-1 in the metadata; PDF/A wants every schema that is not its own described (ISO 19005-3, 6.6.2.3)."""


def declare_accessible(pdf: Any) -> None:
    """Says in the metadata that the file is PDF/UA-1; WeasyPrint declares one standard at a time."""
    metadata = _at(pdf, pdf.catalog["Metadata"])
    metadata.stream[0] = metadata.stream[0].replace(b"</rdf:RDF>", ACCESSIBLE + b"</rdf:RDF>")


def sort_files(pdf: Any) -> None:
    """Puts the list of attached files in the order of their names, in which programs look them up."""
    listed = _at(pdf, pdf.catalog["Names"]["EmbeddedFiles"])["Names"]
    pairs = sorted(zip(listed[::2], listed[1::2], strict=True), key=lambda pair: pair[0].data)
    listed[:] = chain.from_iterable(pairs)


def tidy_tags(document: Any, pdf: Any) -> None:
    """Mends the tree of tags in place: lists, links, header cells, figures; headers and footers become artifacts."""
    _describe_links(document)
    root = _at(pdf, pdf.catalog["StructTreeRoot"])
    walk = _Walk(pdf)
    walk.visit(_at(pdf, root["K"][0]), ())
    names = sorted(walk.cells.items())
    root["IDTree"] = pydyf.Dictionary({"Names": pydyf.Array(chain.from_iterable(names))})
    keys = _at(pdf, root["ParentTree"])
    for number, page in enumerate(_pages(pdf)):
        read, leaders = walk.read[page.reference], walk.leaders[page.reference]
        _mark_artifacts(_at(pdf, page["Contents"]).stream, read, leaders, document.pages[number].height)
        parents = keys["Nums"][2 * number + 1]
        parents[:] = [parent if mark in read else b"null" for mark, parent in enumerate(parents)]
        if "Annots" in page:
            page["Annots"] = pydyf.Array(each for each in page["Annots"] if each not in walk.dropped)
    _forget(pdf, keys, walk.dropped)


class _Walk:
    """One way through the tree, from the top; what it finds is gathered here."""

    def __init__(self, pdf: Any) -> None:
        self.pdf = pdf
        self.read: defaultdict[bytes, set[int]] = defaultdict(set)  # by page: the marked content that has a tag
        self.leaders: defaultdict[bytes, set[int]] = defaultdict(set)  # by page: dots up to a page number
        self.cells: dict[bytes, bytes] = {}  # header cells by identifier
        self.dropped: set[bytes] = set()  # annotations of links inside links

    def visit(self, element: Any, above: tuple[str, ...]) -> None:
        """Mends the element and all below it; above are the kinds it lies in."""
        kind = element["S"]
        element["K"] = pydyf.Array(self._kids(element, (*above, kind)))
        if kind == "/L":
            self._unwrap(element)
        elif kind == "/Div" and above[-1] == "/L":
            self._pair(element)
        elif kind == "/LI":
            self._give_body(element)
        elif kind == "/TH":
            element["A"]["Scope"] = "/Column" if "/THead" in above else "/Row"
            self.cells[element["ID"].data] = element.reference
        elif kind == "/Figure":
            element["A"]["BBox"] = self._in_points(element)
        elif kind == "/Link" and "/Link" in above:
            element["S"] = "/Span"

    def _kids(self, element: Any, above: tuple[str, ...]) -> Iterator[bytes | int]:
        for kid in element["K"]:
            if not isinstance(kid, bytes):
                self.read[element["Pg"]].add(kid)
                yield kid
                continue
            child = _at(self.pdf, kid)
            nesting = above.count("/Link")
            if child["Type"] == "/OBJR":
                if nesting - (element["S"] == "/Link"):
                    self.dropped.add(child["Obj"])
                    child.clear()
                else:
                    yield kid
            elif nesting == 2 and child["S"] == "/Link":
                self._bury(child)
            else:
                self.visit(child, above)
                if child["K"] or child["S"] != "/NonStruct":
                    yield kid
                else:
                    child.clear()

    def _bury(self, leader: Any) -> None:
        self.leaders[leader["Pg"]].update(mark for mark in leader["K"] if isinstance(mark, int))
        for target in (_at(self.pdf, kid) for kid in leader["K"] if isinstance(kid, bytes)):
            self.dropped.add(target["Obj"])
            target.clear()
        leader.clear()

    def _unwrap(self, listing: Any) -> None:
        """A list laid out as a table comes as a list in a list in a list: the rows of the innermost are its own."""
        while len(listing["K"]) == 1 and (inner := _at(self.pdf, listing["K"][0]))["S"] == "/L":
            self._adopt(listing, inner["K"])
            inner.clear()

    def _pair(self, row: Any) -> None:
        """A word and what is said of it come as an entry each: together they are one, with a label and a body."""
        halves = [_at(self.pdf, kid) for kid in row["K"]]
        row["S"] = "/LI"
        self._adopt(row, [kid for half in halves for kid in half["K"]])
        for half in halves:
            half.clear()
        if len(row["K"]) > 1:
            _at(self.pdf, row["K"][0])["S"] = "/Lbl"

    def _give_body(self, entry: Any) -> None:
        """All of an entry of a list but its label belongs into a body."""
        loose = [kid for kid in entry["K"] if _at(self.pdf, kid)["S"] not in {"/Lbl", "/LBody"}]
        if loose:
            body = pydyf.Dictionary({"Type": "/StructElem", "S": "/LBody", "Pg": entry["Pg"], "P": entry.reference})
            self.pdf.add_object(body)
            self._adopt(body, loose)
            entry["K"] = pydyf.Array([*(kid for kid in entry["K"] if kid not in loose), body.reference])

    def _adopt(self, parent: Any, kids: list[Any]) -> None:
        parent["K"] = pydyf.Array(kids)
        for kid in kids:
            _at(self.pdf, kid)["P"] = parent.reference

    def _in_points(self, figure: Any) -> Any:
        """The box of a figure as PDF wants it; WeasyPrint writes CSS pixels from the top of the page."""
        left, top, right, bottom = (POINTS * edge for edge in figure["A"]["BBox"])
        height = _at(self.pdf, figure["Pg"])["MediaBox"][3]
        return pydyf.Array([left, height - bottom, right, height - top])


def _describe_links(document: Any) -> None:
    """The description of a link is its text; WeasyPrint writes the address."""
    for page in document.pages:
        for *_, box in page.links:
            if box.link_annotation:
                words = " ".join(box.element.itertext()).translate(INVISIBLE)
                box.link_annotation["Contents"] = pydyf.String(" ".join(words.split()))


def _mark_artifacts(operations: list[Any], read: set[int], leaders: set[int], height: float) -> None:
    """Text without a tag is an artifact: dots, or by its place on a page of that height in CSS pixels, a header etc."""
    for place, properties in enumerate(operations):
        if not isinstance(properties, dict) or properties["MCID"] in read:
            continue
        operations[place - 1] = "/Artifact"
        if properties["MCID"] in leaders:
            operations[place] = pydyf.Dictionary({"Type": "/Layout"})
            continue
        matrices = (each for each in operations[place:] if isinstance(each, bytes) and each.endswith(b" Tm"))
        share = float(next(matrices, b"1 0 0 1 0 0 Tm").split()[5]) / height  # blank text is marked and not drawn
        kind = "/Header" if share < 0.2 else "/Footer" if share > 0.8 else "/Watermark"
        operations[place] = pydyf.Dictionary({"Type": "/Pagination", "Subtype": kind})


def _forget(pdf: Any, keys: Any, dropped: set[bytes]) -> None:
    """Takes annotations out of the list that leads from them to their tags."""
    gone = {_at(pdf, each)["StructParent"] for each in dropped}
    pairs = zip(keys["Nums"][::2], keys["Nums"][1::2], strict=True)
    keys["Nums"] = pydyf.Array(chain.from_iterable(pair for pair in pairs if pair[0] not in gone))
    for each in dropped:
        _at(pdf, each).clear()


def _pages(pdf: Any) -> Iterator[Any]:
    return (_at(pdf, reference) for reference in pdf.page_references)


def _at(pdf: Any, reference: bytes) -> Any:
    """The object that a reference names."""
    return pdf.objects[int(reference.split(maxsplit=1)[0])]
