"""manage.py schema: print the JSON Schema of a design."""

from typing import Any

from django.core.management.base import BaseCommand

from planner.design.schema import schema_text


class Command(BaseCommand):
    """For editors and pipelines that check a design file before the planner does."""

    help = "Print the JSON Schema (draft 2020-12) of a design."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(schema_text(), ending="")
