"""Rule: a private kubenet cluster cannot have its own route table and custom DNS."""

from collections.abc import Iterator

from planner.azure import sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when all three come together."""
    own = plan.design.addresses.vnet_ownership != "managed"
    servers = plan.design.surroundings.dns_servers
    if plan.model == "kubenet" and own and servers and plan.design.access.api_server == "private_endpoint":
        yield Problem(
            "network_model.model",
            f"kubenet, a private endpoint and custom DNS ({', '.join(map(str, servers))}) cannot come together in "
            "your own VNet.",
        )


RULE = Rule(
    id="kubenet-private-custom-dns",
    severity=Severity.ERROR,
    title="Private kubenet cluster with a route table and DNS of your own",
    why=(
        "Azure fails to make a private cluster that combines kubenet, a route table of your own and custom DNS servers."
    ),
    fix="Choose Overlay, or leave DNS to Azure.",
    pillar="reliability",
    sources=(
        sources.KUBENET,
        sources.PRIVATE_CLUSTERS,
    ),
    good={},
    bad={
        "network_model": {"model": "kubenet", "network_dataplane": "azure"},
        "network_policy": {"engine": "calico"},
        "access": {"api_server": "private_endpoint"},
        "surroundings": {"dns_servers": ["192.168.1.10"]},
    },
    check=check,
    facts=("kubenet-byo-rt-private-dns",),
)
