"""Text that an architect types, read into values, with messages that say what to type instead."""

import re
import unicodedata
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Annotated, Any, TypeAlias

from pydantic import AfterValidator, BeforeValidator

Network: TypeAlias = IPv4Network | IPv6Network
AnyAddress: TypeAlias = IPv4Address | IPv6Address

PLAIN_ADDRESS = re.compile(r"[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*")


def read_cidr(value: Any) -> Network:
    """A network in CIDR notation; host bits and a missing prefix length are refused with a suggestion."""
    if isinstance(value, IPv4Network | IPv6Network):
        return value
    text = str(value).strip()
    if "/" not in text:
        raise ValueError(_without_prefix(text))
    try:
        network = ip_network(text, strict=False)
    except ValueError:
        raise ValueError(f"{shown(text)} is not an address range: type one such as 10.0.0.0/24.") from None
    if str(network.network_address) != str(_address(text.partition("/")[0])):
        raise ValueError(f"{shown(text)} has host bits set: did you mean {network}?")
    return network


def _without_prefix(text: str) -> str:
    address = _address(text)
    if address is None:
        return f"{shown(text)} is not an address range: type one such as 10.0.0.0/24."
    bits, usual = (32, 24) if address.version == 4 else (128, 64)
    network = ip_network(f"{address}/{usual}", strict=False)
    return f"{text} has no prefix length: type {network} for a network, or {address}/{bits} for the one address."


def _address(text: str) -> AnyAddress | None:
    try:
        return ip_address(text)
    except ValueError:
        return None


def read_address(value: Any) -> AnyAddress:
    """One address; a range is refused."""
    if isinstance(value, IPv4Address | IPv6Address):
        return value
    text = str(value).strip()
    address = _address(text)
    if address is None:
        raise ValueError(f"{shown(text)} is not an address: type one such as 10.0.0.10, without a prefix length.")
    return address


def version_4(value: Any) -> Any:
    """Refuse IPv6 where Azure has a field of its own for it."""
    if value.version != 4:
        raise ValueError(f"{value} is IPv6: type an IPv4 range here; IPv6 has a field of its own.")
    return value


def version_6(value: Any) -> Any:
    """Refuse IPv4 in a field for IPv6."""
    if value.version != 6:
        raise ValueError(f"{value} is IPv4: type an IPv6 range such as fd12:3456:789a::/64.")
    return value


def shown(text: str) -> str:
    """User text fit for a message: in quotes when empty or long, at most 40 characters."""
    if not text:
        return "Nothing"
    return text if len(text) <= 40 else f"“{text[:39]}…”"


def read_text(value: Any) -> Any:
    """Text as NFC without surrounding white space; control characters are refused."""
    if not isinstance(value, str):
        return value
    text = unicodedata.normalize("NFC", value.replace("\r\n", "\n")).strip()
    for character in text:
        if unicodedata.category(character) in {"Cc", "Cs", "Co", "Cn"} and character not in "\n\t":
            raise ValueError(f"The text holds the control character U+{ord(character):04X}: remove it.")
    return text


def at_most(limit: int) -> AfterValidator:
    """Refuse text of more than `limit` characters, saying how many there are."""

    def check(text: str) -> str:
        if len(text) > limit:
            raise ValueError(f"The text has {len(text):,} characters: shorten it to {limit:,} or fewer.")
        return text

    return AfterValidator(check)


def matching(pattern: str, advice: str) -> AfterValidator:
    """Refuse text that does not match `pattern`; the message quotes the text and gives the advice."""
    compiled = re.compile(pattern)

    def check(text: str) -> str:
        if not compiled.fullmatch(text):
            raise ValueError(f"{shown(text)} {advice}")
        return text

    return AfterValidator(check)


def one_line(text: str) -> str:
    """Text in one line: line ends and runs of white space become one space."""
    return " ".join(text.split())


def read_label(value: Any) -> Any:
    """A Kubernetes label as key=value; "app: web" is understood too."""
    if not isinstance(value, str):
        return value
    key, _, found = value.replace(":", "=", 1).partition("=") if "=" not in value else value.partition("=")
    return f"{key.strip()}={found.strip()}"


