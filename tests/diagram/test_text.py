"""Text of the picture: cleaned, measured and broken into lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.diagram.html_labels import escape_label
from planner.diagram.text import LABEL_CAP, clean, text_width, wrap


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("snet-nodes", "snet-nodes"),
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("a\u202eb\u200bc\x00d\ue000", "abcd"),
        ("e\u0301", "é"),
        ("x" * 65, "x" * 63 + "…"),
        ("x" * 64, "x" * 64),
        ("", ""),
    ],
)
def test_a_label_is_one_printable_line_of_at_most_64_characters(typed: str, shown: str) -> None:
    assert clean(typed) == shown


def test_nothing_in_an_escaped_label_can_end_it_or_be_read_by_graphviz() -> None:
    assert escape_label('<b>&"]]>\\N\\') == "&lt;b&gt;&amp;&quot;&#93;&#93;&gt;\\\\N\\\\"


@given(st.text(max_size=80), st.floats(20, 200), st.booleans())
def test_lines_are_never_wider_than_asked_and_lose_no_letter(text: str, width: float, bold: bool) -> None:
    line = clean(text)

    lines = wrap(line, width, 10, bold=bold)

    assert "".join(lines).replace(" ", "") == line.replace(" ", "")
    assert all(len(each) == 1 or text_width(each, 10, bold=bold) <= width for each in lines)


def test_a_name_is_broken_after_a_hyphen_rather_than_inside_a_word() -> None:
    assert wrap("aks-claims-prod-westeurope", 80, 11, bold=True) == ("aks-claims-", "prod-", "westeurope")


def test_the_cap_holds_for_text_that_grows_in_normal_form() -> None:
    assert len(clean("\u0958" * 64)) <= LABEL_CAP
