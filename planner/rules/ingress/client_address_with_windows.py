"""Rule: applications on Windows nodes see no client addresses."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when applications need them and there is a Windows pool."""
    windows = [pool.name for pool in plan.pools if pool.windows]
    if windows and plan.design.ingress.preserve_client_ip:
        yield Problem(
            "ingress.preserve_client_ip",
            f"Applications need the client’s address; Windows pool {', '.join(windows)} does not preserve it.",
        )


RULE = Rule(
    id="client-address-with-windows",
    severity=Severity.ADVICE,
    title="Client’s address is lost on Windows nodes",
    why="Windows nodes do not preserve the source address of a client that comes through a load balancer.",
    fix="Read the client’s address from the header that the ingress on Linux nodes adds.",
    pillar="operations",
    sources=(sources.WINDOWS_FAQ,),
    good={"ingress": {"preserve_client_ip": True}},
    bad={
        "network_model": {"network_dataplane": "azure"},
        "network_policy": {"engine": "calico"},
        "ingress": {"preserve_client_ip": True},
        "node_pools": [
            {"name": "npsystem", "mode": "System"},
            {"name": "npwin", "os_type": "Windows", "os_sku": "Windows2025"},
        ],
    },
    check=check,
    facts=("win-no-source-ip",),
)
