"""The picture's font inside a file of its own, cut down to the letters that the file shows."""

from base64 import b64encode
from io import BytesIO

from fontTools import subset

from planner.diagram.text import FONT_NAME, font_file


def with_own_font(svg: str) -> str:
    """The same SVG with both weights as WOFF2 inside; letters that the font lacks are left to the reader's fonts."""
    codes = sorted(map(ord, set(svg)))
    faces = "".join(_face(weight, _packed(codes, bold=bold)) for weight, bold in ((400, False), (700, True)))
    return svg.replace("<defs", f"<style>{faces}</style><defs", 1)


def _face(weight: int, font: bytes) -> str:
    source = f"url(data:font/woff2;base64,{b64encode(font).decode()})"
    return f'@font-face{{font-family:"{FONT_NAME}";font-weight:{weight};src:{source} format("woff2")}}'


def _packed(codes: list[int], *, bold: bool) -> bytes:
    options = subset.Options(flavor="woff2", hinting=False, layout_features=["kern"])
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    packed = BytesIO()
    with subset.load_font(str(font_file(bold=bold)), options) as font:
        cutter.subset(font)
        subset.save_font(font, packed, options)
    return packed.getvalue()
