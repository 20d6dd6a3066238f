"""The help pages: the index leads everywhere, and every word of the glossary is told once, with its source."""

from django.test import Client

from planner.azure import sources
from planner.web.glossary import TERMS
from planner.web.steps import STEP_BY_SECTION
from tests.web.stories import words_of


def test_every_word_has_a_meaning_a_section_and_a_source_of_the_facts() -> None:
    for term in TERMS:
        assert term.means.endswith("."), term.name
        assert term.section in STEP_BY_SECTION
        assert term.source in sources.ALL


def test_every_word_stands_once_under_an_anchor_of_its_own() -> None:
    assert len({term.slug for term in TERMS}) == len(TERMS) >= 45


def test_the_glossary_shows_every_word_with_its_source(client: Client) -> None:
    page = client.get("/help/glossary/")

    text, markup = words_of(page), page.content.decode()
    for term in TERMS:
        assert term.name in text
        assert f'id="{term.slug}"' in markup
        assert term.source.url in markup


def test_help_leads_to_rules_glossary_and_keys(client: Client) -> None:
    markup = client.get("/help/").content.decode()

    assert 'href="/rules/"' in markup
    assert 'href="/help/glossary/"' in markup
    assert "<kbd>?</kbd>" in markup
