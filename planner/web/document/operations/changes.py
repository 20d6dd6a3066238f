"""Chapter: the changes that come up in the life of this design, step by step."""

from collections.abc import Iterator

from planner.exports.shell import shell
from planner.plan import Plan
from planner.plan.names import cluster_name, cluster_resource_group
from planner.plan.pool_room import roomiest
from planner.plan.pools import PlannedPool
from planner.report import Report
from planner.web.document.base import Chapter, Prose, Section
from planner.web.document.blocks import Step, Steps
from planner.web.document.operations.names import group_of, name_of, vnet_of
from planner.web.document.words import counted, joined

RULE = (
    "Every change begins with the answers: change them in the planner, read the findings that come up, freeze the "
    "revision, and only then change Azure. The revision before is the way back."
)

PAGE = 110
"""Letters of a command on a line over the whole width."""


def changes(report: Report) -> Chapter:
    """Procedures that apply to the design."""
    plan = report.plan
    found = (*_pools(plan), *_hosts(plan), *_destinations(plan), *_policies(plan), *_operators(plan), *_version(plan))
    return Chapter("changes", "Change procedures", (Section("", (Prose((RULE,)),)), *found))


def _procedure(title: str, *steps: Step) -> Section:
    return Section(title, (Steps("", steps, width=PAGE),))


def _pools(plan: Plan) -> Iterator[Section]:
    room = roomiest(plan)
    if room is None or not room.fits:
        return
    pool = room.pool
    ports = "the SNAT ports and " if plan.outbound else ""
    yield _procedure(
        "Let a pool grow",
        Step(
            f"Stay within the room: {pool.name} may grow to {counted(room.largest, 'node')}, limited by {room.ends_in}."
        ),
        Step("Raise the number; NEW is the new one.", f"{_scaling(plan, pool)} NEW"),
        Step(f"Compare {ports}the quota of the VM size with the new maximum."),
        Step(
            f"To go back, set {pool.nodes:,} again; nodes that are not needed are removed.",
            f"{_scaling(plan, pool)} {pool.nodes}",
        ),
    )


def _scaling(plan: Plan, pool: PlannedPool) -> str:
    """The command that sets the maximum of a pool with autoscaler, or the count of one without."""
    names = (cluster_resource_group(plan.design), cluster_name(plan.design), pool.name)
    if pool.pool.min_count == pool.nodes:
        return shell("az aks nodepool scale -g {} --cluster-name {} -n {} --node-count", *names)
    update = shell("az aks nodepool update -g {} --cluster-name {} -n {} --update-cluster-autoscaler", *names)
    return f"{update} --min-count {pool.pool.min_count} --max-count"


def _hosts(plan: Plan) -> Iterator[Section]:
    ingress = plan.design.ingress
    if ingress.controller == "none":
        return
    waf = (
        f"Add listener and host to {name_of(plan, 'Application Gateway')}."
        if name_of(plan, "Application Gateway")
        else ""
    )
    secured = any(host.tls != "none" for host in ingress.hosts)
    certificate = "Put the certificate where the hosts of this design take theirs from." if secured else ""
    steps = (
        Step(certificate),
        Step("Add the host with its paths to the answers and export ingress.yaml."),
        Step("Apply it.", "kubectl apply -f ingress.yaml", "configured or unchanged for every resource"),
        Step(waf),
        Step("Point the name at the front end, then check it as under Health checks, Ingress."),
        Step("To go back, apply the ingress.yaml of the revision before."),
    )
    yield _procedure("Publish another host", *(step for step in steps if step.text))


def _destinations(plan: Plan) -> Iterator[Section]:
    if plan.design.egress.firewall == "none":
        return
    policy, nodes = name_of(plan, "Firewall policy"), joined(plan.node_ranges)
    look = shell(
        "az network firewall policy rule-collection-group list -g {} --policy-name {} -o table",
        group_of(plan, "Firewall policy"), policy,
    )  # fmt: skip
    steps = [Step("Add the destination with its port to the answers, with who asked for it.")]
    if policy:
        steps.append(Step("Find the collection of this cluster.", look))
    steps += [
        Step(f"Allow it from {nodes} only, by name where it is HTTP or HTTPS, else by address."),
        Step("Check from a pod as under Health checks, Egress."),
        Step("To go back, delete the rule; open connections are cut within minutes."),
    ]
    yield _procedure("Open another destination", *steps)


def _policies(plan: Plan) -> Iterator[Section]:
    policy = plan.design.network_policy
    if policy.engine == "none":
        return
    yield _procedure(
        "Permit another connection between pods",
        Step("Add the permission to the answers and export network-policies.yaml."),
        Step("See what changes.", "kubectl diff -f network-policies.yaml", "only the new permission"),
        Step("Apply it.", "kubectl apply -f network-policies.yaml"),
        Step("To go back, apply the file of the revision before and delete the policy that it lacks."),
    )


def _operators(plan: Plan) -> Iterator[Section]:
    subnet = plan.subnet_for("bastion")
    group = next((each for each in plan.security_groups if subnet and each.subnet == subnet.key), None)
    if subnet is None or group is None:
        return
    first = next((rule for rule in group.rules if "443" in rule.ports and rule.direction == "Inbound"), None)
    name = first.name if first else "AllowHttpsInbound"
    update = shell("az network nsg rule update -g {} --nsg-name {} -n {}", vnet_of(plan, subnet)[0], group.name, name)
    ranges = joined(plan.design.management.allowed_ranges, "none")
    yield _procedure(
        "Let operators come from another range",
        Step(f"Today they come from {ranges}; the new range must not overlap this design’s."),
        Step(
            "Change the rule; RANGES are all of them, the old ones too.", f"{update} --source-address-prefixes RANGES"
        ),
        Step("Open a session from the new range, and one from an old one."),
        Step(f"To go back, set the prefixes to {ranges} again."),
    )


def _version(plan: Plan) -> Iterator[Section]:
    group, cluster = cluster_resource_group(plan.design), cluster_name(plan.design)
    version = plan.design.network_model.kubernetes_version
    yield _procedure(
        "Upgrade Kubernetes",
        Step(f"Make sure that the quota of the VM sizes holds {counted(plan.surge, 'more node')}."),
        Step("See what is offered.", shell("az aks get-upgrades -g {} -n {} -o table", group, cluster)),
        Step(f"Change the answer from {version}, read the findings, then upgrade; NEXT is the version.",
             shell("az aks upgrade -g {} -n {}", group, cluster) + " --kubernetes-version NEXT"),
        Step("A version is never taken back: test it in another cluster first."),
    )  # fmt: skip
