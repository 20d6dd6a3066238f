"""Azure's official icons by kind of resource, taken from the resources of the PyPI package `diagrams`.

Microsoft permits them in architecture diagrams and documentation: uncropped, unturned, with the product's name, which
is why every kind carries it. They are resized once to 112 px and 128 colours: 2 kB instead of 10 kB each, sharp at the
double resolution of the PNG.
"""

import os
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from PIL import Image

ICON_PIXELS = 112
ICON_COLOURS = 128


@dataclass(frozen=True)
class Icon:
    """A picture file of the package, without its ending, and what the icon shows in Azure's words."""

    file: str
    product: str


ICONS = {
    "api-server": Icon("azure/containers/kubernetes-services", "Azure Kubernetes Service API server"),
    "app-gateway": Icon("azure/networking/application-gateways", "Application Gateway"),
    "app-gateway-containers": Icon("azure/networking/application-gateways", "Application Gateway for Containers"),
    "appliance": Icon("azure/networking/virtual-router", "Network virtual appliance"),
    "bastion": Icon("azure/networking/bastions", "Azure Bastion"),
    "cluster": Icon("azure/containers/kubernetes-services", "Azure Kubernetes Service"),
    "dns-resolver": Icon("azure/networking/dns-private-resolver", "DNS Private Resolver"),
    "dns-server": Icon("azure/networking/dns-multistack", "DNS server"),
    "dns-zone": Icon("azure/network/dns-private-zones", "Private DNS zone"),
    "expressroute-gateway": Icon("azure/networking/virtual-network-gateways", "ExpressRoute gateway"),
    "expressroute-circuit": Icon("azure/networking/expressroute-circuits", "ExpressRoute circuit"),
    "firewall": Icon("azure/networking/firewalls", "Azure Firewall"),
    "front-door": Icon("azure/networking/front-door-and-cdn-profiles", "Azure Front Door"),
    "ingress-controller": Icon("k8s/network/ing", "Ingress controller"),
    "internet": Icon("azure/identity/internet-access", "Internet"),
    "jump-box": Icon("azure/compute/vm", "Jump box"),
    "load-balancer": Icon("azure/networking/load-balancers", "Load balancer"),
    "nat-gateway": Icon("azure/networking/nat", "NAT gateway"),
    "network-policy": Icon("k8s/network/netpol", "Network policy"),
    "network-security-group": Icon("azure/networking/network-security-groups", "Network security group"),
    "node-pool": Icon("azure/compute/vm-scale-sets", "Node pool"),
    "node-pool-windows": Icon("azure/compute/vm-windows", "Windows node pool"),
    "on-premises": Icon("generic/place/datacenter", "On-premises network"),
    "pod": Icon("k8s/compute/pod", "Pod"),
    "private-endpoint": Icon("azure/other/private-endpoints", "Private endpoint"),
    "private-link": Icon("azure/networking/private-link-service", "Private Link service"),
    "public-address": Icon("azure/networking/public-ip-addresses", "Public IP address"),
    "nodes": Icon("azure/compute/vm-scale-sets", "Nodes"),
    "route-table": Icon("azure/networking/route-tables", "Route table"),
    "service": Icon("k8s/network/svc", "Kubernetes service"),
    "subnet-list": Icon("azure/networking/subnet", "Subnets"),
    "users": Icon("azure/identity/users", "Users"),
    "virtual-network": Icon("azure/networking/virtual-networks", "Virtual network"),
    "virtual-nodes": Icon("azure/containers/container-instances", "Virtual nodes"),
    "vpn-gateway": Icon("azure/networking/virtual-network-gateways", "VPN gateway"),
    "waf": Icon("azure/networking/web-application-firewall-policieswaf", "Web Application Firewall policy"),
}


def icon_folder(folder: Path) -> Path:
    """The folder of resized icons inside a cache folder, filled at first use; several processes may fill it at once."""
    icons = folder / f"icons-{version('diagrams')}-{ICON_PIXELS}"
    icons.mkdir(parents=True, exist_ok=True)
    for kind, icon in ICONS.items():
        target = icons / f"{kind}.png"
        if not target.exists():
            _resize(_package_resources() / f"{icon.file}.png", target)
    return icons


@cache
def _package_resources() -> Path:
    # The package's code wants a running Graphviz and more; its pictures lie beside it.
    spec = find_spec("diagrams")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("The package diagrams, which carries the Azure icons, is not installed.")
    return Path(spec.origin).parent.parent / "resources"


def _resize(source: Path, target: Path) -> None:
    with Image.open(source) as picture:
        small = picture.convert("RGBA").resize((ICON_PIXELS, ICON_PIXELS), Image.Resampling.LANCZOS)
    draft = target.with_suffix(f".{os.getpid()}.part")
    small.quantize(ICON_COLOURS, method=Image.Quantize.FASTOCTREE).save(draft, "PNG", optimize=True)
    os.replace(draft, target)
