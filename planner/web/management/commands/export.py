"""manage.py export FILE NAME: write one export of a design."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from planner.diagram import DrawingFailed
from planner.exports import Export
from planner.report import Report, report_on
from planner.web.exports import EXPORT_BY_NAME
from planner.web.labels import PROFILES
from planner.web.management.files import add_day, day_of, opened, stop
from planner.web.rendering import RenderFailed

BINARY = frozenset({"application/pdf", "image/png"})


class Command(BaseCommand):
    """The same files as the download menu, for pipelines."""

    help = f"Write an export of the design in FILE (- for standard input). NAME is one of {', '.join(EXPORT_BY_NAME)}."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE", help="the design, JSON or YAML; - for standard input")
        parser.add_argument("name", metavar="NAME", help="which export, such as subnets.csv")
        parser.add_argument("-o", "--output", metavar="PATH", help="where to (default: standard output)")
        parser.add_argument("--profile", choices=tuple(PROFILES), help="which document design.pdf is (default: review)")
        add_day(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        export = EXPORT_BY_NAME.get(_name(options["name"], options["profile"]))
        if export is None:
            stop(self, f"There is no export {options['name']}. Type one of {', '.join(EXPORT_BY_NAME)}.")
        output = options["output"]
        if output is None and export.media_type in BINARY and sys.stdout.isatty():
            stop(self, f"{export.name} is no text for a screen. Type -o {export.name} to write it to a file.")
        report = report_on(opened(self, options["file"]), day_of(options))
        self._deliver(self._rendered(export, report), output)

    def _rendered(self, export: Export, report: Report) -> bytes:
        try:
            return export.render(report)
        except (DrawingFailed, RenderFailed) as failed:
            stop(self, f"{export.name}: {failed}", code=1)

    def _deliver(self, content: bytes, output: str | None) -> None:
        if output is None:
            sys.stdout.buffer.write(content)
            sys.stdout.flush()
            return
        try:
            Path(output).write_bytes(content)
        except OSError as error:
            stop(self, f"{output}: The file cannot be written ({error.strerror}). Type -o with another path.")


def _name(name: str, profile: str | None) -> str:
    """The export's name: design.pdf in another profile than that of the review has a name of its own."""
    return f"design-{profile}.pdf" if name == "design.pdf" and profile in {"full", "operations"} else name
