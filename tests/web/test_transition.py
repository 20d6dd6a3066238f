"""What the way from one design to another takes on a running cluster."""

from datetime import date
from typing import Any

import pytest

from planner.design import Design
from planner.design.samples import SAMPLES
from planner.plan import make_plan
from planner.web.transition import consequences

DAY = date(2026, 11, 23)
POOL = {"name": "npsystem", "mode": "System", "max_count": 5}


def taken(before: Design, **answers: Any) -> dict[str, tuple[str, tuple[str, ...]]]:
    """By choice, what its change takes and the names it is about."""
    after = before.revise(**answers)
    found = consequences(make_plan(before, DAY), make_plan(after, DAY))
    return {each.choice: (each.change, each.about) for each in found}


def test_the_same_answers_take_nothing() -> None:
    assert taken(SAMPLES["aks-baseline"].design) == {}


@pytest.mark.parametrize(
    ("answers", "choice", "change"),
    [
        ({"network_model": {"model": "azure_cni_node_subnet"}}, "Network model", "rebuild"),
        ({"network_model": {"network_dataplane": "azure"}}, "Data plane", "rebuild"),
        ({"addresses": {"pod_cidr": "100.64.0.0/15"}}, "Pod CIDR", "one_way"),
        ({"addresses": {"pod_cidr": "100.64.0.0/17"}}, "Pod CIDR", "rebuild"),
        ({"addresses": {"pod_cidr": "10.128.0.0/15"}}, "Pod CIDR", "rebuild"),
        ({"addresses": {"service_cidr": "172.16.8.0/22"}}, "Service CIDR", "rebuild"),
        ({"access": {"private_dns_zone": "none"}}, "Private DNS zone", "one_way"),
        ({"access": {"private_dns_zone": "system"}}, "Private DNS zone", "rebuild"),
        ({"access": {"api_server": "public"}}, "API server access", "rebuild"),
        ({"egress": {"outbound_type": "loadBalancer"}}, "Outbound type", "changeable"),
        ({"management": {"bastion": "standard"}}, "Azure Bastion SKU", "rebuild"),
        ({"ingress": {"controller": "agc"}}, "Ingress controller", "changeable"),
    ],
)
def test_a_choice_of_the_cluster_takes_what_its_way_takes(answers: Any, choice: str, change: str) -> None:
    assert taken(SAMPLES["aks-baseline"].design, **answers)[choice] == (change, ())


def test_a_bastion_and_a_range_that_pods_no_longer_take_are_nothing_to_beware_of() -> None:
    assert taken(SAMPLES["aks-baseline"].design, management={"bastion": "none"}) == {}
    assert "Pod CIDR" in taken(SAMPLES["aks-baseline"].design, network_model={"model": "azure_cni_node_subnet"})


@pytest.mark.parametrize(
    ("change", "choice"),
    [
        ({"max_pods": 60}, "Max pods of a pool"),
        ({"vm_size": "Standard_D16ds_v5"}, "VM size of a pool"),
        ({"availability_zones": [1]}, "Availability zones of a pool"),
    ],
)
def test_a_pool_is_made_anew_and_named(change: dict[str, Any], choice: str) -> None:
    before = Design().revise(node_pools=[POOL, POOL | {"name": "npuser", "mode": "User"}])

    found = taken(before, node_pools=[POOL, POOL | {"name": "npuser", "mode": "User"} | change])

    assert found[choice] == ("rebuild", ("npuser",))


def test_a_new_pool_and_one_that_goes_take_no_rebuild() -> None:
    before = Design().revise(node_pools=[POOL, POOL | {"name": "npuser", "mode": "User"}])

    assert taken(before, node_pools=[POOL, POOL | {"name": "npother", "mode": "User", "max_pods": 99}]) == {}


def test_the_first_windows_pool_needs_a_new_cluster_and_the_second_does_not() -> None:
    windows = POOL | {"name": "npwin", "mode": "User", "os_type": "Windows", "os_sku": "Windows2022"}
    before = Design().revise(node_pools=[POOL])
    with_one = before.revise(node_pools=[POOL, windows])

    assert taken(before, node_pools=[POOL, windows])["Windows pools"] == ("rebuild", ("npwin",))
    assert "Windows pools" not in taken(with_one, node_pools=[POOL, windows, windows | {"name": "npwin2"}])


def test_a_subnet_of_nodes_that_moves_is_named() -> None:
    found = taken(Design(), addresses={"spoke": {"address_space": ["10.72.0.0/16"]}})

    assert found == {"Subnet of a node pool": ("rebuild", ("snet-nodes",))}


def test_a_subnet_that_had_no_place_was_never_built() -> None:
    before = Design().revise(addresses={"spoke": {"address_space": ["10.240.0.0/29"]}})

    assert "Subnet of a node pool" not in taken(before, addresses={"spoke": {"address_space": ["10.240.0.0/16"]}})


def test_a_vnet_with_another_name_is_another_vnet_and_an_existing_one_may_be_the_same() -> None:
    before = SAMPLES["aks-baseline"].design

    assert taken(before, addresses={"vnet_ownership": "existing"}).get("Owner of the VNet") is None
    found = taken(before, addresses={"spoke": {"name": "vnet-other"}})
    assert found["Owner of the VNet"] == ("rebuild", ("vnet-other",))


def test_what_needs_a_rebuild_comes_first() -> None:
    answers: dict[str, Any] = {
        "addresses": {"pod_cidr": "100.64.0.0/15", "service_cidr": "172.16.8.0/22"},
        "egress": {"outbound_type": "loadBalancer"},
    }

    changes = [change for change, _ in taken(SAMPLES["aks-baseline"].design, **answers).values()]

    assert list(dict.fromkeys(changes)) == ["rebuild", "one_way", "changeable"]
