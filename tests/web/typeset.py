"""Reads text as it was set: where each run of a page begins and ends, how large it is, and whether in a figure."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Matrix

INVISIBLE = 3
OTHER_WAYS = {"Tj", "'", '"', "Td", "TD", "T*", "Tz", "Tc", "Tw", "Ts"}
"""Operators of text that WeasyPrint does not use: it gives each run a matrix and each glyph two bytes."""


@dataclass(frozen=True)
class Run:
    """Visible text shown at once; points from the lower left corner of the page."""

    size: float
    begin: tuple[float, float]
    end: tuple[float, float]
    in_figure: bool


@dataclass
class Setting:
    """What the operators so far have set."""

    space: Matrix
    in_figure: bool = False
    saved: list[Matrix] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    text: Matrix = field(default_factory=Matrix)
    font: str = ""
    size: float = 0.0
    mode: int = 0


def runs(page: pikepdf.Page) -> Iterator[Run]:
    """Every visible run of text on the page, those inside its form objects too."""
    yield from _runs(page.obj, page.obj.Resources, Setting(Matrix()), {})


def _runs(stream: Any, resources: Any, now: Setting, widths: dict[str, dict[int, float]]) -> Iterator[Run]:
    for operands, operator in pikepdf.parse_content_stream(stream):
        word = str(operator)
        assert word not in OTHER_WAYS, f"{word} is not read here"
        if word == "TJ" and now.mode != INVISIBLE:
            if now.font not in widths:
                widths[now.font] = _widths(resources.Font[now.font].DescendantFonts[0])
            yield _run(now, _advance(widths[now.font], operands[0]))
        elif word == "Do" and (form := resources.XObject[operands[0]]).Subtype == "/Form":
            space = Matrix(form.get("/Matrix", Matrix().as_array())) @ now.space
            inside = Setting(space, now.in_figure or "/Figure" in now.marks)
            yield from _runs(form, form.get("/Resources", resources), inside, widths)
        else:
            _set(now, word, operands)


def _set(now: Setting, word: str, operands: Any) -> None:
    match word:
        case "q":
            now.saved.append(now.space)
        case "Q":
            now.space = now.saved.pop()
        case "cm":
            now.space = Matrix(*map(float, operands)) @ now.space
        case "BDC" | "BMC":
            now.marks.append(str(operands[0]))
        case "EMC":
            now.marks.pop()
        case "BT":
            now.text = Matrix()
        case "Tf":
            now.font, now.size = str(operands[0]), float(operands[1])
        case "Tm":
            now.text = Matrix(*map(float, operands))
        case "Tr":
            now.mode = int(operands[0])


def _run(now: Setting, length: float) -> Run:
    matrix = now.text @ now.space
    size = now.size * (matrix.c**2 + matrix.d**2) ** 0.5
    end = matrix.transform((length * now.size, 0))
    return Run(size, matrix.transform((0, 0)), end, now.in_figure or "/Figure" in now.marks)


def _advance(widths: dict[int, float], shown: Any) -> float:
    """The length of shown text, in sizes of its font."""
    total = 0.0
    for part in shown:
        if isinstance(part, pikepdf.String):
            glyphs = bytes(part)
            total += sum(widths[glyphs[at] * 256 + glyphs[at + 1]] for at in range(0, len(glyphs), 2))
        else:
            total -= float(part)
    return total / 1000


def _widths(font: Any) -> dict[int, float]:
    """The widths of a font by glyph: its list holds a first glyph and an array of widths, and so on."""
    listed = [*font.W]
    return {
        int(first) + place: float(width)
        for first, row in zip(listed[::2], listed[1::2], strict=True)
        for place, width in enumerate(row)
    }
