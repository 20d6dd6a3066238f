"""Rule: operators who come over VPN or ExpressRoute reach no bastion that answers on a public address."""

from collections.abc import Iterator
from ipaddress import IPv4Network

from planner.azure import ranges, sources
from planner.azure.services import BASTION_BY_NAME
from planner.design.types import Network
from planner.plan import Plan
from planner.plan.demand import bastion_is_private
from planner.rules.base import Changes, Problem, Rule, Severity

PRIVATE_ONLY: Changes = {"management": {"bastion": "premium", "private_only": True, "reached_by": "hybrid_link"}}


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when they are to come over the link, or one for each private range among the named ones."""
    management = plan.design.management
    sku = BASTION_BY_NAME.get(management.bastion)
    if sku is None or not sku.dedicated or bastion_is_private(plan.design):
        return
    linked = plan.design.surroundings.hybrid_link != "none"
    if management.reached_by == "hybrid_link" and linked:
        named = management.allowed_ranges
        public = bool(named) and not any(map(_private, named))
        shut = "its security group lets in nobody who comes there" if management.nsg else "anybody may come there"
        yield Problem(
            "management.reached_by",
            f"Operators come over VPN or ExpressRoute, but Bastion {sku.display} answers on a public address only; "
            f"{shut}.",
            mend={"management": {"reached_by": "ranges"}} if public else PRIVATE_ONLY,
        )
    elif management.reached_by == "ranges":
        for index, cidr in enumerate(management.allowed_ranges):
            if _private(cidr):
                yield Problem(
                    f"management.allowed_ranges.{index}",
                    f"{cidr} is private; nobody comes from it to the public address of Bastion {sku.display}.",
                    mend=PRIVATE_ONLY if linked and all(map(_private, management.allowed_ranges)) else None,
                )


def _private(cidr: Network) -> bool:
    return isinstance(cidr, IPv4Network) and any(cidr.subnet_of(each) for each in ranges.PRIVATE)


RULE = Rule(
    id="bastion-public-over-link",
    severity=Severity.WARNING,
    title="Operators come over the link, the bastion answers on a public address",
    why=(
        "Clients of a bastion connect to its public address and arrive there from the public address of their site; a "
        "private range in its security group never matches, so nobody gets in, and without the group everybody does. "
        "Only Premium can do without a public address, and only from its creation on."
    ),
    fix="Make the bastion private-only with Premium, or name the public ranges that operators connect from.",
    pillar="operations",
    sources=(sources.BASTION_PRIVATE, sources.BASTION_NSG),
    good={"management": {"bastion": "premium", "private_only": True}},
    bad={"management": {"bastion": "standard", "private_only": False}},
    check=check,
    facts=("bastion-pip", "bastion-private-only-immutable"),
)
