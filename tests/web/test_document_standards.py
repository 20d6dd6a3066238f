"""What other programs say of the PDF: qpdf of its syntax, veraPDF of PDF/A-3a and PDF/UA-1."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.web.documents import NAMES, PRINTED, opened, pdf_of

EVERY = pytest.mark.parametrize(("name", "profile"), PRINTED)
LARGEST = 1_000_000


@EVERY
def test_the_syntax_is_sound(name: str, profile: str) -> None:
    assert opened(name, profile).check_pdf_syntax() == []


@pytest.mark.parametrize(("name", "profile"), [*PRINTED, *((name, "review") for name in NAMES)])
def test_a_document_stays_small(name: str, profile: str) -> None:
    assert len(pdf_of(name, profile)) <= LARGEST


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
@EVERY
def test_qpdf_finds_nothing(name: str, profile: str, tmp_path: Path) -> None:
    file = tmp_path / "design.pdf"
    file.write_bytes(pdf_of(name, profile))

    checked = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True)

    assert (checked.returncode, checked.stderr) == (0, "")


@pytest.mark.skipif(shutil.which("verapdf") is None, reason="veraPDF is not installed")
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
def test_verapdf_passes_every_document(flavour: str, tmp_path: Path) -> None:
    for name, profile in PRINTED:
        (tmp_path / f"{name}-{profile}.pdf").write_bytes(pdf_of(name, profile))
    files = sorted(tmp_path.glob("*.pdf"))

    said = subprocess.run(
        ["verapdf", "--flavour", flavour, "--format", "text", *files], capture_output=True, text=True
    ).stdout.splitlines()

    assert [line.split()[0] for line in said if ".pdf" in line] == ["PASS"] * len(files), said
