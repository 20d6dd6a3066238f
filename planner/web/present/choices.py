"""Slide: the key choices as cards, each with the product's icon and whether a running cluster could change it."""

from collections.abc import Iterator

from planner.design import Design
from planner.design.labels import label
from planner.plan import Plan
from planner.report import Report
from planner.web.document.words import answer, counted, joined
from planner.web.present.cards import Card, Cards
from planner.web.present.slides import Slide, slides

WAF_ICONS = {"front_door": "front-door", "third_party": "appliance"}


def choices(report: Report) -> Iterator[Slide]:
    """One card for each choice of consequence."""
    plan = report.plan
    cards = (_place(plan), _model(plan), _ranges(plan), _ingress(plan), _waf(plan), _egress(plan))
    rest = (_policy(plan), _operators(plan), _api_server(plan))
    yield from slides("choices", "Key choices", (Cards((*cards, *rest)),))


def _card(plan: Plan, icon: str, choice: str, path: str, detail: str = "", shown: str = "") -> Card:
    """The answer at the path, in its own words or those given."""
    reversal = plan.reversal(path)
    later = reversal.word if reversal and reversal.change != "changeable" else ""
    return Card(icon, choice, shown or answer(plan.design, path), detail, later)


def _place(plan: Plan) -> Card:
    overview = plan.design.overview
    zones = f"Zones {joined(overview.availability_zones)}" if overview.availability_zones else "No zones"
    shown = f"{overview.region}, {label(overview.environment).lower()}"
    return _card(plan, "cluster", "Cluster", "overview.region", f"{zones}, {label(overview.tier)} tier", shown)


def _model(plan: Plan) -> Card:
    model = plan.design.network_model
    plane = label(model.network_dataplane, "network_model.network_dataplane")
    return _card(
        plan, "node-pool", "Network model", "network_model.model", f"{plane} data plane, {label(model.ip_families)}"
    )


def _ranges(plan: Plan) -> Card:
    spaces = joined(cidr for vnet in plan.vnets for cidr in vnet.address_space)
    pods = f"pods {plan.pod_cidr}, " if plan.pod_cidr else ""
    detail = f"{pods}services {plan.service_cidr}"
    return _card(
        plan, "virtual-network", "Virtual networks", "addresses.vnet_ownership", detail[:1].upper() + detail[1:], spaces
    )


def _ingress(plan: Plan) -> Card:
    ingress = plan.design.ingress
    detail = f"{answer(plan.design, 'ingress.exposure')}, {counted(len(ingress.hosts), 'host')}"
    return _card(plan, "load-balancer", "Ingress", "ingress.controller", detail)


def _waf(plan: Plan) -> Card:
    waf = plan.design.waf
    detail = "" if waf.product == "none" else f"{waf.mode} mode, {waf.rule_set.replace('_', ' ')}"
    return _card(plan, WAF_ICONS.get(waf.product, "waf"), "Web application firewall", "waf.product", detail)


def _egress(plan: Plan) -> Card:
    design = plan.design
    firewall = design.egress.firewall
    icon = "nat-gateway" if "NATGateway" in design.egress.outbound_type else "load-balancer"
    detail = "No firewall" if firewall == "none" else f"Through {answer(design, 'egress.firewall')}"
    return _card(plan, icon if firewall == "none" else "firewall", "Egress", "egress.outbound_type", detail)


def _policy(plan: Plan) -> Card:
    policy = plan.design.network_policy
    denied = f"Denied by default in {joined(policy.default_deny)}" if policy.default_deny else "Nothing denied"
    detail = f"{denied}, {counted(len(policy.rules), 'permission')}"
    return _card(plan, "network-security-group", "Network policy", "network_policy.engine", detail)


def _operators(plan: Plan) -> Card:
    management = plan.design.management
    without = "Jump box alone" if management.jump_box else "No bastion"
    shown = without if management.bastion == "none" else f"Azure Bastion {label(management.bastion)}"
    box = "with a jump box, " if management.jump_box and management.bastion != "none" else ""
    reached = f"{box}{answer(plan.design, 'management.reached_by')}"
    return _card(plan, "bastion", "Way to the nodes", "management.bastion", reached[:1].upper() + reached[1:], shown)


def _api_server(plan: Plan) -> Card:
    return _card(plan, "api-server", "API server", "access.api_server", _identity(plan.design))


def _identity(design: Design) -> str:
    private = "Private only, " if design.access.private_cluster else ""
    identity = answer(design, "access.identity")
    return f"{private}{identity.lower() if private else identity} identity"
