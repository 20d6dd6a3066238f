"""The files inside the PDF: all that a builder needs, and the planner takes its own back."""

import hashlib
import re
from datetime import UTC, datetime

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from planner.exports import EXPORTS
from planner.web import store
from planner.web.document import PROFILES
from planner.web.document.attachments import attachments
from planner.web.models import Revision
from planner.web.pdf import document_html
from tests.web.documents import LABEL, NAMES, PRINTED, design_of, opened, pdf_of, report_of, text_of

EVERY = pytest.mark.parametrize(("name", "profile"), PRINTED)
PICTURES = (".svg", ".png", ".dot", ".drawio")


@EVERY
def test_the_files_inside_are_the_exports_each_once_and_byte_for_byte(name: str, profile: str) -> None:
    pdf, expected = opened(name, profile), attachments(report_of(name))

    inside = {key: spec.get_file().read_bytes() for key, spec in pdf.attachments.items()}

    assert inside == {each.name: each.content for each in expected}
    assert len(pdf.Root.Names.EmbeddedFiles.Names) == 2 * len(expected)
    assert len([each for each in pdf.objects if is_stream_of_a_file(each)]) == len(expected)


@EVERY
def test_each_file_says_what_it_is_and_when_it_was_made(name: str, profile: str) -> None:
    listed = [*opened(name, profile).Root.AF]

    for spec, expected in zip(listed, attachments(report_of(name)), strict=True):
        file, params = spec.EF.F, spec.EF.F.Params
        assert (str(spec.UF), str(spec.F), str(spec.Desc)) == (expected.name, expected.name, expected.description)
        assert str(spec.AFRelationship) == f"/{expected.relationship}"
        assert "/" in str(file.Subtype)[1:]
        assert int(params.Size) == len(expected.content)
        assert bytes(params.CheckSum) == hashlib.md5(expected.content, usedforsecurity=False).digest()
        assert {moment(params.CreationDate), moment(params.ModDate)} == {LABEL.created}


def test_between_them_the_documents_attach_every_export_but_the_pictures() -> None:
    inside = {key for name, profile in PRINTED for key in opened(name, profile).attachments}

    assert inside == {export.name for export in EXPORTS if not export.name.endswith(PICTURES)}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("profile", PROFILES)
def test_a_file_that_the_text_names_is_inside(name: str, profile: str) -> None:
    html = document_html(report_of(name), profile, LABEL).replace("\u200b", "")

    named = {export.name for export in EXPORTS if re.search(rf"\b{re.escape(export.name)}\b", html)}

    assert {"design.json", "subnets.csv"} <= named
    assert named <= {each.name for each in attachments(report_of(name))}


@pytest.mark.parametrize("profile", PROFILES)
def test_the_printed_digest_is_that_of_the_design_inside(profile: str) -> None:
    design = opened("aks-baseline", profile).attachments["design.json"].get_file().read_bytes()

    assert hashlib.sha256(design).hexdigest() in re.sub(r"\s", "", text_of("aks-baseline", profile))


@pytest.mark.django_db
@pytest.mark.parametrize("profile", PROFILES)
def test_the_start_page_takes_the_design_back_out_of_each_document(client: Client, profile: str) -> None:
    response = client.post("/start/", {"file": SimpleUploadedFile("design.pdf", pdf_of("aks-baseline", profile))})

    assert response.status_code == 302
    assert store.design_of(Revision.objects.get()) == design_of("aks-baseline")


def moment(date: object) -> datetime:
    return datetime.strptime(str(date), "D:%Y%m%d%H%M%SZ").replace(tzinfo=UTC)


def is_stream_of_a_file(found: object) -> bool:
    return isinstance(found, pikepdf.Stream) and found.get("/Type") == "/EmbeddedFile"
