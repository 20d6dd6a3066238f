"""Chapter: run cards, two a page; only those that this design can need."""

from collections.abc import Callable

from planner.report import Report
from planner.web.document.base import Chapter, Section
from planner.web.document.blocks import Card
from planner.web.document.operations.cards_capacity import snat_exhausted, subnet_exhausted
from planner.web.document.operations.cards_cluster import image_pull, names_fail
from planner.web.document.operations.cards_edge import certificate_expiry, false_positive
from planner.web.document.operations.cards_network import bastion_fails, peering_down

CARDS: tuple[tuple[str, Callable[[Report], Card | None]], ...] = (
    ("Pods or nodes get no address", subnet_exhausted),
    ("SNAT ports are used up", snat_exhausted),
    ("A certificate has expired, or is about to", certificate_expiry),
    ("The WAF refuses a good request", false_positive),
    ("Images are not pulled", image_pull),
    ("A peered network is not reached", peering_down),
    ("Names are not resolved", names_fail),
    ("Nobody gets to the nodes", bastion_fails),
)
"""In the order of the pages; a long one stands with a short one."""


def run_cards(report: Report) -> Chapter:
    """Each card that applies, never broken over two pages."""
    found = [(title, card) for title, make in CARDS if (card := make(report))]
    sections = (Section(title, (card,), layout="whole") for title, card in found)
    return Chapter("cards", "Run cards", tuple(sections))
