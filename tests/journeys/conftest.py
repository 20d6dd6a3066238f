"""A real Chromium against the real bin/serve with a data folder of its own."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.serving import Served, serving


@pytest.fixture(scope="session")
def planner(tmp_path_factory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("served")) as running:
        yield running


@pytest.fixture(scope="session")
def browser(chromium) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=chromium,
            args=["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
        )
        yield launched
        launched.close()


@pytest.fixture(params=["with JavaScript", "without JavaScript"])
def page(request, browser, planner):
    context = browser.new_context(
        base_url=planner.url,
        java_script_enabled=request.param == "with JavaScript",
        viewport={"width": 1280, "height": 720},
    )
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()
