"""What the topology of a plan shows: boxes, resources, connections and where they stand."""

from datetime import date

import pytest
from hypothesis import given, settings

from planner.design import Design
from planner.design.samples import SAMPLES
from planner.diagram import connections, elements
from planner.diagram.drawing import fits_sheet
from planner.diagram.graph import EdgeKind, Graph, GroupKind, Node
from planner.diagram.icons import ICONS
from planner.diagram.labels import node_block
from planner.diagram.numbering import shows
from planner.diagram.topology import topology
from planner.plan import make_plan
from tests.diagram.designs import designs
from tests.diagram.graphs import DAY, sample_plan


def drawn(*, detail: bool = False, **changes: object) -> Graph:
    return topology(make_plan(Design().revise(**changes), DAY), detail=detail)


def ways(graph: Graph, kind: EdgeKind) -> list[tuple[str, str]]:
    return [(edge.tail, edge.head) for edge in graph.edges if edge.kind is kind]


@pytest.mark.parametrize("detail", [False, True])
@pytest.mark.parametrize("name", SAMPLES)
def test_every_vnet_and_subnet_stands_in_it_once_with_name_and_range(name: str, detail: bool) -> None:
    plan = sample_plan(name)

    groups = list(topology(plan, detail=detail).all_groups())

    vnets = [(each.name, each.ranges) for each in groups if each.kind is GroupKind.VNET]
    assert sorted(vnets) == sorted((vnet.name, tuple(map(str, vnet.address_space))) for vnet in plan.vnets)
    subnets = [
        (each.name, each.ranges[0]) for each in groups if each.kind is GroupKind.SUBNET and "taken" not in each.id
    ]
    assert sorted(subnets) == sorted((subnet.name, str(subnet.cidr)) for subnet in plan.subnets)


def test_the_default_design_has_hub_and_spoke_with_their_resources() -> None:
    graph = drawn()

    paths = graph.paths()

    assert paths["firewall"] == ("vnet-hub", "subnet-hub-firewall")
    assert paths["bastion"] == ("vnet-hub", "subnet-hub-bastion")
    assert paths["pool-0"] == paths["pool-1"] == ("vnet-spoke", "subnet-spoke-nodes")
    assert paths["app-gateway"] == ("vnet-spoke", "subnet-spoke-app-gateway")
    assert paths["internet"] == paths["on-premises-0"] == ()


def test_requests_come_through_the_waf_and_the_load_balancer_to_the_pool() -> None:
    assert ways(drawn(), EdgeKind.INGRESS) == [
        ("internet", "app-gateway"),
        ("app-gateway", "internal-load-balancer"),
        ("internal-load-balancer", "pool-1"),
    ]


def test_front_door_reaches_the_ingress_by_private_link() -> None:
    assert ways(drawn(waf={"product": "front_door"}), EdgeKind.INGRESS)[:3] == [
        ("internet", "front-door"),
        ("front-door", "private-link"),
        ("private-link", "internal-load-balancer"),
    ]


def test_traffic_leaves_through_the_firewall_by_route_table() -> None:
    graph = drawn()

    assert ways(graph, EdgeKind.EGRESS) == [("subnet-spoke-nodes", "firewall"), ("firewall", "internet")]
    assert [edge.label for edge in graph.edges if edge.head == "firewall"] == ["0.0.0.0/0 by route table"]


def test_without_a_firewall_traffic_leaves_through_the_load_balancer() -> None:
    graph = drawn(egress={"outbound_type": "loadBalancer", "firewall": "none"})

    assert ways(graph, EdgeKind.EGRESS) == [("subnet-spoke-nodes", "load-balancer"), ("load-balancer", "internet")]


def test_an_isolated_cluster_has_no_way_out() -> None:
    assert ways(drawn(egress={"outbound_type": "none"}), EdgeKind.EGRESS) == []


def test_operators_come_through_gateway_bastion_and_jump_box() -> None:
    assert ways(drawn(), EdgeKind.ADMIN) == [
        ("gateway", "bastion"),
        ("bastion", "jump-box"),
        ("jump-box", "subnet-spoke-nodes"),
        ("jump-box", "api-server"),
    ]


