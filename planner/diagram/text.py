"""Text of the picture: made harmless, measured in the picture's own font, and broken into lines.

Source Sans Pro comes from a package, so that boxes have the same width on every machine: with the server's fonts one
label came out between 309 and 355 pt wide. The measure is the sum of the font's advances without kerning, within 3 %
of what Graphviz draws.
"""

import os
import unicodedata
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from xml.sax.saxutils import escape

from fontTools.ttLib import TTFont

FONT_NAME = "Source Sans Pro"
LABEL_CAP = 64
_DROPPED = {"Cc", "Cf", "Cs", "Co", "Cn"}
_BREAKS = " -_./:"
_SYSTEM_FONTS = ("/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts")


def printable(text: str) -> str:
    """One line of printable text in normal form, of any length."""
    kept = "".join(
        " " if unicodedata.category(sign) in {"Zl", "Zp", "Zs"} or sign in "\t\r\n" else sign
        for sign in unicodedata.normalize("NFC", text)
        if unicodedata.category(sign) not in _DROPPED or sign in "\t\r\n"
    )
    return " ".join(kept.split())


def clean(text: str) -> str:
    """A label: one printable line of at most 64 characters; a cut one ends in an ellipsis."""
    line = printable(text)
    return line if len(line) <= LABEL_CAP else line[: LABEL_CAP - 1] + "…"


@lru_cache(maxsize=8192)
def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width in points of one line at a font size in points."""
    advances, units = _advances(bold)
    return sum(advances.get(ord(sign)) or _foreign_advance(sign, units) for sign in text) * size / units


def wrap(text: str, width: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """Lines no wider than `width` points, broken at a blank where that leaves them half full, else after a mark."""
    lines: list[str] = []
    rest = text
    while rest and text_width(rest, size, bold=bold) > width:
        fits = next(n for n in range(len(rest), 0, -1) if n == 1 or text_width(rest[:n], size, bold=bold) <= width)
        blank = rest.rfind(" ", 0, fits + 1)
        marks = (n for n in range(fits, fits // 6, -1) if rest[n - 1] in _BREAKS)
        cut = blank if 2 * blank > fits else next(marks, fits)
        lines.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return (*lines, rest) if rest or not lines else tuple(lines)


def font_file(*, bold: bool = False) -> Path:
    """The TrueType file of one weight."""
    spec = find_spec("font_source_sans_pro")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("The package font-source-sans-pro is not installed.")
    return Path(spec.origin).parent / "files" / f"SourceSansPro-{'Bold' if bold else 'Regular'}.ttf"


def font_settings(folder: Path) -> Path:
    """A fontconfig file in a cache folder: the package's two weights, then the machine's fonts for other scripts."""
    fonts = folder / "fonts"
    fonts.mkdir(parents=True, exist_ok=True)
    for bold in (False, True):
        source = font_file(bold=bold)
        if not (fonts / source.name).exists():
            _write_whole(fonts / source.name, source.read_bytes())
    folders = [str(fonts), *(path for path in _SYSTEM_FONTS if Path(path).is_dir())]
    lines = [f"<dir>{escape(path)}</dir>" for path in folders]
    caches = f"<cachedir>{escape(str(folder / 'fontconfig'))}</cachedir>"
    settings = f'<?xml version="1.0"?>\n<fontconfig>\n{chr(10).join(lines)}\n{caches}\n</fontconfig>\n'.encode()
    path = folder / "fonts.conf"
    if not path.exists() or path.read_bytes() != settings:
        _write_whole(path, settings)
    return path


def _write_whole(path: Path, content: bytes) -> None:
    draft = path.with_name(f"{path.name}.{os.getpid()}.part")
    draft.write_bytes(content)
    os.replace(draft, path)


@cache
def _advances(bold: bool) -> tuple[dict[int, int], int]:
    with TTFont(font_file(bold=bold), lazy=True) as font:
        widths = font["hmtx"].metrics
        return {code: widths[glyph][0] for code, glyph in font.getBestCmap().items()}, font["head"].unitsPerEm


def _foreign_advance(sign: str, units: int) -> float:
    # A script that the font lacks is drawn in a fallback font: full width for East Asia, DejaVu's width for the rest.
    if unicodedata.combining(sign):
        return 0
    return units if unicodedata.east_asian_width(sign) in "WF" else 0.75 * units
