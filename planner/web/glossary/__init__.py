"""The glossary: words of this product's pages, each in our own words with the page behind it."""

from collections.abc import Iterator
from itertools import groupby

from planner.web.glossary.base import Term
from planner.web.glossary.cluster import CLUSTER
from planner.web.glossary.traffic import TRAFFIC

TERMS: tuple[Term, ...] = tuple(sorted((*CLUSTER, *TRAFFIC), key=lambda term: term.name.casefold()))
"""In the order of the alphabet."""

__all__ = ["TERMS", "Term", "by_letter"]


def by_letter() -> Iterator[tuple[str, tuple[Term, ...]]]:
    """The terms under their first letters."""
    for letter, terms in groupby(TERMS, key=lambda term: term.name[0].upper()):
        yield letter, tuple(terms)
