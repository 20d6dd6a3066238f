"""Kubernetes manifests as YAML: one serialiser for all of them, with a head of comments."""

import re
import textwrap
from collections.abc import Iterable
from typing import Any

import yaml

Manifest = dict[str, Any]
# What some reader of YAML, old or new, takes for a number, a boolean, a time or nothing.
AMBIGUOUS = re.compile(
    r"[-+]?[\d._][\d._:eExXoObBa-fA-F+-]*|[-+]?\.?(inf|nan)|y|n|yes|no|on|off|true|false|null|~|", re.IGNORECASE
)
OTHER_BREAKS = frozenset("\r\x85\u2028\u2029")
"""Line ends to some readers only; in double quotes they are escaped."""


class _Dumper(yaml.SafeDumper):
    """Block style, lists indented under their key, no anchors."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:  # the base class names the argument
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = '"' if AMBIGUOUS.fullmatch(text) or OTHER_BREAKS & set(text) else None
    if "\n" in text and not style and all(line == line.rstrip() for line in text.split("\n")):
        style = "|"
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def plain(value: Any) -> str:
    """One value as YAML text; text that looks like something else stands in quotes."""
    return yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=4096)


def documents(head: Iterable[str], manifests: Iterable[Manifest]) -> bytes:
    """A file of manifests under a head of sentences, one paragraph each. Without manifests only the head."""
    paragraphs = ["\n".join(_comment(sentence)) for sentence in head]
    parts = ["\n#\n".join(paragraphs), *(plain(each).removesuffix("\n") for each in manifests)]
    return ("\n---\n".join(parts) + "\n").encode()


def _comment(sentence: str) -> list[str]:
    """Lines of at most 100 characters; nothing that could end a comment line gets through."""
    shown = "".join(character for character in " ".join(sentence.split()) if character.isprintable())
    return textwrap.wrap(shown, 98, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False)
