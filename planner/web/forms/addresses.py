"""The page of section addresses."""

from planner.web.forms.layout import Group, Rows


def _details(vnet: str) -> tuple[str | Rows, ...]:
    taken = Rows(f"{vnet}.taken", "subnet in use", example="snet-vms, 10.240.8.0/24, other")
    return (*(f"{vnet}.{name}" for name in ("name", "resource_group", "subscription", "region")), taken)


SAYS = "name, resource group, subscription, region, subnets already used"
GROUPS = (
    Group("Spoke VNet", ("vnet_ownership", "spoke.address_space"), _details("spoke"), says=SAYS),
    Group("Hub", ("hub_kind", "hub.address_space"), _details("hub"), says=SAYS),
    Group("Management VNet", ("management.address_space",), _details("management"), says=SAYS),
    Group(
        "Pods and services",
        ("pod_cidr", "service_cidr", "dns_service_ip"),
        ("pod_cidr_v6", "service_cidr_v6", "dns_service_ip_v6"),
        says="IPv6 ranges",
    ),
    Group("Growth", ("growth_percent", "growth_years")),
    Group(
        "Subnets",
        (
            Rows("subnets", "pin", wide=True, example="Nodes, snet-nodes, 10.240.0.0/22"),
            Rows(
                "own_subnets",
                "subnet",
                wide=True,
                example="snet-functions in the spoke, 27 addresses, Microsoft.Web/serverFarms",
            ),
        ),
        hint="Subnets follow from the other sections and are placed by the plan. Here you fix what must not move.",
    ),
)
