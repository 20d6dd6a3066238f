"""Names by the Cloud Adoption Framework: abbreviation, workload, environment, region."""

from planner.azure.regions import short_name
from planner.design import Design
from planner.design.addresses import VnetRole

SHORT_ENVIRONMENT = {"development": "dev", "test": "test", "staging": "stg", "production": "prod"}


def suffix(design: Design) -> str:
    """What every name of this design ends in, such as shop-prod-westeurope."""
    overview = design.overview
    return f"{overview.workload}-{SHORT_ENVIRONMENT[overview.environment]}-{short_name(overview.region)}"


def named(design: Design, abbreviation: str, part: str = "") -> str:
    """A resource name such as rt-shop-prod-westeurope, or nsg-nodes-shop-prod-westeurope with a part."""
    return "-".join(filter(None, (abbreviation, part, suffix(design))))


def vnet_name(design: Design, role: VnetRole) -> str:
    """The given name of a VNet, or the one that follows."""
    return design.addresses.vnet(role).name or named(design, "vnet", "" if role == "spoke" else role)


def cluster_name(design: Design) -> str:
    """The given name of the cluster, or the one that follows."""
    return design.overview.cluster_name or named(design, "aks")


def cluster_resource_group(design: Design) -> str:
    """Where the cluster stands."""
    return design.overview.cluster_resource_group or named(design, "rg", "aks")


def network_resource_group(design: Design) -> str:
    """Where the VNets stand, apart from the cluster."""
    return design.overview.network_resource_group or named(design, "rg", "network")
