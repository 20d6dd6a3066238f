"""Lists are edited row by row without JavaScript: nothing is saved and nothing typed is lost."""

import pytest
from django.http import QueryDict

from planner.design import Design
from planner.web.forms.base import SectionForm

TYPED = (
    "node_pools.count=3"
    "&node_pools.0.name=one&node_pools.0.max_count=not+a+number"
    "&node_pools.1.name=two"
    "&node_pools.2.name=three"
)


def names_after(action: str) -> list[str]:
    form = SectionForm(Design(), "node_pools", QueryDict(TYPED), action=action)
    return [form.sheet.text(f"node_pools.{index}.name") for index in range(form.sheet.counts["node_pools"])]


@pytest.mark.parametrize(
    ("action", "names"),
    [
        ("node_pools:add", ["one", "two", "three", "npuser"]),
        ("node_pools:remove:1", ["one", "three"]),
        ("node_pools:duplicate:0", ["one", "one2", "two", "three"]),
        ("node_pools:up:2", ["one", "three", "two"]),
        ("node_pools:down:0", ["two", "one", "three"]),
        ("node_pools:up:0", ["one", "two", "three"]),
        ("node_pools:down:2", ["one", "two", "three"]),
        ("node_pools:remove:9", ["one", "two", "three"]),
        ("node_pools:remove:x", ["one", "two", "three"]),
        ("nothing:add", ["one", "two", "three"]),
        ("restore", ["one", "two", "three"]),
        ("", ["one", "two", "three"]),
    ],
)
def test_a_button_changes_the_rows(action: str, names: list[str]) -> None:
    assert names_after(action) == names


def test_text_that_cannot_be_read_moves_with_its_row() -> None:
    form = SectionForm(Design(), "node_pools", QueryDict(TYPED), action="node_pools:down:0")

    assert form.sheet.text("node_pools.1.max_count") == "not a number"
    assert form.messages("node_pools.1.max_count") == ["not a number is not a whole number."]


def test_a_new_row_has_the_defaults_and_a_name_that_is_free() -> None:
    stored = SectionForm(Design(), "node_pools", QueryDict(""), action="node_pools:add")

    assert stored.sheet.text("node_pools.2.name") == "npuser2"
    assert stored.sheet.text("node_pools.2.vm_size") == "Standard_D4ds_v5"
    assert stored.revised is not None


def test_gaps_in_the_positions_are_closed() -> None:
    form = SectionForm(Design(), "node_pools", QueryDict("node_pools.count=2&node_pools.3.name=b&node_pools.1.name=a"))

    assert form.revised is not None
    assert [pool.name for pool in form.revised.node_pools] == ["a", "b"]


def test_a_list_stops_growing_at_two_hundred_rows() -> None:
    rows = "&".join(f"overview.tags.{index}.name=t{index}" for index in range(200))

    form = SectionForm(Design(), "overview", QueryDict(f"overview.tags.count=200&{rows}"), action="overview.tags:add")

    assert form.sheet.counts["overview.tags"] == 200
