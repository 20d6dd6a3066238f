"""Rule: public applications should stand behind a WAF."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when the ingress is public without one; advice outside production."""
    ingress = plan.design.ingress
    exposed = ingress.exposure in {"public", "both"} and ingress.controller != "none"
    if exposed and plan.design.waf.product == "none":
        names = ", ".join(host.name for host in ingress.hosts[:3]) or "the ingress"
        yield Problem(
            "waf.product",
            f"The internet reaches {names} without a WAF.",
            severity=None if plan.in_production else Severity.ADVICE,
        )


RULE = Rule(
    id="public-ingress-without-waf",
    severity=Severity.WARNING,
    title="Public applications without a web application firewall",
    why=(
        "Attacks on applications look like ordinary HTTPS to load balancers and network rules; only a WAF "
        "reads the requests."
    ),
    fix="Put Application Gateway, Application Gateway for Containers, Front Door or a third-party WAF in front.",
    pillar="security",
    sources=(
        sources.NETWORK_BEST_PRACTICES,
        sources.WAF_RULE_SETS,
    ),
    good={"ingress": {"exposure": "internal"}, "waf": {"product": "none"}},
    bad={"ingress": {"exposure": "public"}, "waf": {"product": "none"}},
    check=check,
    facts=("incluster-ingress-no-azure-waf",),
)
