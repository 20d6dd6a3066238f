"""Every sample goes into every format, the same way twice, and can be read back."""

import csv
import io
import json
from xml.etree import ElementTree

import pytest
import yaml

from planner.design.reading import read_design
from planner.design.samples import SAMPLES
from planner.exports import EXPORTS, Export
from planner.report import report_on
from tests.exports.reading import BY_NAME, DAY, conform, manifests

REPORTS = {name: report_on(sample.design, DAY) for name, sample in SAMPLES.items()}
# Pictures of the views are alike in kind: a large and a small sample stand for all, the overview is drawn of each.
DRAWN = {"aks-baseline", "legacy-kubenet"}
RENDERED = [
    (sample, export) for sample in SAMPLES for export in EXPORTS if sample in DRAWN or "topology-" not in export.name
]
MANIFESTS = ("ingress.yaml", "services.yaml", "network-policies.yaml")


def test_every_export_has_a_name_of_its_own_and_a_title() -> None:
    assert len(BY_NAME) == len(EXPORTS)
    assert all(export.title and "/" in export.media_type for export in EXPORTS)


@pytest.mark.parametrize(("sample", "export"), RENDERED, ids=lambda each: getattr(each, "name", each))
def test_a_sample_goes_into_every_format_with_the_same_bytes_twice(sample: str, export: Export) -> None:
    first = export.render(REPORTS[sample])
    again = export.render(report_on(SAMPLES[sample].design, DAY))

    assert first == again
    assert parsed(export.media_type, first)


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_design_opens_again_as_it_was(sample: str) -> None:
    text = BY_NAME["design.json"].render(REPORTS[sample]).decode()

    assert read_design(text) == SAMPLES[sample].design


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_vnet_and_subnet_range_stands_in_the_address_plan_with_its_name(sample: str) -> None:
    plan = REPORTS[sample].plan
    rows = table(BY_NAME["subnets.csv"].render(REPORTS[sample]))

    named = {(row["Name"], row["Range"]) for row in rows}

    assert {(vnet.name, str(cidr)) for vnet in plan.vnets for cidr in vnet.address_space} <= named
    assert {(subnet.name, str(subnet.cidr)) for subnet in plan.subnets if subnet.cidr} <= named
    assert len(rows) == len(named), "A range stands there twice."


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_address_plan_holds_no_range_that_the_plan_lacks(sample: str) -> None:
    plan = REPORTS[sample].plan
    known = {str(each.cidr) for each in plan.ranges} | {str(each.cidr) for each in plan.subnets}
    known |= {str(taken.cidr) for vnet in plan.vnets for taken in vnet.taken}

    assert {row["Range"] for row in table(BY_NAME["subnets.csv"].render(REPORTS[sample]))} <= known


@pytest.mark.parametrize("name", MANIFESTS)
@pytest.mark.parametrize("sample", SAMPLES)
def test_manifests_of_samples_pass_the_schemas(sample: str, name: str) -> None:
    for manifest in manifests(name, REPORTS[sample]):
        conform(manifest)


@pytest.mark.parametrize("name", MANIFESTS)
@pytest.mark.parametrize("sample", SAMPLES)
def test_no_two_manifests_of_a_file_have_the_same_name(sample: str, name: str) -> None:
    found = [
        (each["kind"], each["metadata"].get("namespace"), each["metadata"]["name"])
        for each in manifests(name, REPORTS[sample])
    ]

    assert len(found) == len(set(found))


def parsed(media_type: str, content: bytes) -> object:
    match media_type:
        case "application/json":
            return json.loads(content)
        case "text/csv":
            return table(content)
        case "application/yaml":
            return [list(yaml.safe_load_all(content)), content.startswith(b"# ")]
        case "image/svg+xml":
            return ElementTree.fromstring(content).tag.endswith("svg")
        case "image/png":
            return content.startswith(b"\x89PNG")
        case "application/vnd.jgraph.mxfile":
            return ElementTree.fromstring(content).tag == "mxfile"
        case "text/vnd.graphviz":
            return b"digraph" in content
    raise AssertionError(media_type)


def table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
@pytest.mark.parametrize("sample", SAMPLES)
def test_a_file_of_manifests_applies_where_it_has_any(sample: str, export: Export) -> None:
    report = REPORTS[sample]

    if export.media_type == "application/yaml":
        assert export.applies(report) == bool(manifests(export.name, report))
    elif export.name != "custom-role.json" and not export.name.startswith("topology-"):
        assert export.applies(report)
