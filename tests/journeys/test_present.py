"""The presentation in a real Chromium: every slide fits, the keys work, and the file opens without a network."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from planner.design.samples import SAMPLES
from planner.report import report_on
from planner.web.exports import EXPORT_BY_NAME
from tests.journeys.pages import context_of, start
from tests.journeys.test_every_page import SHIFTS
from tests.serving import Served
from tests.web.documents import DAY
from tests.web.test_document_hostile import TEXTS, hostile

pytestmark = pytest.mark.journey

NAMES = ("aks-baseline", "legacy-kubenet", "private-isolated", "hostile", "wall")
FAULTS = """() => [...document.querySelectorAll('.slide')].flatMap((slide) => {
  const frame = slide.getBoundingClientRect(), foot = slide.querySelector('footer').getBoundingClientRect();
  const found = slide.scrollHeight > slide.clientHeight || slide.scrollWidth > slide.clientWidth ? [slide.id] : [];
  for (const part of slide.querySelectorAll('.body *')) {
    if (part.closest('svg') !== null || part.closest('.sr') !== null) continue;
    const box = part.getBoundingClientRect();
    const outside = box.right > frame.right || box.left < frame.left || box.bottom > foot.top + 1;
    const clipped = getComputedStyle(part).display !== 'inline' && part.scrollWidth > part.clientWidth + 1;
    if (box.width && (outside || clipped)) found.push(`${slide.id}: ${part.tagName} ${part.className}`);
    const own = [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (own && parseFloat(getComputedStyle(part).fontSize) * (part.closest('.large') ? 1.25 : 1) < 17.99)
      found.push(`${slide.id}: small ${part.textContent.slice(0, 30)}`);
  }
  return found;
})"""
SHOWN = """() => [...document.querySelectorAll('.slide')].filter((slide) => {
  const box = slide.getBoundingClientRect(); return box.top < innerHeight / 2 && box.bottom > innerHeight / 2;
}).map((slide) => slide.dataset.number + ' ' + slide.id)"""


def design_of(name: str):
    made = {"hostile": lambda: hostile(TEXTS), "wall": lambda: hostile(["w" * 255], "word " * 790)}
    return made[name]() if name in made else SAMPLES[name].design


@pytest.fixture(scope="module")
def files(tmp_path_factory) -> dict[str, str]:
    """presentation.html of several designs, as addresses of files."""
    folder = tmp_path_factory.mktemp("presentations")
    found = {}
    for name in NAMES:
        path = Path(folder, f"{name}.html")
        path.write_bytes(EXPORT_BY_NAME["presentation.html"].render(report_on(design_of(name), DAY)))
        found[name] = path.as_uri()
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_no_slide_of_the_file_is_too_full_and_nothing_is_fetched(browser: Browser, files, name, scheme):
    page = browser.new_page(viewport={"width": 1280, "height": 720}, color_scheme=scheme)
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))

    page.goto(files[name])
    page.evaluate("document.fonts.ready")

    assert page.evaluate(FAULTS) == []
    assert [address[:40] for address in asked if not address.startswith(("data:", files[name]))] == []
    assert complaints == []
    assert page.evaluate("document.fonts.check('20px \\'Source Sans\\'')")
    page.close()


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 800), (1024, 768), (2560, 1080)])
def test_slides_fit_screens_of_other_shapes(browser: Browser, files, size):
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})

    page.goto(files["legacy-kubenet"])

    assert [fault for fault in page.evaluate(FAULTS) if "small" not in fault] == []
    page.close()


def test_keys_lead_through_the_slides_and_the_address_follows(browser: Browser, planner: Served):
    page, total = opened(browser, planner)

    page.keyboard.press("ArrowRight")
    assert page.evaluate(SHOWN) == ["2 agenda"]
    for key in ("ArrowDown", " ", "PageDown"):
        page.keyboard.press(key)
    assert page.evaluate(SHOWN)[0].startswith("5 ")
    for key in ("ArrowLeft", "PageUp", "Shift+ ", "ArrowUp"):
        page.keyboard.press(key.replace("+ ", "+Space"))
    assert page.evaluate(SHOWN) == ["1 opening"]
    page.keyboard.press("End")
    (last,) = page.evaluate(SHOWN)
    assert last.startswith(f"{total} ")
    assert page.url.endswith(f"#{last.split()[1]}")
    page.reload()
    assert page.evaluate(SHOWN) == [last]
    page.keyboard.press("Home")
    assert page.evaluate(SHOWN) == ["1 opening"]
    assert f"1 / {total}" in page.locator("#opening footer").inner_text()
    page.context.close()


def test_one_key_shows_the_keys_and_one_fills_the_screen(browser: Browser, planner: Served):
    page, _ = opened(browser, planner)

    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("ArrowRight")
    assert page.evaluate(SHOWN) == ["1 opening"]
    page.keyboard.press("Escape")
    page.locator("#keys").wait_for(state="hidden")
    page.keyboard.press("f")
    page.wait_for_function("() => document.fullscreenElement !== null")
    page.keyboard.press("f")
    page.wait_for_function("() => document.fullscreenElement === null")
    page.keyboard.press("d")
    assert page.locator("html").get_attribute("data-theme") == "dark"
    page.context.close()


def test_each_flow_is_in_focus_on_its_slide_and_the_rest_is_faded(browser: Browser, planner: Served):
    page, _ = opened(browser, planner)
    faded = """([slide, one]) => {
      const scene = document.querySelector(`#${slide} .scene`), value = getComputedStyle(scene);
      return [value.getPropertyValue('--rest').trim(), value.getPropertyValue(one).trim()];
    }"""

    assert page.evaluate(faded, ["flow-ingress", "--ingress"]) == ["0.16", "1"]
    assert page.evaluate(faded, ["topology", "--ingress"]) == ["", ""]
    page.goto(page.url.split("#")[0] + "#topology")
    whole = pixels(page, "#topology .scene")
    page.goto(page.url.split("#")[0] + "#flow-egress")
    assert pixels(page, "#flow-egress .scene") != whole
    page.context.close()


def test_without_a_script_every_slide_is_there_and_the_agenda_leads_to_it(browser: Browser, planner: Served):
    page, total = opened(browser, planner, java_script_enabled=False)

    assert page.locator(".slide").count() == total
    assert not page.locator("[data-do]").first.is_visible()
    page.goto(page.url.split("#")[0] + "#agenda")
    page.locator(".agenda a", has_text="Address plan").click()

    assert page.url.endswith("#addresses")
    assert abs(page.locator("#addresses").bounding_box()["y"]) < 2
    page.context.close()


@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_reads_the_slides_below_each_other(browser: Browser, planner: Served, width):
    page, _ = opened(browser, planner, viewport={"width": width, "height": 844})

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


def test_nothing_moves_while_the_page_comes_up_and_leaves_for_the_review(browser: Browser, planner: Served):
    page, _ = opened(browser, planner)

    assert page.evaluate(SHIFTS) == []
    page.keyboard.press("End")
    assert page.evaluate(SHIFTS) == []
    page.mouse.move(640, 20)
    page.get_by_role("link", name="End", exact=True).click()
    assert re.search(r"/review/$", page.url)
    page.context.close()


def opened(browser: Browser, planner: Served, **options) -> tuple[Page, int]:
    """The presentation of the AKS baseline in a browser of its own, and how many slides it has."""
    page = context_of(browser, planner.url, **options).new_page()
    design = start(page, "aks-baseline")
    page.goto(f"{design}present/")
    return page, page.locator(".slide").count()


def pixels(page: Page, selector: str) -> bytes:
    return page.locator(selector).screenshot()
