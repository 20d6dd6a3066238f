"""Words for answers: numbers that count have commas, numbers that name have none."""

from datetime import date

import pytest

from planner.design.labels import label


@pytest.mark.parametrize(
    ("value", "field", "shown"),
    [
        (8080, "ingress.hosts.paths.port", "8080"),
        (4000, "network_policy.nsg_rules.priority", "4000"),
        (5000, "node_pools.max_count", "5,000"),
        (True, "", "Yes"),
        (None, "", ""),
        (date(2026, 11, 23), "", "23 November 2026"),
        ((1, 2), "", "1, 2"),
        ("azure_cni_overlay", "network_model.model", "Azure CNI Overlay"),
    ],
)
def test_an_answer_is_shown_as_people_read_it(value: object, field: str, shown: str) -> None:
    assert label(value, field) == shown
