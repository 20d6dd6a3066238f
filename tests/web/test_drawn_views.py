"""The views on the review page: each with its picture, its files, and its steps in words."""

import re

import pytest
from django.test import Client

from tests.web.stories import started, words_of

pytestmark = pytest.mark.django_db


def test_the_review_shows_every_view_with_its_files(client: Client) -> None:
    review = client.get(f"{started(client, 'regulated')}review/")

    page = review.content.decode()
    names = re.findall(r'id="view-([a-z-]+)"', page)
    assert names == ["detail", "ingress", "egress", "administration", "network-policy"]
    files = re.findall(r'href="([^"]+/topology-[a-z-]+\.(?:svg|png|dot))" download', page)
    assert len(files) == 3 * len(names)
    assert client.get(files[3]).headers["Content-Type"] == "image/svg+xml"


def test_a_view_comes_into_the_page_with_tools_files_and_ids_of_its_own(client: Client) -> None:
    design = started(client, "regulated")

    parts = {name: client.get(f"{design}picture/{name}/").content.decode() for name in ("ingress", "administration")}

    for name, part in parts.items():
        assert f'id="picture-{name}"' in part
        assert set(re.findall(r' id="([a-z-]+?)-(?:icon|node|box|line)', part)) <= {name}
        assert f'/topology-{name}.dot" download' in part
        assert "data-zoom" in part
    assert "data-lines" not in parts["ingress"]  # one kind of line is alone already
    assert '<option value="dns">Name resolution</option>' in parts["administration"]


@pytest.mark.parametrize("name", ["network-policy", "nothing"])
def test_a_view_that_does_not_apply_is_not_found(client: Client, name: str) -> None:
    assert client.get(f"{started(client, 'legacy-kubenet')}picture/{name}/").status_code == 404


def test_the_steps_of_a_view_stand_beside_it_in_words(client: Client) -> None:
    page = words_of(client.get(f"{started(client, 'regulated')}review/"))

    assert "WAF in prevention mode" in page
    assert "authorise-may-post-to-ledger" in page


def test_a_view_that_has_nothing_to_show_is_left_out(client: Client) -> None:
    page = client.get(f"{started(client, 'legacy-kubenet')}review/").content.decode()

    assert 'id="view-network-policy"' not in page
