"""Run cards about the networks around: peerings and the bastion."""

from collections.abc import Iterator

from planner.azure.services import BASTION_BY_NAME
from planner.exports.shell import shell
from planner.plan import Plan
from planner.plan.peerings import Peering
from planner.plan.security_groups import SecurityGroup
from planner.report import Report
from planner.web.document.blocks import Card, Step, Steps
from planner.web.document.operations.names import az, escalation, name_of, vnet_of
from planner.web.document.reach import BASTION_RULES
from planner.web.document.words import counted, joined


def peering_down(report: Report) -> Card | None:
    """Nothing passes between two VNets."""
    plan = report.plan
    sides = [each for each in plan.peerings if each.kind == "Peering"]
    if not sides:
        return None
    return Card(
        symptom=f"Nothing passes between two VNets: {joined(_missed(plan), 'requests time out')}.",
        numbers="; ".join(_side(each) for each in sides) + ".",
        lists=(
            Steps("Check", tuple(_states(plan, sides))),
            Steps("Safe action", tuple(_mends(plan, sides))),
            Steps(
                "Rollback",
                (
                    Step(
                        "A peering that was deleted is made anew on both sides; existing connections do not come back."
                    ),
                ),
            ),
        ),
        escalation=escalation(report, "network", "hub"),
    )


def _missed(plan: Plan) -> Iterator[str]:
    """What people miss first when a peering is down."""
    cluster = "spoke"
    firewall, jump_box = plan.subnet_for("firewall"), plan.subnet_for("jump_box") or plan.subnet_for("bastion")
    if firewall and firewall.vnet != cluster:
        yield "no egress"
    if jump_box and jump_box.vnet != cluster:
        yield "no session to the nodes"
    if any(each.use_remote_gateways for each in plan.peerings):
        yield "no route to on-premises"


def _side(peering: Peering) -> str:
    does = [
        "forwarded traffic" if peering.allow_forwarded else "",
        "lends its gateway" if peering.allow_gateway_transit else "",
        "uses the gateway" if peering.use_remote_gateways else "",
    ]
    return f"{peering.name}: {peering.origin} to {peering.target} ({joined(does, 'plain')})"


def _group(plan: Plan, vnet: str) -> str:
    return next(each.resource_group for each in plan.vnets if each.name == vnet)


def _states(plan: Plan, sides: list[Peering]) -> Iterator[Step]:
    for vnet in dict.fromkeys(each.origin for each in sides):
        command = shell("az network vnet peering list -g {} --vnet-name {} -o table", _group(plan, vnet), vnet)
        yield Step(
            f"How do the peerings of {vnet} stand?", command, "PeeringState Connected, PeeringSyncLevel FullyInSync"
        )
    for table in plan.route_tables[:2]:
        on = [subnet for subnet in plan.subnets if subnet.key in table.subnets]
        if table.default and any(subnet.purpose in {"nodes", "pods"} for subnet in on):
            group = vnet_of(plan, on[0])[0]
            command = shell("az network route-table show -g {} -n {} --query 'subnets[].id' -o tsv", group, table.name)
            yield Step(
                f"Is {table.name} still on its subnets?", command, f"the ids of {joined(subnet.name for subnet in on)}"
            )


def _mends(plan: Plan, sides: list[Peering]) -> Iterator[Step]:
    first = sides[0]
    sync = shell(
        "az network vnet peering sync -g {} --vnet-name {} -n {}", _group(plan, first.origin), first.origin, first.name
    )
    yield Step("LocalNotInSync or RemoteNotInSync: somebody changed an address space. Synchronise both sides.", sync)
    yield Step("Disconnected: the other side is gone. Delete this side and make both anew, with the settings above.")
    yield Step("Connected and still nothing: compare the routes and NSG rules in Azure with the design, hop by hop.")


def bastion_fails(report: Report) -> Card | None:
    """No session to jump box or nodes."""
    plan = report.plan
    if plan.design.management.bastion == "none":
        return None
    subnet, jump_box = plan.subnet_for("bastion"), plan.subnet_for("jump_box")
    ranges = joined(plan.design.management.allowed_ranges, "anywhere")
    target = (
        f"; sessions go on to {jump_box.described} and from there to {joined(plan.node_ranges)}" if jump_box else ""
    )
    back = (
        *([Step("Take back every NSG rule that was added for the search.")] if _bastion_group(plan) else []),
        Step("A machine that was restarted needs nothing else."),
    )
    return Card(
        symptom="The portal or az network bastion opens no session, or the session ends at once.",
        numbers=f"{subnet.described if subnet else 'Azure Bastion Developer'}; clients come from {ranges}{target}.",
        lists=(
            Steps("Check", tuple(_bastion_checks(plan))),
            Steps("Safe action", tuple(_bastion_actions(plan))),
            Steps("Rollback", back),
        ),
        escalation=escalation(report, "network"),
    )


def _bastion_group(plan: Plan) -> SecurityGroup | None:
    subnet = plan.subnet_for("bastion")
    return next((each for each in plan.security_groups if subnet and each.subnet == subnet.key), None)


def _bastion_checks(plan: Plan) -> Iterator[Step]:
    if name_of(plan, "Azure Bastion"):
        state = "--query provisioningState -o tsv"
        yield Step("Is it there?", az(plan, "network bastion show", "Azure Bastion", state), "Succeeded")
    subnet = plan.subnet_for("bastion")
    group = _bastion_group(plan)
    if group and subnet:
        command = shell("az network nsg rule list -g {} --nsg-name {} -o table", vnet_of(plan, subnet)[0], group.name)
        yield Step("Are its rules complete?", command, f"{len(group.rules)} rules, as under {BASTION_RULES}")
    if name_of(plan, "Jump box"):
        state = "-d --query powerState -o tsv"
        yield Step("Does the jump box run?", az(plan, "vm show", "Jump box", state), "VM running")


def _bastion_actions(plan: Plan) -> Iterator[Step]:
    if name_of(plan, "Jump box"):
        yield Step("The jump box does not answer: restart it.", az(plan, "vm restart", "Jump box"))
    if _bastion_group(plan):
        yield Step(f"A rule is missing: put it back as under {BASTION_RULES}, all of them or none.")
    if plan.design.management.reached_by == "hybrid_link":
        link = name_of(plan, "ExpressRoute gateway") or name_of(plan, "VPN gateway") or "the gateway"
        yield Step(f"Nobody gets as far as the bastion: check {link} and the route to its subnet.")
    if plan.design.management.command_invoke:
        yield Step("Until it works: az aks command invoke runs kubectl without the bastion.")
    management = plan.design.management
    sku = BASTION_BY_NAME.get(management.bastion)
    if sku and sku.dedicated and sku.instances_max > management.scale_units:
        instances = counted(management.scale_units, "instance")
        yield Step(f"Sessions are refused when busy: {instances} planned; add one.")
