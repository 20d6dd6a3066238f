"""Rule: application routing with NGINX keeps at most five DNS zones."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when there are more."""
    count, limit = plan.design.ingress.dns_zones, limits.APP_ROUTING_NGINX_DNS_ZONES
    if plan.design.ingress.controller == "app_routing_nginx" and count > limit:
        yield Problem(
            "ingress.dns_zones",
            f"The add-on is to keep {count} DNS zones; it takes {limit}.",
            mend={"ingress": {"dns_zones": limit}},
        )


RULE = Rule(
    id="dns-zones-limit",
    severity=Severity.ERROR,
    title="Add-on keeps too many DNS zones",
    why="Application routing with NGINX is attached to five Azure DNS zones at most; AKS refuses the sixth.",
    fix="Attach at most five zones, and keep records of the others by external-dns of your own.",
    pillar="reliability",
    sources=(sources.APP_ROUTING,),
    good={"overview": {"cluster": "existing"}, "ingress": {"controller": "app_routing_nginx", "dns_zones": 5}},
    bad={"overview": {"cluster": "existing"}, "ingress": {"controller": "app_routing_nginx", "dns_zones": 6}},
    check=check,
    facts=("approuting-nginx-dns-zones-max", "app-routing-dns-zones"),
)
