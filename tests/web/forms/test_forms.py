"""Every form has exactly its section's fields, reads what it shows, and keeps what was typed."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.http import QueryDict

from planner.design import SECTIONS, Design
from planner.design.explanations import EXPLANATIONS
from planner.design.labels import OWN, label
from planner.design.samples import SAMPLES
from planner.plan import make_plan
from planner.rules import RULES
from planner.web.forms.base import SectionForm
from planner.web.forms.layout import Rows
from planner.web.forms.page import PageParts
from planner.web.forms.parts import CARDS, TALL, UNDECIDABLE
from planner.web.forms.questions import Kind, Question, questions_of
from planner.web.forms.relevance import RELEVANT, matters
from planner.web.steps import STEP_BY_SECTION, STEPS

BY_THEMSELVES = {"kubenet", "ingress-nginx, self-managed", "28", "29", "30", "31"}
"""Names that are written small wherever they stand."""

HOSTILE = [
    "<script>alert(1)</script>",
    "'\"; DROP TABLE design; --",
    "{{ settings.SECRET_KEY }}{% debug %}",
    "\u202eright to left",
    "a" * 200,
    "=cmd|' /C calc'!A0",
]


def posted(form: SectionForm, **changes: str) -> QueryDict:
    """What a browser sends for the form as it is shown, with some answers typed anew (a__b stands for a.b)."""
    post = QueryDict(mutable=True)
    for path, texts in form.sheet.texts.items():
        post.setlist(path, ["", *texts])
    for path, count in form.sheet.counts.items():
        post[f"{path}.count"] = str(count)
    for path, text in changes.items():
        post[path.replace("__", ".")] = text
    return post


def all_questions() -> Iterator[Question]:
    for section in SECTIONS:
        for question in questions_of(section):
            yield question
            yield from question.row


def test_there_is_one_step_for_each_section_in_the_same_order() -> None:
    assert tuple(step.section for step in STEPS) == SECTIONS


@pytest.mark.parametrize("section", SECTIONS)
def test_a_form_has_exactly_the_fields_of_its_section(section: str) -> None:
    shown = [name for group in STEP_BY_SECTION[section].form for name in group.names]

    assert sorted(shown) == sorted(question.name for question in questions_of(section))


@pytest.mark.parametrize("section", SECTIONS)
def test_what_a_list_hides_behind_more_are_answers_of_its_rows(section: str) -> None:
    lists = [each for group in STEP_BY_SECTION[section].form for each in (*group.fields, *group.more)]

    for rows in lists:
        if isinstance(rows, Rows):
            question = next(each for each in questions_of(section) if each.name == rows.name)
            assert set(rows.more) <= {each.name for each in question.row}


@pytest.mark.parametrize("section", SECTIONS)
def test_at_most_fifteen_answers_are_visible_and_eight_in_a_group(section: str) -> None:
    form = SectionForm(Design(), section)
    groups = PageParts(form).groups(STEP_BY_SECTION[section].form)

    visible = [[each for each in group.parts if each.question.kind is not Kind.ROWS] for group in groups]
    assert sum(map(len, visible)) <= 15
    assert max(map(len, visible)) <= 8


@pytest.mark.parametrize("section", SECTIONS)
@pytest.mark.parametrize("sample", SAMPLES)
def test_a_form_reads_back_what_it_shows(sample: str, section: str) -> None:
    design = SAMPLES[sample].design
    form = SectionForm(design, section)

    again = SectionForm(design, section, posted(form))

    assert again.mistakes == ()
    assert again.revised == design


def test_every_field_named_for_a_special_look_exists() -> None:
    fields = {question.field for question in all_questions()}

    assert CARDS | TALL | UNDECIDABLE | set(RELEVANT) | set(EXPLANATIONS) | {field for field, _ in OWN} <= fields


def test_an_answer_that_a_rule_finds_fault_with_is_not_folded_away() -> None:
    folded = set()
    for rule in RULES.values():
        plan = make_plan(Design().revise(**rule.bad), date(2026, 11, 23))
        for problem in rule.check(plan):
            field = ".".join(part for part in problem.subject.split(".") if not part.isdigit())
            if not matters(field, plan.design):
                folded.add(rule.id)

    assert folded == set()


@pytest.mark.parametrize(
    ("changes", "idle", "at_work"),
    [
        ({"addresses": {"hub": {"address_space": []}}}, "addresses.hub.name", "addresses.spoke.name"),
        ({"surroundings": {"hybrid_link": "none"}}, "management.gateway_nsg", "management.nsg"),
        ({"management": {"bastion": "none"}}, "management.rdp_sessions", "management.reached_by"),
        ({"management": {"bastion": "none", "jump_box": False}}, "management.allowed_ranges", "management.jump_box"),
        ({"access": {"api_server": "public"}}, "access.public_fqdn", "access.identity"),
        ({}, "egress.disable_windows_outbound_nat", "egress.dns_proxy"),
        ({}, "ingress.public_addresses", "ingress.address"),
        ({"waf": {"product": "none"}}, "waf.largest_upload_gb", "waf.ddos"),
    ],
)
def test_an_answer_without_effect_is_folded_away(changes: dict[str, object], idle: str, at_work: str) -> None:
    design = Design().revise(**changes)

    assert not matters(idle, design)
    assert matters(at_work, design)


def test_every_option_with_own_words_is_an_option_and_every_option_has_words() -> None:
    by_field = {question.field: question for question in all_questions()}

    for field, sentences in EXPLANATIONS.items():
        assert set(sentences) <= set(by_field[field].options)
    for question in by_field.values():
        words = [label(option, question.field) for option in question.options]
        assert all(("_" not in word and word[0].upper() == word[0]) or word in BY_THEMSELVES for word in words), words
        assert len(set(words)) == len(words)


def test_every_card_has_a_sentence() -> None:
    by_field = {question.field: question for question in all_questions()}

    for field in CARDS - {"network_model.ip_families", "surroundings.hybrid_link"}:
        assert set(EXPLANATIONS[field]) == set(by_field[field].options), field


def test_a_mistake_is_tied_to_its_field_and_the_text_is_kept() -> None:
    stored = SectionForm(Design(), "addresses")

    form = SectionForm(Design(), "addresses", posted(stored, addresses__pod_cidr="10.0.0.300/16"))

    assert form.revised is None
    assert [mistake.path for mistake in form.mistakes] == ["addresses.pod_cidr"]
    assert "10.0.0.300/16" in form.messages("addresses.pod_cidr")[0]
    assert form.sheet.text("addresses.pod_cidr") == "10.0.0.300/16"


def test_a_range_in_a_list_of_values_is_a_mistake_of_the_list() -> None:
    stored = SectionForm(Design(), "addresses")

    form = SectionForm(
        Design(), "addresses", posted(stored, addresses__spoke__address_space="10.0.0.0/16, 10.1.0.7/24")
    )

    assert [mistake.path for mistake in form.mistakes] == ["addresses.spoke.address_space"]
    assert "10.1.0.0/24" in form.mistakes[0].message


def test_values_may_stand_in_lines_or_between_commas() -> None:
    stored = SectionForm(Design(), "management")

    form = SectionForm(
        Design(), "management", posted(stored, management__allowed_ranges="10.0.0.0/8\r\n172.16.0.0/12, 192.168.0.0/16")
    )

    assert form.revised is not None
    assert [str(each) for each in form.revised.management.allowed_ranges] == [
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
    ]


def test_labels_may_hold_a_colon_and_a_blank() -> None:
    stored = SectionForm(
        SAMPLES["aks-baseline"].design, "network_policy", QueryDict("x=1"), action="network_policy.rules:add"
    )
    index = stored.sheet.counts["network_policy.rules"] - 1
    typed = posted(stored)
    typed[f"network_policy.rules.{index}.pod_labels"] = "app: backend, tier=data"

    form = SectionForm(SAMPLES["aks-baseline"].design, "network_policy", typed)

    assert form.revised is not None
    assert form.revised.network_policy.rules[index].pod_labels == ("app=backend", "tier=data")


def test_an_answer_that_the_request_leaves_out_stays() -> None:
    form = SectionForm(Design(), "overview", QueryDict("overview.workload=shop"))

    assert form.revised == Design().revise(overview={"workload": "shop"})


def test_an_unticked_box_is_no_and_a_missing_one_stays() -> None:
    unticked = SectionForm(Design(), "egress", QueryDict("egress.dns_proxy="))
    missing = SectionForm(Design(), "egress", QueryDict(""))

    assert unticked.revised is not None
    assert not unticked.revised.egress.dns_proxy
    assert missing.revised == Design()


def test_a_list_with_its_last_row_removed_is_empty() -> None:
    form = SectionForm(Design(), "surroundings", QueryDict("surroundings.networks.count=0"))

    assert form.revised is not None
    assert form.revised.surroundings.networks == ()


def test_not_decided_yet_is_kept_beside_the_default() -> None:
    asked = QueryDict("undecided.asked=waf.product&undecided.asked=waf.ddos&undecided=waf.product")

    form = SectionForm(Design().revise(decisions={"undecided": ["waf.ddos", "egress.firewall"]}), "waf", asked)

    assert form.revised is not None
    assert form.revised.decisions.undecided == ("egress.firewall", "waf.product")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_kept_as_text(text: str) -> None:
    post = QueryDict(mutable=True)
    post["overview.purpose"] = text

    form = SectionForm(Design(), "overview", post)

    assert form.revised is not None
    assert form.revised.overview.purpose == form.sheet.text("overview.purpose") == text


def test_control_characters_are_refused_by_name() -> None:
    post = QueryDict(mutable=True)
    post["overview.purpose"] = "bell\x07"

    form = SectionForm(Design(), "overview", post)

    assert "U+0007" in form.messages("overview.purpose")[0]
