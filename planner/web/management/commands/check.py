"""manage.py check FILE: judge a design. Without FILE, Django's own checks of the site, with all their options."""

from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management.base import CommandParser
from django.core.management.commands.check import Command as CheckOfTheSite

from planner.report import report_on
from planner.web.management.files import add_day, day_of, opened, stop
from planner.web.management.judgement import as_json, as_text


class Command(CheckOfTheSite):
    """Takes over where a design is named; everything else is left to Django."""

    help = (
        "Judge the design in FILE (- for standard input): exit 0 without errors, 1 with errors, 2 when it cannot be"
        " read. Without FILE: check the site itself."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        next(action for action in parser._actions if action.dest == "args").metavar = "FILE"
        add_day(parser)
        parser.add_argument("--format", choices=["text", "json"], help="how findings are printed (default: text)")

    def handle(self, *named: Any, **options: Any) -> None:
        if not names_a_design(named, options):
            super().handle(*named, **options)
            return
        if len(named) != 1:
            stop(self, "Type one design to judge, such as manage.py check design.json.")
        report = report_on(opened(self, named[0]), day_of(options))
        self.stdout.write(as_json(report) if options["format"] == "json" else as_text(report))
        if not report.deploys:
            raise SystemExit(1)


def names_a_design(named: tuple[str, ...], options: dict[str, Any]) -> bool:
    """Whether the arguments are about a design: its options are given, or a name that is no app of the site."""
    if options.get("on") or options.get("format"):
        return True
    about_the_site = any(options.get(each) for each in ("deploy", "tags", "list_tags", "databases"))
    if not named or about_the_site:
        return False
    labels = {app.label for app in apps.get_app_configs()}
    return any(name not in labels or Path(name).is_file() for name in named)
