"""The whole wizard by keyboard alone: Tab, Space, Enter and arrows from the front page to the PDF."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from planner.design import Design
from planner.design.reading import read_design
from tests.journeys.pages import SECTIONS, context_of, settle
from tests.serving import Served

pytestmark = pytest.mark.journey

MOST_TABS = 250
CONTINUE = ".actions.main .primary"
# Whether the focus is where it is wanted, whether the fold around the wanted place has the focus, and what is wrong
# with it: no outline of its own, of its label or its card, or every corner of it behind something else.
FOCUS = """(wanted) => {
  const here = document.activeElement;
  const box = here.getBoundingClientRect();
  const parts = [here, here.closest('.choice-card, label, li, td'), ...(here.labels ?? [])].filter(Boolean);
  // The calendar inside a date is the browser's own stop, with the browser's own ring.
  const drawn = here.type === 'date' || parts.some((part) => getComputedStyle(part).outlineStyle !== 'none');
  const inset = (from, to, share) => from + (to - from) * share;
  const seen = [[.5, .5], [.02, .1], [.98, .1], [.02, .9], [.98, .9]].some(([x, y]) => {
    const top = document.elementFromPoint(inset(box.left, box.right, x), inset(box.top, box.bottom, y));
    return top && parts.some((part) => part.contains(top) || top.contains(part) && top === part);
  });
  const fold = here.tagName === 'SUMMARY' && !here.parentElement.open && here.parentElement.querySelector(wanted);
  const name = `${location.pathname.split('/')[3]} ${here.tagName} ${here.name || here.textContent.trim()}`;
  return { there: here.matches(wanted), fold: Boolean(fold), ok: here !== document.body && drawn && seen, name };
}"""


class Hands:
    """Ten fingers and no mouse; they note each place where the focus cannot be seen."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.unseen: list[str] = []

    def tab_to(self, wanted: str) -> None:
        """Press Tab until the wanted place has the focus, unfolding what hides it."""
        for _ in range(MOST_TABS):
            self.page.keyboard.press("Tab")
            focus = self.page.evaluate(FOCUS, wanted)
            if not focus["ok"] and not focus["name"].endswith(" BODY "):
                self.unseen.append(focus["name"])
            if focus["there"]:
                return
            if focus["fold"]:
                self.page.keyboard.press("Enter")
        raise AssertionError(f"Tab never came to {wanted}.")

    def press(self, wanted: str, *keys: str) -> None:
        self.tab_to(wanted)
        for key in keys:
            self.page.keyboard.press(key)

    def type_into(self, name: str, text: str) -> None:
        self.tab_to(f'[name="{name}"]')
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)

    def go_on(self, to: str) -> None:
        self.press(CONTINUE, "Enter")
        self.page.wait_for_url(re.compile(f"/{to}/(#|$)"))


@pytest.fixture
def hands(browser: Browser, planner: Served) -> Iterator[Hands]:
    context = context_of(browser, planner.url)
    yield Hands(context.new_page())
    context.close()


def test_the_whole_wizard_by_keyboard_alone(hands: Hands):
    page = hands.page
    page.goto("/")
    hands.press('button[value="aks-baseline"]', "Enter")
    page.wait_for_url("**/designs/**")
    design = page.url
    hands.press(".tasks a", "Enter")
    page.wait_for_url("**/overview/")

    say_who_and_where(hands)
    mend_a_mistake(hands)
    choose_the_ways(hands)

    assert_answers(read_design(page.request.get(f"{design}files/design.json").text()))
    print_it(hands)
    assert hands.unseen == [], "The focus could not be seen."


def say_who_and_where(hands: Hands) -> None:
    hands.type_into("overview.title", "Typed without a mouse")
    hands.go_on("surroundings")

    hands.press('[value="surroundings.networks:add"]', "Enter")
    added = hands.page.locator('[name="surroundings.networks.3.name"]')
    expect(added).to_be_focused()
    hands.page.keyboard.insert_text("Branch Umeå")
    hands.type_into("surroundings.networks.3.ranges", "10.88.0.0/16")
    hands.go_on("network_model")

    hands.press('[name="network_model.encryption"]:checked', "ArrowDown")
    hands.go_on("node_pools")

    hands.type_into("node_pools.1.name", "npclaims")
    hands.go_on("addresses")


