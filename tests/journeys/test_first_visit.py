"""The first visit is light, and a PDF is a few clicks away."""

import gzip
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.pages import context_of, settle
from tests.serving import Served

pytestmark = pytest.mark.journey

KILOBYTES, MORE_KILOBYTES = 60, 40
CLICKS, SECONDS = 12, 180
COUNT_CLICKS = "addEventListener('click', (event) => event.isTrusted && noteClick(), true)"


@pytest.fixture
def page(browser: Browser, planner: Served) -> Iterator[Page]:
    context = context_of(browser, planner.url)
    yield context.new_page()
    context.close()


def weigh(page: Page, visit: Callable[[], object]) -> dict[str, int]:
    """Bytes as they came over the wire for each address but pictures; a page counts without the drawing inside it."""
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")
    addresses: dict[str, str] = {}
    weights: Counter[str] = Counter()
    client.on("Network.requestWillBeSent", lambda each: addresses.update({each["requestId"]: each["request"]["url"]}))
    client.on(
        "Network.loadingFinished",
        # What was asked for before this visit has no address here and does not count.
        lambda each: weights.update({addresses.get(each["requestId"], ""): int(each["encodedDataLength"])}),
    )
    visit()
    settle(page)
    page.wait_for_load_state("networkidle")
    client.detach()
    weights[page.url] -= drawn_bytes(page.request.get(page.url).text())
    return {
        urlsplit(address).path: size
        for address, size in weights.items()
        if size and address and not is_picture(address)
    }


def is_picture(address: str) -> bool:
    return bool(re.search(r"^data:|/samples/|picture/$|topology", address))


def drawn_bytes(html: str) -> int:
    """What the topology inside a page adds to its packed size."""
    bare = re.sub(r"(<div [^>]*data-picture[^>]*>).*?</div>", r"\1</div>", html, flags=re.DOTALL)
    return len(gzip.compress(html.encode())) - len(gzip.compress(bare.encode()))


def test_the_front_page_of_a_first_visit_weighs_at_most_60_kb(page: Page):
    weights = weigh(page, lambda: page.goto("/"))

    assert 5_000 < sum(weights.values()) <= KILOBYTES * 1000, weights


def test_task_list_and_step_after_it_add_at_most_40_kb(page: Page):
    page.goto("/")

    def go_on() -> None:
        page.locator('.samples button[value="aks-baseline"]').click()
        page.wait_for_url("**/designs/**")
        page.goto(page.url + "network_model/")

    weights = weigh(page, go_on)

    assert any("htmx" in path for path in weights)
    assert sum(weights.values()) <= MORE_KILOBYTES * 1000, weights


def test_from_the_front_page_to_a_pdf_takes_few_clicks(page: Page):
    clicks: list[float] = []
    page.expose_function("noteClick", lambda: clicks.append(time.monotonic()))
    page.add_init_script(COUNT_CLICKS)
    began = time.monotonic()
    page.goto("/")
    page.locator('.samples button[value="public-waf"]').click()
    page.get_by_role("link", name="Addresses", exact=True).first.click()
    box = page.locator('[name="addresses.service_cidr"]')
    box.click()
    box.fill("10.96.0.0/16")
    page.get_by_role("button", name="Save and return").click()
    page.get_by_role("link", name="Review and download").click()
    # Begun when the page was opened: after a moment the one click gives the file.
    button = page.get_by_role("button", name="Download the PDF")
    button.wait_for(timeout=60_000)
    with page.expect_download() as download:
        button.click()

    assert page.url.endswith("/review/")
    assert download.value.path().read_bytes().startswith(b"%PDF-")
    assert 5 <= len(clicks) <= CLICKS
    assert time.monotonic() - began < SECONDS
