"""The reason beside a choice: options weighed, why, and who decided, kept as the design's decision about it."""

from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from planner.design import Design

PARTS = ("options", "why", "by")
Reasons = Mapping[str, Mapping[str, str]]
"""By the path of the choice: the texts by their names in a decision."""


def reasons_of(design: Design) -> Reasons:
    """The reasons that the design holds; the first decision about a choice counts."""
    decisions = reversed(design.decisions.choices)
    return {each.path: {"options": each.options, "why": each.why, "by": each.by} for each in decisions}


def typed_reasons(post: QueryDict) -> Reasons:
    """The reasons that the request brings, named such as why.waf.product.by."""
    typed: dict[str, dict[str, str]] = {}
    for name in post:
        beginning, _, rest = name.partition(".")
        path, _, part = rest.rpartition(".")
        if beginning == "why" and part in PARTS:
            typed.setdefault(path, {})[part] = str(post[name]).replace("\r\n", "\n")
    return typed


def with_reasons(design: Design, typed: Reasons) -> list[dict[str, Any]]:
    """The design's decisions with the typed reasons in them; a choice without any text gets no new decision."""
    decisions: list[dict[str, Any]] = [each.model_dump() for each in design.decisions.choices]
    positions = {decision["path"]: position for position, decision in reversed(list(enumerate(decisions)))}
    for path, texts in typed.items():
        if path in positions:
            decisions[positions[path]] |= texts
        elif any(text.strip() for text in texts.values()):
            decisions.append({"path": path, **texts})
    return decisions
