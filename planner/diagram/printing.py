"""How large a picture's words come out on paper, so that a document can choose the page on which they can be read."""

import re
from math import inf

LEAST_TYPE = 6.0
"""Points; smaller print is not read."""
SHEET = (267 * 72 / 25.4, 138 * 72 / 25.4)
"""Points that a picture may take on a sheet of A4 landscape: 267 x 138 mm."""

_VIEW_BOX = re.compile(r'<svg\b[^>]*?\bviewBox="([-0-9.]+) ([-0-9.]+) ([0-9.]+) ([0-9.]+)"')
_TEXT_SIZE = re.compile(r'<text\b[^>]*?\bfont-size="([0-9.]+)')


def natural_size(svg: str) -> tuple[float, float]:
    """Width and height of a picture in its own units, those of its sizes of type; nothing where it names none."""
    found = _VIEW_BOX.search(svg)
    return (float(found[3]), float(found[4])) if found else (0.0, 0.0)


def printed_label_size(svg: str, width: float, height: float = inf) -> float:
    """The smallest type, in points, of a picture printed as large as it goes into a room of that many points.

    A picture without words, or without a size, can be printed however small: its answer is infinite.
    """
    wide, high = natural_size(svg)
    sizes = [float(size) for size in _TEXT_SIZE.findall(svg)]
    return min(sizes) * min(width / wide, height / high) if sizes and wide and high else inf


def fits(svg: str, width: float, height: float = inf) -> bool:
    """Whether every word can be read when the picture is printed in a room of that many points."""
    return printed_label_size(svg, width, height) >= LEAST_TYPE
