"""Networks that exist are pasted or uploaded, into the step and as the start of a design."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from planner.design import Design
from planner.web import store
from planner.web.models import Revision
from tests.web.documents import design_of, pdf_of
from tests.web.stories import form_in, form_on, send, started, words_of

pytestmark = pytest.mark.django_db

PASTE, IMPORT = "paste.surroundings.networks", ("action", "surroundings.networks:import")
VNETS = json.dumps([{"name": "vnet-shared", "addressSpace": {"addressPrefixes": ["10.60.0.0/16", "10.61.0.0/16"]}}])


def newest() -> Design:
    return store.design_of(Revision.objects.latest("number"))


def names(design: Design) -> list[str]:
    return [network.name for network in design.surroundings.networks]


def test_pasted_lines_become_rows_that_are_not_saved_yet(client: Client) -> None:
    address = f"{started(client)}surroundings/"
    form = form_on(client, address) | {PASTE: ["Berlin, 10.64.0.0/12\r\nParis, 10.80.0.0/16, 10.81.0.0/16"]}
    before = int(form["surroundings.networks.count"][0])

    response = send(client, address, form, IMPORT)

    again = form_in(response)
    assert response.status_code == 200
    assert "2 networks added, not saved yet." in words_of(response)
    assert again[f"surroundings.networks.{before}.name"] == ["Berlin"]
    assert again[f"surroundings.networks.{before + 1}.ranges"] == ["10.80.0.0/16, 10.81.0.0/16"]
    assert again[PASTE] == [""]
    assert Revision.objects.count() == 1


def test_a_mistake_is_shown_with_its_line_and_the_text_stays(client: Client) -> None:
    address = f"{started(client)}surroundings/"
    text = "Berlin, 10.64.0.0/12\nParis, 10.80.0.300/16"
    form = form_on(client, address) | {PASTE: [text], "surroundings.hybrid_link": ["none"]}

    response = send(client, address, form, IMPORT)

    again = form_in(response)
    assert "Line 2: 10.80.0.300/16 is not an address range" in words_of(response)
    assert again[PASTE] == [text]
    assert again["surroundings.hybrid_link"] == ["none"]
    assert again["surroundings.networks.count"] == form["surroundings.networks.count"]


def test_htmx_gets_the_list_with_the_rows(client: Client) -> None:
    address = f"{started(client)}surroundings/"
    form = form_on(client, address) | {PASTE: ["Berlin, 10.64.0.0/12"]}

    response = send(client, address, form, IMPORT, HX_Request="true")

    page = response.content.decode()
    assert page.lstrip().startswith('<div id="surroundings-networks"')
    assert 'value="Berlin"' in page


def test_an_uploaded_list_of_vnets_becomes_rows(client: Client) -> None:
    address = f"{started(client)}surroundings/"
    file = SimpleUploadedFile("vnets.json", VNETS.encode())
    form = form_on(client, address) | {f"{PASTE}.file": file, "action": "surroundings.networks:import"}

    response = client.post(address, form)

    assert "1 network added" in words_of(response)
    assert 'value="10.60.0.0/16, 10.61.0.0/16"' in response.content.decode()


def test_continue_takes_pasted_networks_along(client: Client) -> None:
    address = f"{started(client)}surroundings/"

    response = send(client, address, form_on(client, address) | {PASTE: ["Berlin, 10.64.0.0/12"]})

    assert response.status_code == 302
    assert names(newest())[-1] == "Berlin"


def test_continue_with_a_mistake_in_the_paste_saves_nothing_and_keeps_it(client: Client) -> None:
    address = f"{started(client)}surroundings/"

    response = send(client, address, form_on(client, address) | {PASTE: ["Berlin; 10.64.0.0/99"]})

    assert response.status_code == 422
    assert 'href="#paste-surroundings-networks"' in response.content.decode()
    assert form_in(response)[PASTE] == ["Berlin; 10.64.0.0/99"]
    assert Revision.objects.count() == 1


def test_what_is_there_already_is_not_added_twice(client: Client) -> None:
    address = f"{started(client)}surroundings/"
    form = form_on(client, address)
    ranges, name = form["surroundings.networks.0.ranges"][0], form["surroundings.networks.0.name"][0]

    response = send(client, address, form | {PASTE: [f"{name}, {ranges}"]}, IMPORT)

    assert "0 networks added, not saved yet. 1 network stood here already" in words_of(response)


def test_more_networks_than_a_page_holds_are_refused(client: Client) -> None:
    address = f"{started(client)}surroundings/"
    many = "\n".join(f"net{index}, 10.{index // 256}.{index % 256}.0/24" for index in range(501))

    response = send(client, address, form_on(client, address) | {PASTE: [many]}, IMPORT)

    assert "The list holds 500 networks at most; with these it would have 50" in words_of(response)


def test_a_file_in_a_stale_tab_goes_along_to_the_choice(client: Client) -> None:
    address = f"{started(client)}surroundings/"
    form = form_on(client, address)
    send(client, address, form | {"surroundings.hybrid_link": ["none"]})

    file = SimpleUploadedFile("vnets.json", VNETS.encode())
    response = client.post(address, form | {f"{PASTE}.file": file, "next": "step"})

    assert response.status_code == 409
    assert "vnet-shared" in words_of(response)
    assert f'name="{PASTE}"' in response.content.decode()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Berlin, 10.64.0.0/12\nParis, 10.80.0.0/16", ["Berlin", "Paris"]),
        ("name;range\nBerlin;10.64.0.0/12", ["Berlin"]),
        (VNETS, ["vnet-shared"]),
        (json.dumps({"count": 1, "data": json.loads(VNETS)}), ["vnet-shared"]),
    ],
    ids=["lines", "csv", "vnet list", "resource graph"],
)
def test_a_list_of_networks_starts_a_default_design_among_them(client: Client, text: str, expected: list[str]) -> None:
    response = client.post("/start/", {"text": text})

    assert response.status_code == 302
    assert names(newest()) == expected
    assert newest().node_pools == Design().node_pools
    assert f"Started from {len(expected)} network" in Revision.objects.get().note


def test_a_design_in_one_line_of_yaml_is_no_list_of_networks(client: Client) -> None:
    client.post("/start/", {"text": "addresses: {pod_cidr: 10.200.0.0/16, growth_years: 2}"})

    assert str(newest().addresses.pod_cidr) == "10.200.0.0/16"


def test_a_csv_with_a_mistake_names_the_line(client: Client) -> None:
    response = client.post(
        "/start/", {"file": SimpleUploadedFile("ranges.csv", b"Berlin,10.64.0.0/12\nX,10.0.0.300/8")}
    )

    assert response.status_code == 422
    assert "line 2" in words_of(response)


def test_our_own_pdf_starts_the_design_in_it(client: Client) -> None:
    client.post("/start/", {"file": SimpleUploadedFile("design.pdf", pdf_of("small-dev"))})

    assert newest() == design_of("small-dev")
    assert Revision.objects.get().note == "Started from the design in a PDF."


def test_another_pdf_is_refused(client: Client) -> None:
    response = client.post("/start/", {"file": SimpleUploadedFile("other.pdf", b"%PDF-1.4\n%%EOF")})

    assert response.status_code == 422
    assert "choose one that this planner made" in words_of(response)
