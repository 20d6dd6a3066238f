"""Subnets of the plan: what is pinned stays, the rest is placed, largest first."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from ipaddress import IPv4Address, IPv4Network, IPv6Network

from planner.azure import delegations, limits
from planner.azure.ranges import MANAGED_NODE_SUBNET
from planner.azure.subnets import KIND_BY_PURPOSE, SubnetKind
from planner.design import Design
from planner.design.addresses import SubnetPin, VnetRole
from planner.design.types import Network
from planner.plan.allocation import fitting_prefix, place_all
from planner.plan.capacity import Capacity, grown, usable_addresses
from planner.plan.demand import Demand, aks_makes_vnet

GROWING = frozenset({"nodes", "pods", "ingress", "private_endpoints", "virtual_nodes", "private_link_service"})
"""Purposes whose need grows with the workload; the others are as large as Azure asks."""


@dataclass(frozen=True)
class PlannedSubnet:
    """A subnet with its range (None when it found no place), its needs, and the answers it follows from."""

    purpose: str
    pool: str | None
    vnet: VnetRole
    name: str
    cidr: IPv4Network | None
    cidr_v6: IPv6Network | None
    pinned: bool
    capacity: Capacity
    sizes: tuple[int, int, int]
    path: str
    range_path: str
    delegation: str | None
    kind: SubnetKind

    @cached_property
    def key(self) -> str:
        """Our own slug for the subnet: safe in ids, the same as long as purpose, pool and name are."""
        return "-".join(filter(None, (self.vnet, self.purpose.replace("_", "-"), self.pool or self._own_key)))

    @property
    def _own_key(self) -> str | None:
        return self.path.rpartition(".")[2] if self.purpose == "custom" else None

    @property
    def name_path(self) -> str:
        """Where its name is answered: the pin's or the own subnet's, or the list of pins where there is none yet."""
        return self.range_path.removesuffix(".cidr") + (".name" if self.range_path.endswith(".cidr") else "")

    @property
    def smallest_fit(self) -> int:
        """The longest prefix that holds the need with surge and that Azure accepts for the kind."""
        return self.sizes[2]

    @property
    def first_usable(self) -> IPv4Address | None:
        """The first address after the four that Azure keeps; None without a place."""
        return _usable(self.cidr, limits.RESERVED_FIRST_ADDRESSES)

    @property
    def last_usable(self) -> IPv4Address | None:
        """The last address before the one that Azure keeps; None without a place."""
        return _usable(self.cidr, -1 - limits.RESERVED_LAST_ADDRESSES)

    @property
    def described(self) -> str:
        """Name and range for messages, such as "snet-nodes 10.0.1.0/24"."""
        return f"{self.name} {self.cidr}" if self.cidr else f"{self.name} (no room)"


def _usable(cidr: IPv4Network | None, index: int) -> IPv4Address | None:
    return cidr[index] if cidr and cidr.num_addresses > limits.RESERVED_ADDRESSES_PER_SUBNET else None


def plan_subnets(
    design: Design, wanted: tuple[Demand, ...], spaces: dict[VnetRole, tuple[Network, ...]]
) -> tuple[PlannedSubnet, ...]:
    """Every wanted subnet: pinned ranges as they are, the others placed in their VNet's address space."""
    subnets = [_unplaced(design, demand) for demand in wanted]
    for vnet in spaces:
        for index, cidr in _placed(design, subnets, vnet, spaces[vnet]).items():
            subnets[index] = _with_range(design, subnets[index], cidr)
    return tuple(_with_ipv6(design, subnets, spaces))


def _placed(
    design: Design, subnets: list[PlannedSubnet], vnet: VnetRole, space: tuple[Network, ...]
) -> dict[int, IPv4Network]:
    """Ranges for the unpinned: in the recommended sizes, else with growth only, else as small as they fit."""
    fixed: list[Network] = [each.cidr for each in design.addresses.vnet(vnet).taken]
    fixed += [each.cidr for each in subnets if each.vnet == vnet and each.cidr]
    waiting = [index for index, each in enumerate(subnets) if each.vnet == vnet and each.cidr is None]
    found: dict[int, IPv4Network] = {}
    for size in range(3):
        order = sorted(waiting, key=lambda index: (subnets[index].sizes[size], index))
        ranges = place_all(space, fixed, (subnets[index].sizes[size] for index in order))
        found = {index: cidr for index, cidr in zip(order, ranges, strict=True) if cidr}
        if len(found) == len(waiting):
            break
    return found


