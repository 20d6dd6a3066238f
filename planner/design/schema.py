"""The JSON Schema of a design, for editors that complete and check while somebody types."""

import json
from typing import Any

from planner.design import VERSION, Design

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """Every answer with its title, choices, limits and default, in the dialect of draft 2020-12."""
    found = Design.model_json_schema()
    head = {"$schema": DIALECT, "$comment": f"Design document, version {VERSION}."}
    return head | found


def schema_text() -> str:
    """The schema as indented JSON with a final line end; the same bytes every time."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
