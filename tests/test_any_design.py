"""Whatever is readable is planned, judged and stored: nothing fails, and the order of lists changes nothing."""

from datetime import date

from hypothesis import HealthCheck, given, settings

from planner.design.stored import dump, dumps, load
from planner.plan import make_plan
from planner.report import report_on
from tests.designs import designs

DAY = date(2026, 11, 23)
PATIENT = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))


@PATIENT
@given(designs())
def test_every_readable_design_is_judged_the_same_twice(design):
    findings = report_on(design, DAY).findings

    assert findings == report_on(design, DAY).findings
    assert all(finding.message.endswith(".") for finding in findings)


@PATIENT
@given(designs())
def test_saving_and_loading_changes_nothing(design):
    again = load(dump(design))

    assert again == design
    assert dumps(again) == dumps(design)


@PATIENT
@given(designs())
def test_placed_subnets_lie_in_their_vnet_and_apart(design):
    plan = make_plan(design, DAY)
    for vnet in plan.vnets:
        placed = [subnet for subnet in vnet.subnets if subnet.cidr and not subnet.pinned]
        others = [subnet.cidr for subnet in vnet.subnets if subnet.cidr] + [taken.cidr for taken in vnet.taken]
        for subnet in placed:
            assert any(subnet.cidr.subnet_of(space) for space in vnet.address_space if space.version == 4)
            assert sum(subnet.cidr.overlaps(other) for other in others) == 1


@PATIENT
@given(designs())
def test_a_further_node_never_lowers_a_need(design):
    if not design.node_pools or design.node_pools[0].max_count >= 5000:
        return
    more = [pool.model_dump() for pool in design.node_pools]
    more[0]["max_count"] += 1

    before = {subnet.key: subnet.capacity.needed_with_surge for subnet in make_plan(design, DAY).subnets}
    after = {
        subnet.key: subnet.capacity.needed_with_surge
        for subnet in make_plan(design.revise(node_pools=more), DAY).subnets
    }

    assert all(after[key] >= needed for key, needed in before.items())
