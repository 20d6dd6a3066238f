"""The picture's font inside a file of its own, cut down to the letters that files show."""

from base64 import b64encode
from functools import lru_cache
from io import BytesIO

from fontTools import subset

from planner.diagram.text import FONT_NAME, font_file

USUAL = frozenset(range(0x20, 0x7F)) | frozenset(map(ord, "·–×…’é"))
"""Letters that every file carries, so that most files carry the same font: cutting it takes half a second."""


def with_own_font(svg: str) -> str:
    """The same SVG with both weights as WOFF2 inside; letters that the font lacks are left to the reader's fonts."""
    codes = USUAL | frozenset(map(ord, svg)) - {ord("\n")}
    faces = "".join(_face(weight, codes, bold=bold) for weight, bold in ((400, False), (700, True)))
    return svg.replace("</desc>", f"</desc><style>{faces}</style>", 1)


@lru_cache(maxsize=16)
def _face(weight: int, codes: frozenset[int], *, bold: bool) -> str:
    source = f"url(data:font/woff2;base64,{b64encode(_packed(codes, bold=bold)).decode()})"
    return f'@font-face{{font-family:"{FONT_NAME}";font-weight:{weight};src:{source} format("woff2")}}'


def _packed(codes: frozenset[int], *, bold: bool) -> bytes:
    options = subset.Options(flavor="woff2", hinting=False, layout_features=["kern"])
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=sorted(codes))
    packed = BytesIO()
    with subset.load_font(str(font_file(bold=bold)), options) as font:
        cutter.subset(font)
        subset.save_font(font, packed, options)
    return packed.getvalue()
