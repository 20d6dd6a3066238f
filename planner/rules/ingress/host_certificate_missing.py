"""Rule: a host with a certificate in Key Vault must name it."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each host that does not."""
    for index, host in enumerate(plan.design.ingress.hosts):
        if host.tls == "key_vault" and not host.certificate:
            yield Problem(
                f"ingress.hosts.{index}.certificate",
                f"{host.name} takes its certificate from Key Vault; which one is not said.",
            )


RULE = Rule(
    id="host-certificate-missing",
    severity=Severity.WARNING,
    title="Host takes its certificate from Key Vault and names none",
    why="Without the certificate’s address the manifest carries a placeholder, and the host comes up without TLS.",
    fix="Give the certificate’s address, such as https://kv-shop-prod.vault.azure.net/certificates/shop.",
    pillar="security",
    sources=(sources.APP_ROUTING_GATEWAY_TLS,),
    good={
        "ingress": {
            "hosts": [
                {
                    "name": "shop.contoso.example",
                    "tls": "key_vault",
                    "certificate": "https://kv-shop-prod.vault.azure.net/certificates/shop",
                }
            ]
        }
    },
    bad={"ingress": {"hosts": [{"name": "shop.contoso.example", "tls": "key_vault"}]}},
    check=check,
)
