"""What an export is: a file that a report can be taken away as."""

from collections.abc import Callable
from dataclasses import dataclass

from planner.report import Report


def always(report: Report) -> bool:
    """For exports that every design has."""
    return True


@dataclass(frozen=True)
class Export:
    """One file: `name` is what it is called and asked for, `title` what the menu says.

    `applies` says whether this design gives the file something to say; `render` works for every design and gives the
    same bytes for the same report.
    """

    name: str
    title: str
    media_type: str
    render: Callable[[Report], bytes]
    applies: Callable[[Report], bool] = always
