"""What two reports of a design say differently: findings and ranges that came, changed and went."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from planner.plan import Plan
from planner.report import Report
from planner.rules import Finding

Came = Literal["added", "changed", "removed"]
NO_ROOM = "no room"
KINDS = {
    "pods": "Pods",
    "services": "Services",
    "on_premises": "On-premises",
    "peered_vnet": "Peered VNet",
    "other": "Other network",
}


@dataclass(frozen=True)
class RangeChange:
    """A VNet, subnet or other range that is not as it was; `before` and `after` are empty where it was not there."""

    came: Came
    kind: str
    name: str
    before: str
    after: str


@dataclass(frozen=True)
class Differences:
    """From one report to the other."""

    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    ranges: tuple[RangeChange, ...]

    @property
    def subnets(self) -> tuple[RangeChange, ...]:
        """The subnets among the ranges."""
        return tuple(each for each in self.ranges if each.kind == "Subnet")

    def beyond(self, section: str) -> "Differences":
        """Without findings about the section itself."""
        new, gone = (tuple(each for each in found if each.section != section) for found in (self.new, self.gone))
        return Differences(new, gone, self.ranges)


def differences(before: Report, after: Report) -> Differences:
    """Open findings and ranges that differ; findings are the same when rule, answer and severity are."""
    old, new = ({marked(each) for each in report.open_findings} for report in (before, after))
    return Differences(
        new=tuple(each for each in after.open_findings if marked(each) not in old),
        gone=tuple(each for each in before.open_findings if marked(each) not in new),
        ranges=tuple(_ranges_changed(before.plan, after.plan)),
    )


def marked(finding: Finding) -> str:
    """The finding's key with its severity before it: an advice that became an error is another finding."""
    return f"{finding.severity} {finding.key}"


def _ranges_changed(before: Plan, after: Plan) -> Iterator[RangeChange]:
    old, new = dict(_ranges(before)), dict(_ranges(after))
    for key in dict.fromkeys((*old, *new)):
        was, now = old.get(key), new.get(key)
        if was == now:
            continue
        kind, name, _ = now or was or key
        came: Came = "added" if was is None else "removed" if now is None else "changed"
        renamed = was is not None and now is not None and was[1] != now[1]
        yield RangeChange(came, kind, name, _text(was, renamed), _text(now, renamed))


Range = tuple[str, str, str]
"""Kind, name and ranges as text."""


def _text(shown: Range | None, renamed: bool) -> str:
    if shown is None:
        return ""
    return f"{shown[1]}, {shown[2]}" if renamed else shown[2]


def _ranges(plan: Plan) -> Iterator[tuple[Range, Range]]:
    """Every range by what stays the same while its name or its place changes."""
    for vnet in plan.vnets:
        yield ("VNet", vnet.role, ""), ("VNet", vnet.name, vnet.ranges)
        for subnet in vnet.subnets:
            places = _joined((subnet.cidr, subnet.cidr_v6)) or NO_ROOM
            yield ("Subnet", subnet.key, ""), ("Subnet", subnet.name, places)
    others = [each for each in plan.ranges if each.kind in KINDS]
    for kind, name in dict.fromkeys((each.kind, each.name) for each in others):
        cidrs = _joined(each.cidr for each in others if (each.kind, each.name) == (kind, name))
        yield (kind, name, ""), (KINDS[kind], name, cidrs)


def _joined(ranges: Iterable[object]) -> str:
    return ", ".join(str(each) for each in ranges if each)
