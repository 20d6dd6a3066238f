"""What an architect types is read, or refused with what to type instead."""

from ipaddress import IPv4Address, IPv4Network, IPv6Network

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from planner.design import types
from planner.design.reading import mistakes_of


def message(annotation, value) -> str:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(annotation).validate_python(value)
    return mistakes_of(refused.value)[0].message


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "10.0.0.0",
            "10.0.0.0 has no prefix length: type 10.0.0.0/24 for a network, or 10.0.0.0/32 for the one address.",
        ),
        ("10.1.3.0/23", "10.1.3.0/23 has host bits set: did you mean 10.1.2.0/23?"),
        ("10.0.0.300/24", "10.0.0.300/24 is not an address range: type one such as 10.0.0.0/24."),
        ("10.0.0.0/33", "10.0.0.0/33 is not an address range: type one such as 10.0.0.0/24."),
        ("", "Nothing is not an address range: type one such as 10.0.0.0/24."),
        ("fd00::", "fd00:: has no prefix length: type fd00::/64 for a network, or fd00::/128 for the one address."),
        ("office", "office is not an address range: type one such as 10.0.0.0/24."),
    ],
)
def test_a_range_that_cannot_be_read_is_answered_with_what_to_type(typed, said):
    assert message(types.Cidr, typed) == said


@pytest.mark.parametrize(
    ("annotation", "typed", "read"),
    [
        (types.Cidr, " 10.0.0.0/24 ", IPv4Network("10.0.0.0/24")),
        (types.Cidr, "fd00::/48", IPv6Network("fd00::/48")),
        (types.Cidr4, "0.0.0.0/0", IPv4Network("0.0.0.0/0")),
        (types.Address, "10.0.0.10", IPv4Address("10.0.0.10")),
        (types.Port, "443", "TCP/443"),
        (types.Port, "53/udp", "UDP/53"),
        (types.Port, "tcp/08080", "TCP/8080"),
        (types.KubernetesLabel, "app: frontend", "app=frontend"),
        (types.KubernetesLabel, "app.kubernetes.io/name = web", "app.kubernetes.io/name=web"),
        (types.Surge, 1, "1"),
        (types.Surge, "33%", "33%"),
        (types.HostName, "MyApp.com", "myapp.com"),
        (types.Line, "  two\n lines ", "two lines"),
        (types.Note, "one\r\ntwo", "one\ntwo"),
    ],
)
def test_common_spellings_are_understood(annotation, typed, read):
    assert TypeAdapter(annotation).validate_python(typed) == read


@pytest.mark.parametrize(
    ("annotation", "typed", "part"),
    [
        (types.Cidr4, "fd00::/64", "is IPv6: type an IPv4 range here"),
        (types.Cidr6, "10.0.0.0/8", "is IPv4: type an IPv6 range"),
        (types.Address, "10.0.0.0/24", "without a prefix length"),
        (types.PoolName, "NodePool-1", "is not a node pool name"),
        (types.KubernetesName, "My Service", "is not a Kubernetes name"),
        (types.UrlPath, "store", "begin with /"),
        (types.Port, "TCP/70000", "1 to 65535"),
        (types.KubernetesLabel, 5, "is not text"),
        (types.Surge, "ten", "type a count such as 1 or a percentage"),
        (types.Line, "bell\x07", "U+0007"),
        (types.Title, "x" * 121, "The text has 121 characters: shorten it to 120 or fewer."),
        (types.HostName, "localhost", "is not a host name"),
        (types.Version, "latest", "is not a Kubernetes version"),
    ],
)
def test_unreadable_text_is_answered_with_what_to_type(annotation, typed, part):
    assert part in message(annotation, typed)


@given(st.text(max_size=30))
def test_any_text_is_read_as_the_standard_library_reads_it_or_refused(text):
    try:
        expected = types.ip_network(text.strip())
    except ValueError:
        expected = None
    try:
        read = TypeAdapter(types.Cidr).validate_python(text)
    except ValidationError:
        read = None

    assert read == (expected if "/" in text else None)


@given(st.ip_addresses(), st.integers(0, 128))
def test_the_suggestion_for_host_bits_can_be_typed(address, prefix):
    typed = f"{address}/{min(prefix, address.max_prefixlen)}"
    try:
        TypeAdapter(types.Cidr).validate_python(typed)
    except ValidationError as refused:
        suggestion = mistakes_of(refused)[0].message.partition("did you mean ")[2].rstrip("?")
        assert TypeAdapter(types.Cidr).validate_python(suggestion)
