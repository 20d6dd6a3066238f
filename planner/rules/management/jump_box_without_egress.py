"""Rule: a jump box in a new VNet needs an explicit way out."""

from collections.abc import Iterator

from planner.azure import retirements, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when no firewall and no default route from on-premises leads out."""
    subnet, around = plan.subnet_for("jump_box"), plan.design.surroundings
    forced = around.advertises_default_route and around.hybrid_link != "none"
    existing = subnet is not None and subnet.vnet == "spoke" and plan.design.addresses.vnet_ownership == "existing"
    isolated = plan.design.egress.outbound_type in {"none", "block"}  # then nothing is meant to get out
    if subnet is None or existing or forced or isolated or plan.design.egress.firewall != "none":
        return
    since = retirements.BY_SUBJECT["outbound:default"].ends
    if plan.day > since:
        yield Problem(
            "management.jump_box",
            f"{subnet.described} has no firewall and no NAT gateway; VNets made after {since:%-d %B %Y} "
            "have no default way out.",
            severity=None if plan.is_new else Severity.ADVICE,
        )


RULE = Rule(
    id="jump-box-without-egress",
    severity=Severity.WARNING,
    title="Jump box has no way to the internet",
    why=(
        "New VNets give machines no way out by themselves, and the jump box needs the API of Azure, "
        "sign-in and its updates. So it is for VNets made since 31 March 2026."
    ),
    fix="Add a firewall or a NAT gateway for its subnet.",
    pillar="operations",
    sources=(sources.DEFAULT_OUTBOUND,),
    good={"management": {"jump_box": True}},
    bad={"egress": {"firewall": "none", "outbound_type": "loadBalancer"}},
    check=check,
    facts=(
        "subnet-management",
        "mgmt-vm-access-through-firewall",
        "ret-default-outbound",
        "default-outbound-retirement",
    ),
)
