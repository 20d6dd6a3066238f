"""The page of section overview."""

from planner.web.forms.layout import Group, Rows

PERSON = "Asha Verma, network architect, asha.verma@example.com"
GROUPS = (
    Group(
        "Identity",
        ("title", "workload", "environment", "cluster", "region", "availability_zones", "purpose"),
        ("paired_region", "cloud", "subscription", "sku", "tier"),
        says="second region, cloud, subscription, pricing tier",
    ),
    Group("Responsibility", ("owner", "team", "network_team", "confidentiality")),
    Group(
        "Resource groups and names",
        (),
        ("cluster_name", "cluster_resource_group", "network_resource_group"),
        "Left alone, they follow the naming convention. The network’s resources stand apart from the cluster’s.",
        "the cluster’s name, two resource groups",
    ),
    Group(
        "People and tags",
        (),
        (
            Rows("approvers", "approver", example=PERSON),
            Rows("distribution", "recipient", example=PERSON),
            Rows("contacts", "contact", example="Duty desk, on-call for the platform, +49 30 5550100"),
            Rows("tags", "tag", example="cost-center = 4711"),
        ),
        "Who approves the document, who receives it, whom operations call.",
        "approvers, distribution, contacts, tags",
    ),
)
