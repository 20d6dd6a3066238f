"""Faults of node pools: names, modes, sizes, images, zones and counts."""

from tests.faults.fault import Fault

SYSTEM, USER, WINDOWS = "node_pools.0", "node_pools.1", "node_pools.2"


def _many(count: int, nodes: int, surge: str) -> dict[str, object]:
    pools = {
        f"node_pools.{index}": {
            "name": f"np{index}",
            "min_count": 3,
            "max_count": nodes,
            "max_pods": 30,
            "max_surge": surge,
        }
        for index in range(1, count + 1)
    }
    space = {
        "addresses.pod_cidr": "100.64.0.0/10",
        "addresses.subnets.0.cidr": "10.240.64.0/18",
        "ingress.controller_pool": "np1",
    }
    return {f"{SYSTEM}.max_surge": surge, f"{SYSTEM}.max_pods": 30} | pools | space


FAULTS = (
    Fault(
        "6 pools of 900 nodes", "cluster-5000-nodes overlay-max-nodes", "aks-baseline", _many(6, 900, "1"), "node_pools"
    ),
    Fault(
        "4,999 nodes without room for surge",
        "cluster-5000-blocks-upgrade cluster-5000-nodes overlay-max-nodes",
        "aks-baseline",
        _many(5, 999, "1"),
        "node_pools",
        "warning",
    ),
    Fault("101 pools", "cluster-100-pools", "aks-baseline", _many(100, 3, "1"), "node_pools"),
    Fault(
        "pool of 1,001 nodes",
        "pool-1000-nodes",
        "aks-baseline",
        {f"{USER}.max_count": 1001, f"{USER}.max_surge": "1", f"{USER}.max_pods": 30}
        | {"addresses.pod_cidr": "100.64.0.0/11", "addresses.subnets.0.cidr": "10.240.8.0/21"},
        USER,
    ),
    Fault(
        "pool of 950 nodes with 95 more to upgrade",
        "pool-1000-nodes",
        "aks-baseline",
        {f"{USER}.max_count": 950, f"{USER}.max_surge": "10%", f"{USER}.max_pods": 30}
        | {"addresses.pod_cidr": "100.64.0.0/11", "addresses.subnets.0.cidr": "10.240.8.0/21"},
        USER,
        "warning",
    ),
    Fault(
        "overlay pool of 300 pods a node",
        "overlay-max-pods-range ip-max-pods-max-250",
        "aks-baseline",
        {f"{USER}.max_pods": 300},
        f"{USER}.max_pods",
    ),
    Fault(
        "pod subnet pool of 251 pods a node",
        "ip-max-pods-max-250",
        "public-waf",
        {
            f"{USER}.max_pods": 251,
            "addresses.spoke.address_space": ["10.56.0.0/14"],
            "addresses.hub.address_space": ["10.52.0.0/24"],
            "addresses.subnets": [],
        },
        f"{USER}.max_pods",
    ),
    Fault(
        "nine pods a node",
        "ip-max-pods-min-10 overlay-max-pods-range",
        "aks-baseline",
        {f"{USER}.max_pods": 9},
        f"{USER}.max_pods",
    ),
    Fault(
        "20 pods in the system pool",
        "ip-max-pods-min-10 pool-system-30-pods",
        "small-dev",
        {f"{SYSTEM}.max_pods": 10},
        SYSTEM,
    ),
    Fault(
        "28 pods in a pool of two Windows nodes",
        "ip-max-pods-min-10",
        "windows",
        {f"{WINDOWS}.max_pods": 14, f"{WINDOWS}.min_count": 2, f"{WINDOWS}.max_count": 2},
        WINDOWS,
    ),
    Fault(
        "availability set",
        "overlay-no-availability-sets ret-availability-sets outbound-vmss-slb-required"
        " lb-outboundtype-needs-standard-vmss pool-vmss-required",
        "aks-baseline",
        {f"{USER}.type": "AvailabilitySet"},
        f"{USER}.type",
    ),
    Fault(
        "availability set in a flat network",
        "ret-availability-sets outbound-vmss-slb-required lb-outboundtype-needs-standard-vmss pool-vmss-required",
        "public-waf",
        {f"{USER}.type": "AvailabilitySet"},
        f"{USER}.type",
    ),
    Fault(
        "Virtual Machines pool over zones",
        "pool-vms-type-limits",
        "aks-baseline",
        {f"{USER}.type": "VirtualMachines"},
        USER,
        "warning",
    ),
    Fault(
        "Virtual Machines pool of Windows",
        "pool-vms-type-limits",
        "windows",
        {f"{WINDOWS}.type": "VirtualMachines", f"{WINDOWS}.availability_zones": []},
        WINDOWS,
        "warning",
    ),
    Fault(
        "DCsv2 in an overlay",
        "overlay-no-dcsv2",
        "aks-baseline",
        {f"{USER}.vm_size": "Standard_DC4s_v2"},
        f"{USER}.vm_size",
    ),
    Fault(
        "burstable system pool",
        "pool-system-vm-size",
        "aks-baseline",
        {f"{SYSTEM}.vm_size": "Standard_B4ms"},
        f"{SYSTEM}.vm_size",
    ),
    Fault(
        "system pool of two cores",
        "pool-system-vm-size",
        "aks-baseline",
        {f"{SYSTEM}.vm_size": "Standard_D2ds_v5"},
        f"{SYSTEM}.vm_size",
        "warning",
    ),
    Fault(
        "user pool of one core",
        "pool-user-vm-size",
        "aks-baseline",
        {f"{USER}.vm_size": "Standard_DS1_v2"},
        f"{USER}.vm_size",
    ),
    Fault("no system pool", "pool-system-linux", "aks-baseline", {f"{SYSTEM}.mode": "User"}, "node_pools"),
    Fault("Windows system pool", "pool-system-linux", "windows", {f"{WINDOWS}.mode": "System"}, WINDOWS),
    Fault("Spot system pool", "pool-system-linux", "aks-baseline", {f"{SYSTEM}.spot": True}, SYSTEM),
    Fault(
        "one system node in production",
        "pool-system-two-nodes",
        "aks-baseline",
        {f"{SYSTEM}.min_count": 1},
        f"{SYSTEM}.min_count",
        "warning",
    ),
    Fault(
        "Windows pool name of 8",
        "pool-name-rules name-nodepool",
        "windows",
        {f"{WINDOWS}.name": "winpool1"},
        f"{WINDOWS}.name",
    ),
    Fault(
        "Windows pool name of 7",
        "pool-name-rules name-nodepool",
        "windows",
        {f"{WINDOWS}.name": "npwin01"},
        f"{WINDOWS}.name",
    ),
    Fault(
        "Windows Server 2019",
        "ret-ws2019 win-versions",
        "windows",
        {f"{WINDOWS}.os_sku": "Windows2019"},
        f"{WINDOWS}.os_sku",
    ),
    Fault(
        "Windows Server 2022 within two years of its end",
        "ret-ws2022",
        "windows",
        {f"{WINDOWS}.os_sku": "Windows2022"},
        f"{WINDOWS}.os_sku",
        "warning",
    ),
    Fault(
        "Windows Server 2022 on Kubernetes 1.37",
        "ret-ws2022 win-versions",
        "windows",
        {f"{WINDOWS}.os_sku": "Windows2022", "network_model.kubernetes_version": "1.37"},
        f"{WINDOWS}.os_sku network_model.kubernetes_version",
    ),
    Fault(
        "Windows Server 2025 on Kubernetes 1.31",
        "win-versions",
        "windows",
        {"network_model.kubernetes_version": "1.31"},
        f"{WINDOWS}.os_sku network_model.kubernetes_version",
    ),
    Fault(
        "Windows Annual Channel",
        "ret-ws-annual",
        "windows",
        {f"{WINDOWS}.os_sku": "WindowsAnnual"},
        f"{WINDOWS}.os_sku",
    ),
    Fault("Azure Linux 2", "ret-azure-linux-2", "aks-baseline", {f"{USER}.os_sku": "AzureLinux2"}, f"{USER}.os_sku"),
    Fault("Flatcar", "ret-flatcar", "public-waf", {f"{USER}.os_sku": "Flatcar"}, f"{USER}.os_sku"),
    Fault("Ubuntu 22.04", "ret-ubuntu", "aks-baseline", {f"{USER}.os_sku": "Ubuntu2204"}, f"{USER}.os_sku", "warning"),
)