def read_port(value: Any) -> Any:
    """A protocol and port as TCP/443; "443" means TCP."""
    text = str(value).strip().upper()
    if text.isdigit():
        text = f"TCP/{text}"
    elif re.fullmatch(r"\d+/(TCP|UDP|SCTP)", text):
        text = "/".join(reversed(text.split("/")))
    protocol, _, port = text.partition("/")
    if protocol not in {"TCP", "UDP", "SCTP"} or not port.isdigit() or not 1 <= int(port) <= 65535:
        raise ValueError(f"{shown(str(value).strip())} is not a port: type one such as TCP/443 (1 to 65535).")
    return f"{protocol}/{int(port)}"


DNS_LABEL = r"[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?"
SURGE = "is not a number of nodes: type a count such as 1 or a percentage such as 10%."

Cidr = Annotated[Network, BeforeValidator(read_cidr)]
Cidr4 = Annotated[IPv4Network, BeforeValidator(version_4), BeforeValidator(read_cidr)]
Cidr6 = Annotated[IPv6Network, BeforeValidator(version_6), BeforeValidator(read_cidr)]
Address = Annotated[AnyAddress, BeforeValidator(read_address)]
Address4 = Annotated[IPv4Address, BeforeValidator(version_4), BeforeValidator(read_address)]
Address6 = Annotated[IPv6Address, BeforeValidator(version_6), BeforeValidator(read_address)]
Line = Annotated[str, BeforeValidator(read_text), AfterValidator(one_line), at_most(255)]
Title = Annotated[str, BeforeValidator(read_text), AfterValidator(one_line), at_most(120)]
Note = Annotated[str, BeforeValidator(read_text), at_most(4000)]
ResourceName = Annotated[
    str,
    BeforeValidator(read_text),
    at_most(90),
    matching(r"[\w()][\w.() -]*", "is not a resource name: use letters, digits, hyphens, underscores and full stops."),
]
Workload = Annotated[
    str,
    BeforeValidator(read_text),
    matching(
        r"[a-z][a-z0-9-]{0,23}",
        "is not a workload name: use up to 24 lower-case letters, digits and hyphens, letter first.",
    ),
]
PoolName = Annotated[
    str,
    BeforeValidator(read_text),
    matching(
        r"[a-z][a-z0-9]{0,11}", "is not a node pool name: use 1 to 12 lower-case letters and digits, letter first."
    ),
]
KubernetesName = Annotated[
    str,
    BeforeValidator(read_text),
    matching(DNS_LABEL, "is not a Kubernetes name: use lower-case letters, digits and hyphens, such as shop-frontend."),
]
HostName = Annotated[
    str,
    BeforeValidator(read_text),
    AfterValidator(str.lower),
    matching(rf"(\*\.)?{DNS_LABEL}(\.{DNS_LABEL})+", "is not a host name: type one such as shop.example.com."),
]
UrlPath = Annotated[
    str,
    BeforeValidator(read_text),
    at_most(255),
    matching(r"/[^\s?#\"'<>\\]*", "is not a path: begin with /, such as /store."),
]
KubernetesLabel = Annotated[
    str,
    BeforeValidator(read_label),
    matching(
        r"([a-z0-9.-]{1,190}/)?[A-Za-z0-9]([-\w.]{0,61}[A-Za-z0-9])?=([A-Za-z0-9]([-\w.]{0,61}[A-Za-z0-9])?)?",
        "is not a label: type key=value, such as app=frontend.",
    ),
]
Port = Annotated[str, BeforeValidator(read_port)]
Surge = Annotated[str, BeforeValidator(lambda value: str(value).strip()), matching(r"\d{1,4}|\d{1,3}%", SURGE)]
Version = Annotated[
    str,
    BeforeValidator(read_text),
    matching(r"\d+\.\d+(\.\d+)?", "is not a Kubernetes version: type major.minor, such as 1.34."),
]
