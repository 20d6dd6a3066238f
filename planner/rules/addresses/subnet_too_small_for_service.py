"""Rule: a subnet must have the least size that its service accepts."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity
from planner.rules.mends import placed_anew


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each subnet with a longer prefix than Azure accepts."""
    for subnet in plan.subnets:
        if subnet.cidr and subnet.cidr.prefixlen > subnet.kind.smallest_prefix:
            yield Problem(
                subnet.range_path,
                f"{subnet.described} for {subnet.kind.holds} is smaller than /{subnet.kind.smallest_prefix}, "
                "the least that Azure accepts.",
                mend=placed_anew(plan, subnet),
            )


RULE = Rule(
    id="subnet-too-small-for-service",
    severity=Severity.ERROR,
    title="Subnet is smaller than its service accepts",
    why=(
        "Azure refuses the service in a smaller subnet, and a subnet with resources in it cannot be "
        "resized. Older references show a /27 for the bastion; Azure has asked for a /26 since."
    ),
    fix="Give the subnet the size that the service asks for.",
    pillar="reliability",
    sources=(
        sources.VNET_FAQ,
        sources.SUBSCRIPTION_LIMITS,
    ),
    good={"addresses": {"subnets": [{"purpose": "bastion", "cidr": "10.200.0.64/26"}]}},
    bad={"addresses": {"subnets": [{"purpose": "bastion", "cidr": "10.200.0.64/27"}]}},
    check=check,
    facts=(
        "ip-smallest-subnet-29",
        "subnet-firewall-26",
        "subnet-bastion-26",
        "bastion-subnet-26",
        "vni-subnet-28",
        "firewall-subnet",
        "firewall-mgmt-subnet",
        "apiserver-subnet",
        "subnet-size-ipv4",
        "resolver-endpoint-subnets",
        "route-server-subnet",
        "subnet-azurebastionsubnet",
        "subnet-azurefirewallsubnet",
        "subnet-azurefirewallmanagementsubnet",
        "subnet-apiserver",
        "subnet-dns-resolver-inbound",
        "subnet-dns-resolver-outbound",
        "subnet-routeserversubnet",
        "agc-subnet-size-flat",
    ),
)
