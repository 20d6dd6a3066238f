"""Buttons of a list: add, remove, duplicate, up, down. Each is a submit button that saves nothing."""

from planner.web.forms.questions import Kind, questions_of
from planner.web.forms.sheet import Sheet, row_texts

MOST_ROWS = 200


def act(sheet: Sheet, section: str, action: str) -> Sheet:
    """The sheet after a button such as "node_pools:add" or "node_pools:up:1"; an unknown one changes nothing."""
    rows, verb, position = (*action.split(":"), "", "")[:3]
    question = next((each for each in questions_of(section) if _path(section, each.name) == rows), None)
    if question is None or question.kind is not Kind.ROWS:
        return sheet
    order = _order(verb, sheet.counts[rows], int(position) if position.isdigit() else -1)
    return sheet.with_order(rows, order, row_texts(question))


def _order(verb: str, count: int, index: int) -> list[int]:
    """The old positions in their new order; -1 is a new row."""
    order = list(range(count))
    if verb == "add":
        return [*order, -1][:MOST_ROWS]
    if not 0 <= index < count:
        return order
    match verb:
        case "remove":
            order.pop(index)
        case "duplicate":
            order.insert(index + 1, index)
        case "up" if index > 0:
            order[index - 1 : index + 1] = [index, index - 1]
        case "down" if index < count - 1:
            order[index : index + 2] = [index + 1, index]
    return order


def _path(section: str, name: str) -> str:
    return f"{section}.{name}" if name else section
