"""Public Azure regions: display name, pair, availability zones, and which services of a design exist there."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from planner.azure import sources
from planner.azure.sources import Source

REGIONS_SOURCE: Source = sources.REGIONS


@dataclass(frozen=True)
class Region:
    """A region by ARM's name; `pair` is None for a region without one."""

    name: str
    display: str
    geography: str
    pair: str | None
    zones: bool

    @property
    def agc(self) -> bool:
        return self.name in AGC_REGIONS

    @property
    def nat_v2(self) -> bool:
        return self.name not in NO_NAT_V2_REGIONS

    @property
    def front_door_private_link(self) -> bool:
        return self.name in FRONT_DOOR_LINK_REGIONS

    @property
    def api_vnet_integration(self) -> bool:
        return self.name not in NO_API_VNET_REGIONS


# Listed in April 2026 (sources.AGC_OVERVIEW).
AGC_REGIONS: frozenset[str] = frozenset(
    [
        "australiaeast",
        "brazilsouth",
        "canadacentral",
        "centralindia",
        "centralus",
        "eastasia",
        "eastus",
        "eastus2",
        "francecentral",
        "germanywestcentral",
        "koreacentral",
        "northcentralus",
        "northeurope",
        "norwayeast",
        "southcentralus",
        "southeastasia",
        "switzerlandnorth",
        "uaenorth",
        "uksouth",
        "westus",
        "westus2",
        "westus3",
        "westeurope",
    ]
)
# Listed in July 2026 (sources.NAT_SKU), and India South Central, which opened later; the list of 2025 was longer.
NO_NAT_V2_REGIONS: frozenset[str] = frozenset(
    [
        "canadaeast",
        "indiasouthcentral",
        "indonesiacentral",
        "israelnorthwest",
        "qatarcentral",
        "swedensouth",
        "westindia",
    ]
)
# Listed in September 2025, uaenorth as a preview (sources.FRONT_DOOR_LINK).
FRONT_DOOR_LINK_REGIONS: frozenset[str] = frozenset(
    [
        "brazilsouth",
        "canadacentral",
        "centralus",
        "eastus",
        "eastus2",
        "southcentralus",
        "westus2",
        "westus3",
        "francecentral",
        "germanywestcentral",
        "northeurope",
        "norwayeast",
        "uksouth",
        "westeurope",
        "swedencentral",
        "southafricanorth",
        "australiaeast",
        "centralindia",
        "japaneast",
        "koreacentral",
        "eastasia",
        "southeastasia",
        "uaenorth",
    ]
)
NO_API_VNET_REGIONS: frozenset[str] = frozenset({"qatarcentral"})  # April 2026, sources.API_VNET

REGIONS: tuple[Region, ...] = (
    Region("westeurope", "West Europe", "Europe", "northeurope", True),
    Region("northeurope", "North Europe", "Europe", "westeurope", True),
    Region("uksouth", "UK South", "United Kingdom", "ukwest", True),
    Region("ukwest", "UK West", "United Kingdom", "uksouth", False),
    Region("francecentral", "France Central", "France", "francesouth", True),
    Region("francesouth", "France South", "France", "francecentral", False),
    Region("germanywestcentral", "Germany West Central", "Germany", "germanynorth", True),
    Region("germanynorth", "Germany North", "Germany", "germanywestcentral", False),
    Region("swedencentral", "Sweden Central", "Sweden", "swedensouth", True),
    Region("swedensouth", "Sweden South", "Sweden", "swedencentral", False),
    Region("norwayeast", "Norway East", "Norway", "norwaywest", True),
    Region("norwaywest", "Norway West", "Norway", "norwayeast", False),
    Region("switzerlandnorth", "Switzerland North", "Switzerland", "switzerlandwest", True),
    Region("switzerlandwest", "Switzerland West", "Switzerland", "switzerlandnorth", False),
    Region("italynorth", "Italy North", "Italy", None, True),
    Region("polandcentral", "Poland Central", "Poland", None, True),
    Region("spaincentral", "Spain Central", "Spain", None, True),
    Region("austriaeast", "Austria East", "Austria", None, True),
    Region("belgiumcentral", "Belgium Central", "Belgium", None, True),
    Region("denmarkeast", "Denmark East", "Denmark", None, True),
    Region("eastus", "East US", "United States", "westus", True),
    Region("westus", "West US", "United States", "eastus", False),
    Region("eastus2", "East US 2", "United States", "centralus", True),
    Region("centralus", "Central US", "United States", "eastus2", True),
    Region("northcentralus", "North Central US", "United States", "southcentralus", True),
    Region("southcentralus", "South Central US", "United States", "northcentralus", True),
    Region("westus2", "West US 2", "United States", "westcentralus", True),
    Region("westcentralus", "West Central US", "United States", "westus2", False),
    Region("westus3", "West US 3", "United States", "eastus", True),
    Region("canadacentral", "Canada Central", "Canada", "canadaeast", True),
    Region("canadaeast", "Canada East", "Canada", "canadacentral", False),
    Region("brazilsouth", "Brazil South", "Brazil", "southcentralus", True),
    Region("mexicocentral", "Mexico Central", "Mexico", None, True),
    Region("chilecentral", "Chile Central", "Chile", None, True),
    Region("eastasia", "East Asia", "Asia Pacific", "southeastasia", True),
    Region("southeastasia", "Southeast Asia", "Asia Pacific", "eastasia", True),
    Region("japaneast", "Japan East", "Japan", "japanwest", True),
    Region("japanwest", "Japan West", "Japan", "japaneast", True),
    Region("koreacentral", "Korea Central", "Korea", "koreasouth", True),
    Region("koreasouth", "Korea South", "Korea", "koreacentral", False),
    Region("australiaeast", "Australia East", "Australia", "australiasoutheast", True),
    Region("australiasoutheast", "Australia Southeast", "Australia", "australiaeast", False),
    Region("newzealandnorth", "New Zealand North", "New Zealand", None, True),
    Region("centralindia", "Central India", "India", "southindia", True),
    Region("southindia", "South India", "India", "centralindia", False),
    Region("westindia", "West India", "India", "southindia", False),
    Region("indiasouthcentral", "India South Central", "India", "centralindia", True),
    Region("indonesiacentral", "Indonesia Central", "Indonesia", None, True),
    Region("malaysiawest", "Malaysia West", "Malaysia", None, True),
    Region("uaenorth", "UAE North", "United Arab Emirates", "uaecentral", True),
    Region("uaecentral", "UAE Central", "United Arab Emirates", "uaenorth", False),
    Region("qatarcentral", "Qatar Central", "Qatar", None, True),
    Region("israelcentral", "Israel Central", "Israel", None, True),
    Region("southafricanorth", "South Africa North", "South Africa", "southafricawest", True),
    Region("southafricawest", "South Africa West", "South Africa", "southafricanorth", False),
)
REGION_BY_NAME: Mapping[str, Region] = MappingProxyType({region.name: region for region in REGIONS})


def short_name(text: str) -> str:
    """ARM's name of a region from what people write: "West Europe" is westeurope."""
    return text.lower().replace(" ", "")


def find_region(text: str) -> Region | None:
    """The region with that name, or None for one that is not listed."""
    return REGION_BY_NAME.get(short_name(text))
