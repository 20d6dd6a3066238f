"""A design is whole, frozen and revised by one verb; old documents are read for ever."""

import json
from pathlib import Path

import pytest
from pydantic import BaseModel, ValidationError

from planner.design import SECTIONS, Design
from planner.design.labels import label
from planner.design.stored import VERSION, dumps, load, upgraded

STORED = Path(__file__).parent / "stored"


def test_the_sections_are_those_of_the_domain_in_order():
    assert SECTIONS == (
        "overview",
        "surroundings",
        "network_model",
        "node_pools",
        "addresses",
        "ingress",
        "waf",
        "egress",
        "network_policy",
        "management",
        "access",
        "decisions",
    )


def test_revise_merges_mappings_and_replaces_lists():
    design = Design().revise(
        addresses={"spoke": {"name": "vnet-shop"}}, node_pools=[{"name": "npone", "mode": "System"}]
    )

    assert design.addresses.spoke.name == "vnet-shop"
    assert design.addresses.spoke.address_space == Design().addresses.spoke.address_space
    assert [pool.name for pool in design.node_pools] == ["npone"]


def test_a_revision_leaves_the_design_as_it_was():
    design = Design()

    design.revise(overview={"title": "Other"})

    assert design == Design()
    with pytest.raises(ValidationError):
        design.overview.title = "Other"


def test_an_unknown_answer_is_refused():
    with pytest.raises(ValidationError):
        Design().revise(addresses={"pod_range": "10.0.0.0/8"})


def test_an_unpinned_value_can_be_given_back():
    pinned = Design().revise(addresses={"dns_service_ip": "172.16.0.53"})

    assert pinned.revise(addresses={"dns_service_ip": None}) == Design()


def models(model: type[BaseModel] = Design):
    yield model
    for field in model.model_fields.values():
        for part in (field.annotation, *getattr(field.annotation, "__args__", ())):
            if isinstance(part, type) and issubclass(part, BaseModel):
                yield from models(part)


@pytest.mark.parametrize("model", set(models()), ids=lambda model: model.__name__)
def test_every_answer_has_a_label(model):
    for name, field in model.model_fields.items():
        assert field.title or name == "version", f"{model.__name__}.{name}"
        assert (field.description or ".").endswith("."), f"{model.__name__}.{name}"


@pytest.mark.parametrize("path", sorted(STORED.glob("v*.json")), ids=lambda path: path.stem)
def test_documents_of_every_version_are_still_read(path):
    design = load(json.loads(path.read_text()))

    assert design.overview.title == "Claims platform production cluster"


def test_there_is_a_frozen_file_for_every_version():
    assert {path.stem for path in STORED.glob("v*.json")} == {f"v{number}" for number in range(1, VERSION + 1)}


def test_an_old_document_is_upgraded_step_by_step(monkeypatch):
    from planner.design import stored

    monkeypatch.setitem(stored.UPGRADES, 0, lambda document: {"overview": {"title": document["name"]}, "version": 1})

    assert upgraded({"version": 0, "name": "Old"}) == {"overview": {"title": "Old"}, "version": 1}


def test_the_same_design_gives_the_same_bytes():
    assert dumps(Design()) == dumps(Design().revise())
    assert dumps(Design()).endswith("}\n")


def test_the_schema_describes_every_section():
    schema = Design.model_json_schema()

    assert set(SECTIONS) <= set(schema["properties"])
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize(
    ("value", "words"),
    [(None, ""), (True, "Yes"), (False, "No"), (1200, "1,200"), (("nodes", "pods"), "Nodes, Pods"), (1.5, "1.5")],
)
def test_any_value_has_words(value, words):
    assert label(value) == words
