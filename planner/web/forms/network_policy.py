"""The page of section network_policy."""

from planner.web.forms.layout import Group, Rows

GROUPS = (
    Group("Engine", ("engine", "default_deny"), ("fqdn_policies", "layer7_policies"), says="by FQDN, at layer 7"),
    Group(
        "Who may talk to whom",
        (
            Rows(
                "rules",
                "permission",
                ("peer_namespaces", "peer_ranges"),
                wide=True,
                example="allow-frontend: app=frontend may reach app=backend on TCP/8080",
                says="other namespaces, ranges",
            ),
        ),
    ),
    Group(
        "NSG rules of your own",
        (),
        (
            Rows(
                "nsg_rules", "NSG rule", wide=True, example="allow-https, Inbound, 200, Tcp, from Internet to port 443"
            ),
        ),
        "Between subnets. NSGs cannot tell one pod from another: that is what the permissions above are for.",
        "beside those that the plan derives",
    ),
)
