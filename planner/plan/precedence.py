"""Which permissions of the plan a security rule of the architect's own takes away, because it comes first."""

from dataclasses import replace
from ipaddress import ip_network

from planner.azure.traffic import ANY, INTERNET, LOAD_BALANCER, VIRTUAL_NETWORK
from planner.plan.security_groups import SecurityGroup, SecurityRule

ALL_PORTS = range(65536)


def shut_by(group: SecurityGroup, denial: SecurityRule) -> tuple[SecurityRule, ...]:
    """Permissions of the plan that lose a port or all to the denial and that no earlier rule of one's own opens."""
    rules = group.in_direction(denial.direction)
    earlier = [each for each in rules if each.own and each.access == "Allow" and each.priority < denial.priority]
    return tuple(
        rule
        for rule in rules
        if rule.access == "Allow" and not rule.own and rule.priority > denial.priority and shuts(denial, rule)
        if not any(covers(each, rule) for each in earlier)
    )


def shuts(denial: SecurityRule, permission: SecurityRule) -> bool:
    """Whether the denial takes at least one of the permission's ports for all that the permission names."""
    return any(covers(denial, replace(permission, ports=(port,))) for port in permission.ports)


def covers(wide: SecurityRule, narrow: SecurityRule) -> bool:
    """Whether all traffic that the narrow rule names is named by the wide one too."""
    return (
        wide.protocol in {ANY, narrow.protocol}
        and _sides(wide.source, narrow.source)
        and _sides(wide.destination, narrow.destination)
        and all(any(_within(port, other) for other in wide.ports) for port in narrow.ports)
    )


def _sides(wide: tuple[str, ...], narrow: tuple[str, ...]) -> bool:
    return all(any(_holds(outer, inner) for outer in wide) for inner in narrow)


def _holds(outer: str, inner: str) -> bool:
    """A tag holds itself, VirtualNetwork every range of the plan, Internet every tag of Azure's public addresses."""
    if outer in {ANY, inner}:
        return True
    if outer == VIRTUAL_NETWORK:
        return "/" in inner
    if outer == INTERNET:
        return "/" not in inner and inner not in {ANY, VIRTUAL_NETWORK, LOAD_BALANCER}
    return _is_range(outer) and _is_range(inner) and _contains(outer, inner)


def _contains(outer: str, inner: str) -> bool:
    one, other = ip_network(outer), ip_network(inner)
    return one.version == other.version and other.subnet_of(one)  # type: ignore[arg-type]


def _is_range(text: str) -> bool:
    try:
        ip_network(text)
    except ValueError:
        return False
    return True


def _within(inner: str, outer: str) -> bool:
    one, other = _ports(inner), _ports(outer)
    return bool(one) and one[0] in other and one[-1] in other


def _ports(text: str) -> range:
    """Ports as a range; text that is no port names none."""
    low, _, high = text.partition("-")
    if text == ANY:
        return ALL_PORTS
    return range(int(low), int(high or low) + 1) if low.isdigit() and (high or low).isdigit() else range(0)
