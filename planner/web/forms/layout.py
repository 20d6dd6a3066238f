"""How the answers of a section stand on its page: groups, what hides behind More, lists as tables or cards."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Rows:
    """A list of the section. With `more` each row is a card, whose rarely changed answers stand behind More."""

    name: str
    noun: str
    more: tuple[str, ...] = ()
    cards: bool = False
    example: str = ""
    says: str = ""


@dataclass(frozen=True)
class Group:
    """Answers under one heading; those in `more` are folded away until somebody needs them."""

    title: str
    fields: tuple[str | Rows, ...] = ()
    more: tuple[str | Rows, ...] = ()
    hint: str = ""
    says: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all answers of the group."""
        return tuple(each.name if isinstance(each, Rows) else each for each in (*self.fields, *self.more))

    @property
    def more_names(self) -> tuple[str, ...]:
        """Names of the answers that are folded away."""
        return tuple(each.name if isinstance(each, Rows) else each for each in self.more)
