"""Key Vault certificates that arrive as TLS secrets, through the Secrets Store CSI driver."""

from collections.abc import Iterator

from planner.azure import compatibility
from planner.design.ingress import Host
from planner.exports.hosts import certificate_of, secret_of
from planner.exports.yaml_text import Manifest, plain
from planner.plan import Plan

PAUSE = "mcr.microsoft.com/oss/kubernetes/pause:3.9"
MOUNT = "/mnt/certificates"
CLOUD = {
    "AzureUSGovernment": {"cloudName": "AzureUSGovernmentCloud"},
    "AzureChina": {"cloudName": "AzureChinaCloud"},
}
"""What the driver has to know where it is not Azure's public cloud (sources.KEY_VAULT_CSI)."""
LABELS = {"app": "certificate-sync"}
NEEDS = (
    "Certificates come from Key Vault through the Secrets Store CSI driver: enable the add-on"
    " azure-keyvault-secrets-provider, give its identity the role Key Vault Secrets User on the vault, and write that"
    " identity’s client id and the tenant id in place of CLIENT-ID and TENANT-ID. The deployment certificate-sync"
    " mounts the certificates, which is what makes the driver write the secrets."
)


def certificate_manifests(plan: Plan, hosts: list[Host], namespace: str) -> Iterator[Manifest]:
    """For each host a class that fetches its certificate, and one deployment that keeps the secrets in being."""
    if not hosts:
        return
    by_secret = {secret_of(host): host for host in reversed(hosts)}
    for secret in sorted(by_secret):
        yield _class(plan, by_secret[secret], secret, namespace)
    yield _sync(sorted(by_secret), namespace)


def _class(plan: Plan, host: Host, secret: str, namespace: str) -> Manifest:
    certificate = certificate_of(host)
    # The driver hands out key and chain of a certificate when it is asked for as a secret.
    wanted = plain({"array": [plain({"objectName": certificate.name, "objectType": "secret"})]})
    return {
        "apiVersion": "secrets-store.csi.x-k8s.io/v1",
        "kind": "SecretProviderClass",
        "metadata": {"name": secret, "namespace": namespace},
        "spec": {
            "provider": "azure",
            "secretObjects": [
                {
                    "secretName": secret,
                    "type": "kubernetes.io/tls",
                    "data": [{"objectName": certificate.name, "key": key} for key in ("tls.key", "tls.crt")],
                }
            ],
            "parameters": {
                "usePodIdentity": "false",
                "useVMManagedIdentity": "true",
                "userAssignedIdentityID": "CLIENT-ID",
                "keyvaultName": certificate.vault,
                "tenantId": "TENANT-ID",
                "objects": wanted,
            }
            | CLOUD.get(plan.design.overview.cloud, {}),
        },
    }


def _sync(secrets: list[str], namespace: str) -> Manifest:
    mounts = [{"name": f"certificate-{n}", "mountPath": f"{MOUNT}/{n}", "readOnly": True} for n in range(len(secrets))]
    pause = {"name": "pause", "image": PAUSE, "volumeMounts": mounts}
    selector = dict(compatibility.LINUX_NODE_SELECTOR)
    volumes = [_volume(number, secret) for number, secret in enumerate(secrets)]
    return {
        "apiVersion": "apps/v1",
        "kind": "Deployment",
        "metadata": {"name": "certificate-sync", "namespace": namespace},
        "spec": {
            "replicas": 1,
            "selector": {"matchLabels": LABELS},
            "template": {
                "metadata": {"labels": LABELS},
                "spec": {"nodeSelector": selector, "containers": [pause], "volumes": volumes},
            },
        },
    }


def _volume(number: int, secret: str) -> Manifest:
    source = {
        "driver": "secrets-store.csi.k8s.io",
        "readOnly": True,
        "volumeAttributes": {"secretProviderClass": secret},
    }
    return {"name": f"certificate-{number}", "csi": source}
