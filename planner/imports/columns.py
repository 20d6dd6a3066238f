"""Which column or key of a file holds what: names differ between tools, meanings do not."""

import re
from collections.abc import Mapping
from typing import Any

NAMES = ("name", "network", "vnet", "vnetname", "networkname", "site", "title")
RANGES = (
    "addressprefixes",
    "propertiesaddressspaceaddressprefixes",
    "addressspaceaddressprefixes",
    "addressprefix",
    "addressspace",
    "prefixes",
    "prefix",
    "ranges",
    "range",
    "cidrs",
    "cidr",
    "subnet",
)
KINDS = ("kind", "networkkind")
GROUPS = ("resourcegroup", "resourcegroupname", "group")
SEPARATORS = re.compile(r"[\s,;|\[\]\"']+")


def letters(title: str) -> str:
    """A title without all but letters and digits: "Address space" and address_space are the same."""
    return re.sub(r"[^a-z0-9]", "", title.lower())


def value_of(row: Mapping[str, Any], columns: tuple[str, ...]) -> Any:
    """The value in the first of the columns that the row has, or None."""
    found = {letters(str(title)): value for title, value in row.items()}
    return next((found[column] for column in columns if found.get(column) not in (None, "")), None)


def ranges_of(value: Any) -> tuple[Any, ...]:
    """One range or several, as a list or in one text with commas, semicolons or blanks between them."""
    if isinstance(value, list):
        return tuple(part for each in value for part in ranges_of(each))
    if isinstance(value, str):
        return tuple(filter(None, SEPARATORS.split(value)))
    return () if value is None else (value,)
