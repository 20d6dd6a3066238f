"""The views beside the overview, as the review page lists them: a picture, its files, and the same in words."""

from dataclasses import dataclass

from planner.diagram import VIEWS, Connection, connections
from planner.exports.pictures import EXPORTS
from planner.report import Report
from planner.web.opened import Opened

STEM = "topology-"
VIEW_EXPORTS = frozenset(export.name for export in EXPORTS if export.name.startswith(STEM))
"""Files that stand with their view and not in the list of downloads."""


@dataclass(frozen=True)
class ShownView:
    """A view; a page gets its picture from `inline`, else the file `source`.

    `files` are pairs of a word and an address, `rows` its numbered connections.
    """

    name: str
    title: str
    source: str
    inline: str
    files: tuple[tuple[str, str], ...]
    rows: tuple[Connection, ...]


def shown_views(report: Report, opened: Opened) -> tuple[ShownView, ...]:
    """Every view that applies, but for the overview, which the page shows by itself. Nothing is drawn yet."""
    return tuple(
        ShownView(
            name=view.name,
            title=view.title,
            source=opened.url("export", f"{STEM}{view.name}.svg"),
            inline=opened.url("saved-view", view.name),
            files=tuple(
                (word, opened.url("export", f"{STEM}{view.name}.{word.lower()}")) for word in ("SVG", "PNG", "DOT")
            ),
            rows=tuple(row for row in connections(view.make(report.plan)) if row.number),
        )
        for view in VIEWS[1:]
        if view.applies(report.plan)
    )
