"""Which permissions of the plan an own denial takes away."""

import pytest

from planner.plan.precedence import covers, shut_by
from planner.plan.security_groups import SecurityRule
from tests.plan.makers import plan_of


def rule(source="*", destination="*", ports="*", protocol="*", access="Deny", priority=200):
    return SecurityRule(priority, "own", "Inbound", access, protocol, (source,), (destination,), (ports,), "", own=True)


def shut(subnet, **answers):
    own = {"name": "own", "subnet": subnet, "access": "Deny", "protocol": "*"} | answers
    plan = plan_of(network_policy={"nsg_rules": [own]})
    group = next(each for each in plan.security_groups if each.purpose == subnet)
    denial = next(each for each in group.rules if each.own)
    return [each.name for each in shut_by(group, denial)]


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        (rule(), rule("10.0.0.0/24", "10.0.1.0/24", "443", "Tcp")),
        (rule("10.0.0.0/16"), rule("10.0.1.0/24")),
        (rule("VirtualNetwork"), rule("10.0.1.0/24")),
        (rule("Internet"), rule("GatewayManager")),
        (rule(ports="400-500"), rule(ports="443")),
        (rule(ports="65200-65535"), rule(ports="65200-65535")),
        (rule(protocol="Tcp"), rule(protocol="Tcp")),
    ],
)
def test_a_wide_rule_covers_a_narrow_one(wide, narrow):
    assert covers(wide, narrow)


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        (rule("10.0.1.0/24"), rule("10.0.0.0/16")),
        (rule("fd00::/8"), rule("10.0.1.0/24")),
        (rule("VirtualNetwork"), rule("AzureLoadBalancer")),
        (rule("Internet"), rule("AzureLoadBalancer")),
        (rule("Internet"), rule("10.0.1.0/24")),
        (rule("Internet"), rule()),
        (rule("Storage"), rule("Sql")),
        (rule(ports="400-500"), rule(ports="501")),
        (rule(ports="443"), rule()),
        (rule(ports="https"), rule(ports="443")),
        (rule(protocol="Udp"), rule(protocol="Tcp")),
        (rule(destination="10.0.1.0/24"), rule(destination="10.0.2.0/24")),
    ],
)
def test_other_rules_do_not(wide, narrow):
    assert not covers(wide, narrow)


def test_a_denial_before_the_plan_shuts_out_what_it_covers():
    assert shut("app_gateway", priority=400, source="GatewayManager") == ["AllowGatewayManagerInbound"]


def test_a_denial_after_the_plan_shuts_out_nothing():
    assert shut("app_gateway", priority=4090) == []


def test_a_denial_in_the_other_direction_shuts_out_the_other_flows():
    assert shut("app_gateway", priority=400, direction="Outbound") == ["AllowInternetOutbound"]


def test_a_permission_of_ones_own_before_the_denial_keeps_the_flow_open():
    own = [
        {"name": "control", "subnet": "app_gateway", "priority": 300, "protocol": "*", "source": "GatewayManager"},
        {"name": "rest", "subnet": "app_gateway", "priority": 400, "access": "Deny", "protocol": "*"},
    ]
    plan = plan_of(network_policy={"nsg_rules": own})
    group = next(each for each in plan.security_groups if each.purpose == "app_gateway")
    denial = next(each for each in group.rules if each.name == "rest")

    names = [each.name for each in shut_by(group, denial)]

    assert "AllowGatewayManagerInbound" not in names
    assert "AllowAzureLoadBalancerInbound" in names
