"""The document: which chapters each profile has, and what stands on the cover.

A chapter is a function of the Report in a module of its own; it gives a Chapter of blocks, and one that has nothing to
say about this design is left out. Adding a chapter is adding its function to the profiles it belongs to.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import accumulate
from types import MappingProxyType

from planner.report import Report
from planner.web.document.addresses import address_plan
from planner.web.document.administration import administration
from planner.web.document.base import Chapter, numbered
from planner.web.document.egress import egress
from planner.web.document.front import Cover, Front, cover, front
from planner.web.document.glance import at_a_glance
from planner.web.document.ingress import ingress
from planner.web.document.integrity import integrity
from planner.web.document.judgement import findings, irreversible, open_points
from planner.web.document.naming import names
from planner.web.document.policy import network_policy
from planner.web.document.reasons import reasons
from planner.web.document.rights import access_and_rights
from planner.web.document.topology import connections_in_words, topology, traffic_flows
from planner.web.document.waf import web_application_firewall
from planner.web.labels import RevisionLabel

Builder = Callable[[Report], Chapter]

REVIEW: tuple[Builder, ...] = (
    at_a_glance,
    topology,
    connections_in_words,
    traffic_flows,
    findings,
    irreversible,
    open_points,
    address_plan,
    ingress,
    web_application_firewall,
    egress,
    network_policy,
    administration,
    access_and_rights,
    names,
    reasons,
)
PROFILES: Mapping[str, tuple[Builder, ...]] = MappingProxyType({"review": REVIEW})


class UnknownProfile(ValueError):
    """There is no document of that profile."""


@dataclass(frozen=True)
class Document:
    """Everything that is printed, in order."""

    cover: Cover
    front: Front
    chapters: tuple[Chapter, ...]

    @property
    def contents(self) -> tuple[tuple[Chapter, ...], ...]:
        """The chapters in two columns of about as many lines."""
        half = sum(map(_entries, self.chapters)) / 2
        sums = accumulate(map(_entries, self.chapters))
        left = sum(total <= half + 1 for total in sums)
        return self.chapters[:left], self.chapters[left:]


def _entries(chapter: Chapter) -> int:
    return 1 + len(chapter.headings)


def make_document(report: Report, profile: str, label: RevisionLabel) -> Document:
    """The document of a report in one profile. Raises UnknownProfile."""
    printed = chapters(report, profile, label)
    return Document(cover(report, profile, label), front(report, printed), printed)


def chapters(report: Report, profile: str, label: RevisionLabel) -> tuple[Chapter, ...]:
    """The numbered chapters of a profile, those that say nothing about this design left out. Raises UnknownProfile."""
    if profile not in PROFILES:
        raise UnknownProfile(f"There is no document {profile}: choose one of {', '.join(PROFILES)}.")
    return numbered([*(build(report) for build in PROFILES[profile]), integrity(report, label)])
