"""What every page keeps: WCAG 2.2 A and AA in light and dark, 320 pixels, no shift, no other host, no complaint."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, ConsoleMessage, Page

from tests.journeys.pages import DESKTOP, PHONE, SECTIONS, Place, context_of, places, settle, start, start_and_change
from tests.serving import Served

pytestmark = pytest.mark.journey

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
NARROW = 320  # pixels, WCAG 1.4.10
LIGHT_ONLY = {"message while typing", "row added", "accepting a finding", "PDF in the making", "PDF made"}
"""States with no colour that another one does not have in dark too."""
MOVED_BY_HAND = {"everything unfolded", "message while typing"}
SHIFTS = """() => new Promise((answer) => {
  const shifts = [];
  new PerformanceObserver((list) => {
    for (const each of list.getEntries()) if (!each.hadRecentInput) {
      shifts.push(`${each.value.toFixed(4)} ${each.sources.map((one) => one.node?.className || one.node?.nodeName)}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => answer(shifts), 60);
})"""


@dataclass
class Visit:
    """What was seen on a page in one of its states; each list is empty on a good page."""

    name: str
    light: list[str] = field(default_factory=list)
    dark: list[str] = field(default_factory=list)
    shifts: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    sideways: int = 0


@dataclass
class Walk:
    """All visits of a browser, and the hosts it asked."""

    visits: list[Visit]
    hosts: set[str]


@pytest.fixture(scope="module")
def walk(browser: Browser, planner: Served) -> Walk:
    """Every page and state of a design with many findings, and the fullest pages of one with a hub."""
    context = context_of(browser, planner.url)
    context.add_init_script(AXE_SCRIPT)
    hosts: set[str] = set()
    context.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page = context.new_page()
    found = Walk([], hosts)
    legacy = start_and_change(page, "legacy-kubenet")
    found.visits += [look_at(page, place) for place in list(places(page, legacy))]
    baseline = start(page, "aks-baseline")
    for name in ("egress/", "review/"):
        place = Place(f"baseline {name}", lambda page, name=name: page.goto(baseline + name))
        found.visits.append(look_at(page, place))
    context.close()
    return found


def look_at(page: Page, place: Place) -> Visit:
    visit = Visit(place.name)

    def listen(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not message.text.startswith("Failed to load resource"):
            visit.complaints.append(message.text)

    page.on("console", listen)
    page.on("pageerror", lambda error: visit.complaints.append(str(error)))
    place.reach(page)
    settle(page)
    visit.shifts = page.evaluate(SHIFTS)
    visit.light = violations(page)
    if place.name not in LIGHT_ONLY:
        page.emulate_media(color_scheme="dark")
        visit.dark = violations(page)
        page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": NARROW, "height": 640})
    # The body leaves room for a scrollbar even where the browser draws none, so it is the width to keep.
    visit.sideways = page.evaluate("Math.max(0, document.documentElement.scrollWidth - document.body.offsetWidth)")
    page.set_viewport_size(DESKTOP)
    page.remove_listener("console", listen)
    return visit


def violations(page: Page) -> list[str]:
    options = {"runOnly": WCAG, "resultTypes": ["violations"]}
    answer = page.evaluate("(options) => axe.run(document, options)", options)
    return [f"{each['id']}: {node['target']}" for each in answer["violations"] for node in each["nodes"]]


def bad(walk: Walk, what: str) -> dict[str, object]:
    return {visit.name: getattr(visit, what) for visit in walk.visits if getattr(visit, what)}


def test_the_walk_comes_to_every_page_and_state(walk: Walk):
    names = {visit.name for visit in walk.visits}

    assert {"/", "/rules/", "/rules/pod-cidr-overlap/", "…/", "…/review/", "…/history/", "PDF made"} <= names
    assert {f"…/{section}/" for section in SECTIONS} <= names


def test_no_page_breaks_a_rule_of_wcag_in_light(walk: Walk):
    assert bad(walk, "light") == {}


def test_no_page_breaks_a_rule_of_wcag_in_dark(walk: Walk):
    assert bad(walk, "dark") == {}


def test_no_page_scrolls_sideways_at_320_pixels(walk: Walk):
    assert bad(walk, "sideways") == {}


def test_nothing_moves_while_a_page_loads(walk: Walk):
    moved = {name: shifts for name, shifts in bad(walk, "shifts").items() if name not in MOVED_BY_HAND}

    assert moved == {}


def test_no_page_makes_the_browser_complain(walk: Walk):
    assert bad(walk, "complaints") == {}


def test_no_other_host_is_asked(walk: Walk, planner: Served):
    assert walk.hosts == {urlsplit(planner.url).netloc}


def test_nothing_moves_and_nothing_breaks_on_a_phone(browser: Browser, planner: Served):
    context = context_of(browser, planner.url, viewport=PHONE, has_touch=True, is_mobile=True)
    context.add_init_script(AXE_SCRIPT)
    page = context.new_page()
    design = start(page, "legacy-kubenet")
    seen = {}

    for name in ("/", design, design + "addresses/", design + "review/"):
        page.goto(name)
        settle(page)
        seen[name] = page.evaluate(SHIFTS) + violations(page)
    page.goto(design + "addresses/")
    page.locator(".pane-toggle").tap()
    page.locator("#pane:popover-open").wait_for()
    seen["drawer"] = violations(page)

    assert {name: found for name, found in seen.items() if found} == {}
    context.close()
