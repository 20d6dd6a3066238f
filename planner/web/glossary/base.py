"""The record of a word."""

from dataclasses import dataclass

from django.utils.text import slugify

from planner.azure.sources import Source


@dataclass(frozen=True)
class Term:
    """A word: what it is long for ("" where it is no abbreviation), what it means, where the wizard asks for it."""

    name: str
    long: str
    means: str
    section: str
    source: Source

    @property
    def slug(self) -> str:
        """Its anchor on the page."""
        return slugify(self.name)
