"""The parts of a page, ready to show: answers, lists and groups with texts, messages and options."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from planner.azure.reversibility import CHOICES
from planner.web.forms.layout import Group, Rows
from planner.web.forms.naming import element_id
from planner.web.forms.pasted import Pasted
from planner.web.forms.questions import Kind, Question

CARDS = frozenset({
    "network_model.model", "network_model.network_dataplane", "network_model.ip_families", "ingress.controller",
    "ingress.exposure", "waf.product", "egress.outbound_type", "egress.firewall", "network_policy.engine",
    "management.bastion", "access.api_server", "surroundings.hybrid_link", "addresses.vnet_ownership",
})  # fmt: skip
"""Choices shown as cards, with a sentence for each option."""

UNDECIDABLE = CARDS | {
    "addresses.hub_kind", "management.location", "management.reached_by", "access.identity", "access.subnet_right",
    "access.private_dns_zone", "waf.ddos", "addresses.pod_cidr", "addresses.service_cidr", "overview.region",
}  # fmt: skip
"""Answers a review can live without: they may be marked as not decided yet."""

TALL = frozenset({"access.authorized_ranges", "management.allowed_ranges"})
FEW = 4
MANY = 4
CHANGES = {choice.path: choice for choice in CHOICES}
CHANGE_WORDS = {"one_way": ("Changes one way", "warning"), "rebuild": ("Needs a rebuild", "error")}


@dataclass(frozen=True)
class Option:
    """One option of a choice."""

    value: str
    label: str
    explanation: str
    selected: bool
    id: str


@dataclass(frozen=True)
class AnswerPart:
    """One input with all that stands around it."""

    question: Question
    path: str
    text: str
    errors: list[str]
    options: tuple[Option, ...] = ()
    undecided: bool = False
    in_row: bool = False
    bare: bool = False
    facts: str = ""
    reasons: Mapping[str, str] | None = None

    @cached_property
    def id(self) -> str:
        """The id of the input: its path with hyphens."""
        return element_id(self.path)

    @cached_property
    def look(self) -> str:
        """Which markup shows it: cards, radios, select, boxes, box, area or line."""
        match self.question.kind:
            case Kind.CHOICE if self.question.field in CARDS:
                return "cards"
            case Kind.CHOICE:
                return "radios" if len(self.options) < FEW and not self.in_row else "select"
            case Kind.SET:
                return "boxes"
            case Kind.LINE if self.options:
                return "select"
            case Kind.FLAG:
                return "box"
            case Kind.NOTE | Kind.PATHS:
                return "area"
        return "area" if self.question.field in TALL else "line"

    @property
    def column(self) -> str:
        """The class of its column in a table: as wide as what is typed."""
        return "number" if self.question.width == "w8" else self.look

    @property
    def width(self) -> str:
        """The class of the input's width."""
        return "wide" if self.question.kind is Kind.VALUES else self.question.width

    @property
    def optional(self) -> bool:
        """Whether it may stay empty."""
        return self.question.optional or (self.question.default in ("", ()) and self.question.kind is not Kind.FLAG)

    @property
    def change(self) -> tuple[str, str, str] | None:
        """For what cannot simply be changed later: two words, their tone, and how it goes or why not."""
        choice = CHANGES.get(self.question.field)
        return None if choice is None or choice.change == "changeable" else (*CHANGE_WORDS[choice.change], choice.way)

    @property
    def can_wait(self) -> bool:
        """Whether it may be marked as not decided yet."""
        return self.question.field in UNDECIDABLE


@dataclass(frozen=True)
class RowPart:
    """One row of a list."""

    index: int
    title: str
    answers: tuple[AnswerPart, ...]
    more: tuple[AnswerPart, ...]

    @property
    def more_open(self) -> bool:
        """Whether something behind More has to be seen."""
        return any(each.errors for each in self.more)


@dataclass(frozen=True)
class ListPart:
    """A list that is edited row by row."""

    question: Question
    layout: Rows
    path: str
    rows: tuple[RowPart, ...]
    errors: list[str]
    pasted: Pasted | None = None
    headed: bool = False
    is_list: bool = True

    @property
    def id(self) -> str:
        """The id of the list's element."""
        return element_id(self.path)

    @property
    def explained(self) -> tuple[Question, ...]:
        """The columns that have a hint, which a table has no room for."""
        return tuple(each for each in self.question.row if each.hint)

    @property
    def look(self) -> str:
        """The classes of the table: `many` columns become lines of fields earlier than few."""
        shown = [each for each in self.question.row if each.name not in self.layout.more]
        many = len(shown) > MANY or any(each.kind is Kind.PATHS for each in shown)
        return f"editor{' many' if many else ''}{' wide' if self.layout.wide else ''}"

    @property
    def has_errors(self) -> bool:
        """Whether something in the list cannot be read."""
        inside = (each for row in self.rows for each in (*row.answers, *row.more))
        return bool(self.errors) or any(each.errors for each in inside)


Part = AnswerPart | ListPart


@dataclass(frozen=True)
class GroupPart:
    """A heading with its answers; `idle` has those that do not matter beside the other answers."""

    group: Group
    parts: tuple[Part, ...]
    more: tuple[Part, ...]
    idle: tuple[Part, ...]

    @property
    def more_open(self) -> bool:
        """Whether something behind More has to be seen."""
        hidden = (*self.more, *self.idle)
        return any(each.has_errors if isinstance(each, ListPart) else each.errors for each in hidden)
