"""The PDF's list of destinations: what the nodes, the region and the cloud ask for."""

from datetime import date

import pytest

from planner.design import Design
from planner.plan import make_plan
from planner.web.document.firewall_rules import needed, required

SYSTEM = {"name": "npsystem", "mode": "System", "min_count": 3, "max_count": 4}


def plan_of(**changes):
    return make_plan(Design().revise(**changes), date(2026, 11, 23))


def targets(plan):
    return {each.target for _, each in needed(plan)}


@pytest.mark.parametrize(("size", "asked"), [("Standard_NC4as_T4_v3", True), ("Standard_D8ds_v5", False)])
def test_gpu_nodes_ask_for_their_drivers(size, asked):
    plan = plan_of(node_pools=[SYSTEM, {"name": "npgpu", "vm_size": size}])

    assert ("nvidia.github.io" in targets(plan)) is asked


@pytest.mark.parametrize(("cloud", "port_22"), [("AzureChina", True), ("AzurePublic", False)])
def test_port_22_is_asked_for_in_china_only(cloud, port_22):
    plan = plan_of(overview={"cloud": cloud}, access={"api_server": "public"})

    assert any(each.port == 22 for _, each in needed(plan)) is port_22


def test_a_region_written_in_words_is_printed_as_azure_writes_it():
    table = required(plan_of(overview={"region": "West Europe"}, access={"api_server": "public"}))

    text = " ".join(str(row) for row in table.rows)
    assert "*.hcp.westeurope.azmk8s.io" in text
    assert "AzureCloud.West Europe" not in text
