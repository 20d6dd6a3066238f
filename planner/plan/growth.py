"""Growth: in which year each range is full when the need grows by the same percentage every year."""

from dataclasses import dataclass

from planner.plan.capacity import Capacity, grown
from planner.plan.layout import Layout
from planner.plan.subnets import GROWING, PlannedSubnet


@dataclass(frozen=True)
class RangeGrowth:
    """A range whose need grows. `full_in` is a calendar year, None where it does not grow or is never full."""

    name: str
    path: str
    capacity: Capacity
    percent: int
    years: int
    full_in: int | None

    @property
    def needed_then(self) -> int:
        """The need with surge after the years that the architect plans for."""
        return grown(self.capacity.needed_with_surge, self.percent, self.years)

    @property
    def lasts(self) -> bool:
        """Whether the range holds the need of those years."""
        return self.needed_then <= self.capacity.usable


def plan_growth(layout: Layout) -> tuple[RangeGrowth, ...]:
    """Placed subnets that grow with the workload, in the plan's order, then the pod CIDR."""
    subnets = (each for each in layout.subnets if each.purpose in GROWING and each.cidr)
    found = [_growth(layout, each.name, each.range_path, each.capacity, _percent(layout, each)) for each in subnets]
    if layout.pod_capacity:
        percent = layout.design.addresses.growth_percent
        found.append(_growth(layout, "Pod CIDR", "addresses.pod_cidr", layout.pod_capacity, percent))
    return tuple(found)


def _percent(layout: Layout, subnet: PlannedSubnet) -> int:
    """The subnet's own percentage where the architect gave one, otherwise the general one."""
    pins = layout.design.addresses.subnets
    own = (pin.growth_percent for pin in pins if (pin.purpose, pin.pool) == (subnet.purpose, subnet.pool))
    given = next(own, None)
    return layout.design.addresses.growth_percent if given is None else given


def _growth(layout: Layout, name: str, path: str, capacity: Capacity, percent: int) -> RangeGrowth:
    years = capacity.years_left(percent)
    this_year = layout.day.year
    if capacity.free < 0:
        full_in: int | None = this_year
    else:
        full_in = None if years is None else this_year + years + 1
    return RangeGrowth(name, path, capacity, percent, layout.design.addresses.growth_years, full_in)
