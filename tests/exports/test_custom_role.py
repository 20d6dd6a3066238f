"""custom-role.json: the rights of the cluster's identity, no more than the choices need."""

import json
from typing import Any

import pytest

from planner.report import Report
from tests.exports.reading import BY_NAME, judged

NETWORK = "Microsoft.Network"
SUBNET_ACTIONS = {
    f"{NETWORK}/virtualNetworks/subnets/join/action",
    f"{NETWORK}/virtualNetworks/subnets/read",
}
LEAST = {
    "egress": {"outbound_type": "loadBalancer"},
    "access": {"api_server": "public", "private_cluster": False},
    "ingress": {"controller": "none"},
}


def role(report: Report) -> dict[str, Any]:
    return json.loads(BY_NAME["custom-role.json"].render(report))


def test_a_public_cluster_with_load_balancer_egress_needs_the_two_subnet_actions_only() -> None:
    assert set(role(judged(**LEAST))["Actions"]) == SUBNET_ACTIONS


@pytest.mark.parametrize(
    ("changes", "action"),
    [
        ({"egress": {"outbound_type": "userDefinedRouting"}}, f"{NETWORK}/routeTables/routes/write"),
        (
            {"access": {"api_server": "private_endpoint", "private_cluster": True, "private_dns_zone": "custom"}},
            f"{NETWORK}/privateDnsZones/*",
        ),
        (
            {"egress": {"outbound_type": "loadBalancer", "outbound_ips": ["20.50.0.1"]}},
            f"{NETWORK}/publicIPAddresses/join/action",
        ),
    ],
)
def test_a_choice_adds_its_own_right(changes: dict[str, Any], action: str) -> None:
    assert action in role(judged(**LEAST | changes))["Actions"]


def test_the_scope_is_the_resource_group_of_the_network_with_the_subscription_left_open() -> None:
    report = judged(overview={"network_resource_group": "rg-network"})

    assert role(report)["AssignableScopes"] == ["/subscriptions/SUBSCRIPTION-ID/resourceGroups/rg-network"]


def test_a_known_subscription_is_written_out() -> None:
    known = "3f2504e0-4f89-11d3-9a0c-0305e82c3301"
    report = judged(overview={"network_resource_group": "rg-network", "subscription": known})

    assert role(report)["AssignableScopes"] == [f"/subscriptions/{known}/resourceGroups/rg-network"]


def test_the_role_has_what_azure_cli_asks_for() -> None:
    found = role(judged())

    assert found["IsCustom"] is True
    assert found["Name"] == "AKS network workload-prod-westeurope"
    assert set(found) == {
        "Name", "IsCustom", "Description", "Actions", "NotActions", "DataActions", "NotDataActions", "AssignableScopes",
    }  # fmt: skip


def test_a_built_in_role_has_its_smaller_counterpart_in_the_file() -> None:
    report = judged(**LEAST | {"access": LEAST["access"] | {"subnet_right": "network_contributor"}})

    assert set(role(report)["Actions"]) == SUBNET_ACTIONS
    assert not BY_NAME["custom-role.json"].applies(report)


def test_a_vnet_that_aks_makes_needs_no_right() -> None:
    assert role(judged(addresses={"vnet_ownership": "managed"}))["Actions"] == []
