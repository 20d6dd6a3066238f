"""Pictures of every page and state, at a desk and on a phone, light and dark, to be looked at (bin/screenshots FOLDER).

It starts a planner of its own with a data folder that it throws away. FOLDER then has one PNG for each page, named
after the page, the size and the scheme: the first screen, or with --whole the page down to its end.
"""

import argparse
import os
import re
import tempfile
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")

import django

django.setup()

from playwright.sync_api import Browser, Error, Page, sync_playwright  # noqa: E402

from tests.journeys.pages import DESKTOP, PHONE, Place, context_of, places, settle, start_and_change  # noqa: E402
from tests.serving import serving  # noqa: E402

SIZES = {"desk": {"viewport": DESKTOP}, "phone": {"viewport": PHONE, "is_mobile": True, "has_touch": True}}
SCHEMES = ("light", "dark")
LONGEST = 4000  # pixels


def main() -> None:
    """Read the command line, then photograph."""
    parser = argparse.ArgumentParser(description="Photographs every page and state of the planner.")
    parser.add_argument("folder", type=Path, help="where the PNG files go")
    parser.add_argument("--sample", default="legacy-kubenet", help="the design that is shown")
    parser.add_argument("--only", default="", help="a regular expression: pages whose name it finds")
    parser.add_argument("--whole", action="store_true", help="down to the end of the page, not only the first screen")
    chosen = parser.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as served, serving(Path(served)) as planner, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["CHROMIUM"], args=["--no-sandbox", "--disable-gpu"]
        )
        for size in SIZES:
            for scheme in SCHEMES:
                count = photograph(browser, planner.url, chosen, size, scheme)
                print(f"{count} pages, {size}, {scheme}", flush=True)
        browser.close()


def photograph(browser: Browser, url: str, chosen: argparse.Namespace, size: str, scheme: str) -> int:
    """Every chosen page in one size and scheme, with a design of its own; gives how many there were."""
    context = context_of(browser, url, color_scheme=scheme, **SIZES[size])
    page = context.new_page()
    design = start_and_change(page, chosen.sample)
    wanted = [place for place in places(page, design) if re.search(chosen.only, place.name)]
    for place in wanted:
        named = {"/": "front", "…/": "task-list"}.get(place.name, place.name)
        name = re.sub(r"[^a-z0-9]+", "-", named.lower()).strip("-")
        take(page, place, chosen.folder / f"{name}-{size}-{scheme}.png", whole=chosen.whole)
    context.close()
    return len(wanted)


def take(page: Page, place: Place, path: Path, *, whole: bool) -> None:
    """One picture; a state that a small screen does not have is told and left out."""
    try:
        place.reach(page)
        settle(page)
    except Error as error:
        print(f"{path.name}: {str(error).splitlines()[0]}")
        return
    wide, high = page.evaluate("[innerWidth, document.documentElement.scrollHeight]")
    clip = {"x": 0, "y": 0, "width": wide, "height": min(high, LONGEST)}
    page.screenshot(path=path, full_page=whole, clip=clip if whole else None)


if __name__ == "__main__":
    main()
