"""Services that a subnet can be delegated to, in ARM's words; a subnet has one delegation at most."""

AKS = "Microsoft.ContainerService/managedClusters"
AGC = "Microsoft.ServiceNetworking/trafficControllers"
APP_GATEWAY = "Microsoft.Network/applicationGateways"
RESOLVER = "Microsoft.Network/dnsResolvers"
CONTAINER_INSTANCES = "Microsoft.ContainerInstance/containerGroups"
