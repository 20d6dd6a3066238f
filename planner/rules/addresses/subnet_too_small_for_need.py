"""Rule: a subnet must hold what is planned in it."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.subnets import PlannedSubnet
from planner.rules.base import Problem, Rule, Severity
from planner.rules.mends import placed_anew


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each subnet, nodes and pods apart, that is too small."""
    for subnet in plan.subnets:
        capacity = subnet.capacity
        if (
            subnet.cidr
            and subnet.purpose not in {"nodes", "pods"}
            and not capacity.whole
            and capacity.free < 0
            and _accepted(subnet)
        ):
            needs = "; ".join(f"{need.part}: {need.formula}" for need in capacity.needs)
            yield Problem(
                subnet.range_path,
                f"{subnet.described} has {capacity.usable:,} usable addresses and needs {capacity.needed:,} ({needs}). "
                f"Use /{subnet.smallest_fit} or larger.",
                mend=placed_anew(plan, subnet),
            )


def _accepted(subnet: PlannedSubnet) -> bool:
    """Whether Azure takes a subnet of that size for the service at all; if not, another rule says so."""
    return subnet.cidr is not None and subnet.cidr.prefixlen <= subnet.kind.smallest_prefix


RULE = Rule(
    id="subnet-too-small-for-need",
    severity=Severity.ERROR,
    title="Subnet is too small for what stands in it",
    why="Each front end, instance and endpoint takes an address; Azure refuses what finds none.",
    fix="Give the subnet a larger range.",
    pillar="reliability",
    sources=(
        sources.IP_PLANNING,
        sources.VNET_FAQ,
    ),
    good={"addresses": {"subnets": [{"purpose": "ingress", "cidr": "10.240.4.0/28"}]}},
    bad={
        "ingress": {"services": [{"name": "edi", "count": 8}]},
        "addresses": {"subnets": [{"purpose": "ingress", "cidr": "10.240.4.0/29"}]},
    },
    check=check,
    facts=(
        "appgw-ip-formula",
        "pe-subnet-sizing",
        "subnet-internal-lb",
        "subnet-private-endpoints",
        "vni-nine-ips-per-cluster",
        "ip-ilb-frontends-in-subnet",
        "ip-private-endpoint-in-subnet",
        "subnet-appgw-v2",
    ),
)
