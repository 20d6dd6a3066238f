"""Commands in narrow columns: broken where the shell goes on, and the same command when they are read back."""

import html
import re
import shlex

from hypothesis import given
from hypothesis import strategies as st

from planner.web.templatetags.breaking import breakable, command

UPDATE = (
    "az aks nodepool update -g rg-claims-aks-prod --cluster-name aks-claims-prod-westeurope -n npuser --max-surge 33%"
)


def lines_of(shown: str) -> list[str]:
    return [html.unescape(line).replace("\u2002", "") for line in shown.replace("<wbr>", "").split("<br>")]


def test_a_command_goes_on_with_a_backslash_and_keeps_an_option_with_its_value() -> None:
    assert lines_of(command(UPDATE, 50)) == [
        "az aks nodepool update -g rg-claims-aks-prod \\",
        "--cluster-name aks-claims-prod-westeurope \\",
        "-n npuser --max-surge 33%",
    ]


def test_a_short_command_stays_on_one_line() -> None:
    assert command("kubectl get pods -A", 50) == "kubectl get pods -A"


def test_quoted_text_with_spaces_is_one_argument() -> None:
    shown = lines_of(command("""az network vnet show --query "a b c" --name 'x y' -o tsv""", 30))

    assert any('"a b c"' in line for line in shown)
    assert any("'x y'" in line for line in shown)


def test_a_query_goes_on_without_a_backslash_and_keeps_its_words() -> None:
    query = "AGWFirewallLogs | where TimeGenerated > ago(1h) and Action == 'Blocked' | project DetailedMessage"

    assert " ".join(lines_of(command(query, 30))) == query


def test_an_argument_longer_than_the_line_may_break_within() -> None:
    assert "<wbr>" in command(f"az show --id /subscriptions/{'x' * 90}", 50)


ARGUMENTS = st.lists(
    st.text("abcdefghij-./:=%{}<>&'\" ", min_size=1, max_size=30).map(shlex.quote), min_size=1, max_size=12
)


@given(ARGUMENTS, st.integers(12, 100))
def test_the_shell_reads_the_same_arguments_from_the_lines(arguments: list[str], width: int) -> None:
    text = " ".join(["az", *arguments])

    shown = lines_of(command(text, width))

    joined = "\n".join(shown).replace("\\\n", "")  # as the shell does; shlex does not
    assert shlex.split(joined) == shlex.split(text)


@given(ARGUMENTS)
def test_a_line_is_longer_than_the_column_only_where_one_word_is(arguments: list[str]) -> None:
    shown = lines_of(command(" ".join(["kubectl", *arguments]), 40))

    assert all(len(line) <= 40 or len(re.findall(r"\S+", line)) <= 4 or "'" in line for line in shown)


def test_a_day_is_never_broken_over_two_lines() -> None:
    assert breakable("Until 23 November 2026, or later") == "Until 23\u00a0November\u00a02026, or later"
    assert breakable("23 Marchers 2026") == "23 Marchers 2026"
