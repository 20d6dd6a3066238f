"""Rule: a certificate in Key Vault should be named without its version."""

import re
from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity

VERSIONED = re.compile(r"(?P<plain>https://[^/]+/(?:certificates|secrets)/[^/]+)/(?P<version>[^/]+)/?")


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each host whose certificate has one."""
    hosts = plan.design.ingress.hosts
    for index, host in enumerate(hosts):
        versioned = VERSIONED.fullmatch(host.certificate or "")
        if host.tls == "key_vault" and versioned:
            changed = [each.model_dump() for each in hosts]
            changed[index]["certificate"] = versioned["plain"]
            yield Problem(
                f"ingress.hosts.{index}.certificate",
                f"{host.name} uses version {versioned['version']} of its certificate. Use {versioned['plain']}.",
                mend={"ingress": {"hosts": changed}},
            )


RULE = Rule(
    id="certificate-with-version",
    severity=Severity.WARNING,
    title="Certificate is fixed to one version",
    why=(
        "An address with a version goes on naming the old certificate after its renewal, until it expires in "
        "front of everybody."
    ),
    fix="Use the certificate’s address without the version.",
    pillar="reliability",
    sources=(
        sources.APP_ROUTING_GATEWAY_TLS,
        sources.APP_GATEWAY_KEY_VAULT,
    ),
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
    bad={
        "ingress": {
            "hosts": [
                {
                    "name": "shop.contoso.example",
                    "tls": "key_vault",
                    "certificate": "https://kv-shop-prod.vault.azure.net/certificates/shop/0f1e2d3c4b5a69788796a5b4c3d2e1f0",
                }
            ]
        }
    },
    check=check,
    facts=("approuting-gwapi-unversioned-cert", "appgw-kv-versionless"),
)
