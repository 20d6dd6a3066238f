"""The only place that knows WeasyPrint: a page of HTML in, PDF/A-3a that is also PDF/UA-1 out, and nothing fetched.

Style sheets and fonts come from memory under the made-up scheme `planner:`; data URIs carry the icons of the picture.
Every other address is refused, also inside style sheets and attachments.
"""

import gc
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from html import escape
from typing import Any

import weasyprint
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from planner.web.attached import Attached
from planner.web.stages import announce
from planner.web.tagging import declare_accessible, sort_files, tidy_tags

SCHEME = "planner:"
BASE_URL = "planner:///"


@dataclass(frozen=True)
class Served:
    """A file that style sheets and pages may name as planner:NAME."""

    media_type: str
    content: bytes


class MemoryFetcher(URLFetcher):  # type: ignore[misc]
    """Serves a fixed set of names from memory and refuses the rest."""

    def __init__(self, files: Mapping[str, Served]) -> None:
        super().__init__(allowed_protocols=("data",), allow_redirects=False)
        self.files = files
        self.refused: list[str] = []

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """The named file, or the content of a data URI. Raises ValueError for everything else."""
        if url.startswith("data:"):
            return super().fetch(url, headers)
        name = url.removeprefix(SCHEME).lstrip("/")
        if not url.startswith(SCHEME) or name not in self.files:
            self.refused.append(url)
            raise ValueError(f"Documents fetch nothing, and {url[:80]} is not one of their own files.")
        file = self.files[name]
        return URLFetcherResponse(url, file.content, {"Content-Type": file.media_type})


def print_pdf(
    html: str, files: Mapping[str, Served], attachments: Sequence[Attached] = (), created: datetime | None = None
) -> bytes:
    """The PDF of a page of HTML; the same arguments give the same bytes. `created` (UTC) dates the attachments."""
    fetcher = MemoryFetcher(files)
    announce("Laying out pages")
    with _without_collector(), warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # WeasyPrint leaves its colour profile open
        document = lay_out(html, fetcher)
        announce(f"Writing {len(document.pages)} pages")
        pdf: bytes = document.write_pdf(
            finisher=_finish,
            pdf_variant="pdf/a-3a",
            pdf_identifier=sha256(html.encode()).digest()[:16],
            attachments=[_attachment(each, created, fetcher) for each in attachments],
        )
    return pdf


@contextmanager
def _without_collector() -> Iterator[None]:
    """Layout makes some hundred thousand objects that live until the end; looking for garbage takes a quarter of it."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def lay_out(html: str, fetcher: MemoryFetcher) -> Any:
    """WeasyPrint's pages of the HTML."""
    source = weasyprint.HTML(string=html, base_url=BASE_URL, url_fetcher=fetcher)
    return source.render(font_config=FontConfiguration(), pdf_variant="pdf/a-3a", cache={})


def undrawn(signs: str) -> frozenset[str]:
    """Those of the signs that no font of the machine has."""
    page = weasyprint.HTML(string=f"<p>{escape(signs)}</p>", url_fetcher=MemoryFetcher({}))
    document = page.render(font_config=FontConfiguration())
    document.write_pdf()  # only drawing tells what is missing
    return frozenset(chr(code) for font in document.fonts.values() for code in font.missing)


def _attachment(file: Attached, created: datetime | None, fetcher: MemoryFetcher) -> weasyprint.Attachment:
    day = created or datetime(2000, 1, 1)  # noqa: DTZ001 - WeasyPrint writes it down as UTC
    return weasyprint.Attachment(
        string=file.content,
        url_fetcher=fetcher,
        name=file.name,
        description=file.description,
        relationship=file.relationship,
        created=day,
        modified=day,
    )


def _finish(document: Any, pdf: Any) -> None:
    """What WeasyPrint leaves out: page labels, PDF/UA-1, and for PDF/A no smoothed icons and no attachment twice."""
    import pydyf

    pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": pydyf.Array([0, pydyf.Dictionary({"S": "/D"})])})
    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))
        sort_files(pdf)
    for each in pdf.objects:
        if isinstance(each, pydyf.Stream) and "Interpolate" in each.extra:
            each.extra["Interpolate"] = "false"
    tidy_tags(document, pdf)
    declare_accessible(pdf)
