"""Another engineer, given only the full PDF of the AKS baseline sample, finds the answer to each question."""

import re

import pytest

from planner.plan.pool_room import pool_rooms
from tests.web.documents import report_of, text_of

PLAN = report_of("aks-baseline").plan


def squeezed(text: str) -> str:
    """Without space and without the backslashes by which commands go on."""
    return re.sub(r"[\s\\]+", "", text)


@pytest.fixture(scope="module")
def full() -> str:
    return squeezed(text_of("aks-baseline", "full"))


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        ("Which subnet does the firewall use, and what is its range?", ("AzureFirewallSubnet 10.200.0.0/26",)),
        (
            "How many nodes may the user pool grow to before addresses run out?",
            ("Pool npuser may grow from 20 to 187 nodes, limited by the pod CIDR.",),
        ),
        (
            "Which route sends egress where?",
            ("rt-nodes-claims-prod-westeurope sends 0.0.0.0/0 to VirtualAppliance 10.200.0.4",),
        ),
        (
            "Who may reach a node and how?",
            (
                "Who may open SSH or RDP there",
                "AzureBastionSubnet 10.200.0.64/26",
                "snet-management 10.200.0.160/27",
                "SSH, TCP 22",
            ),
        ),
        (
            "What must be open from the bastion?",
            (
                "What must be open to and from AzureBastionSubnet 10.200.0.64/26",
                "OutboundanyVirtualNetworkany 22, 3389",
                "OutboundanyAzureCloudTCP 443",
            ),
        ),
        (
            "Which choices cannot be undone?",
            ("Choices that cannot be undone", "Network model Azure CNI Overlay Rebuild"),
        ),
        (
            "What retires when?",
            (
                "What retires when, part by part",
                "Network model Azure CNI Overlay No retirement announced",
                "Support of Kubernetes 1.35 ends.",
            ),
        ),
        (
            "How do I verify that ingress works?",
            (
                "Is it healthy? Ingress",
                "Has the ingress its address?",
                "ADDRESS 10.240.4.4",
                "az network application-gateway show-backend-health -g rg-claims-network-prod",
            ),
        ),
        (
            "What do I do when pods stop getting addresses?",
            (
                "Pods or nodes get no address",
                "length(ipConfigurations || `[]`)",
                "--max-surge 1",
                "widen 100.64.0.0/16 to 100.64.0.0/15",
                "Platform on-call",
            ),
        ),
    ],
)
def test_the_full_document_answers(full: str, question: str, answers: tuple[str, ...]) -> None:
    missing = [answer for answer in answers if squeezed(answer) not in full]

    assert missing == [], question


def test_what_a_pool_may_grow_to_is_the_most_that_fits() -> None:
    room = next(each for each in pool_rooms(PLAN) if each.pool.name == "npuser")
    design = PLAN.design
    pools = [pool.model_dump() for pool in design.node_pools]

    assert PLAN.pod_capacity is not None
    assert fits(design, pools, room.largest)
    assert not fits(design, pools, room.largest + 1)


def fits(design, pools, count: int) -> bool:
    from planner.plan import make_plan

    grown = [pool | {"max_count": count} if pool["name"] == "npuser" else pool for pool in pools]
    plan = make_plan(design.revise(node_pools=grown), PLAN.day)
    return plan.pod_capacity is not None and plan.pod_capacity.free >= 0


@pytest.mark.parametrize("name", ["aks-baseline"])
def test_the_profile_for_operations_has_every_subnet_and_every_run_card(name: str) -> None:
    text = squeezed(text_of(name, "operations"))

    missing = [each.name for each in PLAN.subnets if f"{squeezed(each.name)}{each.cidr}" not in text]

    assert missing == []
    assert text.count("Safeaction") == 8
