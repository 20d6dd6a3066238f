"""Two pictures of one design: what only one of them has, and what reads otherwise, is marked with a class."""

from lxml import etree

ADDED, CHANGED, REMOVED = "mark-added", "mark-changed", "mark-removed"
UNNAMED = ("graph0", "sample-", "badge-", "node-mark_", "node-note_")
"""Ids of the whole, of the legend, of numbers on lines, and of the small marks at subnets."""


def marked_pictures(before: str, after: str, prefixes: tuple[str, str]) -> tuple[str, str]:
    """Both drawings, with the named elements that came, changed or went marked. `prefixes` begin their ids."""
    trees = [etree.fromstring(text) for text in (before, after)]
    found = [_elements(tree, prefix) for tree, prefix in zip(trees, prefixes, strict=True)]
    old, new = found
    for name in old.keys() - new.keys():
        _mark(old[name], REMOVED)
    for name in new.keys() - old.keys():
        _mark(new[name], ADDED)
    for name in old.keys() & new.keys():
        if _texts(old[name]) != _texts(new[name]):
            _mark(old[name], CHANGED)
            _mark(new[name], CHANGED)
    one, other = (etree.tostring(tree, encoding="unicode") for tree in trees)
    return one, other


def _elements(tree: etree._Element, prefix: str) -> dict[str, etree._Element]:
    """Boxes and nodes by their own id, lines by the words of their title, as lines have only a number."""
    found = {}
    for element in tree.iter("{*}g"):
        name = element.get("id", "").removeprefix(prefix)
        if name.startswith("line-"):
            name = element.findtext("{*}title") or name
        if name and not name.startswith(UNNAMED):
            found[name] = element
    return found


def _texts(element: etree._Element) -> list[str]:
    return [text.text or "" for text in element.iterchildren("{*}text")]


def _mark(element: etree._Element, mark: str) -> None:
    element.set("class", f"{element.get('class', '')} {mark}".strip())
