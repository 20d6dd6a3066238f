"""Rule: every host should be served with TLS."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each host without; a warning in production where the internet reaches it."""
    ingress, waf = plan.design.ingress, plan.design.waf
    if ingress.tls_passthrough or ingress.controller == "none":
        return
    public = ingress.exposure in {"public", "both"} or waf.product != "none"
    for index, host in enumerate(ingress.hosts):
        if host.tls == "none":
            yield Problem(
                f"ingress.hosts.{index}.tls",
                f"{host.name} has no TLS certificate and is reached {'from the internet' if public else 'internally'}.",
                severity=Severity.WARNING if public and plan.in_production else None,
            )


RULE = Rule(
    id="host-without-tls",
    severity=Severity.ADVICE,
    title="Host is served without TLS",
    why="Passwords, cookies and answers travel readable, and browsers warn their users.",
    fix="Give the host a certificate from Key Vault or a secret.",
    pillar="security",
    sources=(
        sources.INGRESS_CONCEPTS,
        sources.AKS_BASELINE,
    ),
    good={"ingress": {"hosts": [{"name": "shop.contoso.example", "tls": "secret"}]}},
    bad={"ingress": {"hosts": [{"name": "shop.contoso.example", "tls": "none"}]}},
    check=check,
    facts=("ingress-tls-options",),
)
