"""Words about the cluster itself: nodes, pods, addresses, rights."""

from planner.azure import sources
from planner.web.glossary.base import Term

CLUSTER = (
    Term(
        "CNI",
        "Container Network Interface",
        "The plugin that gives each pod its address and connects it. The network model of this planner is the choice "
        "of a CNI and of where it takes the addresses from.",
        "network_model",
        sources.CNI_OVERVIEW,
    ),
    Term(
        "Overlay",
        "",
        "Pods get addresses from a range that only the cluster knows. Outside it they appear under the address of "
        "their node, so they take nothing from the VNet and nobody outside can call them by address.",
        "network_model",
        sources.CNI_OVERLAY,
    ),
    Term(
        "Pod Subnet",
        "",
        "Pods get addresses of a VNet subnet of their own, handed to nodes in batches (dynamic) or as fixed blocks "
        "(static), and can be reached directly.",
        "network_model",
        sources.CNI_POD_SUBNET,
    ),
    Term(
        "Node Subnet",
        "",
        "The old Azure CNI: every node reserves addresses for its most pods from its own subnet, used or not.",
        "network_model",
        sources.CNI_LEGACY,
    ),
    Term(
        "kubenet",
        "",
        "The old model with one route per node in a route table, which limits the nodes. Azure retires it.",
        "network_model",
        sources.KUBENET,
    ),
    Term(
        "Cilium",
        "",
        "A data plane that forwards packets and enforces network policies in the Linux kernel (eBPF), without "
        "iptables.",
        "network_model",
        sources.CNI_CILIUM,
    ),
    Term(
        "Data plane",
        "",
        "What forwards packets on a node once addresses are given: Azure’s own, or Cilium.",
        "network_model",
        sources.CNI_CILIUM,
    ),
    Term(
        "Dual stack",
        "",
        "Nodes, pods and services have an IPv4 and an IPv6 address each.",
        "network_model",
        sources.DUAL_STACK,
    ),
    Term(
        "CIDR",
        "Classless Inter-Domain Routing",
        "How a range is written: 10.0.0.0/24 is the 256 addresses that share the first 24 bits. One more bit is half "
        "as many addresses.",
        "addresses",
        sources.IP_PLANNING,
    ),
    Term(
        "Pod CIDR",
        "",
        "The range of pod addresses of an overlay. Each node takes a /24 of it, whatever runs there.",
        "addresses",
        sources.CNI_OVERLAY,
    ),
    Term(
        "Service CIDR",
        "",
        "The range of addresses of Kubernetes services inside the cluster. It is never routed, and one address of it "
        "is the cluster’s DNS.",
        "addresses",
        sources.IP_PLANNING,
    ),
    Term(
        "Reserved addresses",
        "",
        "Azure keeps five addresses of every subnet: the first four and the last. A /24 has 251 left to use.",
        "addresses",
        sources.VNET_FAQ,
    ),
    Term(
        "Node pool",
        "",
        "Nodes of one VM size and one operating system that scale together. A system pool runs what the cluster "
        "needs, user pools run the workload.",
        "node_pools",
        sources.NODE_POOLS,
    ),
    Term(
        "Autoscaler",
        "",
        "Adds nodes when pods find no room and removes idle ones, between a least and a most per pool. Addresses are "
        "planned for the most.",
        "node_pools",
        sources.AUTOSCALER,
    ),
    Term(
        "Surge",
        "",
        "Extra nodes that a pool gets while it is upgraded, so that old ones can be emptied. They need addresses too.",
        "node_pools",
        sources.UPGRADE_ROLLING,
    ),
    Term(
        "NAP",
        "Node auto-provisioning",
        "Azure picks sizes and counts of nodes by what waiting pods ask for, instead of scaling fixed pools.",
        "network_model",
        sources.NAP,
    ),
    Term(
        "Virtual nodes",
        "",
        "Pods that burst to Azure Container Instances in a delegated subnet of their own.",
        "network_model",
        sources.VIRTUAL_NODES,
    ),
    Term(
        "Availability zone",
        "",
        "A group of data centres of a region with its own power and network. Nodes spread over zones survive the loss "
        "of one.",
        "overview",
        sources.ZONES,
    ),
    Term(
        "API server",
        "",
        "The cluster’s own interface, which kubectl, pipelines and every node speak to. Azure runs it.",
        "access",
        sources.PRIVATE_CLUSTERS,
    ),
    Term(
        "API server VNet integration",
        "",
        "The API server answers on an internal load balancer in a delegated subnet of your VNet, instead of a tunnel "
        "or a private endpoint.",
        "access",
        sources.API_VNET,
    ),
    Term(
        "Private cluster",
        "",
        "A cluster whose API server has no public address; its name is resolved in a private DNS zone.",
        "access",
        sources.PRIVATE_CLUSTERS,
    ),
    Term(
        "Authorised ranges",
        "",
        "Public ranges from which a public API server accepts connections; everyone else is refused.",
        "access",
        sources.AUTHORIZED_RANGES,
    ),
    Term(
        "Managed identity",
        "",
        "The account as which the cluster acts in Azure, with a secret that nobody has to know or renew.",
        "access",
        sources.MANAGED_IDENTITY,
    ),
    Term(
        "Network policy",
        "",
        "A Kubernetes rule that says which pods may talk to which. Without one, every pod reaches every other.",
        "network_policy",
        sources.NETWORK_POLICY,
    ),
    Term(
        "Default deny",
        "",
        "A policy that selects every pod of a namespace and permits nothing, so that only what is named passes.",
        "network_policy",
        sources.NETWORK_POLICY,
    ),
)