def test_a_public_api_server_is_reached_from_the_internet() -> None:
    graph = drawn(access={"api_server": "authorized_ranges", "authorized_ranges": ["203.0.113.0/24"]})

    assert ("internet", "api-server") in ways(graph, EdgeKind.ADMIN)
    assert graph.paths()["api-server"] == ()


def test_peerings_are_drawn_once_though_each_has_two_sides() -> None:
    graph = drawn(addresses={"management": {"address_space": ["10.220.0.0/24"]}}, management={"location": "management"})

    assert sorted(ways(graph, EdgeKind.PEERING)) == [
        ("vnet-hub", "vnet-management"),
        ("vnet-hub", "vnet-spoke"),
        ("vnet-management", "vnet-spoke"),
    ]


def test_vnets_of_one_name_are_peered_with_each_other_and_not_with_themselves() -> None:
    graph = drawn(addresses={"hub": {"name": "vnet-same"}, "spoke": {"name": "vnet-same"}})

    assert ways(graph, EdgeKind.PEERING) == [("vnet-hub", "vnet-spoke")]


@pytest.mark.parametrize("name", SAMPLES)
def test_lines_carry_the_numbers_of_the_plans_flows_and_others_a_letter(name: str) -> None:
    plan = sample_plan(name)
    flows = {str(flow.number): flow for flow in plan.flows}

    numbered = [edge for edge in topology(plan).edges if edge.number]

    assert {edge.number for edge in numbered if edge.number not in flows} <= {"a"}
    assert all(shows(edge, flows[edge.number]) for edge in numbered if edge.number in flows)
    assert {edge.number for edge in numbered} >= {number for number, flow in flows.items() if flow.kind == "egress"}


def test_the_table_of_connections_begins_with_the_steps_in_order() -> None:
    numbers = [row.number for row in connections(drawn())]

    steps = [int(number) for number in numbers if number]
    assert steps == sorted(steps)
    assert numbers[: len(steps)] == [str(step) for step in steps]


@pytest.mark.parametrize(("detail", "shown"), [(False, 5), (True, 11)])
def test_beyond_what_a_sheet_holds_the_rest_of_the_pools_is_one_resource_with_its_count(
    detail: bool, shown: int
) -> None:
    pools = [{"name": f"np{number}"} for number in range(30)]

    nodes = {node.id: node for node in drawn(detail=detail, node_pools=pools).all_nodes()}

    assert nodes["more-pools-spoke-nodes"].name == f"{30 - shown} more pools"
    assert sum(name.startswith("pool-") for name in nodes) == shown


@pytest.mark.parametrize("own", ["own_subnet", "own_pod_subnet", "max_count"])
@pytest.mark.parametrize("name", SAMPLES)
def test_an_overview_with_many_pools_still_prints_at_six_points_on_a_sheet(name: str, own: str) -> None:
    for count in (3, 5, 8, 13, 40):
        pools = [{"name": f"np{n}", own: 9 if own == "max_count" else True} for n in range(count)]
        addresses = {"spoke": {"address_space": ["10.128.0.0/10"]}}

        graph = topology(make_plan(SAMPLES[name].design.revise(node_pools=pools, addresses=addresses), DAY))

        assert fits_sheet(graph), count


@pytest.mark.parametrize("count", [9, 40, 120])
def test_subnets_beyond_the_boxes_stand_in_lists_with_name_and_range(count: int) -> None:
    pools = [{"name": f"np{number}", "own_subnet": True} for number in range(count)]
    plan = make_plan(Design().revise(node_pools=pools, addresses={"spoke": {"address_space": ["10.240.0.0/13"]}}), DAY)

    graph = topology(plan)

    boxed = [(group.name, group.ranges[0]) for group in graph.all_groups() if group.kind is GroupKind.SUBNET]
    listed = [
        tuple(line.split(" ")) for node in graph.all_nodes() if node.kind == "subnet-list" for line in node.details
    ]
    assert len(boxed) == len(set(boxed))
    assert sorted([*boxed, *listed]) == sorted((subnet.name, str(subnet.cidr)) for subnet in plan.subnets)
    assert {"snet-agw", "snet-apiserver", "snet-pep", "snet-ingress"} <= {name for name, _ in boxed}


