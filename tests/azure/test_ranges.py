"""Ranges that Azure keeps for itself."""

from ipaddress import ip_network

from planner.azure import ranges


def reserved(cidr):
    return [special for special in ranges.AKS_RESERVED if special.cidr.overlaps(ip_network(cidr))]


def test_the_private_172_block_contains_two_reserved_ranges():
    assert [str(special.cidr) for special in reserved("172.16.0.0/12")] == ["172.30.0.0/16", "172.31.0.0/16"]


def test_the_default_ranges_touch_nothing_reserved():
    assert not reserved(ranges.DEFAULT_POD_CIDR)
    assert not reserved(ranges.DEFAULT_SERVICE_CIDR)
    assert not reserved(ranges.MANAGED_VNET)


def test_the_dns_default_is_the_tenth_address_of_the_service_default():
    assert ranges.DEFAULT_SERVICE_CIDR[10] == ranges.DEFAULT_DNS_SERVICE_IP


def test_azure_dns_lies_in_a_forbidden_range():
    assert any(ranges.AZURE_DNS in special.cidr for special in ranges.VNET_FORBIDDEN)


def test_every_special_range_says_why():
    for special in (*ranges.AKS_RESERVED, *ranges.VNET_FORBIDDEN):
        assert special.reason
        assert not special.reason.endswith(".")
