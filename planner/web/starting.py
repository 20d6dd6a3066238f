"""What a new design starts from: a design file, our own PDF, or a list of the networks that exist."""

import re

from planner.design import Design
from planner.design.reading import Mistake, Unreadable, read_design
from planner.imports import changes, networks_in
from planner.imports.own_pdf import design_text, is_pdf
from planner.plan.needs import counted

NETWORK_KEYS = re.compile(r'\{\s*"(data|value|virtualNetworks|addressSpace|count|totalRecords)"\s*:')
RANGE = re.compile(r"/\d{1,3}\b")
YAML_KEY = re.compile(r"\w+:(\s|$)")
NO_TEXT = "The file is not text in UTF-8: choose a design as JSON, YAML or PDF, or a list of networks as JSON or CSV."


def design_from(body: bytes) -> tuple[Design, str]:
    """The design in a file and the note of its first revision. Raises Unreadable."""
    if is_pdf(body):
        return read_design(design_text(body)), "Started from the design in a PDF."
    try:
        return design_from_text(body.decode("utf-8-sig"), "a file")
    except UnicodeDecodeError:
        raise Unreadable(Mistake("", NO_TEXT)) from None


def design_from_text(text: str, whence: str = "pasted text") -> tuple[Design, str]:
    """The design in JSON or YAML, or the default design among the networks of a list. Raises Unreadable."""
    if not names_networks(text):
        return read_design(text), f"Started from {whence}."
    networks = networks_in(text)
    alone = Design().revise(surroundings={"networks": []})
    return alone.revise(**changes(alone, networks)), f"Started from {counted(len(networks), 'network')} in {whence}."


def names_networks(text: str) -> bool:
    """Whether the text is a list of networks and no design: a JSON list of VNets, or lines of a name and ranges."""
    text = text.lstrip("\ufeff \t\r\n")
    if text.startswith("["):
        return True
    if text.startswith("{"):
        return bool(NETWORK_KEYS.match(text))
    lines = text.splitlines()[:2]
    separated = any(mark in line for line in lines[:1] for mark in ",;\t")
    return separated and any(RANGE.search(line) for line in lines) and not YAML_KEY.match(lines[0])