def _unplaced(design: Design, demand: Demand) -> PlannedSubnet:
    kind = KIND_BY_PURPOSE[demand.purpose]
    found = next(((i, p) for i, p in enumerate(design.addresses.subnets) if _fits_pin(demand, p)), None)
    pin = found[1] if found else SubnetPin()
    cidr = _given_range(design, demand, pin)
    subnet = PlannedSubnet(
        purpose=demand.purpose,
        pool=demand.pool,
        vnet=demand.vnet,
        name=demand.own.name if demand.own else (pin.name if found and pin.name else _default_name(kind, demand)),
        cidr=None,
        cidr_v6=None,
        pinned=cidr is not None,
        capacity=Capacity(0, demand.needs, nodes=demand.nodes, whole=demand.whole),
        sizes=_sizes(design, demand, kind, pin.growth_percent if found else None),
        path=demand.path,
        range_path=_range_path(demand, found[0] if found else None),
        delegation=_delegation(design, demand, kind),
        kind=kind,
    )
    return _with_range(design, subnet, cidr) if cidr else subnet


def _delegation(design: Design, demand: Demand, kind: SubnetKind) -> str | None:
    """The service that the subnet is handed to; the gateway's with network isolation, and with AGIC on Overlay."""
    if demand.own:
        return demand.own.delegation
    overlay = design.ingress.controller == "agic" and design.network_model.model == "azure_cni_overlay"
    if demand.purpose == "app_gateway" and (design.waf.network_isolation or overlay):
        return delegations.APP_GATEWAY
    return kind.delegation


def _given_range(design: Design, demand: Demand, pin: SubnetPin) -> IPv4Network | None:
    if demand.own:
        return demand.own.cidr
    made_by_aks = aks_makes_vnet(design) and demand.purpose == "nodes" and demand.pool is None
    return MANAGED_NODE_SUBNET if made_by_aks else pin.cidr


def _range_path(demand: Demand, pin: int | None) -> str:
    if demand.own:
        return f"{demand.path}.cidr"
    return "addresses.subnets" if pin is None else f"addresses.subnets.{pin}.cidr"


def _fits_pin(demand: Demand, pin: SubnetPin) -> bool:
    return demand.own is None and pin.purpose == demand.purpose and pin.pool == demand.pool


def _default_name(kind: SubnetKind, demand: Demand) -> str:
    return kind.required_name or "-".join(filter(None, (kind.default_name, demand.pool)))


def _sizes(design: Design, demand: Demand, kind: SubnetKind, growth: int | None) -> tuple[int, int, int]:
    """Prefixes to try: what Azure recommends for the kind, need with growth, and bare need with surge."""
    addresses = design.addresses
    bare = Capacity(0, demand.needs).needed_with_surge
    future = bare
    if demand.purpose in GROWING:
        future = grown(bare, addresses.growth_percent if growth is None else growth, addresses.growth_years)
    lost = _beyond_five(design, demand.purpose)
    smallest, with_growth = (_within(fitting_prefix(need + lost), kind) for need in (bare, future))
    return _within(min(with_growth, kind.recommended_prefix or 32), kind), with_growth, smallest


def _within(prefix: int, kind: SubnetKind) -> int:
    return max(min(prefix, kind.smallest_prefix, kind.exact_prefix or 32), kind.largest_prefix)


def _beyond_five(design: Design, purpose: str) -> int:
    """Addresses that cannot be used beside the five: the blocks of /28 at both ends of a static pod subnet."""
    size = 1 << 16
    return size - limits.RESERVED_ADDRESSES_PER_SUBNET - usable_addresses(size, purpose, design.network_model.model)


def _with_range(design: Design, subnet: PlannedSubnet, cidr: IPv4Network) -> PlannedSubnet:
    usable = usable_addresses(cidr.num_addresses, subnet.purpose, design.network_model.model)
    return replace(subnet, cidr=cidr, capacity=replace(subnet.capacity, usable=usable))


def _with_ipv6(
    design: Design, subnets: list[PlannedSubnet], spaces: dict[VnetRole, tuple[Network, ...]]
) -> Iterable[PlannedSubnet]:
    """With dual stack, node and pod subnets take a /64 each, in order, from the spoke's IPv6 space."""
    spaces_v6 = [each for each in spaces.get("spoke", ()) if isinstance(each, IPv6Network) and each.prefixlen <= 64]
    dual = design.network_model.ip_families == "dual_stack" and spaces_v6
    free = iter(spaces_v6[0].subnets(new_prefix=64)) if dual else iter(())
    for subnet in subnets:
        takes = subnet.vnet == "spoke" and subnet.purpose in {"nodes", "pods", "ingress"}
        yield replace(subnet, cidr_v6=next(free, None)) if takes else subnet
