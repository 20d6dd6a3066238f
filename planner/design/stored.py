"""Designs as documents: written as JSON, read back from any version, upgraded step by step."""

import json
from collections.abc import Callable
from typing import Any

from planner.design import VERSION, Design

UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From each old version, the function that gives the next one. Version 1 is the first."""


class UnknownVersion(ValueError):
    """The document is of a version that this planner does not know."""


def dump(design: Design) -> dict[str, Any]:
    """The design as a JSON-ready mapping, keys in the order of the sections."""
    return design.model_dump(mode="json")


def dumps(design: Design) -> str:
    """The design as indented JSON text with a final line end; the same design gives the same bytes."""
    return json.dumps(dump(design), indent=2, ensure_ascii=False) + "\n"


def load(document: dict[str, Any]) -> Design:
    """The design in a stored document. Raises UnknownVersion, or pydantic's ValidationError."""
    return Design.model_validate(upgraded(document))


def upgraded(document: dict[str, Any]) -> dict[str, Any]:
    """The document in the current version; a document without a version is taken for the current one."""
    version = _number(document.get("version", VERSION))
    while version != VERSION:
        if not isinstance(version, int) or version not in UPGRADES:
            raise UnknownVersion(f"This design has version {version!r}; this planner reads versions 1 to {VERSION}.")
        document = UPGRADES[version](document)
        version = document["version"]
    return document | {"version": version}


def _number(version: Any) -> Any:
    return int(version) if isinstance(version, str) and version.isdigit() else version
