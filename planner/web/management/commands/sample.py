"""manage.py sample: print a sample design, or the names of all of them."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from planner.design.samples import SAMPLES
from planner.design.stored import dumps
from planner.web.management.files import stop


class Command(BaseCommand):
    """A start for a design file of one's own."""

    help = "Print a sample design as JSON; --list prints the names of the samples, one a line."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", metavar="NAME", nargs="?", help="which sample")
        parser.add_argument("--list", action="store_true", help="print the names, one a line")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["list"]:
            self.stdout.write("\n".join(SAMPLES))
            return
        sample = SAMPLES.get(options["name"] or "")
        if sample is None:
            missing = f"There is no sample {options['name']}." if options["name"] else "A name is missing."
            stop(self, f"{missing} Type one of {', '.join(SAMPLES)}.")
        self.stdout.write(dumps(sample.design), ending="")
