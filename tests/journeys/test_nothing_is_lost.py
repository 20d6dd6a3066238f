"""Nothing typed is lost: reload, Back, double click, two windows, an expired key, a lost cookie, a lost network."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from planner.design import Design
from planner.design.reading import read_design
from tests.journeys.pages import SECTIONS, context_of, press_continue, settle, start
from tests.serving import Served

pytestmark = pytest.mark.journey

POD_CIDR = '[name="addresses.pod_cidr"]'
SERVICE_CIDR = '[name="addresses.service_cidr"]'
BACK = "Unsent text from this tab is back"


@pytest.fixture
def page(browser: Browser, planner: Served) -> Iterator[Page]:
    context = context_of(browser, planner.url)
    yield context.new_page()
    context.close()


@pytest.fixture
def design(page: Page) -> str:
    return start(page, "aks-baseline")


def stored(page: Page, design: str) -> Design:
    return read_design(page.request.get(design + "files/design.json").text())


def revisions(page: Page, design: str) -> int:
    return page.request.get(design + "history/").text().count('<th scope="row"')


def test_a_reload_of_any_step_brings_the_typed_text_back(page: Page, design: str):
    after = {}

    for section in SECTIONS:
        page.goto(design + section + "/")
        unfold(page)
        box = page.locator(f'main :is(input[type="text"], textarea)[name^="{section}."]').first
        box.fill("typed")
        page.reload()
        expect(page.locator("#draft-note")).to_contain_text(BACK)
        after[section] = box.input_value()

    assert after == dict.fromkeys(SECTIONS, "typed")
    assert revisions(page, design) == 1


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('main details').forEach((more) => { more.open = true; })")


def test_a_reload_brings_rows_back_that_were_added(page: Page, design: str):
    page.goto(design + "surroundings/")
    before = page.locator('[name$=".name"]').count()
    page.get_by_role("button", name="Add network").click()
    added = page.locator(f'[name="surroundings.networks.{before}.name"]')
    added.fill("Branch Umeå")

    page.reload()

    expect(added).to_have_value("Branch Umeå")
    expect(page.locator("#draft-note")).to_contain_text(BACK)


def test_the_saved_answers_can_be_put_back(page: Page, design: str):
    page.goto(design + "addresses/")
    saved = page.locator(POD_CIDR).input_value()
    page.locator(POD_CIDR).fill("10.99.0.0/16")
    page.reload()

    page.get_by_role("button", name="Put the saved answers back").click()

    expect(page.locator(POD_CIDR)).to_have_value(saved)


def test_back_after_submit_shows_what_was_sent_and_can_be_sent_again(page: Page, design: str):
    page.goto(design + "addresses/")
    page.locator(POD_CIDR).fill("10.99.0.0/16")
    press_continue(page)
    page.go_back()
    expect(page.locator(POD_CIDR)).to_have_value("10.99.0.0/16")
    expect(page.locator("#draft-note")).to_be_hidden()

    page.locator(SERVICE_CIDR).fill("10.97.0.0/16")
    press_continue(page)

    addresses = stored(page, design).addresses
    assert (str(addresses.pod_cidr), str(addresses.service_cidr)) == ("10.99.0.0/16", "10.97.0.0/16")


def test_a_page_taken_from_memory_is_asked_anew(page: Page, design: str):
    page.goto(design + "addresses/")
    other = page.context.new_page()
    other.goto(design + "addresses/")
    other.locator(POD_CIDR).fill("10.99.0.0/16")
    press_continue(other)

    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")

    expect(page.locator(POD_CIDR)).to_have_value("10.99.0.0/16")


@pytest.mark.parametrize("script", [True, False])
def test_a_double_click_on_continue_makes_one_revision(browser: Browser, planner: Served, script: bool):
    context = context_of(browser, planner.url, java_script_enabled=script)
    page = context.new_page()
    design = start(page, "aks-baseline")
    page.goto(design + "addresses/")
    page.locator(POD_CIDR).fill("10.99.0.0/16")

    page.locator("form[data-step] .primary").dblclick()
    page.wait_for_url("**/ingress/**")

    assert revisions(page, design) == 2
    assert str(stored(page, design).addresses.pod_cidr) == "10.99.0.0/16"
    context.close()


@pytest.mark.parametrize("chosen", ["mine", "theirs"])
def test_the_second_of_two_windows_sees_both_and_chooses(page: Page, design: str, chosen: str):
    other = page.context.new_page()
    for window in (page, other):
        window.goto(design + "addresses/")
    other.locator(POD_CIDR).fill("10.98.0.0/16")
    press_continue(other)
    page.locator(POD_CIDR).fill("10.97.0.0/16")
    page.locator(SERVICE_CIDR).fill("10.96.0.0/16")
    press_continue(page)

    row = page.locator("table.versus tr", has_text="10.97.0.0/16")
    assert page.title().startswith("Error: Saved elsewhere meanwhile")
    expect(row).to_contain_text("10.98.0.0/16")
    expect(page.locator("table.versus")).to_contain_text("10.96.0.0/16")
    row.locator(f'[value="{chosen}"]').check()
    page.get_by_role("button", name="Save what is chosen").click()
    page.wait_for_url("**/ingress/**")

    addresses = stored(page, design).addresses
    assert str(addresses.pod_cidr) == {"mine": "10.97.0.0/16", "theirs": "10.98.0.0/16"}[chosen]
    assert str(addresses.service_cidr) == "10.96.0.0/16"


def test_two_windows_on_different_answers_lose_neither(page: Page, design: str):
    other = page.context.new_page()
    for window in (page, other):
        window.goto(design + "addresses/")
    other.locator(POD_CIDR).fill("10.98.0.0/16")
    press_continue(other)
    page.locator(SERVICE_CIDR).fill("10.96.0.0/16")
    press_continue(page)

    page.get_by_role("button", name="Save what is chosen").click()
    page.wait_for_url("**/ingress/**")

    addresses = stored(page, design).addresses
    assert (str(addresses.pod_cidr), str(addresses.service_cidr)) == ("10.98.0.0/16", "10.96.0.0/16")


def test_from_a_conflict_the_way_back_to_the_form_keeps_the_text(page: Page, design: str):
    other = page.context.new_page()
    for window in (page, other):
        window.goto(design + "addresses/")
    other.locator(POD_CIDR).fill("10.98.0.0/16")
    press_continue(other)
    page.locator(POD_CIDR).fill("10.97.0.0/16")
    press_continue(page)

    page.get_by_role("button", name="Back to the form with my text").click()

    expect(page.locator(POD_CIDR)).to_have_value("10.97.0.0/16")


def test_a_reason_typed_while_another_window_saved_is_kept(page: Page, design: str):
    page.goto(design + "review/")
    page.get_by_role("link", name=re.compile("^Accept")).first.click()
    page.locator("#reason").fill("Agreed with the network team.")
    page.locator("#owner").fill("Asha")
    other = page.context.new_page()
    other.goto(design + "overview/")
    other.locator('[name="overview.owner"]').fill("Karin Holm")
    press_continue(other)

    page.get_by_role("button", name="Accept this finding").click()
    page.wait_for_url("**/review/")

    saved = stored(page, design)
    assert (saved.decisions.accepted[-1].reason, saved.overview.owner) == (
        "Agreed with the network team.",
        "Karin Holm",
    )


def test_a_form_whose_key_expired_is_sent_once_more_with_its_text(page: Page, design: str):
    page.goto(design + "addresses/")
    page.locator(POD_CIDR).fill("10.99.0.0/16")
    page.context.clear_cookies(name="csrftoken")
    press_continue(page)
    assert revisions(page, design) == 1

    page.get_by_role("button", name="Send what I typed").click()
    page.wait_for_url("**/ingress/**")

    assert str(stored(page, design).addresses.pod_cidr) == "10.99.0.0/16"


def test_text_outlives_a_lost_cookie(page: Page, design: str):
    page.goto(design + "addresses/")
    page.locator(POD_CIDR).fill("10.99.0.0/16")
    kept = page.context.cookies()
    page.context.clear_cookies(name="browser")
    press_continue(page)
    expect(page.locator("h1")).to_have_text("There is nothing here")

    page.context.add_cookies(kept)
    page.goto(design + "addresses/")

    expect(page.locator(POD_CIDR)).to_have_value("10.99.0.0/16")
    expect(page.locator("#draft-note")).to_contain_text(BACK)


def test_a_lost_network_is_told_and_the_page_recovers_by_itself(page: Page, design: str):
    page.goto(design + "addresses/")
    settle(page)
    page.context.set_offline(True)
    page.locator(POD_CIDR).fill("10.99.0.0/16")
    note = page.locator("#network-note")
    expect(note).to_contain_text("What you type is kept in this tab")
    page.locator("form[data-step] .primary").click()
    expect(note).to_contain_text("Not sent: the server does not answer.")
    assert page.url.endswith(design + "addresses/")

    page.context.set_offline(False)
    expect(note).to_be_hidden()
    expect(page.locator("#pane-body")).to_contain_text("10.99.0.0/16")
    press_continue(page)
    page.wait_for_url("**/ingress/**")

    assert str(stored(page, design).addresses.pod_cidr) == "10.99.0.0/16"
    assert revisions(page, design) == 2


def test_a_machine_without_a_network_still_saves_on_its_own_server(page: Page, design: str):
    page.add_init_script("Object.defineProperty(navigator, 'onLine', { get: () => false })")
    page.goto(design + "addresses/")
    page.evaluate("dispatchEvent(new Event('offline'))")
    page.locator(POD_CIDR).fill("10.99.0.0/16")

    press_continue(page)
    page.wait_for_url("**/ingress/**")

    assert str(stored(page, design).addresses.pod_cidr) == "10.99.0.0/16"


def test_a_continue_that_never_arrived_leaves_the_text_in_the_tab(page: Page, design: str):
    page.goto(design + "addresses/")
    settle(page)
    page.route("**/addresses/", lambda route: route.abort("connectionrefused") if is_post(route) else route.fallback())
    page.locator(POD_CIDR).fill("10.99.0.0/16")
    page.locator("form[data-step] .primary").click()
    page.wait_for_url("chrome-error://**")

    page.goto(design + "addresses/")

    expect(page.locator(POD_CIDR)).to_have_value("10.99.0.0/16")
    expect(page.locator("#draft-note")).to_contain_text(BACK)
    assert revisions(page, design) == 1


def is_post(route: Route) -> bool:
    return route.request.method == "POST"


def test_a_server_that_does_not_answer_costs_no_text(page: Page, design: str):
    page.goto(design + "addresses/")
    settle(page)
    page.context.route("**/preview/", lambda route: route.abort("connectionrefused"))
    page.locator(POD_CIDR).fill("10.99.0.0/16")
    expect(page.locator("#network-note")).to_contain_text("The server does not answer.")
    page.reload()
    expect(page.locator(POD_CIDR)).to_have_value("10.99.0.0/16")

    page.context.unroute("**/preview/")

    expect(page.locator("#network-note")).to_be_hidden(timeout=10_000)
