"""How the answers of a section stand on its page: groups, what hides behind More, lists as tables or cards."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Rows:
    """A list of the section, a table that is edited in place or, with `cards`, a card a row.

    Rarely changed answers of a row (`more`) stand behind More; a `wide` table takes room from what is beside the form;
    with `paste`, rows also come from a pasted or uploaded text.
    """

    name: str
    noun: str
    more: tuple[str, ...] = ()
    cards: bool = False
    wide: bool = False
    paste: bool = False
    example: str = ""
    says: str = ""

    @property
    def lined(self) -> bool:
        """Whether each row of the table has a second line, for More, messages and facts."""
        return bool(self.more) and not self.cards


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
