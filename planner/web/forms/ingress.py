"""The page of section ingress."""

from planner.web.forms.layout import Group, Rows

SERVICE_MORE = ("source_ranges", "service_tags", "external_traffic_policy", "private_link_service")
GROUPS = (
    Group("Layer 7 controller", ("exposure", "controller", "controller_pool", "address")),
    Group(
        "Hosts and paths",
        (
            Rows("hosts", "host", ("secret", "certificate"), says="name of the secret or certificate"),
            "public_addresses",
        ),
    ),
    Group(
        "Layer 4 services",
        (
            Rows(
                "services",
                "service",
                SERVICE_MORE,
                example="mqtt, internal, TCP/8883",
                says="allowed sources, traffic policy, Private Link service",
            ),
        ),
        hint="Only for what is not HTTP: each service of type LoadBalancer holds an address of its own.",
    ),
    Group(
        "What applications need",
        (),
        (
            "tls_passthrough",
            "preserve_client_ip",
            "needs_static_address",
            "longest_request_seconds",
            "dns_zones",
            "backend_pool_type",
        ),
        says="TLS passthrough, client address, fixed address, longest request",
    ),
)
