"""The PDF as a file: tagged PDF/A-3a with everything inside, nothing active, the same bytes every time."""

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pypdf.generic import IndirectObject

from planner.exports import EXPORTS
from planner.web.document.attachments import attachments
from planner.web.pdf import document_html, served_files
from planner.web.weasy import MemoryFetcher, lay_out
from tests.web.documents import LABEL, NAMES, design_of, pdf_of, reader_of, report_of, text_of

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_tagged_and_says_that_it_is_pdf_a_3a(name: str) -> None:
    catalog = reader_of(name).trailer["/Root"]
    xmp = catalog["/Metadata"].get_data().decode()

    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/StructTreeRoot"]["/K"]
    assert catalog["/Lang"] == "en"
    assert 'part="3"' in xmp
    assert 'conformance="A"' in xmp
    assert catalog["/OutputIntents"][0]["/S"] == "/GTS_PDFA1"


def test_title_author_and_date_come_from_the_revision() -> None:
    reader = reader_of("aks-baseline")

    assert reader.metadata is not None
    assert reader.metadata.title == design_of("aks-baseline").overview.title
    assert reader.metadata.author == "Ada Rivers"
    assert reader.metadata.creation_date == LABEL.created
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]


@pytest.mark.parametrize("name", NAMES)
def test_every_font_is_embedded(name: str) -> None:
    fonts = [font.get_object() for font in objects(name) if kind(font) == "/Font"]

    descriptors = [font["/FontDescriptor"] for font in fonts if "/FontDescriptor" in font]

    assert descriptors
    assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(each.get_object()) for each in descriptors)
    assert "SourceSansPro" in "".join(str(font.get("/BaseFont", "")).replace("-", "") for font in fonts)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_in_it_is_active_and_every_link_leads_into_the_document_or_to_https(name: str) -> None:
    actions = [each for each in objects(name) if isinstance(each, dict) and "/S" in each and "/URI" in each]

    active = {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR"}

    assert not any(active & {str(each.get("/S", ""))} for each in objects(name) if isinstance(each, dict))
    assert [each["/URI"] for each in actions if not each["/URI"].startswith("https://")] == []


@pytest.mark.parametrize("name", NAMES)
def test_figures_have_words_and_header_cells_a_scope(name: str) -> None:
    elements = [each for each in objects(name) if kind(each) == "/StructElem"]

    figures = [each for each in elements if each["/S"] == "/Figure"]
    headers = [each for each in elements if each["/S"] == "/TH"]

    assert len(figures) == 2
    assert all(each["/Alt"] for each in figures)
    assert headers
    assert {each["/A"]["/Scope"] for each in headers} == {"/Column", "/Row"}


@pytest.mark.parametrize("name", NAMES)
def test_the_files_attached_are_the_exports_each_once_with_its_relationship(name: str) -> None:
    reader, expected = reader_of(name), attachments(report_of(name))

    inside = {file: contents[0] for file, contents in reader.attachments.items()}
    listed = [reference.get_object() for reference in reader.trailer["/Root"]["/AF"]]

    assert inside == {each.name: each.content for each in expected}
    assert [(each["/UF"], each["/AFRelationship"]) for each in listed] == [
        (each.name, f"/{each.relationship}") for each in expected
    ]
    assert {"design.json", "subnets.csv"} <= set(inside) <= {export.name for export in EXPORTS}


def test_the_printed_digest_is_that_of_the_attached_design() -> None:
    attached = reader_of("aks-baseline").attachments["design.json"][0]

    assert hashlib.sha256(attached).hexdigest() in re.sub(r"\s", "", text_of("aks-baseline"))


def test_bookmarks_name_the_chapters_and_the_topology_lies_on_a_landscape_page() -> None:
    reader = reader_of("aks-baseline")

    titles = [str(entry.title) for entry in reader.outline if not isinstance(entry, list)]
    landscape = [page.mediabox.width > page.mediabox.height for page in reader.pages]

    assert any(title.endswith("Address plan") for title in titles)
    assert landscape.count(True) == 1
    assert reader.page_labels[:2] == ["1", "2"]


def test_the_style_sheet_is_short_and_holds_nothing_that_weasyprint_ignores(caplog: pytest.LogCaptureFixture) -> None:
    html = document_html(report_of("aks-baseline"), "review", LABEL)

    lay_out(html, MemoryFetcher(served_files()))

    assert [record.getMessage() for record in caplog.records if record.name == "weasyprint"] == []
    assert (Path(ROOT) / "static" / "document.css").read_text().count("{") < 200


@pytest.mark.parametrize("name", NAMES)
def test_a_document_stays_small(name: str) -> None:
    assert len(pdf_of(name)) < 1_000_000


def test_the_same_revision_gives_the_same_bytes_in_another_process() -> None:
    program = (
        "import django; django.setup()\n"
        "import hashlib\n"
        "from tests.web.documents import pdf_of\n"
        "print(hashlib.sha256(pdf_of('small-dev')).hexdigest())\n"
    )
    environment = os.environ | {"PYTHONHASHSEED": "7", "DJANGO_SETTINGS_MODULE": "planner.settings"}

    elsewhere = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )

    assert elsewhere.stdout.strip() == hashlib.sha256(pdf_of("small-dev")).hexdigest()


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "http://127.0.0.1:8000/",
        "https://example.com/x.css",
        "ftp://example.com/x",
        "planner:settings.py",
        "planner:../planner/settings.py",
        "planner:///",
        "/etc/passwd",
    ],
)
def test_every_address_but_the_documents_own_files_is_refused(url: str) -> None:
    fetcher = MemoryFetcher(served_files())

    with pytest.raises(ValueError, match="Documents fetch nothing"):
        fetcher.fetch(url)

    assert fetcher.refused == [url]


def test_own_files_and_data_uris_are_served() -> None:
    fetcher = MemoryFetcher(served_files())

    assert fetcher.fetch("planner:document.css").read() == served_files()["document.css"].content
    assert fetcher.fetch("data:text/plain,ranges").read() == b"ranges"


def objects(name: str) -> list[Any]:
    """Every object of the file."""
    reader = reader_of(name)
    count = int(reader.trailer["/Size"])
    return [reader.get_object(IndirectObject(number, 0, reader)) for number in range(1, count)]


def kind(found: Any) -> str:
    return str(found.get("/Type", "")) if isinstance(found, dict) else ""
