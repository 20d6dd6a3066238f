"""Every export by name: those of the core, and those made from templates."""

from datetime import UTC, datetime, time
from functools import partial
from hashlib import sha256

from planner.design.stored import dump, dumps
from planner.exports import EXPORTS as CORE_EXPORTS
from planner.exports import Export
from planner.report import Report
from planner.web.labels import RevisionLabel
from planner.web.present.single import presentation
from planner.web.render_child import RenderRequest
from planner.web.rendering import render as draw


def design_pdf(report: Report, profile: str = "review") -> bytes:
    """The document of a design that lies in a file: a draft without author. Raises RenderFailed."""
    from planner.web.pdf import make_pdf  # loads WeasyPrint, a second that the other exports do without

    key = sha256(dumps(report.design).encode()).hexdigest()[:12]
    midnight = datetime.combine(report.day, time(), UTC)  # no clock: the same file on the same day, the same bytes
    label = RevisionLabel(design_id=key, number=1, status="draft", author="", created=midnight)
    return draw(make_pdf, RenderRequest(dump(report.design), report.day, profile, label))


AT_ONCE: tuple[Export, ...] = (
    Export("presentation.html", "Presentation in one file", "text/html", presentation),
    *CORE_EXPORTS,
)
"""Those that a page gives at once, in menu order; the document comes from the worker."""
DOCUMENTS: tuple[Export, ...] = (
    Export("design.pdf", "The document for the review", "application/pdf", design_pdf),
    Export("design-full.pdf", "The document in full", "application/pdf", partial(design_pdf, profile="full")),
    Export("design-operations.pdf", "For operations", "application/pdf", partial(design_pdf, profile="operations")),
)
EXPORTS: tuple[Export, ...] = (*DOCUMENTS, *AT_ONCE)
"""In menu order."""
EXPORT_BY_NAME = {export.name: export for export in EXPORTS}
