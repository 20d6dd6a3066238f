"""Rule: a private Application Gateway needs a way to its Key Vault."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.plan.demand import uses_app_gateway
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when certificates come from Key Vault and neither way exists."""
    waf = plan.design.waf
    private = uses_app_gateway(plan.design) and waf.private_frontend and not waf.public_frontend
    vault = any(host.tls == "key_vault" for host in plan.design.ingress.hosts)
    endpoint = any(each.service == "key_vault" for each in plan.design.access.private_endpoints)
    if private and vault and not endpoint and waf.default_route == "internet":
        yield Problem(
            "access.private_endpoints",
            "The private Application Gateway takes certificates from Key Vault, which has no private endpoint.",
        )


RULE = Rule(
    id="private-gateway-without-egress",
    severity=Severity.WARNING,
    title="Private Application Gateway cannot fetch its certificates",
    why=(
        "A gateway with a private front end only has no way to the internet; a Key Vault without a private "
        "endpoint stays out of reach."
    ),
    fix="Add a private endpoint for the Key Vault, or route the gateway’s traffic through the firewall.",
    pillar="reliability",
    sources=(sources.APP_GATEWAY_PRIVATE,),
    good={"waf": {"public_frontend": False, "private_frontend": True, "network_isolation": True}},
    bad={
        "waf": {"public_frontend": False, "private_frontend": True, "network_isolation": True},
        "access": {"private_endpoints": []},
        "ingress": {
            "hosts": [
                {
                    "name": "shop.contoso.example",
                    "tls": "key_vault",
                    "certificate": "https://kv-shop-prod.vault.azure.net/certificates/shop",
                }
            ]
        },
    },
    check=check,
    facts=("appgw-private-only-egress",),
)
