"""The page of section node_pools."""

from planner.web.forms.layout import Group, Rows

MORE = (
    "max_unavailable",
    "availability_zones",
    "own_subnet",
    "own_pod_subnet",
    "expected_pods",
    "spot",
    "enable_node_public_ip",
    "type",
)
GROUPS = (
    Group(
        "Node pools",
        (Rows("", "node pool", MORE, wide=True, says="zones, subnets, spot"),),
        hint="The address plan counts each pool at its maximum, plus its surge during an upgrade.",
    ),
)
