"""Style sheets, scripts, icons and markup: weight, contrast, one palette, nothing inline, nothing missing."""

import gzip
import re
from pathlib import Path

import pytest

from planner.diagram.looks import FILLS, STROKES

ROOT = Path(__file__).resolve().parent.parent.parent
STATIC, TEMPLATES = ROOT / "static", ROOT / "templates"
PAGES = sorted(path for path in TEMPLATES.rglob("*.html") if "document" not in path.relative_to(TEMPLATES).parts)
COMPONENTS = sorted((TEMPLATES / "components").glob("_*.html"))
SCRIPTS = sorted(STATIC.glob("*.js"))
SHEETS = ("tokens.css", "screen.css", "print.css")
TEXT_ON_GROUND = [
    (text, ground) for text in ("ink", "ink-soft", "accent", "bad") for ground in ("ground", "surface", "sunken")
]
TONES = [(f"{tone}", f"{tone}-soft") for tone in ("ok", "warn", "bad", "advice", "accent")]
LINES = [(line, "surface") for line in ("line-strong", "accent", "bad", "warn", "ok", "advice")]
EDGES = [(f"edge-{kind.value}", "paper") for kind in STROKES]


def css(name: str) -> str:
    return re.sub(r"/\*.*?\*/", "", (STATIC / name).read_text(encoding="utf-8"), flags=re.DOTALL)


PLAIN = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", css("tokens.css")))


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def named(path: Path) -> str:
    return path.name


def palettes() -> list[dict[str, str]]:
    """Light and dark, as the ordinary contrast has them."""
    ordinary = css("tokens.css").split("@media")[0]
    pairs = re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);", ordinary)
    return [{name: light for name, light, _ in pairs}, {name: dark for name, _, dark in pairs}]


def test_the_style_sheets_together_weigh_at_most_12_kilobytes_compressed():
    weight = sum(len(gzip.compress((STATIC / name).read_bytes(), 9)) for name in SHEETS)

    assert weight <= 12 * 1024


def test_every_colour_has_the_same_light_value_on_paper_and_on_the_screen():
    light, _ = palettes()

    assert light == PLAIN


@pytest.mark.parametrize(("text", "ground"), [*TEXT_ON_GROUND, *TONES, ("on-accent", "accent")])
def test_text_stands_out_from_its_ground_in_both_schemes(text: str, ground: str):
    for palette in palettes():
        assert contrast(palette[text], palette[ground]) >= 4.5


@pytest.mark.parametrize(("line", "ground"), [*LINES, *EDGES, ("vnet-line", "paper")])
def test_lines_that_carry_meaning_stand_out_in_both_schemes(line: str, ground: str):
    for palette in palettes():
        assert contrast(palette[line], palette[ground]) >= 3


def test_the_picture_has_the_colours_of_the_palette():
    light, _ = palettes()

    assert {f"edge-{kind.value}": stroke.colour for kind, stroke in STROKES.items()}.items() <= light.items()
    for kind, fill in FILLS.items():
        assert (light[f"{kind.value}-line"], light[f"{kind.value}-fill"]) == (fill.border, fill.inside)


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_variable_that_a_sheet_uses_is_defined(sheet: str):
    defined = set(re.findall(r"(--[\w-]+):", css("tokens.css") + css("screen.css")))

    assert set(re.findall(r"var\((--[\w-]+)\)", css(sheet))) <= defined


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_no_page_has_a_script_or_a_style_in_it(page: Path):
    markup = page.read_text(encoding="utf-8")

    assert not re.search(r"\sstyle\s*=|\son\w+\s*=\s*[\"']|<style|javascript:", markup)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", markup))


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_icon_that_is_used_exists(page: Path):
    icons = set(re.findall(r'<symbol id="([\w-]+)"', (STATIC / "icons.svg").read_text(encoding="utf-8")))
    markup = page.read_text(encoding="utf-8")
    used = re.findall(r'_icon\.html" with name="([\w-]+)"', markup) + re.findall(r"icons\.svg' %\}#([\w-]+)\"", markup)

    assert set(used) <= icons


@pytest.mark.parametrize("component", COMPONENTS, ids=named)
def test_every_component_says_what_it_needs(component: Path):
    opening = component.read_text(encoding="utf-8").split("{% endcomment %}")[0]

    assert opening.startswith("{% comment %}")
    assert re.search(r"Context:|[Nn]o context", opening)


@pytest.mark.parametrize("script", SCRIPTS, ids=named)
def test_every_script_is_small_and_leaves_styles_to_the_sheet(script: Path):
    text = script.read_text(encoding="utf-8")

    assert len(text.splitlines()) < 100
    assert not re.search(r"\beval\(|innerHTML|\.style\b|new Function", text)
