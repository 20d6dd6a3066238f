"""The PDF as a file: what it says of itself, its fonts, its links, nothing active, the same bytes every time."""

import hashlib
import os
import re
import subprocess
import sys
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf.models.metadata import decode_pdf_date

from planner.web.document import chapters
from planner.web.pdf import document_html, make_pdf, served_files
from planner.web.templatetags.breaking import INVISIBLE
from planner.web.weasy import MemoryFetcher, lay_out
from tests.web.documents import DAY, LABEL, PRINTED, design_of, opened, pdf_of, report_of
from tests.web.tags import tags_of

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))
EVERY = pytest.mark.parametrize(("name", "profile"), PRINTED)
OUR_FONTS = {"Source-Sans-Pro", "Source-Sans-Pro-Bold", "IBM-Plex-Mono"}
ACTIVE = re.compile(
    rb"/(JS|JavaScript|Launch|AA|OpenAction|SubmitForm|ImportData|ResetForm|GoToR|GoToE|Rendition|Movie|Sound|RichMedia"
    rb"|3D|Screen|Widget|AcroForm|XFA|Hide|SetOCGState|FileAttachment)\b"
)


@EVERY
def test_the_file_says_that_it_is_tagged_and_which_standards_it_keeps(name: str, profile: str) -> None:
    pdf, root = opened(name, profile), opened(name, profile).Root
    said = pdf.open_metadata()

    assert (said["pdfaid:part"], said["pdfaid:conformance"], said["pdfuaid:part"]) == ("3", "A", "1")
    assert root.MarkInfo.Marked
    assert root.Lang == "en"
    assert root.OutputIntents[0].S == "/GTS_PDFA1"
    assert root.OutputIntents[0].DestOutputProfile.N == 3
    assert pdf.pdf_version == "1.7"


@EVERY
def test_title_author_and_date_come_from_the_revision(name: str, profile: str) -> None:
    pdf, title = opened(name, profile), design_of(name).overview.title
    said = pdf.open_metadata()

    assert (said["dc:title"], said["dc:creator"]) == (title, ["Ada Rivers"])
    assert (str(pdf.docinfo.Title), str(pdf.docinfo.Author)) == (title, "Ada Rivers")
    dates = [datetime.fromisoformat(said[key]) for key in ("xmp:CreateDate", "xmp:ModifyDate")]
    dates += [decode_pdf_date(str(date)) for date in (pdf.docinfo.CreationDate, pdf.docinfo.ModDate)]
    assert set(dates) == {LABEL.created}
    assert pdf.Root.ViewerPreferences.DisplayDocTitle


@EVERY
def test_every_font_is_ours_and_inside_with_its_letters_named(name: str, profile: str) -> None:
    fonts = [each for each in opened(name, profile).objects if kind(each) == "/Font" and "/DescendantFonts" in each]
    drawn = [each for each in opened(name, profile).objects if kind(each) == "/Font" and each.Subtype != "/Type0"]

    assert {str(font.BaseFont).partition("+")[2] for font in fonts} <= OUR_FONTS
    assert len(fonts) >= 2
    assert {font.DescendantFonts[0].objgen for font in fonts} == {each.objgen for each in drawn}
    assert all(len(font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()) > 1000 for font in fonts)
    assert all(b"beginbf" in font.ToUnicode.read_bytes() for font in fonts)


@EVERY
def test_nothing_in_it_is_active_or_smoothed(name: str, profile: str) -> None:
    pdf = opened(name, profile)
    actions = [each.A for page in pdf.pages for each in page.get("/Annots", []) if "/A" in each]

    assert [each for each in pdf.objects if ACTIVE.search(each.unparse())] == []
    assert {str(action.S) for action in actions} <= {"/URI"}
    assert {image.get("/Interpolate") for image in pdf.objects if kind(image) == "/XObject"} <= {None, False}