def test_a_list_that_is_too_long_says_how_many_more_the_tables_hold() -> None:
    block = node_block(Node("list", "subnet-list", "30 more subnets", tuple(f"snet-{n}" for n in range(30)), lines=20))

    assert [line[0].text for line in block.lines[-2:]] == ["snet-18", "and 11 more, in the tables"]


def test_a_hub_that_would_be_too_high_has_its_boxes_in_three_columns() -> None:
    graph = drawn(
        addresses={"hub": {"address_space": ["10.200.0.0/23"]}},
        access={"dns_resolver": True},
        egress={"firewall": "azure_firewall_basic"},
        waf={"product": "front_door"},
    )

    hub = next(group for group in graph.groups if group.id == "vnet-hub")
    assert len(hub.groups) == 7
    assert sorted({box.at.column for box in hub.groups}) == [0, 1, 2]
    assert max(sum(box.at.column == column for box in hub.groups) for column in range(3)) == 3


def test_one_more_pool_keeps_the_order_of_everything_else() -> None:
    pools = [{"name": f"np{number}"} for number in range(5)]

    before = [row.name for row in elements(drawn(node_pools=pools[:4]))]
    after = [row.name for row in elements(drawn(node_pools=pools))]

    assert [name for name in after if name != "np4"] == before


def test_two_pools_of_one_name_do_not_share_an_id() -> None:
    graph = drawn(node_pools=[{"name": "same", "own_subnet": True}, {"name": "same", "own_subnet": True}])

    ids = [node.id for node in graph.all_nodes()] + [group.id for group in graph.all_groups()]

    assert len(ids) == len(set(ids))


def test_a_subnet_without_a_place_says_so() -> None:
    graph = drawn(addresses={"spoke": {"address_space": ["10.240.0.0/27"]}})

    assert ("no room",) in {group.ranges for group in graph.all_groups()}


def test_subnets_carry_the_marks_of_their_security_group_and_route_table() -> None:
    nodes = next(group for group in drawn().all_groups() if group.id == "subnet-spoke-nodes")

    assert {mark.kind for mark in nodes.marks} == {"network-security-group", "route-table"}


def test_detail_adds_zones_limits_and_the_use_of_subnets() -> None:
    graph = drawn(detail=True)

    pool = next(node for node in graph.all_nodes() if node.id == "pool-0")
    subnet = next(group for group in graph.all_groups() if group.id == "subnet-spoke-nodes")
    assert pool.details == ("System · 3–4 × D4ds_v5", "Azure Linux 3", "250 pods · zones 1, 2, 3")
    assert subnet.details == ("5 % used",)


def test_the_tables_say_what_the_picture_shows() -> None:
    graph = drawn()

    rows = {(row.name, row.inside) for row in elements(graph)}
    lines = [(row.tail, row.head) for row in connections(graph)]

    assert ("Azure Firewall", "AzureFirewallSubnet") in rows
    assert len(rows) == len(list(graph.all_nodes())) + len(list(graph.all_groups()))
    assert ("Application Gateway", "Internal load balancer") in lines
    assert len(lines) == len(graph.edges)


@settings(max_examples=80, deadline=None)
@given(designs())
def test_any_design_has_a_sound_graph(design: Design) -> None:
    graph = topology(make_plan(design, date(2026, 11, 23)))

    ids = [node.id for node in graph.all_nodes()] + [group.id for group in graph.all_groups()]
    assert len(ids) == len(set(ids))
    assert all(edge.tail in ids and edge.head in ids and edge.tail != edge.head for edge in graph.edges)
    assert all(node.kind in ICONS for node in graph.all_nodes())
    assert graph == topology(make_plan(design, date(2026, 11, 23)))
