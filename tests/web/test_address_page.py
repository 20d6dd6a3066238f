"""The page of the addresses: map, overlaps and tools, from the saved and from unsaved answers."""

import re
from typing import Any

import pytest
from django.test import Client
from lxml import etree

from planner.design.samples import SAMPLES
from planner.web.models import Revision
from tests.web.stories import form_in, form_on, send, started, words_of

pytestmark = pytest.mark.django_db

SVG = re.compile(r"<svg .*?</svg>", re.DOTALL)


def drawings(response: Any) -> dict[str, etree._Element]:
    """The maps of a page by the prefix of their ids."""
    roots = [etree.fromstring(each) for each in SVG.findall(response.content.decode()) if 'id="' in each[:400]]
    return {root[0].get("id").removesuffix("title"): root for root in roots if root.get("role") == "img"}


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_page_shows_scales_and_maps_with_every_subnet(client: Client, sample: str) -> None:
    response = client.get(f"{started(client, sample)}addresses/")

    maps = drawings(response)
    assert set(maps) == {"scale-", "map-", "map-phone-"}
    cells = {each.get("id") for each in maps["map-"].iter() if (each.get("id") or "").startswith("map-cell-spoke")}
    assert cells


def test_no_other_step_carries_the_map(client: Client) -> None:
    page = client.get(f"{started(client)}waf/").content.decode()

    assert "address-map" not in page


def test_the_map_follows_unsaved_answers(client: Client) -> None:
    tasks = started(client)
    form = form_on(client, f"{tasks}addresses/") | {"addresses.hub.address_space": ["10.199.0.0/23"]}

    response = client.post(f"{tasks}addresses/map/", form)

    assert response.status_code == 200
    assert set(drawings(response)) == {"scale-", "map-", "map-phone-"}
    assert "10.199.0.0/23" in words_of(response)
    assert 'id="address-scales" hx-swap-oob="innerHTML"' in response.content.decode()


def test_while_something_cannot_be_read_the_map_is_that_of_the_saved_answers(client: Client) -> None:
    tasks = started(client)
    form = form_on(client, f"{tasks}addresses/") | {"addresses.hub.address_space": ["10.199"]}

    assert "10.200.0.0/24" in words_of(client.post(f"{tasks}addresses/map/", form))


def test_the_preview_does_not_wait_for_the_map(client: Client) -> None:
    tasks = started(client)

    response = client.post(f"{tasks}addresses/preview/", form_on(client, f"{tasks}addresses/"))

    assert "map-cell" not in response.content.decode()


def test_the_review_has_the_map_and_the_overlaps(client: Client) -> None:
    response = client.get(f"{started(client, 'legacy-kubenet')}review/")

    assert set(drawings(response)) >= {"map-", "map-phone-"}
    page = words_of(response)
    assert "Which ranges of the design share addresses" in page
    assert "networks that are connected need addresses of their own." in page


def test_a_forbidden_overlap_stands_in_its_cell_with_the_reason(client: Client) -> None:
    tasks = started(client)
    form = form_on(client, f"{tasks}addresses/") | {"addresses.service_cidr": ["100.64.0.0/16"]}

    page = client.post(f"{tasks}addresses/map/", form).content.decode()

    table = re.search(r'<table class="overlaps">.*?</table>', page, re.DOTALL)[0]
    row = next(row for row in table.split("<tr>") if "Service CIDR" in row.partition("</th>")[0])
    assert "Forbidden" in row
    assert "an address would be a pod’s and a service’s at once." in row


def test_ranges_that_are_apart_say_so(client: Client) -> None:
    page = words_of(client.get(f"{started(client, 'small-dev')}addresses/"))

    assert "Apart" in page
    assert "No two ranges of the design and of what surrounds it share an address." in page


def test_a_tool_fills_the_form_and_saves_nothing(client: Client) -> None:
    tasks = started(client)
    form = form_on(client, f"{tasks}addresses/") | {"addresses.spoke.name": ["vnet-typed"]}

    response = send(client, f"{tasks}addresses/", form, ("action", "ranges:pin-all"))

    filled = form_in(response)
    assert response.status_code == 200
    assert filled["addresses.spoke.name"] == ["vnet-typed"]
    assert ["10.200.0.0/26"] in filled.values()
    assert Revision.objects.count() == 1


def test_the_tools_say_what_they_would_do(client: Client) -> None:
    page = client.get(f"{started(client)}addresses/").content.decode()

    assert 'aria-label="Smallest fit /28: snet-agw at 10.240.5.0/28"' in page
    assert 'aria-label="Unpin: the plan places snet-agw"' in page
    assert 'value="ranges:keep:hub:10.200.0.192/26"' in page


def test_the_map_can_be_taken_away(client: Client) -> None:
    response = client.get(f"{started(client)}files/address-map.svg")

    assert response.headers["Content-Type"] == "image/svg+xml"
    assert b"Spoke VNet" in response.content
