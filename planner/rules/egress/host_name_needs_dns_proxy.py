"""Rule: host names in network rules need the DNS proxy."""

import re
from collections.abc import Iterator

from planner.azure import services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity

BY_APPLICATION_RULE = frozenset({"TCP/80", "TCP/443"})


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for each such destination without it."""
    egress = plan.design.egress
    if (
        egress.dns_proxy
        or egress.firewall not in services.FIREWALL_BY_NAME
        or egress.outbound_type != "userDefinedRouting"
    ):
        return
    for index, destination in enumerate(egress.destinations):
        if destination.port not in BY_APPLICATION_RULE and re.search("[a-zA-Z]", destination.target.partition(":")[0]):
            yield Problem(
                f"egress.destinations.{index}",
                f"{destination.target} on {destination.port} needs a network rule with a host name, and the DNS "
                "proxy is off.",
                mend={"egress": {"dns_proxy": True}},
            )


RULE = Rule(
    id="host-name-needs-dns-proxy",
    severity=Severity.ERROR,
    title="A host name on another port than HTTP needs the DNS proxy",
    why=(
        "Azure Firewall filters host names by HTTP and TLS itself; for other ports it has to resolve them as "
        "the network’s DNS proxy."
    ),
    fix="Turn the firewall’s DNS proxy on, or give the destination as a range.",
    pillar="reliability",
    sources=(sources.FIREWALL_DNS,),
    good={"egress": {"destinations": [{"name": "Mail", "target": "smtp.example.com", "port": "TCP/587"}]}},
    bad={
        "egress": {
            "dns_proxy": False,
            "destinations": [{"name": "Mail", "target": "smtp.example.com", "port": "TCP/587"}],
        }
    },
    check=check,
    facts=("firewall-dns-proxy-for-network-fqdn",),
)
