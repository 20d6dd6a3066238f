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
from planner.web.document.answers import all_answers
from planner.web.document.base import Chapter, numbered
from planner.web.document.capacity import capacity
from planner.web.document.caution import cautioned
from planner.web.document.changed import changed
from planner.web.document.decision_blocks import decision_blocks
from planner.web.document.egress import egress, egress_path
from planner.web.document.firewall_rules import egress_destinations
from planner.web.document.flows import flows_in_pictures, traffic_flows
from planner.web.document.front import Cover, Front, cover, front
from planner.web.document.glance import at_a_glance
from planner.web.document.ingress import ingress
from planner.web.document.integrity import integrity
from planner.web.document.judgement import findings, irreversible, open_points, problems
from planner.web.document.manifests import policies_with_manifests
from planner.web.document.naming import names
from planner.web.document.operations.acceptance import acceptance_tests
from planner.web.document.operations.calendar import calendar
from planner.web.document.operations.cards import run_cards
from planner.web.document.operations.changes import changes
from planner.web.document.operations.health import health_checks
from planner.web.document.operations.people import people
from planner.web.document.parameters import parameters
from planner.web.document.policy import network_policy
from planner.web.document.ranges_to_scale import address_map
from planner.web.document.reach import administration_in_full
from planner.web.document.reasons import reasons
from planner.web.document.references import references
from planner.web.document.resolution import resolution
from planner.web.document.rights import access_and_rights
from planner.web.document.scope import scope
from planner.web.document.security import security_groups
from planner.web.document.summary import access_summary, address_summary, ranges_for_operators
from planner.web.document.terms import glossary
from planner.web.document.topology import topology
from planner.web.document.waf import web_application_firewall
from planner.web.labels import NO_HISTORY, History, RevisionLabel

Builder = Callable[[Report], Chapter]

REVIEW: tuple[Builder, ...] = (
    topology,
    at_a_glance,
    findings,
    open_points,
    irreversible,
    traffic_flows,
    address_summary,
    ingress,
    web_application_firewall,
    egress,
    network_policy,
    administration,
    access_summary,
    reasons,
)
FULL: tuple[Builder, ...] = (
    topology,
    address_map,
    at_a_glance,
    findings,
    open_points,
    irreversible,
    # High level
    scope,
    decision_blocks,
    flows_in_pictures,
    capacity,
    # Low level
    address_plan,
    parameters,
    ingress,
    web_application_firewall,
    egress_path,
    egress_destinations,
    security_groups,
    administration_in_full,
    access_and_rights,
    resolution,
    policies_with_manifests,
    names,
    # Operations
    people,
    health_checks,
    run_cards,
    changes,
    acceptance_tests,
    calendar,
    # Appendices
    all_answers,
    references,
)
OPERATIONS: tuple[Builder, ...] = (
    topology,
    problems,
    people,
    ranges_for_operators,
    traffic_flows,
    egress_path,
    administration_in_full,
    health_checks,
    run_cards,
    changes,
    calendar,
)
PROFILES: Mapping[str, tuple[Builder, ...]] = MappingProxyType(
    {"review": REVIEW, "full": FULL, "operations": OPERATIONS}
)
ONE_PAGE = 40
"""Lines of contents beside which the control of the document finds room."""
EXPLAINED = frozenset({"full"})
"""Profiles that end in a glossary."""
SHORT = frozenset({"review"})
"""Profiles whose control of the document says what it was made from, instead of a page at the end."""


class UnknownProfile(ValueError):
    """There is no document of that profile."""


@dataclass(frozen=True)
class Document:
    """Everything that is printed, in order."""

    cover: Cover
    front: Front
    chapters: tuple[Chapter, ...]

    @property
    def brief(self) -> bool:
        """Whether the contents name chapters only, because their sections would not stand on one page."""
        return sum(1 + len(chapter.headings) for chapter in self.chapters) > ONE_PAGE

    def _entries(self, chapter: Chapter) -> int:
        return 1 if self.brief else 1 + len(chapter.headings)

    @property
    def contents(self) -> tuple[tuple[Chapter, ...], ...]:
        """The chapters in two columns of about as many lines."""
        half = sum(map(self._entries, self.chapters)) / 2
        sums = accumulate(map(self._entries, self.chapters))
        left = sum(total <= half + 1 for total in sums)
        return self.chapters[:left], self.chapters[left:]


def make_document(report: Report, profile: str, label: RevisionLabel, history: History = NO_HISTORY) -> Document:
    """The document of a report in one profile. Raises UnknownProfile."""
    printed = chapters(report, profile, label, history)
    return Document(cover(report, profile, label), front(report, printed, label, history), printed)


def chapters(report: Report, profile: str, label: RevisionLabel, history: History = NO_HISTORY) -> tuple[Chapter, ...]:
    """The numbered chapters of a profile, those that say nothing about this design left out. Raises UnknownProfile."""
    if profile not in PROFILES:
        raise UnknownProfile(f"There is no document {profile}: choose one of {', '.join(PROFILES)}.")
    built = [*(cautioned(report, build(report)) for build in PROFILES[profile]), changed(report, history, profile)]
    explained = [glossary(report, built)] if profile in EXPLAINED else []
    proof = [] if profile in SHORT else [integrity(report, label)]
    return numbered([*built, *explained, *proof])
