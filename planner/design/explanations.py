"""The sentence beside each option of a choice of consequence."""

MODEL = {
    "azure_cni_overlay": "Pods take addresses from a range outside the VNet; the VNet holds nodes only. "
    "The usual choice; nothing outside can open a connection to a pod’s address.",
    "azure_cni_pod_subnet_dynamic": "Pods take VNet addresses from a pod subnet in batches of 16. "
    "For pods that others must reach by address.",
    "azure_cni_pod_subnet_static": "Pods take VNet addresses from a pod subnet; every node gets a fixed block. "
    "For very large clusters with reachable pods.",
    "azure_cni_node_subnet": "Pods share the node subnet, and every node reserves max pods addresses in advance. "
    "The older flat model; hungry for addresses.",
    "kubenet": "Pods hide behind their node, with a route for each node. Retires on 31 March 2028; "
    "suits existing small clusters only.",
    "byo_cni": "The cluster comes without a network plugin and you install and support your own.",
}

EXPLANATIONS: dict[str, dict[str, str]] = {
    "overview.environment": {
        "development": "Judged most gently: cost before availability.",
        "production": "Judged most strictly.",
    },
    "overview.cluster": {
        "new": "Everything can still be chosen.",
        "existing": "What Azure no longer creates, but still runs, is a warning instead of an error.",
    },
    "overview.tier": {
        "free": "No uptime guarantee; for trying things out.",
        "standard": "Uptime guarantee for the API server.",
        "premium": "Standard with two years of support for a Kubernetes version.",
    },
    "overview.sku": {
        "base": "You choose pools, network and add-ons.",
        "automatic": "AKS fixes many network choices for you.",
    },
    "surroundings.hybrid_link": {
        "none": "The cluster stands alone in Azure.",
        "vpn": "Encrypted over the internet, through a VPN gateway in the hub.",
        "expressroute": "A private circuit, through an ExpressRoute gateway in the hub.",
        "both": "The circuit carries the traffic; the tunnel takes over when it fails.",
    },
    "network_model.model": MODEL,
    "network_model.network_dataplane": {
        "azure": "Linux kernel routing and iptables; also for Windows nodes.",
        "cilium": "eBPF: faster, with network policy built in; Linux nodes only.",
    },
    "network_model.ip_families": {
        "ipv4": "One family; what most networks around it expect.",
        "dual_stack": "Nodes, pods and services have an IPv6 address too.",
    },
    "network_model.encryption": {
        "wireguard": "Traffic between pods on different nodes, by the Cilium data plane.",
        "vnet": "Traffic between virtual machines, by the network cards of supported VM sizes.",
    },
    "network_model.service_mesh": {"osm": "Open Service Mesh add-on: retired; new clusters take Istio."},
    "addresses.vnet_ownership": {
        "managed": "AKS makes a VNet of its own: quick, and closed to most changes and to other subnets.",
        "new": "Made for this cluster and owned by you or the network team.",
        "existing": "Already there, perhaps with other subnets in it.",
    },
    "addresses.hub_kind": {
        "vnet": "A VNet of your own with firewall, gateway and bastion in it.",
        "virtual_wan": "Microsoft runs the hub and its routing; you bring its address range.",
    },
    "ingress.exposure": {
        "internal": "An address inside the VNet. A WAF in front may still be public.",
        "public": "The controller itself holds a public address.",
        "both": "One public and one internal address.",
        "none": "Nothing comes in at layer 7.",
    },
    "ingress.controller": {
        "app_routing_gateway": "The application routing add-on with the Kubernetes Gateway API; run by AKS.",
        "app_routing_nginx": "The application routing add-on with NGINX; run by AKS, in support until November 2026.",
        "ingress_nginx": "The community’s NGINX controller, installed by you; no longer maintained since March 2026.",
        "nginx_inc": "F5's NGINX controller, installed by you, with commercial support.",
        "contour": "Envoy under Contour, installed by you.",
        "haproxy": "HAProxy, installed by you.",
        "traefik": "Traefik, installed by you.",
        "istio": "Ingress gateway of the Istio add-on; run by AKS.",
        "agic": "Application Gateway outside the cluster, steered by a controller inside it.",
        "agc": "Application Gateway for Containers: its successor, outside the cluster, with the Gateway API.",
        "http_application_routing": "The old add-on: retired, never meant for production.",
        "none": "Layer 4 services only.",
    },
    "ingress.public_addresses": {
        "one": "Hosts and paths share the address of the ingress.",
        "one_per_application": "Each application holds an address of its own: more to pay for, to guard and to list.",
    },
    "ingress.services.external_traffic_policy": {
        "Cluster": "Any node answers; the client’s address is lost.",
        "Local": "Only nodes with a pod answer; the client’s address is kept.",
    },
    "waf.product": {
        "none": "Nothing inspects requests before they reach the ingress.",
        "app_gateway": "Regional, in a subnet of the spoke; ends TLS and inspects requests.",
        "agc": "The WAF of Application Gateway for Containers, in the same place as its routing.",
        "front_door": "At Microsoft’s edge world-wide; reaches the cluster through Private Link.",
        "third_party": "Virtual appliances such as Barracuda’s in a subnet of their own.",
    },
    "waf.mode": {
        "Prevention": "Blocks what the rules find.",
        "Detection": "Only logs; for the first weeks, while exclusions are found.",
    },
    "waf.ddos": {
        "none": "Only the protection that every Azure address has.",
        "network": "A plan for all public addresses of a VNet, with a response team and cost protection.",
        "ip": "The same defence, paid for by the address.",
    },
    "egress.outbound_type": {
        "loadBalancer": "Through the cluster’s public load balancer; ports are shared out to nodes.",
        "managedNATGateway": "Through a NAT gateway that AKS makes; only in a VNet made by AKS.",
        "managedNATGatewayV2": "The same with the zone-redundant Standard V2 gateway; preview.",
        "userAssignedNATGateway": "Through your NAT gateway on the subnets of nodes and pods.",
        "userDefinedRouting": "By your route table, as a rule to a firewall in the hub.",
        "none": "AKS sets nothing up; for network isolated clusters.",
        "block": "AKS blocks all outbound traffic; for network isolated clusters.",
    },
    "egress.firewall": {
        "none": "Nothing inspects outbound traffic.",
        "azure_firewall_basic": "Small, fixed throughput; no DNS proxy, so no rules by name at the network level.",
        "azure_firewall_standard": "Rules by name, by service tag and by threat intelligence.",
        "azure_firewall_premium": "Standard, and inspection of TLS with intrusion detection.",
        "appliance": "A firewall of another maker; you give its address.",
    },
    "egress.artifact_source": {
        "direct": "Nodes pull what AKS itself needs from Microsoft’s registry.",
        "cache": "Nodes pull it through a private container registry.",
    },
    "network_policy.engine": {
        "none": "Every pod may talk to every pod.",
        "azure": "Azure’s own engine: no Windows on new clusters, and Linux support ends on 30 September 2028.",
        "calico": "Calico on the Azure data plane; Linux and Windows.",
        "cilium": "Part of the Cilium data plane.",
    },
    "management.bastion": {
        "none": "Nodes are reached through a jump box, if there is one, or the cluster’s own API.",
        "developer": "Free and shared, for one machine at a time in one VNet; not for production.",
        "basic": "Of your own, with two instances.",
        "standard": "Scales, and serves native ssh and az clients.",
        "premium": "Standard with session recording, and without a public address if you like.",
    },
    "management.location": {
        "hub": "In the hub, peered with the spoke.",
        "management": "In a VNet of its own, peered with the spoke.",
        "spoke": "Beside the cluster; separation is lost.",
    },
    "management.reached_by": {
        "hybrid_link": "Operators come over the link to on-premises.",
        "ranges": "Operators come over the internet from ranges that you name.",
        "internet": "Anyone may knock.",
    },
    "access.api_server": {
        "public": "A public address that answers everyone.",
        "authorized_ranges": "A public address that answers the ranges you name.",
        "private_endpoint": "A private endpoint in the node subnet’s VNet; no public address.",
        "vnet_integration": "The API server stands in a subnet of your VNet behind an internal load balancer.",
    },
    "access.private_dns_zone": {
        "system": "AKS makes and keeps the zone.",
        "custom": "Your zone, so that hub and on-premises can resolve it.",
        "none": "No private zone; the public name gives the private address.",
    },
    "access.identity": {
        "system_assigned": "Made with the cluster; rights can only be given afterwards.",
        "user_assigned": "Made before the cluster, with its rights.",
        "service_principal": "The old way, with a secret that expires.",
    },
    "access.subnet_right": {
        "network_contributor": "A built-in role, wider than needed.",
        "custom_role": "Only the actions on subnets that the cluster performs.",
        "none": "The cluster cannot join the subnets before somebody grants it.",
    },
    "access.pipeline_agents": {
        "self_hosted": "Machines in the network; they reach a private API server.",
        "hosted": "Machines of the service; they come from the internet.",
    },
}
"""By field (its path without list positions) and value."""
