"""Context and consequence of each choice in sentences with this design's names and numbers."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from planner.azure.compatibility import FLAT
from planner.design.labels import label
from planner.plan import Plan
from planner.plan.capacity import Capacity
from planner.plan.dns import api_server_is_private
from planner.plan.outbound import nat_subnets
from planner.web.document.words import answer, counted, denied_by_default, joined
from planner.web.forms.relevance import matters

Sentence = Callable[[Plan], str]


def _model_context(plan: Plan) -> str:
    reached = "have to be" if plan.design.network_model.pods_directly_reachable else "need not be"
    spoke = plan.vnet("spoke")
    room = f" The spoke {spoke.name} holds {spoke.size:,} addresses." if spoke else ""
    pods = sum(pool.nodes * pool.max_pods for pool in plan.pools)
    return (
        f"{counted(plan.nodes, 'node')} at most, {plan.surge:,} more during upgrades, and up to {pods:,} pods need "
        f"addresses. Pods {reached} reached by address from outside the cluster.{room}"
    )


def _model_consequence(plan: Plan) -> str:
    parts = [
        f"of {each.name} ({each.cidr or 'no room'}) {_taken(each.capacity)}"
        for each in plan.subnets_for("nodes", "pods")
    ]
    if plan.pod_capacity:
        parts.append(f"of the pod CIDR {plan.pod_cidr} {_taken(plan.pod_capacity)}")
    seen = "with their own addresses" if plan.model in FLAT else "under the address of their node"
    return f"{_capital('; '.join(parts))}. Outside the cluster pods appear {seen}."


def _taken(capacity: Capacity) -> str:
    needed, unit = capacity.needed_with_surge, capacity.unit
    if capacity.free < 0:
        return f"{needed:,} {unit} are needed with surge, and it has {capacity.usable:,}"
    return f"{needed:,} of {capacity.usable:,} {unit} are used with surge"


def _ingress_context(plan: Plan) -> str:
    ingress = plan.design.ingress
    paths = sum(len(host.paths) for host in ingress.hosts)
    hosts = f"{counted(len(ingress.hosts), 'host')} with {counted(paths, 'path')}"
    return f"{hosts} are published; exposure: {answer(plan.design, 'ingress.exposure').lower()}."


def _ingress_consequence(plan: Plan) -> str:
    if plan.design.ingress.controller == "none":
        return "Nothing routes requests by host or path; services of type LoadBalancer stand for themselves."
    where = f" at {plan.ingress_address}" if plan.ingress_address else ""
    if plan.design.ingress.exposure == "internal":
        return f"Requests arrive{where}, from inside the networks only."
    layers = plan.layers
    shared = (
        f" Its {layers.applications:,} applications share {counted(layers.layer7, 'public address')}; as services at "
        f"layer 4 they would take {layers.layer4:,}."
    )
    return f"Requests arrive{where}.{shared if layers.applications > 1 else ''}"


def _waf_context(plan: Plan) -> str:
    public = [flow for flow in plan.flows if flow.kind == "ingress" and flow.origin == "the internet"]
    if public:
        return f"Requests come from the internet to {public[0].target}."
    return "No request comes from the internet; what is published is reached over private networks."


def _waf_consequence(plan: Plan) -> str:
    waf = plan.design.waf
    if waf.product == "none":
        return "Nothing inspects requests before they reach the ingress."
    subnet = plan.subnet_for("app_gateway") or plan.subnet_for("agc") or plan.subnet_for("waf_appliance")
    stands = f" It stands in {subnet.described}." if subnet else ""
    does = "refuses" if waf.mode == "Prevention" else "only records"
    return f"{waf.rule_set.replace('_', ' ')} {does} what matches its rules.{stands}"


def _egress_context(plan: Plan) -> str:
    count = len(plan.design.egress.destinations)
    workload = f"{counted(count, 'destination')} of the workload" if count else "nothing that the workload names"
    none = plan.design.egress.firewall == "none"
    firewall = "no firewall filters it" if none else f"{answer(plan.design, 'egress.firewall')} filters it"
    return f"Nodes have to reach what AKS itself requires and {workload}; {firewall}."


def _egress_consequence(plan: Plan) -> str:
    sending = {subnet.key for subnet in plan.subnets_for("nodes", "pods")}
    tables = [table for table in plan.route_tables if sending & set(table.subnets) and table.default]
    routes = [
        f"{table.name} sends {table.default.prefix} to {table.default.next_hop}" for table in tables if table.default
    ]
    budget = plan.outbound
    ports = f"{budget.way} offers {budget.available:,} SNAT ports" if budget else "No SNAT budget applies"
    if carrying := nat_subnets(plan):
        routes.append(f"The NAT gateway is attached to {joined(subnet.name for subnet in carrying)}")
    return f"{'; '.join([*routes, ports])}."


def _policy_context(plan: Plan) -> str:
    count = len(plan.design.network_policy.rules)
    verb = "is" if count == 1 else "are"
    written = f"{counted(count, 'permission')} between pods {verb}" if count else "No permission between pods is"
    return f"{written} written down; {denied_by_default(plan)}."


def _policy_consequence(plan: Plan) -> str:
    if plan.design.network_policy.engine == "none":
        return "Network policies can be written and are not enforced: every pod reaches every other."
    windows = joined(pool.name for pool in plan.pools if pool.windows)
    note = f" Windows pools: {windows}." if windows != "–" else ""
    namespaces = joined(plan.design.network_policy.default_deny, "")
    denied = f"What no policy allows is denied in {namespaces}." if namespaces else "Nothing is denied by default."
    return f"{denied}{note}"


def _bastion_context(plan: Plan) -> str:
    management = plan.design.management
    if not matters("management.reached_by", plan.design):
        return "Nobody logs in to nodes; operators use the cluster’s API."
    ranges = management.allowed_ranges if matters("management.allowed_ranges", plan.design) else ()
    named = f" ({joined(ranges)})" if ranges else ""
    sessions = f"; at most {management.rdp_sessions:,} RDP and {management.ssh_sessions:,} SSH sessions at once"
    return (
        f"Operators come by: {answer(plan.design, 'management.reached_by')}{named}"
        f"{sessions if management.bastion != 'none' else ''}."
    )


def _bastion_consequence(plan: Plan) -> str:
    subnet, jump_box = plan.subnet_for("bastion"), plan.subnet_for("jump_box")
    if plan.design.management.bastion == "none":
        return (
            f"Operators go straight to the jump box in {jump_box.described}."
            if jump_box
            else "Nothing is built for it."
        )
    stands = f"It stands in {subnet.described}" if subnet else "No bastion subnet is needed"
    then = f"; sessions go on to the jump box in {jump_box.described}" if jump_box else ""
    return f"{stands}{then}."


def _server_context(plan: Plan) -> str:
    access = plan.design.access
    return (
        f"Deployed with {label(access.deployment)}; agents: {answer(plan.design, 'access.pipeline_agents').lower()}; "
        f"{'private only' if api_server_is_private(plan) else 'with a public address'}."
    )


def _server_consequence(plan: Plan) -> str:
    flows = [flow for flow in plan.flows if flow.kind == "api_server"]
    reach = "; ".join(f"from {flow.origin} to {flow.target} by {flow.protocol}" for flow in flows)
    return f"Reached {reach}." if reach else "Nobody reaches it."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


CONTEXTS: Mapping[str, Sentence] = MappingProxyType(
    {
        "network_model.model": _model_context,
        "ingress.controller": _ingress_context,
        "waf.product": _waf_context,
        "egress.outbound_type": _egress_context,
        "network_policy.engine": _policy_context,
        "management.bastion": _bastion_context,
        "access.api_server": _server_context,
    }
)
"""Why the choice came up, by its path."""
CONSEQUENCES: Mapping[str, Sentence] = MappingProxyType(
    {
        "network_model.model": _model_consequence,
        "ingress.controller": _ingress_consequence,
        "waf.product": _waf_consequence,
        "egress.outbound_type": _egress_consequence,
        "network_policy.engine": _policy_consequence,
        "management.bastion": _bastion_consequence,
        "access.api_server": _server_consequence,
    }
)
"""What follows from the answer, by its path."""