@EVERY
def test_every_link_is_described_and_leads_into_the_document_or_to_https(name: str, profile: str) -> None:
    pdf, pages = opened(name, profile), page_numbers(opened(name, profile))
    listed = [*pdf.Root.Names.Dests.Names]
    places = {str(key): pages[place[0].objgen] for key, place in zip(listed[::2], listed[1::2], strict=True)}
    links = [each for page in pdf.pages for each in page.get("/Annots", [])]
    tagged = [kid.Obj.objgen for each in tags_of(pdf).all("/Link") for kid in each.kids if is_annotation(kid)]

    assert {str(each.Subtype) for each in links} == {"/Link"}
    assert sorted(each.objgen for each in links) == sorted(tagged)
    assert all(str(each.Contents).strip() and "\u200b" not in str(each.Contents) for each in links)
    assert [str(each.Contents) for each in links if "/Dest" in each and each.Contents == each.Dest] == []
    inside = [str(each.Dest) for each in links if "/Dest" in each]
    assert set(inside) <= set(places)
    wanted = {(each.slug, f"{each.number} {each.title}") for each in chapters(report_of(name), profile, LABEL)}
    assert wanted <= {(str(each.Dest), str(each.Contents)) for each in links if "/Dest" in each}
    assert [each for each in links if "/Dest" not in each and not str(each.A.URI).startswith("https://")] == []


@EVERY
def test_bookmarks_name_the_chapters_in_order_and_lead_to_their_pages(name: str, profile: str) -> None:
    pdf, pages = opened(name, profile), page_numbers(opened(name, profile))

    with pdf.open_outline() as outline:
        top = [(entry.title, pages[entry.destination[0].objgen]) for entry in outline.root]
        below = [pages[inner.destination[0].objgen] for entry in outline.root for inner in entry.children]

    expected = [f"{chapter.number} {chapter.title}" for chapter in chapters(report_of(name), profile, LABEL)]
    assert [title for title, _ in top] == [design_of(name).overview.title, *expected]
    assert [page for _, page in top] == sorted(page for _, page in top)
    assert below == sorted(below)


@EVERY
def test_pages_are_labelled_by_their_number(name: str, profile: str) -> None:
    pdf = opened(name, profile)

    assert [page.label for page in pdf.pages] == [str(number) for number in range(1, len(pdf.pages) + 1)]


def test_the_topology_lies_on_a_landscape_page() -> None:
    wide = [page.mediabox[2] > page.mediabox[3] for page in opened("aks-baseline", "review").pages]

    assert wide.count(True) == 1


def test_the_style_sheet_is_short_and_holds_nothing_that_weasyprint_ignores(caplog: pytest.LogCaptureFixture) -> None:
    html = document_html(report_of("aks-baseline"), "review", LABEL)

    lay_out(html, MemoryFetcher(served_files()))

    assert [record.getMessage() for record in caplog.records if record.name == "weasyprint"] == []
    assert (Path(ROOT) / "static" / "document.css").read_text().count("{") < 200


@pytest.mark.parametrize(("name", "profile"), [("small-dev", "review"), ("aks-baseline", "full")])
def test_the_same_revision_gives_the_same_bytes_in_another_process(name: str, profile: str) -> None:
    program = (
        "import django; django.setup()\n"
        "import hashlib\n"
        "from tests.web.documents import pdf_of\n"
        f"print(hashlib.sha256(pdf_of('{name}', '{profile}')).hexdigest())\n"
    )
    environment = os.environ | {"PYTHONHASHSEED": "7", "DJANGO_SETTINGS_MODULE": "planner.settings"}

    elsewhere = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )

    assert elsewhere.stdout.strip() == hashlib.sha256(pdf_of(name, profile)).hexdigest()


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


def page_numbers(pdf: pikepdf.Pdf) -> dict[Any, int]:
    return {page.objgen: number for number, page in enumerate(pdf.pages)}


def is_annotation(kid: Any) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid


def kind(found: Any) -> str:
    return str(found.get("/Type", "")) if isinstance(found, (pikepdf.Dictionary, pikepdf.Stream)) else ""


def test_bookmarks_and_links_show_nothing_of_the_breaks_in_long_and_joined_words() -> None:
    title = "a-b cluster long-name-with-hyphens-and-more"
    pdf = make_pdf(design_of("legacy-kubenet").revise(overview={"title": title}), DAY, "review", LABEL)

    with pikepdf.open(BytesIO(pdf)) as read, read.open_outline() as outline:
        notes = [str(each.get("/Contents", "")) for page in read.pages for each in page.get("/Annots", [])]
        assert outline.root[0].title == title
        assert any("add-on" in each for each in notes)
        assert [each for each in notes if each != each.translate(INVISIBLE)] == []
