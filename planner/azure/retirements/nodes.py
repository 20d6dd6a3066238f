"""Retirements of VM series: on the day itself Azure stops what still runs on them."""

from datetime import date

from planner.azure import sources
from planner.azure.retirements.base import Retirement

RESTRICTED = "Since July 2026 new subscriptions cannot make them, and nobody gets more quota."


def _series(name: str, ends: date, replacement: str, note: str = RESTRICTED) -> Retirement:
    display = f"VM sizes of the {name} series"
    return Retirement(f"vm_series:{name}", display, ends, None, replacement, sources.VM_RETIREMENTS, note)


NODES: tuple[Retirement, ...] = (
    _series("NCsv3", date(2025, 9, 30), "NCasT4v3 or NCadsA100v4", ""),
    _series("DCsv2", date(2026, 6, 30), "DCasv5 or DCadsv5", ""),
    _series("DSv2", date(2028, 5, 1), "Dsv5 or Dsv6"),
    _series("B", date(2028, 11, 15), "Bsv2"),
    _series("Fsv2", date(2028, 11, 15), "Dsv5 or Dsv6"),
    _series("Dsv3", date(2029, 11, 15), "Dsv5 or Dsv6"),
)
