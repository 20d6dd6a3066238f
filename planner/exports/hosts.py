"""Names that hosts give to manifests: slugs, secrets and Key Vault certificates."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from planner.design.ingress import Host

LONGEST_SLUG = 40
CERTIFICATE = re.compile(r"https://(?P<vault>[A-Za-z0-9-]+)\.[^/]+/(?:certificates|secrets)/(?P<name>[A-Za-z0-9-]+)")


def slug(host: str) -> str:
    """The host name as a Kubernetes name of at most 40 characters: shop-example-com."""
    text = host.replace("*", "wildcard").replace(".", "-")
    return text if len(text) <= LONGEST_SLUG else f"{text[:31].rstrip('-')}-{sha256(host.encode()).hexdigest()[:8]}"


def secret_of(host: Host) -> str:
    """The TLS secret: as given, or the host name with hyphens and -tls."""
    return host.secret or f"{slug(host.name)}-tls"


def unlike(wanted: Iterable[str]) -> list[str]:
    """The names in their order, each once: a second "shop" becomes "shop-2"."""
    taken: list[str] = []
    for name in wanted:
        free, number = name, 2
        while free in taken:
            free, number = f"{name}-{number}", number + 1
        taken.append(free)
    return taken


@dataclass(frozen=True)
class Certificate:
    """A certificate in Key Vault; what the design does not say is a word in capitals to be replaced."""

    vault: str
    name: str
    uri: str


def certificate_of(host: Host) -> Certificate:
    """The certificate that the host's answers name."""
    uri = host.certificate or f"https://VAULT-NAME.vault.azure.net/certificates/{slug(host.name)}"
    found = CERTIFICATE.match(uri)
    return Certificate(found["vault"] if found else "VAULT-NAME", found["name"] if found else slug(host.name), uri)
