"""Health checks of ways in, ways out, peerings and the way of administrators."""

from collections.abc import Iterator

from planner.azure.compatibility import CONTROLLER_BY_NAME
from planner.exports.shell import shell
from planner.plan import Plan
from planner.plan.parameters import outbound_type
from planner.web.document.blocks import Step
from planner.web.document.operations.names import az, cluster, name_of, probe, vnet_of

ATTACK = "\"id=1' OR '1'='1'\""
"""A pattern that every managed rule set knows, as curl takes it."""
CODE = "curl -s -o /dev/null -w '%{http_code}'"


def ingress_checks(plan: Plan) -> Iterator[Step]:
    """The front end, each host through it, the WAF in front, and that nothing goes around it."""
    ingress = plan.design.ingress
    controller = CONTROLLER_BY_NAME.get(ingress.controller)
    if controller is None:
        return
    kind = "ingress" if controller.api == "ingress" else "gateways.gateway.networking.k8s.io"
    address = f"ADDRESS {plan.ingress_address}" if plan.ingress_address else "an ADDRESS"
    yield Step("Has the ingress its address?", f"kubectl get {kind} --all-namespaces", address)
    if name_of(plan, "Application Gateway"):
        yield Step(
            "Does the Application Gateway find its backends healthy?",
            az(plan, "network application-gateway show-backend-health", "Application Gateway"),
            f"health Healthy for {plan.ingress_address or 'every backend'}",
        )
    for host in ingress.hosts[:6]:
        yield from _host(
            plan, host.name.replace("*", "www"), host.paths[0].path if host.paths else "/", host.tls != "none"
        )
    if plan.design.waf.product != "none" and ingress.hosts:
        host_name = ingress.hosts[0].name.replace("*", "www")
        scheme = "http" if ingress.hosts[0].tls == "none" else "https"
        blocks = plan.design.waf.mode == "Prevention"
        yield Step(
            "From a client: does the WAF refuse an attack?",
            f"{CODE} --get --data-urlencode {ATTACK} " + shell("{}", f"{scheme}://{host_name}/"),
            "403"
            if blocks
            else "the application’s own answer, and an entry in the WAF’s log: Detection refuses nothing",
        )


def _host(plan: Plan, name: str, path: str, secure: bool) -> Iterator[Step]:
    scheme, port = ("https", 443) if secure else ("http", 80)
    url = f"{scheme}://{name}{path}"
    status = "200, or the sign-in page of the application (302)"
    if plan.ingress_address:
        around = f"{CODE} -m 10 " + shell("--resolve {} {}", f"{name}:{port}:{plan.ingress_address}", url)
        locked = plan.design.waf.origin_lockdown and plan.design.waf.product != "none"
        expected = "000, no connection: only the WAF gets in" if locked else status
        yield Step(f"Does the ingress itself answer {name}?", around, expected)
    yield Step(f"From a client: does {name} answer?", f"{CODE} " + shell("{}", url), status)


def egress_checks(plan: Plan) -> Iterator[Step]:
    """The outbound type, its routes, and a connection from a pod."""
    outbound = plan.design.egress.outbound_type
    query = "--query networkProfile.outboundType -o tsv"
    yield Step("Is the outbound type the designed one?", cluster(plan, "show", query), outbound_type(plan.design))
    nodes = plan.subnet_for("nodes")
    for table in plan.route_tables:
        if nodes and nodes.key in table.subnets and table.default:
            group, _ = vnet_of(plan, nodes)
            command = shell("az network route-table route list -g {} --route-table-name {} -o table", group, table.name)
            expected = f"{table.default.name} {table.default.prefix} {table.default.next_hop}"
            yield Step("Does the default route lead to the firewall?", command, expected)
    if outbound in {"none", "block"}:
        return
    reach = f"{probe(plan, 'egress-test')} wget -S -O /dev/null -T 10"
    yield Step("Do pods reach what AKS needs?", f"{reach} https://mcr.microsoft.com/v2/", "200 OK")
    if plan.firewall_address:
        yield Step("Does the firewall refuse the rest?", f"{reach} https://example.org/", "no answer, or a reset")


def network_checks(plan: Plan) -> Iterator[Step]:
    """Peerings, gateways, firewall and bastion."""
    for vnet in plan.vnets:
        sides = [each for each in plan.peerings if each.origin == vnet.name and each.kind == "Peering"]
        if sides:
            command = shell(
                "az network vnet peering list -g {} --vnet-name {} -o table", vnet.resource_group, vnet.name
            )
            names = ", ".join(each.name for each in sides)
            yield Step(f"Is {vnet.name} peered?", command, f"{names}: PeeringState Connected, FullyInSync")
    state = "--query provisioningState -o tsv"
    if plan.has_azure_firewall and name_of(plan, "Azure Firewall"):  # that of a Virtual WAN hub is not ours to name
        query = '--query "ipConfigurations[0].privateIPAddress" -o tsv'
        command = az(plan, "network firewall show", "Azure Firewall", query)
        yield Step("Does the firewall stand at the next hop?", command, str(plan.firewall_address))
    if name_of(plan, "Azure Bastion"):
        yield Step("Is the bastion there?", az(plan, "network bastion show", "Azure Bastion", state), "Succeeded")
    for kind in ("VPN gateway", "ExpressRoute gateway"):
        if name_of(plan, kind):
            yield Step(f"Is the {kind} there?", az(plan, "network vnet-gateway show", kind, state), "Succeeded")
