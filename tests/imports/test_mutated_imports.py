"""Files that were cut, mixed up or made to harm are read or refused; nothing else happens."""

import json
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from planner.design import Design
from planner.design.reading import Unreadable
from planner.imports import changes, networks_in
from tests.imports.test_networks import GRAPH, VNET

WHOLE = [json.dumps([VNET]), json.dumps({"data": [GRAPH]}), "name,range,kind\nHead office,10.0.0.0/8,other\n"]
WORDS = st.sampled_from(["name", "data", "columns", "rows", "addressSpace", "addressPrefixes", "properties", "value"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just("10.0.0.0/8"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS | st.text(max_size=4), inner, max_size=4),
    max_leaves=10,
)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A good file with a piece cut out and another put in."""
    text = draw(st.sampled_from(WHOLE))
    start, end = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    piece = draw(st.text(max_size=10) | st.sampled_from(['"', "{", "[", "]", ",", "\n", "\x00", "null", "\ufeff", "/"]))
    return text[:start] + piece + text[end:]


def read_or_refused(text: str) -> None:
    try:
        networks = networks_in(text)
    except Unreadable as refused:
        mistakes = refused.mistakes
    else:
        mistakes = ()
        assert Design().revise(**changes(Design(), networks)).surroundings.networks
    assert all(mistake.message.endswith((".", "?", "-o json", "10.0.0.0/8")) for mistake in mistakes)


@settings(deadline=None)
@given(damaged())
def test_a_damaged_file(text: str) -> None:
    read_or_refused(text)


@settings(deadline=None)
@given(JSON)
def test_any_json(value: Any) -> None:
    read_or_refused(json.dumps(value))


@settings(deadline=None)
@given(st.text(max_size=80))
@example("\ud800,10.0.0.0/8")
@example('"\n,')
@example("a" * 200_000 + ",10.0.0.0/8")
def test_any_text(text: str) -> None:
    read_or_refused(text)
