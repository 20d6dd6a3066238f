"""Azure Bastion SKUs."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from planner.azure import limits, sources
from planner.azure.sources import Source


@dataclass(frozen=True)
class BastionSku:
    """One SKU; `rank` orders them, since a SKU can be raised but never lowered."""

    name: str
    display: str
    rank: int
    dedicated: bool  # has instances, a subnet and (but for private-only) a public address of its own
    peering: bool
    native_client: bool  # with it az aks bastion, file transfer, custom ports, IP-based connection, shareable links
    session_recording: bool
    private_only: bool
    instances_min: int
    instances_max: int
    production: bool
    source: Source = sources.BASTION_SKUS

    @property
    def needs_subnet(self) -> bool:
        return self.dedicated

    @property
    def rdp_sessions_max(self) -> int:
        return self.instances_max * limits.BASTION_RDP_SESSIONS_PER_INSTANCE if self.dedicated else 1

    @property
    def ssh_sessions_max(self) -> int:
        return self.instances_max * limits.BASTION_SSH_SESSIONS_PER_INSTANCE if self.dedicated else 1


BASTION_SKUS: tuple[BastionSku, ...] = (
    BastionSku(
        "developer",
        "Developer",
        0,
        dedicated=False,
        peering=False,
        native_client=False,
        session_recording=False,
        private_only=False,
        instances_min=0,
        instances_max=0,
        production=False,
    ),
    BastionSku(
        "basic",
        "Basic",
        1,
        dedicated=True,
        peering=True,
        native_client=False,
        session_recording=False,
        private_only=False,
        instances_min=2,
        instances_max=2,
        production=True,
    ),
    BastionSku(
        "standard",
        "Standard",
        2,
        dedicated=True,
        peering=True,
        native_client=True,
        session_recording=False,
        private_only=False,
        instances_min=limits.BASTION_INSTANCES_MIN,
        instances_max=limits.BASTION_INSTANCES_MAX,
        production=True,
    ),
    BastionSku(
        "premium",
        "Premium",
        3,
        dedicated=True,
        peering=True,
        native_client=True,
        session_recording=True,
        private_only=True,
        instances_min=limits.BASTION_INSTANCES_MIN,
        instances_max=limits.BASTION_INSTANCES_MAX,
        production=True,
    ),
)
BASTION_BY_NAME: Mapping[str, BastionSku] = MappingProxyType({sku.name: sku for sku in BASTION_SKUS})
BASTION_PRODUCTION_RECOMMENDED = "premium"

# A VNet that holds a bastion must not be linked to private zones of exactly these names (sources.BASTION_FAQ).
BASTION_FORBIDDEN_ZONES: frozenset[str] = frozenset(
    {
        "management.azure.com",
        "blob.core.windows.net",
        "core.windows.net",
        "vaultcore.windows.net",
        "vault.azure.net",
        "azure.com",
    }
)
