"""The PDF of a design: one Report laid out as a document, with the files that operations work from inside it."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import font_source_sans_pro
import fontpkg_ibm_plex_mono
from django.conf import settings
from django.template.loader import render_to_string

from planner.design import Design
from planner.report import Report, report_on
from planner.web.document import make_document
from planner.web.document.attachments import attachments
from planner.web.drawable import drawable
from planner.web.labels import NO_HISTORY, History, RevisionLabel
from planner.web.stages import announce
from planner.web.templatetags.breaking import BREAK
from planner.web.weasy import Served, print_pdf

STATIC = Path(settings.BASE_DIR) / "static"
SANS = Path(font_source_sans_pro.__file__).parent / "files"
MONO = Path(fontpkg_ibm_plex_mono.__file__).parent / "files"  # its zero has a dot, its l and I have serifs
FONTS = (SANS / "SourceSansPro-Regular.ttf", SANS / "SourceSansPro-Bold.ttf", MONO / "IBMPlexMono-Regular.ttf")


def make_pdf(design: Design, today: date, profile: str, label: RevisionLabel, history: History = NO_HISTORY) -> bytes:
    """The PDF/A-3a and PDF/UA-1 of a revision as judged today; the same arguments give the same bytes."""
    announce("Working out the plan")
    report = report_on(design, today)
    html = drawable(document_html(report, profile, label, history), FONTS)
    return print_pdf(html, served_files(), attachments(report), label.created)


def document_html(report: Report, profile: str, label: RevisionLabel, history: History = NO_HISTORY) -> str:
    """The document as one page of HTML, with style sheets under names that only served_files() knows."""
    html = render_to_string("document/document.html", {"document": make_document(report, profile, label, history)})
    return html.replace("<wbr>", BREAK)


@cache
def served_files() -> Mapping[str, Served]:
    """All that the document may name: its style sheet, the two weights of its font and the font of commands."""
    widths = "".join(f".w{percent}{{width:{percent}%}}" for percent in range(1, 100))  # of the columns of tables
    sheet = {"document.css": Served("text/css", (STATIC / "document.css").read_bytes() + widths.encode())}
    fonts = {path.name: Served("font/ttf", path.read_bytes()) for path in FONTS}
    return sheet | fonts
