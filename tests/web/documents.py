"""Documents that several tests look at, each drawn once."""

import re
from datetime import UTC, date, datetime
from functools import cache
from io import BytesIO

import pikepdf
from pypdf import PdfReader

from planner.design import Design
from planner.design.samples import SAMPLES
from planner.report import Report, report_on
from planner.web.document import PROFILES
from planner.web.labels import RevisionLabel
from planner.web.pdf import make_pdf

DAY = date(2026, 11, 23)
CIDR = re.compile(r"\d+\.\d+\.\d+\.\d+/\d+")
LABEL = RevisionLabel(
    "6f1c2a4e-0b57-4c1e-9d2e-2f6b1d3c9a10", 3, "draft", "Ada Rivers", datetime(2026, 11, 20, 9, 41, tzinfo=UTC)
)
NAMES = ("default", *SAMPLES)
PRINTED = [
    (name, profile) for name in ("aks-baseline", "regulated", "windows", "legacy-kubenet") for profile in PROFILES
]
"""Documents that are looked at in every profile; between them they attach every file."""


def design_of(name: str) -> Design:
    return Design() if name == "default" else SAMPLES[name].design


@cache
def report_of(name: str) -> Report:
    return report_on(design_of(name), DAY)


@cache
def pdf_of(name: str, profile: str = "review") -> bytes:
    return make_pdf(design_of(name), DAY, profile, LABEL)


@cache
def reader_of(name: str, profile: str = "review") -> PdfReader:
    return PdfReader(BytesIO(pdf_of(name, profile)))


@cache
def opened(name: str, profile: str) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf_of(name, profile)))


@cache
def text_of(name: str, profile: str = "review") -> str:
    """The text of all pages, with line ends as spaces."""
    return " ".join(" ".join(page.extract_text().split()) for page in reader_of(name, profile).pages)


def everything_known(report: Report) -> str:
    """Everything that the plan and the rules say, as one text to look ranges up in."""
    plan = report.plan
    parts = (plan.vnets, plan.subnets, plan.ranges, plan.route_tables, plan.security_groups, plan.dns_clients)
    ranges = [*(str(cidr) for vnet in plan.vnets for cidr in vnet.free), *(str(each.cidr) for each in plan.subnets)]
    said = [f"{finding.message} {finding.rule.fix} {finding.rule.why}" for finding in report.findings]
    shown = re.sub(r"Network\('([^']+)'\)", r"\1", repr(parts))
    return " ".join([shown, *ranges, *said, report.design.model_dump_json()])
