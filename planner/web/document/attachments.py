"""The files inside the PDF: the design itself, the address register and what is deployed from it."""

from hashlib import sha256

from planner.exports import EXPORTS, Export, design_json
from planner.report import Report
from planner.web.attached import Attached, Relationship

RELATIONSHIPS: dict[str, Relationship] = {"design.json": "Source", "subnets.csv": "Data"}
"""What PDF/A calls the file's relation to the pages; manifests and the like are a supplement."""


def attachments(report: Report) -> tuple[Attached, ...]:
    """Every export that applies to the design and is no picture; the planner reads design.json back."""
    return tuple(_attached(export, report) for export in attached_exports(report))


def attached_exports(report: Report) -> tuple[Export, ...]:
    """The exports that are attached, in the order of the menu."""
    return tuple(each for each in EXPORTS if not _is_picture(each) and each.applies(report))


def design_digest(report: Report) -> str:
    """SHA-256 of the attached design.json, in hexadecimal."""
    return sha256(design_json.EXPORT.render(report)).hexdigest()


def _is_picture(export: Export) -> bool:
    return export.media_type.startswith("image/") or export.name.endswith((".dot", ".drawio"))


def _attached(export: Export, report: Report) -> Attached:
    return Attached(
        name=export.name,
        description=export.title,
        content=export.render(report),
        relationship=RELATIONSHIPS.get(export.name, "Supplement"),
    )
