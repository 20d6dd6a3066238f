"""Rule: SNAT ports a node are a multiple of 8 up to 64,000."""

from collections.abc import Iterator

from planner.azure import limits, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem for another figure."""
    ports = plan.design.egress.allocated_outbound_ports
    if ports % limits.SNAT_PORTS_STEP or ports > limits.SNAT_PORTS_PER_NODE_MAX:
        step = limits.SNAT_PORTS_STEP
        better = min(-(-ports // step) * step, limits.SNAT_PORTS_PER_NODE_MAX)
        yield Problem(
            "egress.allocated_outbound_ports",
            f"{ports:,} SNAT ports a node is not a multiple of {step} up to {limits.SNAT_PORTS_PER_NODE_MAX:,}. "
            f"Use {better:,}.",
            mend={"egress": {"allocated_outbound_ports": better}},
        )


RULE = Rule(
    id="snat-ports-step",
    severity=Severity.ERROR,
    title="SNAT ports a node are not a multiple of 8",
    why="Azure hands out SNAT ports in steps of 8, from 0 to 64,000 a node.",
    fix="Use a multiple of 8, or 0 for automatic.",
    pillar="reliability",
    sources=(sources.LB_CONFIGURE,),
    good={"egress": {"outbound_type": "loadBalancer", "firewall": "none", "allocated_outbound_ports": 1024}},
    bad={
        "egress": {
            "outbound_type": "loadBalancer",
            "firewall": "none",
            "allocated_outbound_ports": 1001,
            "managed_outbound_ips": 2,
        }
    },
    check=check,
    facts=("snat-multiple-of-8", "lb-snat-ports-multiple-of-8"),
)
