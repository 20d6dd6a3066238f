"""services.yaml: the layer 4 services with the annotations that Azure reads."""

from typing import Any

from tests.exports.reading import conform, judged, manifests

PREFIX = "service.beta.kubernetes.io/azure-"


def services(*wanted: dict[str, Any]) -> list[dict[str, Any]]:
    found = manifests("services.yaml", judged(ingress={"services": wanted}))
    for manifest in found:
        conform(manifest)
    return found


def test_an_internal_service_has_its_address_in_the_planned_subnet() -> None:
    service = services({"name": "mail", "address": "10.240.1.20", "ports": ["TCP/25", "UDP/514"]})[0]

    assert service["metadata"]["annotations"] == {
        f"{PREFIX}load-balancer-internal": "true",
        f"{PREFIX}load-balancer-internal-subnet": "snet-ingress",
        f"{PREFIX}load-balancer-ipv4": "10.240.1.20",
    }
    assert [(port["protocol"], port["port"]) for port in service["spec"]["ports"]] == [("TCP", 25), ("UDP", 514)]
    assert "loadBalancerIP" not in service["spec"]


def test_several_of_a_kind_are_numbered_and_only_the_first_has_the_address() -> None:
    first, second = services({"name": "feed", "count": 2, "address": "10.240.1.20"})

    assert (first["metadata"]["name"], second["metadata"]["name"]) == ("feed-1", "feed-2")
    assert f"{PREFIX}load-balancer-ipv4" not in second["metadata"]["annotations"]


def test_allowed_ranges_stand_in_the_field_or_beside_service_tags_in_the_annotation() -> None:
    plain, tagged = services(
        {"name": "one", "exposure": "public", "source_ranges": ["192.0.2.0/24"]},
        {
            "name": "two",
            "exposure": "public",
            "source_ranges": ["192.0.2.0/24"],
            "service_tags": ["AzureFrontDoor.Backend"],
        },
    )

    assert plain["spec"]["loadBalancerSourceRanges"] == ["192.0.2.0/24"]
    assert "loadBalancerSourceRanges" not in tagged["spec"]
    assert tagged["metadata"]["annotations"] == {
        f"{PREFIX}allowed-service-tags": "AzureFrontDoor.Backend",
        f"{PREFIX}allowed-ip-ranges": "192.0.2.0/24",
    }


def test_a_private_link_service_takes_its_addresses_from_its_own_subnet() -> None:
    service = {"name": "partner", "private_link_service": True}
    pinned = {"subnets": [{"purpose": "private_link_service", "name": "snet-partners"}]}
    report = judged(ingress={"services": [service]}, addresses=pinned)

    notes = manifests("services.yaml", report)[0]["metadata"]["annotations"]

    assert notes[f"{PREFIX}pls-create"] == "true"
    assert notes[f"{PREFIX}pls-ip-configuration-subnet"] == "snet-partners"
