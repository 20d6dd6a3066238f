"""Growth: the calendar year in which a range is full."""

import pytest

from tests.plan.makers import plan_of, pool


def growth_of(name, **changes):
    return next(each for each in plan_of(**changes).growth if each.name == name)


def nodes(count, percent, years=2):
    return {
        "node_pools": [pool(count)],
        "access": {"api_server": "public"},
        "addresses": {
            "growth_percent": percent,
            "growth_years": years,
            "subnets": [{"purpose": "nodes", "cidr": "10.240.0.0/24"}],
        },
    }


@pytest.mark.parametrize(
    ("count", "percent", "year"),
    [
        (251, 10, 2027),  # full to the last address: the next year's need no longer fits
        (125, 100, 2028),  # 250 fit in 2027, 500 do not in 2028
        (126, 100, 2027),  # 252 do not fit in 2027
        (252, 10, 2026),  # already more than there is
        (10, 0, None),
        (252, 0, 2026),
    ],
)
def test_the_year_in_which_the_node_subnet_is_full(count, percent, year):
    assert growth_of("snet-nodes", **nodes(count, percent)).full_in == year


@pytest.mark.parametrize(("years", "lasts"), [(1, True), (2, False)])
def test_a_range_lasts_for_the_years_that_it_holds(years, lasts):
    found = growth_of("snet-nodes", **nodes(125, 100, years))

    assert found.needed_then == 125 * 2**years
    assert found.lasts is lasts


def test_the_pod_cidr_grows_in_blocks():
    found = growth_of("Pod CIDR", node_pools=[pool(128)], addresses={"growth_percent": 100})

    assert found.full_in == 2028
    assert found.capacity.unit == "/24 blocks"


def test_a_subnet_may_grow_at_a_pace_of_its_own():
    changes = nodes(10, 20)
    changes["addresses"]["subnets"][0]["growth_percent"] = 0

    assert growth_of("snet-nodes", **changes).percent == 0
    assert growth_of("snet-nodes", **changes).full_in is None


def test_only_what_grows_with_the_workload_is_listed():
    names = {each.name for each in plan_of().growth}

    assert names == {"snet-nodes", "snet-ingress", "snet-pep", "Pod CIDR"}
    assert "Pod CIDR" not in {each.name for each in plan_of(network_model={"model": "azure_cni_node_subnet"}).growth}


def test_a_subnet_without_a_place_is_not_listed():
    assert {each.name for each in plan_of(addresses={"spoke": {"address_space": []}}).growth} == {"Pod CIDR"}
