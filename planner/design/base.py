"""What every section of a design is: frozen, whole by default, and strict about names."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Section(BaseModel):
    """A frozen group of answers; a key it does not know is refused by name."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True)


def answer(default: Any, title: str, hint: str = "", **limits: Any) -> Any:
    """A field with its default, its label and its one-sentence hint, as page, schema and document show them."""
    return Field(default=default, title=title, description=hint or None, **limits)


def merged(old: Any, changes: Any) -> Any:
    """`old` with `changes` on top: mappings are merged key by key, everything else is replaced."""
    if isinstance(old, dict) and isinstance(changes, dict):
        return old | {key: merged(old.get(key), value) for key, value in changes.items()}
    return changes
