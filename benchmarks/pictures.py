"""Every view of every sample as it looks on paper, in colour and in grey, to be looked at (bin/pictures FOLDER).

FOLDER then has two PNG for each view and each sheet of the address map, and index.html, which shows them side by side
with how large their words are in print. With --exports it also has the PNG that the planner exports, which Graphviz
draws by itself.
"""

import argparse
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from planner.design.samples import SAMPLES
from planner.diagram import VIEWS, draw_png, draw_svg
from planner.diagram.address_map import address_map_sheets
from planner.diagram.embedded_font import with_own_font
from planner.diagram.printing import SHEET, fits, natural_size, printed_label_size
from planner.plan import Plan, make_plan

DAY = date(2026, 11, 23)
POINTS = 72 / 25.4
PAGE = (172 * POINTS, 118 * POINTS)
"""Points that a picture may take within a page of text of the document."""
PIXELS = 2
"""Of the file for each point on paper: 144 dpi."""
HEAD = (
    "<!doctype html><meta charset=utf-8><title>Pictures</title><style>body{font:14px sans-serif;margin:16px}"
    "figure{margin:0 0 32px}img{width:49%;border:1px solid #ccc;vertical-align:top}h2{margin-top:48px}</style>"
)


@dataclass(frozen=True)
class Drawn:
    """A picture with the name of its files."""

    name: str
    svg: str

    @property
    def words(self) -> str:
        """Its size, and that of its smallest type on both kinds of page."""
        width, height = natural_size(self.svg)
        sheet, page = (printed_label_size(self.svg, *room) for room in (SHEET, PAGE))
        return (
            f"{self.name}: {width:.0f} x {height:.0f} pt; smallest type {sheet:.1f} pt on a sheet, {page:.1f} in a page"
        )

    @property
    def scale(self) -> float:
        """How large it is printed: within a page where it can be read there, else on a sheet, and never enlarged."""
        width, height = natural_size(self.svg)
        room = PAGE if fits(self.svg, *PAGE) else SHEET
        return min(room[0] / width, room[1] / height, 1)


def main() -> None:
    """Read the command line, then draw."""
    parser = argparse.ArgumentParser(description="Draws every view of every sample as PNG.")
    parser.add_argument("folder", type=Path, help="where the files go")
    parser.add_argument("--sample", action="append", choices=list(SAMPLES), help="only this one; may be repeated")
    parser.add_argument("--exports", action="store_true", help="the exported PNG too")
    chosen = parser.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    sheet = [HEAD]
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["CHROMIUM"], args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(device_scale_factor=PIXELS, viewport={"width": 760, "height": 400})
        for sample in chosen.sample or SAMPLES:
            plan = make_plan(SAMPLES[sample].design, DAY)
            sheet.append(f"<h2>{escape(sample)}</h2>")
            for drawn in pictures(plan, sample, Path(place)):
                sheet.append(photograph(page, drawn, chosen.folder))
                print(drawn.words, flush=True)
            if chosen.exports:
                export(plan, sample, chosen.folder, Path(place))
        browser.close()
    (chosen.folder / "index.html").write_text("\n".join(sheet))


def pictures(plan: Plan, sample: str, place: Path) -> Iterator[Drawn]:
    """Every view that applies, then the sheets of the address map."""
    for view in VIEWS:
        if view.applies(plan):
            yield Drawn(f"{sample}-{view.name}", draw_svg(view.make(plan), folder=place, with_font=True))
    for number, svg in enumerate(address_map_sheets(plan), 1):
        yield Drawn(f"{sample}-address-map-{number}", with_own_font(svg))


def photograph(page: Page, drawn: Drawn, folder: Path) -> str:
    """Both files at the size in print, and their place on the contact sheet."""
    wide, high = (side * drawn.scale for side in natural_size(drawn.svg))
    size = f"svg{{display:block;width:{wide:.1f}px;height:{high:.1f}px}}body{{margin:0}}"
    page.set_content(f"<!doctype html><style>{size}</style>{drawn.svg}")
    page.evaluate("document.fonts.ready")
    colour, grey = folder / f"{drawn.name}.png", folder / f"{drawn.name}-grey.png"
    page.locator("svg").first.screenshot(path=colour)
    with Image.open(colour) as picture:
        picture.convert("L").save(grey)
    shown = "".join(f'<img src="{path.name}" alt="">' for path in (colour, grey))
    return f"<figure><figcaption>{escape(drawn.words)}</figcaption>{shown}</figure>"


def export(plan: Plan, sample: str, folder: Path, place: Path) -> None:
    """The files that the planner offers."""
    for view in VIEWS:
        if view.applies(plan):
            (folder / f"{sample}-{view.name}-export.png").write_bytes(draw_png(view.make(plan), folder=place))


if __name__ == "__main__":
    main()
