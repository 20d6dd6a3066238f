"""Where a subnet could go instead: pinned where it is, smaller, larger, or elsewhere in its VNet."""

from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import IPv4Network
from typing import Literal, TypeAlias

from planner.plan.capacity import usable_addresses
from planner.plan.layout import Layout
from planner.plan.subnets import PlannedSubnet
from planner.plan.vnets import PlannedVnet

Verb: TypeAlias = Literal["pin", "unpin", "fit", "next", "halve", "double"]


@dataclass(frozen=True)
class Move:
    """One change of a subnet's range; `cidr` is where it would be pinned, None to let the plan place it."""

    verb: Verb
    cidr: IPv4Network | None


def moves(layout: Layout, subnet: PlannedSubnet) -> tuple[Move, ...]:
    """What can be done with the subnet's range; nothing where AKS makes the VNet."""
    vnet = layout.vnet(subnet.vnet)
    if vnet is None or (layout.managed_vnet and subnet.vnet == "spoke"):
        return ()
    return tuple(_moves(layout, vnet, subnet))


def _moves(layout: Layout, vnet: PlannedVnet, subnet: PlannedSubnet) -> Iterator[Move]:
    if subnet.pinned:
        yield Move("unpin", None)
    elif subnet.cidr:
        yield Move("pin", subnet.cidr)
    if subnet.cidr is None:
        return
    yield from _found("fit", _smallest(vnet, subnet, subnet.cidr))
    yield from _found("next", vnet.next_free(subnet.cidr.prefixlen))
    yield from _found("halve", _half(layout, subnet, subnet.cidr))
    yield from _found("double", _double(vnet, subnet, subnet.cidr))


def _found(verb: Verb, cidr: IPv4Network | None) -> Iterator[Move]:
    if cidr:
        yield Move(verb, cidr)


def _smallest(vnet: PlannedVnet, subnet: PlannedSubnet, cidr: IPv4Network) -> IPv4Network | None:
    """The smallest range that holds the need: in the place where the subnet is, else elsewhere; None if it is that."""
    prefix = subnet.smallest_fit
    if prefix > cidr.prefixlen:
        return next(cidr.subnets(new_prefix=prefix))
    if prefix == cidr.prefixlen:
        return None
    around = cidr.supernet(new_prefix=prefix)
    return around if _is_free(vnet, cidr, around) else vnet.next_free(prefix)


def _half(layout: Layout, subnet: PlannedSubnet, cidr: IPv4Network) -> IPv4Network | None:
    """The first half, if Azure accepts one so small for the kind and the need still fits."""
    if subnet.kind.exact_prefix or cidr.prefixlen >= subnet.kind.smallest_prefix:
        return None
    half = next(cidr.subnets())
    usable = usable_addresses(half.num_addresses, subnet.purpose, layout.model)
    return half if usable >= subnet.capacity.needed_with_surge else None


def _double(vnet: PlannedVnet, subnet: PlannedSubnet, cidr: IPv4Network) -> IPv4Network | None:
    """The range together with its neighbour of the same size, if that is free."""
    if subnet.kind.exact_prefix or cidr.prefixlen <= subnet.kind.largest_prefix or cidr.prefixlen == 0:
        return None
    around = cidr.supernet()
    return around if _is_free(vnet, cidr, around) else None


def _is_free(vnet: PlannedVnet, cidr: IPv4Network, around: IPv4Network) -> bool:
    """Whether all of `around` beside the range itself is free."""
    return all(any(part.subnet_of(block) for block in vnet.free) for part in around.address_exclude(cidr))
