"""Every fact's page can be named, opened and dated."""

from datetime import date
from urllib.parse import urlsplit

import pytest

from planner.azure import sources


def test_every_page_is_recorded_once():
    urls = [source.url for source in sources.ALL]

    assert len(urls) == len(set(urls))


def test_every_title_is_used_once():
    titles = [source.title for source in sources.ALL]

    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("source", sources.ALL, ids=sources.BY_NAME)
def test_a_source_has_a_title_an_https_address_and_a_day(source):
    address = urlsplit(source.url)

    assert source.title
    assert address.scheme == "https"
    assert address.netloc in {
        "learn.microsoft.com",
        "docs.azure.cn",
        "github.com",
        "azure.github.io",
        "techcommunity.microsoft.com",
    }
    assert "?" not in source.url
    assert date(2018, 1, 1) <= source.dated <= date(2026, 11, 23)
