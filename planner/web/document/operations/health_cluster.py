"""Health checks of the cluster, its nodes and pods, its policies and its names."""

from collections.abc import Iterator

from planner.exports.shell import shell
from planner.plan import Plan
from planner.plan.names import cluster_name, network_resource_group
from planner.web.document.blocks import Step
from planner.web.document.operations.names import cluster, probe, taken, taken_in_words
from planner.web.document.words import between, joined


def cluster_checks(plan: Plan) -> Iterator[Step]:
    """Credentials, state, nodes, addresses and policies."""
    loaded = f"Merged {cluster_name(plan.design)} as current context"
    yield Step("Can you sign in? Load the credentials for kubectl.", cluster(plan, "get-credentials"), loaded)
    yield Step("Is the cluster in order?", cluster(plan, "show", "--query provisioningState -o tsv"), "Succeeded")
    least = sum(pool.pool.min_count for pool in plan.pools)
    ranges = joined(plan.node_ranges)
    yield Step(
        "Are all nodes ready, and in their subnet?",
        "kubectl get nodes -o wide",
        f"{between(least, plan.nodes, 'node')}, {plan.surge:,} more during upgrades; "
        f"each Ready, INTERNAL-IP in {ranges}",
    )
    for subnet in plan.subnets_for("nodes", "pods"):
        most = f"below {subnet.capacity.usable:,}; {subnet.capacity.needed_with_surge:,} at the planned maximum"
        asked = f"How many addresses of {subnet.name} ({subnet.cidr}) are taken?"
        yield Step(asked, taken(plan, subnet), taken_in_words(subnet, most))
    yield Step(
        "Do pods have addresses of their range?",
        "kubectl get pods --all-namespaces -o wide",
        f"every pod Running with an address within {joined(plan.pod_ranges)}, or of its node where it uses the host’s",
    )
    for namespace in plan.design.network_policy.default_deny:
        command = shell("kubectl get networkpolicies -n {}", namespace)
        yield Step(f"Is {namespace} closed by default?", command, "default-deny and allow-dns are listed")


def name_checks(plan: Plan) -> Iterator[Step]:
    """CoreDNS, the API server's name, private zones and their links."""
    yield Step(
        "Does the cluster’s DNS stand at its address?",
        "kubectl get service kube-dns -n kube-system",
        f"CLUSTER-IP {plan.dns_service_ip}",
    )
    yield Step(
        "Do pods resolve names?",
        f"{probe(plan, 'dns-test')} nslookup kubernetes.default.svc.cluster.local",
        f"the first address of {plan.service_cidr}, answered by {plan.dns_service_ip}",
    )
    group = network_resource_group(plan.design)
    for zone in plan.dns_zones:
        if zone.made_by == "you":
            command = shell("az network private-dns link vnet list -g {} -z {} -o table", group, zone.name)
            yield Step(f"Is {zone.name} linked?", command, f"a link to {joined(zone.linked)}, LinkState Completed")
