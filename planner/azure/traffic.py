"""Service tags and ports that routes and security rules name (sources.NSG)."""

ANY = "*"
INTERNET = "Internet"
VIRTUAL_NETWORK = "VirtualNetwork"  # the VNet, all peered with it, and what its gateway reaches
LOAD_BALANCER = "AzureLoadBalancer"
GATEWAY_MANAGER = "GatewayManager"

SSH = "22"
RDP = "3389"
HTTP = "80"
HTTPS = "443"
DNS = "53"
REMOTE_ACCESS: tuple[str, ...] = (SSH, RDP)
WEB: tuple[str, ...] = (HTTP, HTTPS)

# A group's last number before Azure's own default rules begin; denials of a design stand near it.
DENY_PRIORITY = 4_000
# Azure Bastion Developer has no subnet: its sessions come from Azure's own address (sources.BASTION_SETTINGS).
BASTION_DEVELOPER_SOURCE = "168.63.129.16/32"
