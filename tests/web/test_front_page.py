"""Stories of the front page: every way to start."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from planner.design import Design
from planner.design.samples import SAMPLES
from planner.design.stored import dumps
from planner.web import store
from planner.web.models import Revision, SavedDesign
from tests.web.stories import words_of

pytestmark = pytest.mark.django_db


def only_design() -> Design:
    return store.design_of(Revision.objects.get())


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_starts_a_design(client: Client, sample: str) -> None:
    response = client.post("/start/", {"sample": sample})

    assert response.status_code == 302
    assert only_design() == SAMPLES[sample].design


def test_nothing_starts_the_default_design(client: Client) -> None:
    client.post("/start/", {"empty": "1"})

    assert only_design() == Design()


@pytest.mark.parametrize("name", ["design.json", "design.yaml"])
def test_a_file_starts_the_design_in_it(client: Client, name: str) -> None:
    design = SAMPLES["windows"].design
    file = SimpleUploadedFile(name, dumps(design).encode())

    client.post("/start/", {"file": file})

    assert only_design() == design


def test_pasted_yaml_needs_only_what_differs(client: Client) -> None:
    client.post("/start/", {"text": "overview:\n  workload: shop\n"})

    assert only_design() == Design().revise(overview={"workload": "shop"})


def test_unreadable_text_comes_back_with_every_mistake(client: Client) -> None:
    typed = json.dumps({"addresses": {"pod_cidr": "10.0.0.300/16", "nonsense": 1}, "waf": {"mode": "Maybe"}})

    response = client.post("/start/", {"text": typed})

    page = words_of(response)
    assert response.status_code == 422
    assert "addresses.pod_cidr: 10.0.0.300/16 is not an address range" in page
    assert "There is no answer named nonsense" in page
    assert "waf.mode: Maybe is not one of the choices" in page
    assert typed in page
    assert not SavedDesign.objects.exists()


@pytest.mark.parametrize("body", [b"\xff\xfe\x00", b"", b"[1, 2]", b"{", b"&a [*a]"])
def test_a_file_that_is_no_design_is_a_page_and_not_a_fault(client: Client, body: bytes) -> None:
    response = client.post("/start/", {"file": SimpleUploadedFile("x.json", body)})

    assert response.status_code == 422
    assert not SavedDesign.objects.exists()


def test_choosing_nothing_says_what_to_do(client: Client) -> None:
    response = client.post("/start/", {})

    assert response.status_code == 422
    assert "pick a file, or paste the text" in words_of(response)


def test_my_designs_are_listed_for_this_browser_only(client: Client) -> None:
    client.post("/start/", {"sample": "windows"})
    title = SavedDesign.objects.get().title

    assert title in words_of(client.get("/")).split("Start from a sample")[0]
    assert title not in words_of(Client().get("/")).split("Start from a sample")[0]


def test_the_browser_cookie_cannot_be_read_by_scripts(client: Client) -> None:
    response = client.post("/start/", {"empty": "1"})

    cookie = response.cookies["browser"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_a_second_design_keeps_the_same_browser(client: Client) -> None:
    client.post("/start/", {"empty": "1"})
    client.post("/start/", {"empty": "1"})

    assert len({saved.owner for saved in SavedDesign.objects.all()}) == 1
