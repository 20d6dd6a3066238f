"""manage.py work: draw the documents that pages ask for, until SIGTERM or Ctrl-C."""

import os
import signal
from argparse import ArgumentParser
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from planner.web.pdf import make_pdf
from planner.web.worker import AnotherWorker, Worker, lock


class Command(BaseCommand):
    """Runs the one worker of a data folder in the foreground."""

    requires_system_checks = ()  # bin/test runs them; here they would only cost time
    help = "Draw the documents that pages ask for, until SIGTERM or Ctrl-C."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--until-change", action="store_true", help="End when a source file changes.")

    def handle(self, *args: Any, **options: Any) -> None:
        worker, parent, sources = Worker(make_pdf), os.getppid(), newest_source()

        def stop(number: int, frame: FrameType | None) -> None:
            worker.stopping = True

        def is_over() -> bool:
            orphaned = os.getppid() != parent
            return orphaned or (options["until_change"] and newest_source() != sources)

        worker.is_over = is_over
        signal.signal(signal.SIGTERM, stop)
        signal.signal(signal.SIGINT, stop)
        # The children are forked from a process that never sees the way to the database.
        os.environ.pop("DATABASE_URL", None)
        os.environ["SECRET_KEY"] = "not-needed-to-draw"  # noqa: S105
        try:
            with lock():
                worker.run()
        except AnotherWorker as error:
            raise CommandError(str(error)) from error


def newest_source() -> float:
    """When a module, template or style sheet was last changed."""
    folders = (settings.BASE_DIR / name for name in ("planner", "templates", "static"))
    return max(path.stat().st_mtime for folder in folders for path in folder.rglob("*.*") if path.suffix != ".pyc")
