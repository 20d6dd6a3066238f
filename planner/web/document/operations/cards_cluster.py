"""Run cards about the cluster itself: images and names."""

import re
from collections.abc import Iterator

from planner.azure.dns_zones import TARGET_BY_SERVICE
from planner.azure.ranges import AZURE_DNS
from planner.exports.shell import shell
from planner.plan import Plan
from planner.plan.dns import DnsClient, DnsZone
from planner.plan.names import cluster_name, cluster_resource_group, network_resource_group
from planner.plan.parameters import registry_name
from planner.report import Report
from planner.web.document.blocks import Card, Step, Steps
from planner.web.document.operations.names import answering_vnet, cluster, escalation, probe, vnet_reference
from planner.web.document.words import any_of, joined

REGISTRY = "mcr.microsoft.com"
LABEL = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
"""A name that a record can have; what an endpoint is called may be any text."""


def image_pull(report: Report) -> Card | None:
    """Pods stay in ImagePullBackOff."""
    plan = report.plan
    return Card(
        symptom="Pods stay in ErrImagePull or ImagePullBackOff; new nodes stay NotReady.",
        numbers=_path_of_images(plan),
        lists=(
            Steps("Check", tuple(_pull_checks(plan))),
            Steps("Safe action", tuple(_pull_actions(plan))),
            Steps("Rollback", tuple(_pull_back(plan))),
        ),
        escalation=escalation(report, "platform", "cluster"),
    )


def _registry(plan: Plan) -> str:
    """The registry with a private endpoint; a word to be replaced where its name is not said."""
    private = any(each.service == "acr" for each in plan.design.access.private_endpoints)
    return registry_name(plan.design) or ("REGISTRY" if private else "")


def _registry_zone(plan: Plan) -> str:
    return TARGET_BY_SERVICE["acr"].zones_in(plan.design.overview.cloud)[0]


def _linked_zone(plan: Plan) -> str:
    """The registry's zone where this design makes it, so that somebody can link it; else nothing."""
    made = any(zone.name == _registry_zone(plan) for zone in _own_zones(plan))
    return _registry_zone(plan) if made and answering_vnet(plan) else ""


def _path_of_images(plan: Plan) -> str:
    cached = plan.design.egress.artifact_source == "cache"
    own = "the cache in the registry" if cached else REGISTRY
    way = f" through the firewall {plan.firewall_address}" if plan.firewall_address and not cached else ""
    registry, subnet = _registry(plan), plan.subnet_for("private_endpoints")
    private = (
        f"; your images from {registry} by its private endpoint in {subnet.described}" if registry and subnet else ""
    )
    return f"Images of AKS itself come from {own}{way}{private}."


def _pull_checks(plan: Plan) -> Iterator[Step]:
    yield Step("What does the event say?", "kubectl describe pod NAME -n NAMESPACE", "the last lines name the reason")
    registry = _registry(plan)
    if registry:
        host = f"{registry}.{_registry_zone(plan).removeprefix('privatelink.')}"
        subnet = plan.subnet_for("private_endpoints")
        expected = f"an address within {subnet.cidr}" if subnet else "a private address"
        yield Step(
            "Is the registry’s name private?", f"{probe(plan, 'acr-test')} {shell('nslookup {}', host)}", expected
        )
        check = shell(
            "az aks check-acr -g {} -n {} --acr {}",
            cluster_resource_group(plan.design),
            cluster_name(plan.design),
            host,
        )
        yield Step("May the nodes pull?", check, "Your cluster can pull images")
    if plan.design.egress.artifact_source != "cache":
        command = f"{probe(plan, 'mcr-test')} wget -S -O /dev/null -T 10 https://{REGISTRY}/v2/"
        yield Step("Is Microsoft’s registry reached?", command, "200 OK")


def _pull_actions(plan: Plan) -> Iterator[Step]:
    registry = _registry(plan)
    if registry:
        asked = cluster(plan, "show", "--query identityProfile.kubeletidentity.objectId -o tsv")
        given = (
            "az role assignment create --assignee-object-id ID --assignee-principal-type ServicePrincipal "
            f'--role AcrPull --scope "$({shell("az acr show -n {}", registry)} --query id -o tsv)"'
        )
        yield Step("401 or 403: read the id of the kubelet’s identity,", asked)
        yield Step(f"and give it AcrPull on {registry}; ID is the answer.", given)
    else:
        yield Step("401 or 403: renew the pull secret or the role at the registry that holds the image.")
    zone, vnet = _linked_zone(plan), answering_vnet(plan)
    if zone and vnet:
        yield Step(f"A public address: link {zone} to {vnet.name}, as on the card about names.")
    if plan.firewall_address:
        yield Step(
            f"A timeout: look for denials from {joined(plan.node_ranges)} in the firewall’s log; open that name."
        )
    yield Step("Not found: correct the image’s name or tag in the workload.")