def mend_a_mistake(hands: Hands) -> None:
    hands.type_into("addresses.service_cidr", "10.0.0.300")
    hands.press(CONTINUE, "Enter")
    expect(hands.page.locator("#mistakes")).to_be_focused()
    hands.press("#mistakes a", "Enter")
    expect(hands.page.locator('[name="addresses.service_cidr"]')).to_be_focused()
    hands.page.keyboard.press("Control+A")
    hands.page.keyboard.insert_text("10.96.0.0/16")
    hands.go_on("ingress")


def choose_the_ways(hands: Hands) -> None:
    hands.type_into("ingress.hosts.0.namespace", "front")
    hands.go_on("waf")

    hands.press('[name="waf.mode"]:checked', "ArrowUp")
    hands.go_on("egress")

    hands.press('[name="egress.dns_proxy"]', "Space")
    hands.go_on("network_policy")

    hands.press('[name="network_policy.rules.0.direction"]', "ArrowDown", "ArrowUp", "ArrowDown")
    hands.go_on("management")

    hands.type_into("management.ssh_sessions", "9")
    hands.go_on("access")

    hands.press('[name="access.dns_resolver"]', "Space")
    hands.go_on("decisions")

    hands.type_into("decisions.choices.0.why", "It was typed.")
    hands.go_on("review")


def assert_answers(design: Design) -> None:
    assert design.overview.title == "Typed without a mouse"
    assert (design.surroundings.networks[3].name, str(design.surroundings.networks[3].ranges[0])) == (
        "Branch Umeå",
        "10.88.0.0/16",
    )
    assert design.network_model.encryption != "none"
    assert design.node_pools[1].name == "npclaims"
    assert str(design.addresses.service_cidr) == "10.96.0.0/16"
    assert design.ingress.hosts[0].namespace == "front"
    assert design.waf.mode == "Detection"
    assert design.management.ssh_sessions == 9
    assert design.decisions.choices[0].why == "It was typed."


def print_it(hands: Hands) -> None:
    settle(hands.page)
    hands.page.get_by_role("button", name="Download the PDF").wait_for(timeout=60_000)
    with hands.page.expect_download() as download:
        hands.press("main .primary", "Enter")
    assert download.value.suggested_filename.endswith(".pdf")


def test_single_keys_lead_around_and_stay_out_of_typing(hands: Hands):
    page = hands.page
    page.goto("/")
    hands.press('button[value="aks-baseline"]', "Enter")
    page.wait_for_url("**/designs/**")
    page.goto(page.url + SECTIONS[4] + "/")

    page.keyboard.press("n")
    page.wait_for_url(f"**/{SECTIONS[5]}/")
    page.keyboard.press("p")
    page.wait_for_url(f"**/{SECTIONS[4]}/")
    hands.tab_to('[name="addresses.pod_cidr"]')
    page.keyboard.press("End")
    page.keyboard.type("nprt?")
    assert page.url.endswith(f"/{SECTIONS[4]}/")
    assert page.locator('[name="addresses.pod_cidr"]').input_value().endswith("nprt?")
    page.locator('[name="addresses.pod_cidr"]').fill("10.99.0.0/16")
    page.keyboard.press("Control+Enter")
    page.wait_for_url(re.compile(f"/{SECTIONS[5]}/"))


def test_the_picture_moves_and_zooms_by_keyboard(hands: Hands):
    page = hands.page
    page.goto("/")
    hands.press('button[value="aks-baseline"]', "Enter")
    page.wait_for_url("**/designs/**")
    settle(page)
    whole = box_of(page)

    hands.press("[data-picture]", "+", "+", "ArrowRight")
    moved = box_of(page)
    page.keyboard.press("0")

    assert moved["width"] == pytest.approx(whole["width"] / 1.25**2)
    assert moved["x"] > whole["x"] + whole["width"] * 0.18
    assert box_of(page) == whole


def box_of(page: Page) -> dict[str, float]:
    """The part of the picture that is seen, in its own units."""
    return page.locator("[data-picture] svg").evaluate(
        "(svg) => (({ x, y, width, height }) => ({ x, y, width, height }))(svg.viewBox.baseVal)"
    )
