"""The views of one plan: flows under the plan's own numbers, permissions between pods, and all of them well drawn."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.design import Design
from planner.design.samples import SAMPLES
from planner.diagram import VIEWS, permissions
from planner.diagram.drawing import compose
from planner.diagram.graph import EdgeKind, Graph
from planner.diagram.icons import ICONS
from planner.diagram.stops import spoken
from planner.plan import Plan, make_plan
from tests.designs import designs as whole_designs
from tests.diagram.designs import designs
from tests.diagram.geometry import cuts, upon_each_other
from tests.diagram.graphs import DAY, sample_plan

BY_NAME = {view.name: view for view in VIEWS}
FLOWS = {
    "ingress": {"ingress"},
    "egress": {"egress", "east_west"},
    "administration": {"administration", "api_server", "dns"},
}
SMALL = [view for view in VIEWS if view.name not in {"overview", "detail"}]
HALF_SHEET = 900
"""Points: at 6 pt a picture of 1,300 pt fills the width of A4 landscape, one of 650 pt leaves room for a second."""


def planned(**changes: object) -> Plan:
    return make_plan(Design().revise(**changes), DAY)


def drawn(name: str, **changes: object) -> Graph:
    return BY_NAME[name].make(planned(**changes))


def steps(graph: Graph, number: str) -> list[tuple[str, str]]:
    return [(edge.tail, edge.head) for edge in graph.edges if edge.number == number]


@pytest.mark.parametrize("view", SMALL, ids=lambda view: view.name)
@pytest.mark.parametrize("name", SAMPLES)
def test_in_the_views_of_the_samples_no_line_runs_through_a_title_or_a_foreign_box(name: str, view: object) -> None:
    plan = sample_plan(name)
    drawing = compose(view.make(plan))

    assert [route.edge for route in drawing.routes] == list(drawing.graph.edges)
    assert [*cuts(drawing), *upon_each_other(drawing)] == []
    assert drawing.sheet.width < 1300
    assert drawing.sheet.height < 600


@pytest.mark.parametrize("view", FLOWS)
@pytest.mark.parametrize("name", SAMPLES)
def test_the_steps_of_a_view_are_the_plans_flows_under_their_numbers_and_words(name: str, view: str) -> None:
    plan = sample_plan(name)
    graph = BY_NAME[view].make(plan)

    wanted = {
        str(flow.number): spoken(flow)
        for flow in plan.flows
        if flow.kind in FLOWS[view] and not (flow.kind == "east_west" and flow.head == "pods")
    }

    assert {edge.number: edge.label for edge in graph.edges if edge.number} == wanted


def assert_apart(graph: Graph) -> None:
    """No two things of one box, or of the sheet, take the same place in its grid."""
    for children in [(*graph.nodes, *graph.groups), *((*group.nodes, *group.groups) for group in graph.all_groups())]:
        taken = [
            (column, row)
            for at in (child.at for child in children)
            for column in range(at.column, at.column + at.columns)
            for row in range(at.row, at.row + at.rows)
        ]
        assert len(taken) == len(set(taken))


@settings(max_examples=60, deadline=None)
@given(st.one_of(designs(), whole_designs()))
def test_in_any_design_every_view_is_sound_and_boxes_do_not_overlap(design: Design) -> None:
    plan = make_plan(design, DAY)
    for view in SMALL:
        graph = view.make(plan)
        ids = [node.id for node in graph.all_nodes()] + [group.id for group in graph.all_groups()]
        assert len(ids) == len(set(ids))
        assert all(edge.tail in ids and edge.head in ids and edge.tail != edge.head for edge in graph.edges)
        assert all(node.kind in ICONS for node in graph.all_nodes())
        assert_apart(graph)
        drawing = compose(graph)
        around = graph.paths()
        for (one, first), (other, second) in combinations(drawing.arrangement.boxes.items(), 2):
            nested = one in around[other] or other in around[one]
            assert nested or not first.overlaps(second), f"{one} lies on {other} in {view.name}"
        assert list(cuts(drawing)) == []


def test_layer_4_services_stand_below_a_gateway_that_reaches_the_pods_by_itself() -> None:
    services = [{"name": f"edi-{n}", "exposure": "public", "ports": ["TCP/5443"]} for n in range(2)]
    graph = drawn("ingress", ingress={"controller": "agc", "services": services}, waf={"product": "agc"})

    assert_apart(graph)
    assert {"gateway-for-containers", "direct-1", "direct-2"} <= {node.id for node in graph.all_nodes()}


def test_ingress_ends_at_the_services_of_the_hosts_with_their_paths() -> None:
    paths = [{"path": "/", "service": "portal"}, {"path": "/api", "service": "api", "port": 8080}]
    graph = drawn("ingress", ingress={"hosts": [{"name": "a.example", "namespace": "claims", "paths": paths}]})

    services = {node.name: node.details for node in graph.all_nodes() if node.kind == "service"}

    assert services == {"portal": ("TCP 80", "a.example/"), "api": ("TCP 8080", "a.example/api")}
    assert steps(graph, "3") == [("controller", "service-0"), ("controller", "service-1")]


def test_a_gateway_outside_the_cluster_reaches_the_services_without_a_controller_inside() -> None:
    graph = drawn("ingress", ingress={"controller": "agc"}, waf={"product": "agc"})

    assert "controller" not in {node.id for node in graph.all_nodes()}
    assert ("gateway-for-containers", "service-0") in {(edge.tail, edge.head) for edge in graph.edges}


def test_the_hop_where_tls_ends_says_so() -> None:
    details = {node.id: node.details for node in drawn("ingress").all_nodes()}

    assert "TLS ends here" in details["app-gateway"]
    assert "TLS ends here" in details["controller"]
    assert "TLS ends here" not in details["internal-load-balancer"]


def test_egress_passes_the_route_table_and_comes_back_from_the_firewall() -> None:
    graph = drawn("egress")

    assert steps(graph, "4") == [("nodes", "route-table"), ("route-table", "firewall")]
    back = [(edge.tail, edge.head) for edge in graph.edges if edge.kind is EdgeKind.RETURN]
    assert back == [("internet", "firewall"), ("firewall", "nodes")]


def test_an_isolated_cluster_shows_no_internet_and_no_way_back() -> None:
    graph = drawn("egress", egress={"outbound_type": "none"})

    assert "internet" not in {node.id for node in graph.all_nodes()}
    assert not [edge for edge in graph.edges if edge.kind in {EdgeKind.RETURN, EdgeKind.EGRESS}]


def test_operators_come_through_the_gateway_of_the_hybrid_link() -> None:
    graph = drawn("administration")

    assert steps(graph, "6") == [("operators", "gateway"), ("gateway", "bastion")]


def test_names_are_asked_at_the_firewall_which_asks_the_zone_of_the_api_server() -> None:
    graph = drawn("administration")

    zone = next(node for node in graph.all_nodes() if node.id == "dns-zone")
    assert zone.details[0] == "linked to"
    assert {("nodes", "firewall"), ("firewall", "dns-zone")} <= {(edge.tail, edge.head) for edge in graph.edges}


def test_policies_join_pods_in_the_direction_in_which_connections_are_opened() -> None:
    rule = {"name": "web-may-call-api", "namespace": "shop", "pod_labels": ["app=api"], "peer_labels": ["app=web"]}
    out = {"name": "api-may-leave", "namespace": "shop", "pod_labels": ["app=api"], "direction": "egress"}
    policy = {"default_deny": ["shop"], "rules": [rule | {"ports": ["TCP/80"]}, out | {"peer_ranges": ["10.9.0.0/24"]}]}

    graph = drawn("network-policy", network_policy=policy)

    named = graph.names()
    lines = [(named[edge.tail], named[edge.head], edge.label, edge.number) for edge in graph.edges]
    assert lines == [
        ("app=web", "app=api", "TCP 80: web-may-call-api", "1"),
        ("app=api", "10.9.0.0/24", "all ports: api-may-leave", "2"),
    ]
    box = next(iter(graph.groups))
    assert (box.name, box.details, [mark.kind for mark in box.marks]) == ("shop", ("default deny",), ["network-policy"])


def test_the_matrix_says_who_may_and_that_the_rest_is_denied() -> None:
    rule = {"name": "in", "namespace": "shop", "peer_namespaces": ["edge"], "ports": ["TCP/80", "TCP/81"]}

    rows = permissions(planned(network_policy={"default_deny": ["shop"], "rules": [rule]}))

    assert [(row.origin, row.target, row.ports, row.allowed) for row in rows] == [
        ("All pods in edge", "All pods in shop", "TCP 80, TCP 81", True),
        ("Anything else", "All pods in shop", "all ports", False),
        ("All pods in shop", "Anything else", "all ports", False),
    ]


def test_a_view_with_nothing_to_show_does_not_apply() -> None:
    plan = planned(
        network_policy={"default_deny": [], "rules": []}, ingress={"exposure": "none"}, waf={"product": "none"}
    )

    assert not BY_NAME["network-policy"].applies(plan)
    assert not BY_NAME["ingress"].applies(plan)
    assert BY_NAME["administration"].applies(plan)
