"""Changes to a design as YAML text, as an architect would write them into a design file."""

from collections.abc import Mapping
from typing import Any

import yaml


def as_yaml(changes: Mapping[str, Any]) -> str:
    """The changes, or "the default design" where there are none."""
    if not changes:
        return "# the default design\n"
    return yaml.safe_dump(_plain(changes), sort_keys=False, allow_unicode=True)


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value if isinstance(value, str | int | bool | None) else str(value)
