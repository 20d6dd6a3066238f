"""The files inside the PDF."""

from hashlib import sha256

from planner.design import Design
from planner.design.stored import dumps
from planner.report import Report
from planner.web.weasy import Attached


def attachments(report: Report) -> tuple[Attached, ...]:
    """The design, from which the planner makes this document again, and the subnets for address registers."""
    design = dumps(report.design).encode()
    return (Attached("design.json", "The answers; the planner reads this file.", design, "Source"),)


def design_digest(design: Design) -> str:
    """SHA-256 of the attached design.json, in hexadecimal."""
    return sha256(dumps(design).encode()).hexdigest()
