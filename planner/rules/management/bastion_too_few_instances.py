"""Rule: the bastion must have instances for all sessions at once."""

from collections.abc import Iterator
from math import ceil

from planner.azure import limits, services, sources
from planner.plan import Plan
from planner.rules.base import Problem, Rule, Severity


def check(plan: Plan) -> Iterator[Problem]:
    """One problem when there are fewer than RDP ÷ 20 + SSH ÷ 40, rounded up."""
    management = plan.design.management
    sku = services.BASTION_BY_NAME.get(management.bastion)
    if sku is None or not sku.dedicated:
        return
    rdp, ssh = limits.BASTION_RDP_SESSIONS_PER_INSTANCE, limits.BASTION_SSH_SESSIONS_PER_INSTANCE
    needed = ceil(management.rdp_sessions / rdp + management.ssh_sessions / ssh)
    count = min(management.scale_units, sku.instances_max)
    if needed > count:
        fits = sku.instances_min < sku.instances_max and needed <= sku.instances_max
        yield Problem(
            "management.scale_units" if sku.instances_min < sku.instances_max else "management.bastion",
            f"{management.rdp_sessions} RDP ÷ {rdp} + {management.ssh_sessions} SSH ÷ {ssh} sessions need {needed} "
            f"instances; Bastion {sku.display} has {count} here and {sku.instances_max} at most.",
            mend={"management": {"scale_units": needed}} if fits else None,
            severity=None if sku.instances_min < sku.instances_max else Severity.WARNING,
        )


RULE = Rule(
    id="bastion-too-few-instances",
    severity=Severity.ERROR,
    title="Bastion has fewer instances than the sessions need",
    why="An instance carries 20 RDP and 40 SSH sessions; the session beyond is refused.",
    fix="Add instances, or choose a SKU that scales.",
    pillar="performance",
    sources=(sources.BASTION_SKUS,),
    good={"management": {"scale_units": 3, "rdp_sessions": 40, "ssh_sessions": 40}},
    bad={"management": {"scale_units": 2, "rdp_sessions": 40, "ssh_sessions": 40}},
    check=check,
    facts=("bastion-scaling-formula", "bastion-basic-fixed-instances"),
)