def _pull_back(plan: Plan) -> Iterator[Step]:
    added = (
        "role" if _registry(plan) else "",
        "link" if _linked_zone(plan) else "",
        "rule" if plan.firewall_address else "",
    )
    if any(added):
        yield Step(f"Take back the {any_of(added)} that was added.")
    undo = "kubectl rollout undo deployment/NAME -n NAMESPACE"
    yield Step("Set the workload back to the image that ran before.", undo)


def names_fail(report: Report) -> Card | None:
    """Names are not resolved, or to the wrong address."""
    plan = report.plan
    servers = joined((flow.target for flow in plan.flows if flow.kind == "dns"), "Azure DNS")
    private = " or reach a public address instead of the private one" if plan.dns_zones else ""
    zones = f" Private zones: {joined(zone.name for zone in plan.dns_zones)}." if plan.dns_zones else ""
    linked = bool(_own_zones(plan) and answering_vnet(plan))
    added = any_of(("link" if linked else "", "server" if plan.design.surroundings.dns_servers else ""))
    back = Step(f"Take back the {added} that was added, in reverse order.")
    return Card(
        symptom=f"Applications report “no such host”{private}.",
        numbers=f"Names are answered by {servers}.{zones}",
        lists=(
            Steps("Check", tuple(_dns_checks(plan))),
            Steps("Safe action", tuple(_dns_actions(plan))),
            Steps(
                "Rollback",
                (
                    *([back] if added else []),
                    Step("Nodes keep DNS servers until they restart; pods take the change at once."),
                ),
            ),
        ),
        escalation=escalation(report, "network"),
    )


def _own_zones(plan: Plan) -> list[DnsZone]:
    return [zone for zone in plan.dns_zones if zone.made_by == "you"]


def _dns_checks(plan: Plan) -> Iterator[Step]:
    yield Step("Does CoreDNS run?", "kubectl get pods -n kube-system -l k8s-app=kube-dns", "2 or more, Running")
    yield Step(
        "Inside the cluster?",
        f"{probe(plan, 'dns-test')} nslookup kubernetes.default.svc.cluster.local",
        f"an answer of {plan.dns_service_ip}",
    )
    zone = next((each for each in plan.dns_zones if each.records and each.purpose != "API server"), None)
    if zone:
        name = zone.records[0].name
        asked = f"{name if LABEL.fullmatch(name) else 'NAME'}.{zone.name}"
        yield Step(f"In {zone.name}?", f"{probe(plan, 'dns-test')} {shell('nslookup {}', asked)}", "a private address")
    for vnet in plan.vnets:
        if vnet.role == "spoke":
            query = '--query "dhcpOptions.dnsServers" -o tsv'
            command = shell("az network vnet show -g {} -n {}", vnet.resource_group, vnet.name)
            asked_by = next((each for each in plan.dns_clients if each.network == vnet.name), None)
            yield Step("Which servers does the VNet name?", f"{command} {query}", _named_servers(asked_by))


def _named_servers(client: DnsClient | None) -> str:
    """A VNet that asks Azure's own DNS names no server at all."""
    if client is None or client.servers == (str(AZURE_DNS),):
        return "nothing: it asks Azure’s own DNS"
    return joined(client.servers)


def _dns_actions(plan: Plan) -> Iterator[Step]:
    yield Step("CoreDNS fails: restart it.", "kubectl rollout restart deployment/coredns -n kube-system")
    zones, vnet = _own_zones(plan), answering_vnet(plan)
    if zones and vnet:
        group = network_resource_group(plan.design)
        link = shell("az network private-dns link vnet create -g {} -z ZONE -n {} -v {} -e false",
                     group, f"link-{vnet.name}", vnet_reference(plan, vnet, group))  # fmt: skip
        names = joined(zone.name for zone in zones)
        yield Step(f"A private name is not found: link its ZONE to {vnet.name}, which answers for {names}.", link)
    if plan.firewall_address and plan.design.egress.dns_proxy:
        yield Step(f"The firewall {plan.firewall_address} does not answer: its policy has to have the DNS proxy on.")
