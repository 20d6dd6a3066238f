"""Rule: the hosts of AGIC must fit into one Application Gateway."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each kind of part that exceeds its limit."""
    hosts = plan.design.ingress.hosts
    if plan.design.ingress.controller != "agic":
        return
    pools = {(host.namespace, path.service, path.port) for host in hosts for path in host.paths}
    counts = (
        ("listeners", len(hosts), limits.APP_GATEWAY_ACTIVE_LISTENERS),
        ("back-end pools", len(pools), limits.APP_GATEWAY_BACKEND_POOLS),
        ("certificates", sum(host.tls != "none" for host in hosts), limits.APP_GATEWAY_CERTIFICATES),
    )
    for part, count, limit in counts:
        if count > limit:
            yield Problem("ingress.hosts", f"The hosts need {count:,} {part}; an Application Gateway has {limit:,}.")


RULE = Rule(
    id="app-gateway-configuration-full",
    severity=Severity.WARNING,
    title="Application Gateway configuration is full",
    why=(
        "A gateway routes a limited number of listeners, back-end pools and certificates; AGIC makes one of "
        "each for what it finds."
    ),
    fix="Spread the hosts over several gateways, or route hosts inside the cluster.",
    pillar="reliability",
    sources=(
        sources.SUBSCRIPTION_LIMITS,
        sources.AGIC,
    ),
    good={"ingress": {"controller": "agic", "exposure": "public", "hosts": [{"name": "shop.contoso.example"}]}},
    bad={
        "ingress": {
            "controller": "agic",
            "exposure": "public",
            "hosts": [{"name": f"shop{number}.contoso.example"} for number in range(101)],
        }
    },
    check=check,
    facts=("appgw-limits",),
)
