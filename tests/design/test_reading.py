"""Designs from files: what is read, and what is said to what cannot be read."""

import json

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from planner.design import Design
from planner.design.reading import Unreadable, mistakes_of, read_design, read_yaml
from planner.design.samples import SAMPLES
from planner.design.stored import dump, dumps


def said(text: str) -> list[str]:
    with pytest.raises(Unreadable) as refused:
        read_design(text)
    return [str(mistake) for mistake in refused.value.mistakes]


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=list(SAMPLES))
def test_json_and_yaml_of_a_sample_are_read_back_to_the_same_design(sample):
    assert read_design(dumps(sample.design)) == sample.design
    assert read_design(yaml.safe_dump(dump(sample.design))) == sample.design


def test_a_few_lines_of_yaml_are_a_whole_design():
    design = read_design("overview: {title: Shop}\nnetwork_model: {kubernetes_version: 1.30}")

    assert design.overview.title == "Shop"
    assert design.network_model.kubernetes_version == "1.30"
    assert design.addresses == Design().addresses


def test_every_mistake_is_named_with_its_path():
    text = """
    addresses: {pod_cidr: 10.0.0.0, service_cidr: 10.1.3.0/23}
    node_pools: [{name: npsystem, max_count: many}]
    network: {}
    """

    assert said(text) == [
        "node_pools.0.max_count: many is not a whole number.",
        (
            "addresses.pod_cidr: 10.0.0.0 has no prefix length: "
            "type 10.0.0.0/24 for a network, or 10.0.0.0/32 for the one address."
        ),
        "addresses.service_cidr: 10.1.3.0/23 has host bits set: did you mean 10.1.2.0/23?",
        "network: There is no answer named network: remove it or correct its name.",
    ]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("{", "not JSON (line 1"),
        ("a: [", "neither JSON nor YAML at line"),
        ("a: &x 1\nb: *x", "aliases"),
        ("- 1", "holds no design"),
        ("", "holds no design"),
        ('{"version": 9}', "This design has version 9"),
        ("version: next", "This design has version 'next'"),
        ("[" * 5000 + "]" * 5000, "nested too deep"),
        ("{" * 3 + '"a":', "not JSON"),
        ('{"overview": ' * 40 + "1" + "}" * 40, "nested deeper than 20"),
        ("overview: {title: " + "x" * 1_100_000 + "}", "more than 1 MB"),
        ("overview: {tier: gold}", "use 'free', 'standard' or 'premium'"),
        ("network_model: {virtual_nodes: maybe}", "neither true nor false"),
        ("waf: {capacity_max: 9999}", "type 1000 or less"),
        ("waf: {capacity_max: -1}", "type 0 or more"),
        ("decisions: {open_points: [{due: soon}]}", "type one such as 2027-03-31"),
        ("network_policy: {rules: [{pod_labels: [[a]]}]}", "is not text"),
        ("access: 3", "A group of answers is needed here."),
        ("node_pools: 3", "A list is needed here."),
        ("addresses: {spoke: {taken: [{name: a}]}}", "An answer is needed here."),
    ],
)
def test_a_file_that_is_no_design_is_answered_in_a_sentence(text, part):
    assert part in said(text)[0]


def test_yaml_scalars_stay_as_they_are_written():
    assert read_yaml("a: 1.30\nb: off\nc: 22:22\nd: ~\ne: ''\nf: '~'") == {
        "a": "1.30",
        "b": "off",
        "c": "22:22",
        "d": None,
        "e": "",
        "f": "~",
    }


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_a_design_or_unreadable(text):
    try:
        read_design(text)
    except Unreadable as refused:
        assert refused.mistakes  # noqa: PT017 - being readable is fine too


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_a_damaged_design_is_a_design_or_unreadable(data):
    text = dumps(Design())
    place = data.draw(st.integers(0, len(text) - 1))
    damaged = text[:place] + data.draw(st.sampled_from(["", "\x00", "{", '"', "9", "é", "null"])) + text[place + 1 :]
    try:
        read_design(damaged)
    except Unreadable as refused:
        assert refused.mistakes  # noqa: PT017 - being readable is fine too


def test_numbers_in_json_are_not_text():
    document = dump(Design())
    document["overview"]["title"] = 5

    assert said(json.dumps(document)) == ["overview.title: 5 is not text: put it in quotes."]


def test_a_mistake_of_another_kind_is_told_as_a_sentence():
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(float).validate_python("many")

    assert mistakes_of(refused.value)[0].message.endswith(".")
