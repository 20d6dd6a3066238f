"""Every page of the planner, found in its addresses, and the states that a page takes after a press or a mistake."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

from playwright.sync_api import Browser, BrowserContext, Page

from planner.web.steps import STEPS
from planner.web.urls import urlpatterns

DESKTOP, PHONE = {"width": 1280, "height": 720}, {"width": 390, "height": 844}
SECTIONS = tuple(step.section for step in STEPS)
EXAMPLES = {
    "section": SECTIONS,
    "rule_id": ("pod-cidr-overlap",),
    "name": ("aks-baseline",),
    "path": ("ingress.controller",),
    "number": ("1",),
    "first": ("1",),
    "second": ("2",),
    "job_id": ("1",),
    "view": ("egress",),
}
"""What stands in an address for each of its variable parts; a new kind of part needs a line here."""

SETTLED = """() => !document.querySelector('.htmx-request') && document.readyState === 'complete' &&
  [...document.querySelectorAll('[hx-get][hx-trigger^=load]')]
    .every((part) => part.querySelector('[data-picture], .empty'))"""


@dataclass(frozen=True)
class Place:
    """A page in one of its states, and the way there from anywhere."""

    name: str
    reach: Callable[[Page], object]


def context_of(browser: Browser, url: str, **options: object) -> BrowserContext:
    """A browser that has never been here, without motion and with the given viewport, scheme or other options."""
    own = {"viewport": DESKTOP, "reduced_motion": "reduce"} | options
    context = browser.new_context(base_url=url, **own)
    context.set_default_timeout(20_000)
    return context


def start(page: Page, sample: str) -> str:
    """Make a design of the sample by its card; gives the address of its task list."""
    page.goto("/")
    page.locator(f'.samples button[value="{sample}"]').click()
    page.wait_for_url("**/designs/**")
    return re.match(r"https?://[^/]+(/designs/[^/]+/)", page.url)[1]


def start_and_change(page: Page, sample: str) -> str:
    """A design of the sample with a second revision, so that there is something to compare."""
    design = start(page, sample)
    page.goto(design + "addresses/")
    change_pod_cidr(page, "10.94.0.0/16", "10.93.0.0/16")
    return design


def settle(page: Page) -> None:
    """Wait until the live parts have answered."""
    page.wait_for_function(SETTLED)


def press_continue(page: Page) -> None:
    page.locator("form[data-step] .primary").click()
    page.wait_for_load_state()


def places(page: Page, design: str) -> Iterator[Place]:
    """Every page by its address, then the states; those that change the design come last."""
    for address in addresses(design):
        if is_page(page, address):
            yield Place(address.replace(design, "…/"), lambda page, address=address: page.goto(address))
    yield from (Place(name, lambda page, reach=reach: reach(page, design)) for name, reach in STATES.items())


def addresses(design: str) -> Iterator[str]:
    """Each address that urls.py knows, with examples for its variable parts."""
    for pattern in urlpatterns:
        parts = list(pattern.pattern.converters)
        for values in product(*([""] if part == "design_id" else EXAMPLES[part] for part in parts)):
            route = f"/{pattern.pattern}"
            for part, value in zip(parts, values, strict=True):
                route = re.sub(rf"<\w+:{part}>", value, route)
            yield route.replace("/designs//", design)


def is_page(page: Page, address: str) -> bool:
    """Whether the address answers with a whole page; others redirect, download, or answer to a POST alone."""
    answer = page.request.get(address, max_redirects=0)
    kind = answer.headers.get("content-type", "")
    return answer.status == 200 and kind.startswith("text/html") and answer.text().lstrip().startswith("<!doctype")


def one_kind_of_line(page: Page, design: str) -> None:
    page.goto(design + "review/")
    page.locator("#view-egress > summary").click()
    page.locator("#view-egress [data-lines]").select_option("egress")


def nothing_there(page: Page, design: str) -> None:
    page.goto("/no-such-page/")


def nothing_chosen(page: Page, design: str) -> None:
    page.goto("/")
    page.get_by_role("button", name="Start from this file").click()


def unreadable_range(page: Page, design: str) -> None:
    page.goto(design + "addresses/")
    page.locator('[name="addresses.service_cidr"]').fill("10.0.0.300")
    press_continue(page)


def unreadable_row(page: Page, design: str) -> None:
    page.goto(design + "node_pools/")
    page.locator('[name="node_pools.0.name"]').fill("System-Pool")
    press_continue(page)


def unreadable_in_a_table(page: Page, design: str) -> None:
    page.goto(design + "surroundings/")
    page.locator('[name="surroundings.networks.0.ranges"]').fill("10.1.0.1/16")
    press_continue(page)


def message_while_typing(page: Page, design: str) -> None:
    page.goto(design + "addresses/")
    settle(page)
    page.locator('[name="addresses.pod_cidr"]').fill("10.244.0.0/160")
    page.locator("#addresses-pod_cidr-error", has_text="10.244").wait_for()


def unsent_text(page: Page, design: str) -> None:
    page.goto(design + "addresses/")
    page.locator('[name="addresses.pod_cidr"]').fill("10.99.0.0/16")
    page.reload()
    page.locator("#draft-note").wait_for()
    page.evaluate("sessionStorage.clear()")


def added_row(page: Page, design: str) -> None:
    page.goto(design + "surroundings/")
    rows = page.locator("#surroundings-networks tbody tr, #surroundings-networks .rows > li")
    before = rows.count()
    page.get_by_role("button", name="Add network").click()
    rows.nth(before).wait_for()
    page.evaluate("sessionStorage.clear()")


def all_unfolded(page: Page, design: str) -> None:
    page.goto(design + "ingress/")
    page.evaluate("document.querySelectorAll('main details').forEach((more) => { more.open = true; })")


def keyboard_map(page: Page, design: str) -> None:
    page.goto(design)
    page.keyboard.press("?")
    page.locator("#keys[open]").wait_for()


def untitled(page: Page, design: str) -> None:
    page.goto(design + "rename/")
    page.locator("#title").fill("")
    page.locator("main .primary").click()


def accepting(page: Page, design: str) -> None:
    page.goto(design + "review/")
    page.get_by_role("link", name=re.compile("^Accept")).first.click()


def accepted_without_reason(page: Page, design: str) -> None:
    accepting(page, design)
    page.locator("#until").fill("2027-01-01")
    page.get_by_role("button", name="Accept this finding").click()


def expired_key(page: Page, design: str) -> None:
    page.goto(design + "overview/")
    page.context.clear_cookies(name="csrftoken")
    press_continue(page)


def saved_elsewhere(page: Page, design: str) -> None:
    page.goto(design + "addresses/")
    other = page.context.new_page()
    other.goto(design + "addresses/")
    change_pod_cidr(other, "10.98.0.0/16", "10.97.0.0/16")
    other.close()
    change_pod_cidr(page, "10.96.0.0/16", "10.95.0.0/16")


def change_pod_cidr(page: Page, *texts: str) -> None:
    """Continue with the first of the texts that is not there yet."""
    box = page.locator('[name="addresses.pod_cidr"]')
    box.fill(next(text for text in texts if text != box.input_value()))
    press_continue(page)


def ready_to_print(page: Page, design: str) -> None:
    page.goto(design + "review/")
    page.get_by_role("button", name="Download the PDF").wait_for(timeout=60_000)


def printing(page: Page, design: str, profile: str = "full") -> None:
    """Ask for a document that the page has not begun by itself."""
    page.goto(design + "review/")
    page.locator("#profile").select_option(profile)
    page.get_by_role("button", name="Design document").click()
    page.wait_for_url("**/pdf/**")


def printed(page: Page, design: str) -> None:
    printing(page, design, "operations")
    page.get_by_role("link", name="Download the PDF").wait_for(timeout=60_000)


STATES: dict[str, Callable[[Page, str], object]] = {
    "an address that is not there": nothing_there,
    "front page, nothing chosen": nothing_chosen,
    "range that cannot be read": unreadable_range,
    "card that cannot be read": unreadable_row,
    "table that cannot be read": unreadable_in_a_table,
    "message while typing": message_while_typing,
    "unsent text is back": unsent_text,
    "row added": added_row,
    "everything unfolded": all_unfolded,
    "keyboard map": keyboard_map,
    "design without a title": untitled,
    "one kind of line of a view": one_kind_of_line,
    "accepting a finding": accepting,
    "finding accepted without a reason": accepted_without_reason,
    "key of the form expired": expired_key,
    "saved elsewhere meanwhile": saved_elsewhere,
    "PDF ready on the review page": ready_to_print,
    "PDF in the making": printing,
    "PDF made": printed,
}
