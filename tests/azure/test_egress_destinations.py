"""Destinations of a cluster: by feature, and by the names of each cloud."""

import pytest

from planner.azure import dns_zones
from planner.azure.egress_destinations import BY_FEATURE, PUBLIC_API_SERVER, REQUIRED, in_cloud


def names(destinations, cloud):
    return {each.target for each in in_cloud(destinations, cloud)}


def test_the_required_names_cover_registry_sign_in_and_azure():
    found = names(REQUIRED, "AzurePublic")

    assert {"mcr.microsoft.com", "login.microsoftonline.com", "management.azure.com"} <= found
    assert not any("{region}" in name for name in found)


def test_a_destination_is_listed_once_per_feature():
    for destinations in BY_FEATURE.values():
        assert len({(stop.target, stop.protocol, stop.port) for stop in destinations}) == len(destinations)


@pytest.mark.parametrize(
    ("cloud", "there", "not_there"),
    [
        ("AzureUSGovernment", {"management.usgovcloudapi.net", "login.microsoftonline.us"}, "management.azure.com"),
        ("AzureUSGovernment", {"acs-mirror.azureedge.net", "packages.aks.azure.com"}, "mcr-0001.mcr-msedge.net"),
        ("AzureChina", {"management.chinacloudapi.cn", "login.chinacloudapi.cn"}, "login.microsoftonline.com"),
        ("AzureChina", {"*.azk8s.cn", "mcr.azure.cn", "*.data.mcr.azure.cn"}, "acs-mirror.azureedge.net"),
    ],
)
def test_names_follow_the_cloud(cloud, there, not_there):
    found = names(REQUIRED, cloud)

    assert there <= found
    assert not_there not in found
    assert {"mcr.microsoft.com", "*.data.mcr.microsoft.com", "packages.microsoft.com"} <= found


@pytest.mark.parametrize("cloud", dns_zones.API_SERVER_DOMAINS)
def test_the_public_api_server_lies_in_the_cloud_s_domain(cloud):
    domain = dns_zones.API_SERVER_DOMAINS[cloud]
    web = {each.target for each in in_cloud(PUBLIC_API_SERVER, cloud) if each.kind == "fqdn"}

    assert f"*.hcp.{{region}}.{domain}" in web
    assert all(name.endswith(f".{{region}}.{domain}") for name in web)
