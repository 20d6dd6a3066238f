"""Section overview: what the cluster is for, where it stands and who answers for it."""

from typing import Literal

from planner.design.base import Section, answer
from planner.design.types import Line, Note, ResourceName, Title, Workload


class Person(Section):
    """Somebody who approves the document, receives it or is called at night."""

    name: Line = answer("", "Name")
    role: Line = answer("", "Role", "Such as network architect, or on-call for the platform.")
    reach: Line = answer("", "Reached by", "E-mail, telephone or channel.")


class Tag(Section):
    """An Azure resource tag."""

    name: Line = answer("", "Tag")
    value: Line = answer("", "Value")


class Overview(Section):
    """Identity of the design; the workload, environment and region drive every resource name."""

    title: Title = answer("New cluster network", "Title", "Stands on the cover of the document.")
    workload: Workload = answer(
        "workload", "Workload name", "Drives resource names, such as vnet-shop-prod-westeurope."
    )
    environment: Literal["development", "test", "staging", "production"] = answer(
        "production", "Environment", "Production is judged more strictly."
    )
    region: Line = answer("westeurope", "Region", "Azure’s name for it, such as westeurope.")
    paired_region: Line | None = answer(None, "Second region", "Left empty, Azure’s own pair of the region is shown.")
    availability_zones: tuple[int, ...] = answer((1, 2, 3), "Availability zones", "The zones that nodes spread over.")
    cluster: Literal["new", "existing"] = answer(
        "new", "Cluster", "For an existing cluster, what Azure no longer creates is a warning instead of an error."
    )
    purpose: Note = answer("", "Purpose", "What runs here and for whom, in two or three sentences.")
    owner: Line = answer("", "Owner")
    team: Line = answer("", "Cluster team", "The team that runs the cluster.")
    network_team: Line = answer("", "Network team", "The team that owns the VNets, when it is another one.")
    confidentiality: Literal["public", "internal", "confidential", "strictly confidential"] = answer(
        "internal", "Confidentiality", "Printed on every page of the document."
    )
    tier: Literal["free", "standard", "premium"] = answer(
        "standard", "Pricing tier", "Free has no uptime guarantee and suits up to 10 nodes."
    )
    sku: Literal["base", "automatic"] = answer("base", "Cluster SKU", "AKS Automatic fixes many network choices.")
    cloud: Literal["AzurePublic", "AzureUSGovernment", "AzureChina"] = answer("AzurePublic", "Cloud")
    subscription: Line | None = answer(
        None, "Subscription", "Name or id; used to compare with that of an existing VNet."
    )
    cluster_name: ResourceName | None = answer(None, "Cluster name", "Left empty, it follows the naming convention.")
    cluster_resource_group: ResourceName | None = answer(None, "Resource group of the cluster")
    network_resource_group: ResourceName | None = answer(None, "Resource group of the network")
    approvers: tuple[Person, ...] = answer((), "Approvers", "Who signs the document.")
    distribution: tuple[Person, ...] = answer((), "Distribution", "Who receives it.")
    contacts: tuple[Person, ...] = answer((), "Contacts", "Who operations call.")
    tags: tuple[Tag, ...] = answer((), "Tags")
