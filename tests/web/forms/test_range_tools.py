"""Buttons for ranges write into the form, keep what was typed, and save nothing."""

from typing import Any

from django.http import QueryDict

from planner.design import Design
from planner.design.samples import SAMPLES
from planner.plan import make_plan
from planner.web.forms.base import SectionForm
from tests.diagram.graphs import DAY

BASELINE = SAMPLES["aks-baseline"].design


def after(action: str, design: Design = BASELINE, typed: str = "") -> SectionForm:
    return SectionForm(design, "addresses", QueryDict(typed), action=action)


def ranges(form: SectionForm) -> dict[str, tuple[str, bool]]:
    plan = make_plan(form.revised, DAY)
    return {subnet.key: (str(subnet.cidr), subnet.pinned) for subnet in plan.subnets}


def test_pin_all_fixes_every_subnet_where_it_is() -> None:
    before = ranges(SectionForm(BASELINE, "addresses"))

    form = after("ranges:pin-all")

    assert ranges(form) == {key: (cidr, True) for key, (cidr, _) in before.items()}


def test_pinning_all_twice_changes_nothing_more() -> None:
    once = after("ranges:pin-all")

    again = after("ranges:pin-all", once.revised)

    assert again.sheet == once.sheet


def test_unpin_all_leaves_no_range_and_keeps_names_and_growth() -> None:
    pins = [
        {"purpose": "nodes", "cidr": "10.240.0.0/22", "name": "snet-mine"},
        {"purpose": "ingress", "cidr": "10.240.8.0/28"},
        {"purpose": "private_endpoints", "cidr": "10.240.9.0/28", "growth_percent": 5},
    ]
    design = BASELINE.revise(addresses={"subnets": pins})

    form = after("ranges:unpin-all", design)

    assert [(pin.purpose, pin.name, pin.cidr) for pin in form.revised.addresses.subnets] == [
        ("nodes", "snet-mine", None),
        ("private_endpoints", None, None),
    ]


def test_one_subnet_is_pinned_in_a_row_of_its_own() -> None:
    form = after("ranges:pin:spoke-api-server")

    assert form.revised.addresses.subnets[:-1] == BASELINE.addresses.subnets
    assert form.revised.addresses.subnets[-1].purpose == "api_server"
    assert ranges(form)["spoke-api-server"] == ("10.240.4.64/27", True)


def test_the_next_free_range_stands_in_the_input_of_the_subnet() -> None:
    form = after("ranges:next:spoke-app-gateway")

    index = next(n for n, pin in enumerate(BASELINE.addresses.subnets) if pin.purpose == "app_gateway")
    assert form.sheet.text(f"addresses.subnets.{index}.cidr") == "10.240.6.0/24"


def test_a_subnet_of_ones_own_is_moved_in_its_own_row() -> None:
    design = BASELINE.revise(addresses={"own_subnets": [{"name": "snet-functions", "addresses": 20}]})

    form = after("ranges:pin:spoke-custom-0", design)

    assert form.sheet.text("addresses.own_subnets.0.cidr") == str(make_plan(design, DAY).subnet_for("custom").cidr)


def test_a_free_range_becomes_a_subnet_of_ones_own() -> None:
    form = after("ranges:keep:hub:10.200.0.192/26")

    own = form.revised.addresses.own_subnets[-1]
    assert (own.vnet, str(own.cidr), own.addresses) == ("hub", "10.200.0.192/26", 59)
    assert ranges(form)["hub-custom-0"] == ("10.200.0.192/26", True)


def test_a_free_range_can_be_split_and_one_half_kept() -> None:
    everything_fixed = after("ranges:pin-all").revised

    form = after("ranges:keep:hub:10.200.0.192/27", everything_fixed)

    assert [str(block) for block in make_plan(form.revised, DAY).vnet("hub").free] == ["10.200.0.224/27"]


def test_what_is_typed_is_planned_with_and_kept() -> None:
    typed = "addresses.spoke.address_space=10.50.0.0/16&addresses.subnets.count=0"

    form = after("ranges:pin:spoke-nodes", typed=typed)

    assert form.sheet.text("addresses.spoke.address_space") == "10.50.0.0/16"
    assert form.sheet.text("addresses.subnets.0.cidr").startswith("10.50.")


def test_while_something_cannot_be_read_a_button_changes_nothing() -> None:
    form = after("ranges:pin-all", typed="addresses.spoke.address_space=10.50")

    assert form.revised is None
    assert form.sheet.text("addresses.spoke.address_space") == "10.50"
    assert form.sheet.counts["addresses.subnets"] == len(BASELINE.addresses.subnets)


def test_a_button_that_no_longer_fits_changes_nothing() -> None:
    unchanged = SectionForm(BASELINE, "addresses", QueryDict("")).sheet
    actions: tuple[Any, ...] = (
        "nothing:x",
        "pin:spoke-gone",
        "keep:hub:10.9.0.0/24",
        "keep:moon:10.9.0.0/24",
        "",
        "fly",
    )

    assert all(after(f"ranges:{action}").sheet == unchanged for action in actions)
