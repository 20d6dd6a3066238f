"""VNets as `az network vnet list -o json` and Azure Resource Graph print them."""

from collections.abc import Iterator
from typing import Any

from planner.design.reading import Mistake, Unreadable
from planner.imports.columns import GROUPS, NAMES, RANGES, ranges_of, value_of
from planner.imports.networks import Row
from planner.imports.text import json_value

EXPECTED = (
    "The text is no list of VNets: paste the output of az network vnet list -o json, or of a Resource Graph query."
)


def azure_rows(text: str) -> Iterator[Row]:
    """A row for each VNet. Raises Unreadable where the text is another kind of JSON."""
    for index, vnet in enumerate(_entries(json_value(text))):
        if not isinstance(vnet, dict):
            raise Unreadable(Mistake(str(index), "A VNet is needed here, with name and addressSpace."))
        yield Row(
            place=str(index),
            name=value_of(vnet, NAMES) or "",
            ranges=ranges_of(_prefixes(vnet)),
            kind="peered_vnet",
            group=str(value_of(vnet, GROUPS) or ""),
        )


def _entries(value: Any) -> list[Any]:
    if isinstance(value, dict) and isinstance(value.get("data"), dict):
        return _table(value["data"])
    for key in ("data", "value", "virtualNetworks"):
        if isinstance(value, dict) and isinstance(value.get(key), list):
            return list(value[key])
    if isinstance(value, dict) and _prefixes(value) is not None:
        return [value]  # one VNet, from az network vnet show
    if isinstance(value, list):
        return value
    raise Unreadable(Mistake("", EXPECTED))


def _table(table: dict[str, Any]) -> list[Any]:
    """Resource Graph's older form: columns and rows apart."""
    columns, rows = table.get("columns"), table.get("rows")
    if not isinstance(columns, list) or not isinstance(rows, list):
        raise Unreadable(Mistake("data", EXPECTED))
    titles = [column.get("name") if isinstance(column, dict) else column for column in columns]
    return [dict(zip(map(str, titles), row, strict=False)) if isinstance(row, list) else row for row in rows]


def _prefixes(vnet: dict[str, Any]) -> Any:
    """The address prefixes, wherever this tool puts them."""
    for place in (vnet, vnet.get("properties")):
        if not isinstance(place, dict):
            continue
        space = place.get("addressSpace")
        found = space.get("addressPrefixes") if isinstance(space, dict) else value_of(place, RANGES)
        if found is not None:
            return found
    return None
