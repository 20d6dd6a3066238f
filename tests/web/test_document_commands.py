"""The commands that are printed: sub-commands and flags that exist, and no name that could not be one."""

import dataclasses
import shlex
from collections.abc import Iterator

import pytest

from planner.azure.parameters import CLUSTER, POOL
from planner.design import Design
from planner.design.samples import SAMPLES
from planner.report import Report, report_on
from planner.web.document.operations.cards import run_cards
from planner.web.document.operations.changes import changes
from planner.web.document.operations.health import health_checks
from planner.web.document.parameters import parameters
from tests.web.documents import DAY

FLAGS = {
    "aks create": " ".join(each.flag for each in (*CLUSTER.values(), *POOL.values())),
    "aks nodepool add": "-g --cluster-name --name --gateway-prefix-size "
    + " ".join(each.flag for each in POOL.values()),
    "aks nodepool update": "-g --cluster-name -n --name --max-surge --max-unavailable --update-cluster-autoscaler"
    " --min-count --max-count",
    "aks nodepool scale": "-g --cluster-name -n --node-count",
    "aks show": "-g -n --query -o",
    "aks update": "-g -n --pod-cidr --load-balancer-managed-outbound-ip-count --nat-gateway-managed-outbound-ip-count",
    "aks upgrade": "-g -n --kubernetes-version",
    "aks get-credentials": "-g -n",
    "aks get-upgrades": "-g -n -o",
    "aks check-acr": "-g -n --acr",
    "acr show": "-n --query -o",
    "keyvault certificate show": "--id --vault-name -n --query -o",
    "monitor metrics list": "-g --resource --resource-type --metric --interval --filter -o",
    "network application-gateway show-backend-health": "-g -n",
    "network application-gateway waf-policy managed-rule exclusion rule-set add": "-g --policy-name --match-variable"
    " --match-operator --selector --type --version --group-name --rule-ids",
    "network bastion show": "-g -n --query -o",
    "network firewall show": "-g -n --query -o",
    "network firewall policy rule-collection-group list": "-g --policy-name -o",
    "network nsg rule list": "-g --nsg-name -o",
    "network nsg rule update": "-g --nsg-name -n --source-address-prefixes",
    "network private-dns link vnet create": "-g -z -n -v -e",
    "network private-dns link vnet list": "-g -z -o",
    "network route-table show": "-g -n --query -o",
    "network route-table route list": "-g --route-table-name -o",
    "network vnet show": "-g -n --query -o",
    "network vnet subnet show": "-g --vnet-name -n --query",
    "network vnet peering list": "-g --vnet-name -o",
    "network vnet peering sync": "-g --vnet-name -n",
    "network vnet-gateway show": "-g -n --query -o",
    "role assignment create": "--assignee-object-id --assignee-principal-type --role --scope",
    "vm show": "-g -n -d --query -o",
    "vm restart": "-g -n",
}
"""Read from Azure CLI 2.91.0 and its extensions azure-firewall and bastion."""
MANAGED = {"addresses": {"vnet_ownership": "managed"}}
DESIGNS = {name: sample.design for name, sample in SAMPLES.items()} | {
    "default": Design(),
    "virtual-wan": Design().revise(addresses={"hub_kind": "virtual_wan"}),
    "managed-nat": Design().revise(egress={"outbound_type": "managedNATGatewayV2", "firewall": "none"}, **MANAGED),
    "static-egress": Design().revise(egress={"static_egress_gateway": "28"}),
    "principal": Design().revise(access={"identity": "service_principal"}),
}


def report_of(**revisions) -> Report:
    return report_on(Design().revise(**revisions), DAY)


