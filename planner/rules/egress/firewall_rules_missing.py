"""Rule: the firewall must allow what AKS needs."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when egress passes a firewall without these rules."""
    egress = plan.design.egress
    if egress.outbound_type == "userDefinedRouting" and egress.firewall != "none" and not egress.aks_rules:
        yield Problem(
            "egress.aks_rules",
            "Egress passes the firewall, and it does not allow what AKS needs.",
            mend={"egress": {"aks_rules": True}},
        )


RULE = Rule(
    id="firewall-rules-missing",
    severity=Severity.ERROR,
    title="The firewall blocks what AKS needs",
    why="Nodes that cannot reach the API server, the registry and the package sources never become ready.",
    fix="Allow the AzureKubernetesService tag and the network rules that the document lists.",
    pillar="reliability",
    sources=(
        sources.OUTBOUND_RULES,
        sources.LIMIT_EGRESS,
    ),
    good={},
    bad={"egress": {"aks_rules": False}},
    check=check,
    facts=(
        "outbound-required-network-rules",
        "outbound-required-fqdns",
        "firewall-aks-fqdn-tag",
        "firewall-aks-network-rules",
        "firewall-aks-fqdns",
    ),
)
