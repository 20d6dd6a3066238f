"""Section decisions: why it is so, what was accepted, and what is still open."""

from datetime import date

from planner.design.base import Section, answer
from planner.design.types import Line, Note


class Decision(Section):
    """Why a choice was made; `path` is the field it is about."""

    path: Line = answer("network_model.model", "Choice", "The answer it is about.")
    options: Note = answer("", "Options weighed")
    why: Note = answer("", "Why")
    by: Line = answer("", "Decided by")
    on: date | None = answer(None, "Decided on")


class Acceptance(Section):
    """A finding that somebody accepts, until when."""

    rule: Line = answer("", "Rule", "The rule’s name, such as pod-cidr-overlap.")
    subject: Line = answer("", "Field", "Left empty: wherever the rule finds it.")
    reason: Note = answer("", "Reason")
    owner: Line = answer("", "Accepted by")
    until: date | None = answer(None, "Until")


class OpenPoint(Section):
    """A question that somebody has to answer."""

    text: Line = answer("", "Question")
    owner: Line = answer("", "Who answers")
    due: date | None = answer(None, "By when")


class Requirement(Section):
    """Something the design must fulfil, and where it came from."""

    text: Line = answer("", "Requirement")
    source: Line = answer("", "Comes from")


class Decisions(Section):
    """The reasons behind the design."""

    choices: tuple[Decision, ...] = answer((), "Decisions")
    accepted: tuple[Acceptance, ...] = answer((), "Accepted findings")
    open_points: tuple[OpenPoint, ...] = answer((), "Open points")
    requirements: tuple[Requirement, ...] = answer((), "Requirements")
    undecided: tuple[Line, ...] = answer((), "Not decided yet", "Fields whose default still stands in for an answer.")
