"""High contrast, forced colours, a reader's own theme, and paper."""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, expect

from tests.journeys.pages import context_of, settle, start
from tests.journeys.test_every_page import violations
from tests.serving import Served

pytestmark = pytest.mark.journey

MORE = [{"contrast": "more"}, {"contrast": "more", "color_scheme": "dark"}, {"forced_colors": "active"}]


@pytest.fixture
def open_page(browser: Browser, planner: Served) -> Iterator[Callable[..., Page]]:
    contexts = []

    def opened(**options: object) -> Page:
        contexts.append(context_of(browser, planner.url, **options))
        contexts[-1].add_init_script(AXE_SCRIPT)
        return contexts[-1].new_page()

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("options", MORE, ids=["more contrast", "more contrast, dark", "forced colours"])
def test_no_rule_of_wcag_breaks_with(open_page: Callable[..., Page], options: dict[str, str]):
    page = open_page(**options)
    design = start(page, "legacy-kubenet")

    found = {}
    for name in ("network_model/", "review/"):
        page.goto(design + name)
        settle(page)
        found[name] = violations(page)

    assert found == {"network_model/": [], "review/": []}


def test_the_chosen_card_is_told_by_more_than_its_fill_in_forced_colours(open_page: Callable[..., Page]):
    page = open_page(forced_colors="active")
    page.goto(start(page, "aks-baseline") + "network_model/")
    outlines = (
        "(cards) => cards.map((card) => [getComputedStyle(card).outlineStyle, Boolean(card.querySelector(':checked'))])"
    )

    cards = page.locator(".choice-card").evaluate_all(outlines)

    assert {checked for outline, checked in cards if outline == "solid"} == {True}
    assert {checked for outline, checked in cards if outline == "none"} == {False}


def test_the_theme_that_was_chosen_stays(open_page: Callable[..., Page]):
    page = open_page(color_scheme="light")
    page.goto("/")
    page.locator("[data-theme-switch]").click()
    dark = page.evaluate("getComputedStyle(document.body.parentElement).backgroundColor")

    page.reload()

    assert page.locator("html").get_attribute("data-theme") == "dark"
    assert page.evaluate("getComputedStyle(document.body.parentElement).backgroundColor") == dark
    page.emulate_media(color_scheme="dark")
    page.context.clear_cookies(name="theme")
    page.reload()
    assert page.evaluate("getComputedStyle(document.body.parentElement).backgroundColor") == dark


def test_paper_gets_the_answers_without_the_buttons(open_page: Callable[..., Page]):
    page = open_page(color_scheme="dark")
    page.goto(start(page, "aks-baseline") + "review/")
    settle(page)

    page.emulate_media(media="print", color_scheme="dark")

    assert page.locator("button").evaluate_all("(all) => all.filter((one) => one.offsetParent).length") == 0
    expect(page.get_by_role("heading", name="Address plan")).to_be_visible()
    expect(page.locator("[data-picture] svg").first).to_be_visible()
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}
    assert page.locator("h1").evaluate("(heading) => getComputedStyle(heading).color") == "rgb(0, 0, 0)"
    label = page.locator("[data-picture] svg text").first
    assert label.evaluate("(text) => getComputedStyle(text).fill") == "rgb(20, 33, 45)"
