"""Random designs for property tests: every answer of every section, drawn from what its type can read."""

from datetime import date
from functools import cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from pydantic import BaseModel

from planner.design import Design, types

WORDS = st.text(alphabet="abcdefghij", min_size=1, max_size=8)
TEXT = st.one_of(
    WORDS,
    st.sampled_from(
        ["", "Ωμέγα", "東京 データ", "<b>x</b>", 'a"b\\', "=1+1", "{{ x }}", "-- drop", "a\\N", "]]>", "ü · é"]
    ),
)
SPACES = st.sampled_from(
    ["10.0.0.0/8", "10.40.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "172.28.0.0/14"]
)


@st.composite
def ipv4_networks(draw) -> IPv4Network:
    space = IPv4Network(draw(SPACES))
    prefix = draw(st.integers(space.prefixlen, 29))
    index = draw(st.integers(0, 2 ** (prefix - space.prefixlen) - 1))
    return IPv4Network((int(space.network_address) + (index << (32 - prefix)), prefix))


@st.composite
def ipv6_networks(draw) -> IPv6Network:
    prefix = draw(st.integers(48, 112))
    bits = draw(st.integers(0, 2**32)) << 80
    return IPv6Network(((0xFD << 120) + bits, prefix), strict=False)


IPV4 = st.integers(0x0A000000, 0x0AFFFFFF).map(IPv4Address)
IPV6 = st.integers(0, 2**64).map(lambda number: IPv6Address((0xFD << 120) + number))
NAMES = st.from_regex(r"[a-z][a-z0-9]{0,11}", fullmatch=True)

READABLE: dict[Any, st.SearchStrategy[Any]] = {
    types.Cidr: st.one_of(ipv4_networks(), ipv4_networks(), ipv6_networks()),
    types.Cidr4: ipv4_networks(),
    types.Cidr6: ipv6_networks(),
    types.Address: IPV4,
    types.Address4: IPV4,
    types.Address6: IPV6,
    types.Line: TEXT,
    types.Title: TEXT,
    types.Note: TEXT,
    types.ResourceName: st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,30}", fullmatch=True),
    types.Workload: NAMES,
    types.PoolName: NAMES,
    types.KubernetesName: NAMES,
    types.HostName: NAMES.map(lambda name: f"{name}.example.com"),
    types.UrlPath: NAMES.map(lambda name: f"/{name}"),
    types.KubernetesLabel: NAMES.map(lambda name: f"app={name}"),
    types.Port: st.builds("{}/{}".format, st.sampled_from(["TCP", "UDP"]), st.integers(1, 65535)),
    types.Surge: st.one_of(st.integers(0, 99).map(str), st.integers(0, 100).map(lambda n: f"{n}%")),
    types.Version: st.sampled_from(["1.28", "1.31", "1.33", "1.34", "1.35", "1.36"]),
}


@cache
def of_type(annotation: Any) -> st.SearchStrategy[Any]:
    """Values of one annotation of the design."""
    for known, strategy in READABLE.items():
        if annotation == known:
            return strategy
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return of_type(args[0])
    if origin is Literal:
        return st.sampled_from(args)
    if origin is tuple:
        return st.lists(of_type(args[0]), max_size=3).map(tuple)
    if type(None) in args:
        return st.one_of(st.none(), *(of_type(each) for each in args if each is not type(None)))
    if origin is Union:
        return st.one_of(*(of_type(each) for each in args))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return sections(annotation)
    return {
        bool: st.booleans(),
        int: st.integers(0, 60),
        date: st.dates(date(2020, 1, 1), date(2035, 1, 1)),
    }[annotation]


@cache
def sections(model: type[BaseModel]) -> st.SearchStrategy[dict[str, Any]]:
    """Any subset of the answers of a section; the others keep their defaults."""
    hints = get_type_hints(model, include_extras=True)
    optional, required = {}, {}
    for name, field in model.model_fields.items():
        bounds = {key: getattr(each, key) for each in field.metadata for key in ("ge", "le") if hasattr(each, key)}
        strategy = st.integers(bounds.get("ge", 0), min(bounds.get("le", 500), 500)) if bounds else of_type(hints[name])
        (required if field.is_required() else optional)[name] = strategy
    return st.fixed_dictionaries(required, optional=optional)


def designs() -> st.SearchStrategy[Design]:
    """Whole designs: most are bad ones, and all of them are readable."""
    return st.fixed_dictionaries(
        {},
        optional={
            name: st.lists(of_type(get_args(field.annotation)[0]), max_size=4)
            if name == "node_pools"
            else sections(field.annotation)
            for name, field in Design.model_fields.items()
            if name != "version"
        },
    ).map(lambda changes: Design().revise(**changes))
