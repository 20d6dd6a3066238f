"""The page font: Source Sans from its package, cut down to what pages use and packed as WOFF2."""

from pathlib import Path

import font_source_sans_pro
from fontTools import subset

SOURCE = Path(font_source_sans_pro.__file__).parent / "files"
WEIGHTS = {400: "SourceSansPro-Regular.ttf", 600: "SourceSansPro-Semibold.ttf"}
# Latin with every accent of Europe, then quotes, dashes, arrows and signs of arithmetic; browsers bring other scripts.
RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x2010, 0x205E), (0x20AC, 0x20AC), (0x2190, 0x21FF), (0x2200, 0x22FF)]
FEATURES = ["kern", "liga", "zero", "ccmp", "locl", "mark", "mkmk", "case"]  # figures are tabular without one


def write_page_fonts(folder: Path) -> list[Path]:
    """Write one WOFF2 file a weight into the folder; those that are there already stay."""
    paths = [folder / f"source-sans-{weight}.woff2" for weight in WEIGHTS]
    for path, name in zip(paths, WEIGHTS.values(), strict=True):
        if not path.exists():
            _write(SOURCE / name, path)
    return paths


def _write(source: Path, path: Path) -> None:
    options = subset.Options(flavor="woff2", layout_features=FEATURES, hinting=False, desubroutinize=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    draft = path.with_suffix(".part")
    with subset.load_font(str(source), options) as font:
        cutter.subset(font)
        subset.save_font(font, str(draft), options)
    draft.replace(path)
