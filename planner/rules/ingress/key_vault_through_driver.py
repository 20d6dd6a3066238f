"""Rule: certificates from Key Vault need the Secrets Store driver with some controllers."""

from collections.abc import Iterator

from planner.azure import compatibility, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for the first host when the controller does not read Key Vault."""
    controller = compatibility.CONTROLLER_BY_NAME.get(plan.design.ingress.controller)
    if controller is None or controller.key_vault:
        return
    hosts = [(index, host) for index, host in enumerate(plan.design.ingress.hosts) if host.tls == "key_vault"]
    for index, host in hosts[:1]:
        yield Problem(
            f"ingress.hosts.{index}.tls",
            f"{host.name} takes its certificate from Key Vault; {controller.display} reads secrets only.",
        )


RULE = Rule(
    id="key-vault-through-driver",
    severity=Severity.ADVICE,
    title="Controller does not read Key Vault itself",
    why=(
        "Only application routing, AGIC and Application Gateway for Containers take certificates from Key "
        "Vault; others need the Secrets Store driver to copy them into secrets, every two minutes."
    ),
    fix="Plan the Key Vault provider for the Secrets Store CSI driver with a workload identity.",
    pillar="operations",
    sources=(
        sources.ISTIO_SECURE,
        sources.KEY_VAULT_CSI,
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
            "controller": "traefik",
            "hosts": [
                {
                    "name": "shop.contoso.example",
                    "tls": "key_vault",
                    "certificate": "https://kv-shop-prod.vault.azure.net/certificates/shop",
                }
            ],
        }
    },
    check=check,
    facts=("ingress-keyvault-in-cluster", "ingress-kv-csi-poll"),
)
