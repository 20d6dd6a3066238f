"""Whatever is readable has a whole plan: every part can be asked for, and the parts agree with each other."""

from hypothesis import HealthCheck, given, settings

from planner.plan import make_plan
from tests.designs import designs
from tests.plan.makers import DAY

PATIENT = settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))


@PATIENT
@given(designs())
def test_every_part_of_the_plan_can_be_made(design):
    plan = make_plan(design, DAY)

    parts = (
        plan.route_tables, plan.security_groups, plan.dns_zones, plan.dns_clients, plan.peerings, plan.public_addresses,
        plan.roles, plan.resources, plan.resource_groups, plan.flows, plan.overlaps, plan.growth, plan.reversibility,
    )  # fmt: skip
    assert all(isinstance(part, tuple) for part in parts)
    assert plan.layers.layer7 <= plan.layers.layer4
    assert len(plan.matrix.cells) == len(plan.matrix.ranges)
    assert plan.load_balancer.rules >= 0
    assert plan.outbound is None or plan.outbound.available >= 0


@PATIENT
@given(designs())
def test_tables_and_groups_stand_on_subnets_of_the_plan(design):
    plan = make_plan(design, DAY)
    keys = [subnet.key for subnet in plan.subnets]

    tabled = [key for table in plan.route_tables for key in table.subnets]
    assert set(tabled) <= set(keys)
    assert len(set(tabled)) == len(tabled) or len(set(keys)) < len(keys)  # one table a subnet
    assert {group.subnet for group in plan.security_groups} <= set(keys)
