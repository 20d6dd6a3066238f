"""Rule: the private zone of every endpoint must be linked."""

from collections.abc import Iterator

from planner.azure import dns_zones, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each endpoint whose zone is not."""
    endpoints = plan.design.access.private_endpoints
    for index, endpoint in enumerate(endpoints):
        target = dns_zones.TARGET_BY_SERVICE.get(endpoint.service)
        zones = target.zones_in(plan.design.overview.cloud) if target else ()
        if target and zones and not endpoint.zone_linked:
            changed = [each.model_dump() for each in endpoints]
            changed[index]["zone_linked"] = True
            yield Problem(
                f"access.private_endpoints.{index}.zone_linked",
                f"{endpoint.name or target.display} has an endpoint; {zones[0]} is not linked to the spoke.",
                mend={"access": {"private_endpoints": changed}},
            )


RULE = Rule(
    id="private-endpoint-zone-not-linked",
    severity=Severity.ERROR,
    title="Private endpoint whose zone is not linked",
    why="Without the private zone, the service’s name leads to its public address, which the service refuses.",
    fix="Link the private zone to every VNet that asks: the spoke, the gateway’s and the management network.",
    pillar="reliability",
    sources=(
        sources.PRIVATE_ENDPOINT_DNS,
        sources.APP_GATEWAY_KEY_VAULT,
    ),
    good={"access": {"private_endpoints": [{"name": "kv-shop-prod", "service": "key_vault", "zone_linked": True}]}},
    bad={"access": {"private_endpoints": [{"name": "kv-shop-prod", "service": "key_vault", "zone_linked": False}]}},
    check=check,
    facts=("zone-acr", "zone-keyvault", "appgw-kv-private-endpoint-dns"),
)
