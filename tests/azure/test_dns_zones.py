"""Private zones: one set for each cloud, as the page of private endpoints lists them."""

from itertools import combinations
from typing import get_args

import pytest

from planner.azure import dns_zones
from planner.azure.sovereign_zones import SOVEREIGN_ZONES
from planner.design.overview import Overview

CLOUDS = get_args(Overview.model_fields["cloud"].annotation)


@pytest.mark.parametrize("cloud", CLOUDS)
def test_private_zones_start_with_privatelink(cloud):
    for target in dns_zones.TARGETS:
        zones = target.zones_in(cloud)
        assert all(zone.startswith("privatelink.") for zone in zones)
        assert len(set(zones)) == len(zones)
        assert dns_zones.FORBIDDEN_ZONES.isdisjoint(zones)
    assert len(dns_zones.TARGET_BY_SERVICE) == len(dns_zones.TARGETS)


def test_no_zone_of_one_cloud_is_used_in_another():
    by_cloud = [{zone for each in dns_zones.TARGETS for zone in each.zones_in(cloud)} for cloud in CLOUDS]

    assert all(one.isdisjoint(other) for one, other in combinations(by_cloud, 2))
    assert set().union(*SOVEREIGN_ZONES.values()) <= set(dns_zones.TARGET_BY_SERVICE)


@pytest.mark.parametrize(
    ("service", "cloud", "zones"),
    [
        ("acr", "AzurePublic", ("privatelink.azurecr.io",)),
        ("acr", "AzureUSGovernment", ("privatelink.azurecr.us",)),
        ("key_vault", "AzureUSGovernment", ("privatelink.vaultcore.usgovcloudapi.net",)),
        ("storage_blob", "AzureChina", ("privatelink.blob.core.chinacloudapi.cn",)),
        ("cosmos_db", "AzureChina", ("privatelink.documents.azure.cn",)),
        ("app_configuration", "AzureChina", ()),
        ("redis", "AzurePublic", ("privatelink.redis.cache.windows.net",)),
        ("managed_redis", "AzurePublic", ("privatelink.redis.azure.net",)),
    ],
)
def test_zones_follow_the_cloud(service, cloud, zones):
    assert dns_zones.TARGET_BY_SERVICE[service].zones_in(cloud) == zones


@pytest.mark.parametrize("cloud", CLOUDS)
def test_the_api_server_s_zone_is_that_of_its_endpoint(cloud):
    (zone,) = dns_zones.TARGET_BY_SERVICE["aks_api_server"].zones_in(cloud)

    assert dns_zones.api_server_zone("somewhere", cloud, integrated=False) == zone.format(region="somewhere")
    assert dns_zones.api_server_zone("somewhere", cloud, integrated=True).startswith("private.somewhere.")
