"""Signs that no font of the machine has give way to a box of our own font.

WeasyPrint would draw the box that a font keeps for them, and PDF/A and PDF/UA allow that box nowhere.
"""

import re
import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

from planner.web.weasy import undrawn

BOX = "\u2610"
PICTURE = re.compile(r"(?<=data:image/svg\+xml;base64,)[A-Za-z0-9+/]+=*")
NOT_DRAWN = {"Cc", "Cf", "Zs", "Zl", "Zp"}
"""Unicode categories of what has no shape: control characters, joiners and breaks, blanks."""


def drawable(html: str, fonts: Iterable[Path]) -> str:
    """The page and the pictures in it, with a box for each sign that neither these fonts nor the machine's have."""
    pictures = [b64decode(each).decode() for each in PICTURE.findall(html)]
    signs = set(html).union(*pictures).difference(*map(_signs, fonts))
    foreign = sorted(sign for sign in signs if unicodedata.category(sign) not in NOT_DRAWN)
    missing = {ord(sign): BOX for sign in (undrawn("".join(foreign)) if foreign else ())}
    if not missing:
        return html
    drawn = iter(b64encode(each.translate(missing).encode()).decode() for each in pictures)
    return PICTURE.sub(lambda _: next(drawn), html.translate(missing))


@cache
def _signs(font: Path) -> frozenset[str]:
    with TTFont(font, lazy=True) as opened:
        return frozenset(map(chr, opened.getBestCmap()))
