"""Section access: the API server, names, identity, rights and private endpoints."""

from typing import Literal, TypeAlias

from planner.design.addresses import VnetRole
from planner.design.base import Section, answer
from planner.design.types import Cidr, Line

PrivateService: TypeAlias = Literal[
    "acr", "key_vault", "storage_blob", "storage_file", "sql", "postgresql", "mysql", "cosmos_db", "service_bus",
    "event_hubs", "managed_redis", "redis", "monitor", "app_configuration", "other",
]  # fmt: skip


class PrivateEndpoint(Section):
    """A private endpoint that the workload or the cluster uses."""

    name: Line = answer("", "Name", "Such as the registry’s or the vault’s name.")
    service: PrivateService = answer("acr", "Service")
    zone_linked: bool = answer(
        True, "Zone linked to the spoke", "The private DNS zone is linked to every VNet that asks."
    )


class Access(Section):
    """Who reaches the API server and how, as what the cluster acts, and what it may do."""

    api_server: Literal["public", "authorized_ranges", "private_endpoint", "vnet_integration"] = answer(
        "vnet_integration", "API server"
    )
    private_cluster: bool = answer(True, "Private only", "With VNet integration: no public address.")
    authorized_ranges: tuple[Cidr, ...] = answer(
        (), "Authorised ranges", "Public ranges that may reach the API server."
    )
    private_dns_zone: Literal["system", "none", "custom"] = answer("custom", "Private DNS zone")
    private_dns_zone_name: Line | None = answer(
        None, "Name of the custom zone", "Left empty, it follows from the region."
    )
    public_fqdn: bool = answer(False, "Public FQDN of the private API server")
    zone_links: tuple[VnetRole, ...] = answer(
        ("spoke", "hub"), "Zone linked to", "Every VNet from which somebody asks for the API server’s name."
    )
    dns_resolver: bool = answer(False, "Azure DNS Private Resolver", "In the hub, for names asked on-premises.")
    api_server_nsg: bool = answer(False, "NSG on the API server’s subnet")
    identity: Literal["system_assigned", "user_assigned", "service_principal"] = answer(
        "user_assigned", "Identity of the cluster"
    )
    subnet_right: Literal["network_contributor", "custom_role", "none"] = answer(
        "custom_role", "Right on the subnets", "A custom role with the subnet actions is the least that works."
    )
    private_endpoints: tuple[PrivateEndpoint, ...] = answer(
        (PrivateEndpoint(name="Container registry"), PrivateEndpoint(name="Key vault", service="key_vault")),
        "Private endpoints",
    )
    deployment: Literal["bicep", "terraform", "cli", "portal"] = answer("bicep", "Deployed with")
    pipeline_agents: Literal["self_hosted", "hosted"] = answer(
        "self_hosted", "Pipeline agents", "Hosted agents cannot reach a private API server."
    )
