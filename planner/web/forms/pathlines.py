"""Paths of a host as lines of text: "/blog -> blogservice:80", with "Exact" before a path that must match whole."""

import re
from collections.abc import Iterable
from typing import Any

from planner.design.ingress import PathRule
from planner.design.types import shown

LINE = re.compile(
    r"(?:(?P<match>exact|prefix)\s+)?(?P<path>/\S*)\s*(?:->|=>|→|\s)\s*(?P<service>[^\s:]+)\s*:\s*(?P<port>\S+)",
    re.IGNORECASE,
)


def path_lines(paths: Iterable[PathRule]) -> str:
    """The paths as an architect would type them."""
    return "\n".join(
        f"{'Exact ' if each.path_type == 'Exact' else ''}{each.path} -> {each.service}:{each.port}" for each in paths
    )


def read_path_lines(text: str) -> tuple[list[dict[str, Any]], list[str]]:
    """The answers in the lines, and a message for every line that cannot be read. Empty lines do not count."""
    found: list[dict[str, Any]] = []
    messages: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        match = LINE.fullmatch(line.strip())
        if match is None:
            messages.append(f"Line {number}, {shown(line.strip())}: {_advice(line)}")
            continue
        kind = (match["match"] or "Prefix").capitalize()
        found.append({"path": match["path"], "path_type": kind, "service": match["service"], "port": match["port"]})
    return found, messages


def _advice(line: str) -> str:
    example = "such as /blog -> blogservice:80."
    if not re.match(r"\s*((exact|prefix)\s+)?/", line, re.IGNORECASE):
        return f"begin with a path, {example}"
    if ":" not in line:
        return f"the service needs its port, {example}"
    return f"type a path, an arrow and a service with its port, {example}"
