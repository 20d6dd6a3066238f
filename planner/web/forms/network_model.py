"""The page of section network_model."""

from planner.web.forms.layout import Group

GROUPS = (
    Group("Where pods get their addresses", ("model", "pods_directly_reachable")),
    Group(
        "Data plane",
        ("network_dataplane", "ip_families", "kubernetes_version"),
        (
            "virtual_nodes",
            "node_auto_provisioning",
            "advanced_networking",
            "service_mesh",
            "encryption",
            "managed_gateway_api",
        ),
        says="virtual nodes, auto-provisioning, service mesh, encryption, Gateway API",
    ),
)
