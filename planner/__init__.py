"""A planner for the network of an Azure Kubernetes Service cluster: forms write a Design, the rest is computed."""