def texts(part: object) -> Iterator[str]:
    """Every text of a chapter, however deep."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from texts(each)
    elif dataclasses.is_dataclass(part):
        for field in dataclasses.fields(part):
            yield from texts(getattr(part, field.name))


def printed(report: Report) -> list[str]:
    made = (make(report) for make in (parameters, health_checks, run_cards, changes))
    return [text for chapter in made for text in texts(chapter)]


def words(text: str) -> list[str]:
    return shlex.split(text.replace("\\\n", " "))


@pytest.mark.parametrize("name", DESIGNS)
def test_commands_of_the_azure_cli_exist_with_their_flags(name):
    commands = [words(text)[1:] for text in printed(report_on(DESIGNS[name], DAY)) if text.startswith("az ")]
    commands = [each for each in commands if each != ["aks", "flag"]]  # the head of a column

    assert len(commands) > 10
    for command in commands:
        flags = [word for word in command if word.startswith("-")]
        verb = " ".join(command[: command.index(flags[0])])
        assert set(flags) <= set(FLAGS[verb].split()), " ".join(command)
        assert all(command), " ".join(command)


def test_flags_of_the_first_pool_are_those_that_create_takes():
    made = next(text for text in printed(report_of()) if text.startswith("az aks create"))

    assert "--max-surge" not in made
    assert "--mode" not in made


@pytest.mark.parametrize(
    ("revision", "named"),
    [
        ({"egress": {"outbound_type": "block"}}, "--outbound-type block"),
        ({"node_pools": [{"name": "np", "mode": "System", "os_sku": "Flatcar"}]}, "--os-sku flatcar"),
    ],
)
def test_a_value_in_preview_asks_for_the_extension(revision, named):
    found = [text for text in printed(report_of(**revision)) if "aks-preview" in text]

    assert len(found) == 1
    assert named in found[0]


def test_without_a_preview_no_extension_is_asked_for():
    assert not any("aks-preview" in text for text in printed(report_of()))
    assert any("Azure CLI 2.91.0 has every flag" in text for text in printed(report_of()))


def test_a_pod_subnet_is_counted_by_its_nodes():
    found = printed(report_of(network_model={"model": "azure_cni_pod_subnet_dynamic"}))

    assert "kubectl get nodenetworkconfigs -n kube-system -o wide" in found
    assert any(text.startswith("ALLOCATED IPS of all nodes together below") for text in found)


def test_an_endpoint_that_is_no_registry_leaves_a_word_to_replace():
    endpoints = [{"name": "Container registry", "service": "acr"}]

    found = " ".join(printed(report_of(access={"private_endpoints": endpoints})))

    assert "nslookup REGISTRY.azurecr.io" in found
    assert "NAME.privatelink.azurecr.io" in found
    assert "Container registry.azurecr.io" not in found


@pytest.mark.parametrize(("os_type", "chosen"), [("Windows", True), ("Linux", False)])
def test_probes_choose_linux_where_there_are_windows_nodes(os_type, chosen):
    pools = [{"name": "npsys", "mode": "System"}, {"name": "npwork", "os_type": os_type}]

    probes = [text for text in printed(report_of(node_pools=pools)) if text.startswith("kubectl run")]

    assert probes
    assert all(('"kubernetes.io/os":"linux"' in text) is chosen for text in probes)


def test_a_zone_is_linked_to_a_vnet_of_another_group_by_its_id():
    hub = {"address_space": ["10.200.0.0/24"], "resource_group": "rg-hub", "name": "vnet-hub"}

    found = next(text for text in printed(report_of(addresses={"hub": hub})) if "link vnet create" in text)

    command = words(found)
    assert command[command.index("-v") + 1].endswith(
        "/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub"
    )


def test_the_log_of_the_waf_shows_the_rules_behind_a_refusal():
    found = next(text for text in printed(report_on(SAMPLES["aks-baseline"].design, DAY)) if "AGWFirewallLogs" in text)

    assert "'Matched'" in found
    assert "TransactionId" in found
    assert "DetailedData" in found


def test_the_outbound_type_is_asked_for_as_azure_answers():
    found = printed(report_on(DESIGNS["managed-nat"], DAY))

    assert "managedNATGateway" in found
    assert "managedNATGatewayV2" not in found
