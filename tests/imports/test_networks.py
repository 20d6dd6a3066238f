"""Networks from others' files: what Azure prints, and ranges as CSV."""

import json
from ipaddress import ip_network
from typing import Any

import pytest

from planner.design import Design
from planner.design.reading import LARGEST_FILE, Unreadable
from planner.design.surroundings import SurroundingNetwork
from planner.imports import changes, networks_in

VNET = {
    "addressSpace": {"addressPrefixes": ["10.20.0.0/16", "10.21.0.0/16"]},
    "enableDdosProtection": False,
    "id": "/subscriptions/0/resourceGroups/rg-shared/providers/Microsoft.Network/virtualNetworks/vnet-shared",
    "location": "westeurope",
    "name": "vnet-shared",
    "resourceGroup": "rg-shared",
    "subnets": [{"name": "default", "addressPrefix": "10.20.0.0/24", "ipConfigurations": [{"id": "/x"}]}],
    "virtualNetworkPeerings": [],
}
GRAPH = {"name": "vnet-shared", "properties": {"addressSpace": VNET["addressSpace"]}, "resourceGroup": "rg-shared"}
SHARED = [("vnet-shared", ["10.20.0.0/16", "10.21.0.0/16"], "peered_vnet")]


def plain(networks: tuple[SurroundingNetwork, ...]) -> list[tuple[str, list[str], str]]:
    return [(each.name, [str(cidr) for cidr in each.ranges], each.kind) for each in networks]


@pytest.mark.parametrize(
    "document",
    [
        [VNET],
        VNET,
        {"count": 1, "data": [GRAPH], "skip_token": None, "total_records": 1},
        {"value": [GRAPH]},
        [{"name": "vnet-shared", "addressPrefixes": ["10.20.0.0/16", "10.21.0.0/16"]}],
        [{"vnetName": "vnet-shared", "properties_addressSpace_addressPrefixes": '["10.20.0.0/16","10.21.0.0/16"]'}],
        {
            "data": {
                "columns": [{"name": "name", "type": "string"}, {"name": "addressPrefixes", "type": "object"}],
                "rows": [["vnet-shared", ["10.20.0.0/16", "10.21.0.0/16"]]],
            }
        },
    ],
    ids=["az list", "az show", "resource graph", "rest", "query", "graph csv as json", "graph table"],
)
def test_what_azure_prints_names_peered_vnets(document: Any) -> None:
    assert plain(networks_in(json.dumps(document, indent=2))) == SHARED


@pytest.mark.parametrize(
    "text",
    [
        "name,range\nHead office,10.0.0.0/8\nHead office,172.16.0.0/12\n",
        "Name;Address space\r\nHead office;10.0.0.0/8, 172.16.0.0/12\r\n",
        'Site\tCIDR\nHead office\t"10.0.0.0/8 172.16.0.0/12"\n',
        "Head office,10.0.0.0/8,172.16.0.0/12\n",
        "Head office,10.0.0.0/8;172.16.0.0/12,on-premises\n",
        "\ufeffname,ranges\n\nHead office,10.0.0.0/8,172.16.0.0/12\n\n",
    ],
)
def test_ranges_as_csv_join_the_lines_of_one_network(text: str) -> None:
    assert plain(networks_in(text)) == [("Head office", ["10.0.0.0/8", "172.16.0.0/12"], "on_premises")]


def test_a_column_says_the_kind() -> None:
    text = "name,range,kind\nshared,10.20.0.0/16,peered VNet\nlab,10.30.0.0/16,other\n"

    assert [kind for _, _, kind in plain(networks_in(text))] == ["peered_vnet", "other"]


def test_a_line_of_ranges_alone_is_a_network_without_a_name() -> None:
    assert plain(networks_in("10.0.0.0/8\n")) == [("", ["10.0.0.0/8"], "on_premises")]


def test_ranges_of_ipv6_are_read_too() -> None:
    assert plain(networks_in("office,fd00:1::/48"))[0][1] == ["fd00:1::/48"]


def test_a_name_in_two_resource_groups_stays_two_networks() -> None:
    other = VNET | {"resourceGroup": "rg-lab", "addressSpace": {"addressPrefixes": ["10.50.0.0/16"]}}

    names = [name for name, _, _ in plain(networks_in(json.dumps([VNET, other])))]

    assert names == ["vnet-shared (rg-shared)", "vnet-shared (rg-lab)"]


@pytest.mark.parametrize(
    ("text", "path", "sentence"),
    [
        ("", "", "The text is empty"),
        ("office,10.0.0.0", "line 1, ranges.0", "type 10.0.0.0/24 for a network"),
        ("office,10.0.0.1/8", "line 1, ranges.0", "did you mean 10.0.0.0/8?"),
        ("name,range\noffice,\n", "line 2", "office has no range"),
        ("name,range,kind\noffice,10.0.0.0/8,castle\n", "line 2, kind", "castle is not one of the choices"),
        ("{}", "", "paste the output of az network vnet list"),
        ("[1]", "0", "A VNet is needed here"),
        ("[]", "", "The text names no network"),
        ('[{"name": "a"}]', "0", "a has no range"),
        ('[{"name": 5, "addressPrefixes": ["10.0.0.0/8"]}]', "0, name", "put it in quotes"),
        ('[{"name": "a", "addressPrefixes": [null, 7, "x"]}]', "0, ranges.0", "7 is not an address range"),
        ("[" * 30 + "]" * 30, "", "deeper than 20 levels"),
        ("[" * 100_000, "", "nested too deep"),
        ("[" + "9" * 5000 + "]", "", "a number is too long"),
        ('["a"', "", "line 1, column 5"),
        ("x" * (LARGEST_FILE + 1), "", "more than 1 MB"),
    ],
)
def test_a_mistake_names_its_place_and_what_to_type(text: str, path: str, sentence: str) -> None:
    with pytest.raises(Unreadable) as caught:
        networks_in(text)

    assert caught.value.mistakes[0].path == path
    assert sentence in caught.value.mistakes[0].message


def test_of_many_mistakes_fifty_are_shown_and_the_rest_is_counted() -> None:
    with pytest.raises(Unreadable) as caught:
        networks_in("\n".join(f"office {n},nowhere" for n in range(80)))

    assert len(caught.value.mistakes) == 51
    assert "30 more mistakes" in caught.value.mistakes[-1].message


def test_more_ranges_than_the_planner_compares_are_refused() -> None:
    with pytest.raises(Unreadable, match="more than 10,000 ranges"):
        networks_in("\n".join(f"site {n},10.{n // 256}.{n % 256}.0/24" for n in range(10_001)))


def test_networks_are_added_to_those_of_the_design_once() -> None:
    networks = networks_in(json.dumps([VNET]))

    once = Design().revise(**changes(Design(), networks))
    twice = once.revise(**changes(once, networks))

    assert [each.name for each in once.surroundings.networks] == ["Head office", "vnet-shared"]
    assert once.surroundings.networks[1].ranges == (ip_network("10.20.0.0/16"), ip_network("10.21.0.0/16"))
    assert twice == once


def test_the_vnets_of_the_design_itself_are_no_surroundings() -> None:
    own = [{"name": "vnet-workload-prod-westeurope", "addressPrefixes": ["10.240.0.0/16"]}]

    assert Design().revise(**changes(Design(), networks_in(json.dumps(own)))) == Design()
