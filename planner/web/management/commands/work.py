"""manage.py work: draw the documents that pages ask for, until SIGTERM or Ctrl-C."""

import os
import signal
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from planner.web.pdf import make_pdf
from planner.web.worker import AnotherWorker, Worker, lock


class Command(BaseCommand):
    """Runs the one worker of a data folder in the foreground."""

    help = "Draw the documents that pages ask for, until SIGTERM or Ctrl-C."

    def handle(self, *args: Any, **options: Any) -> None:
        worker = Worker(make_pdf)

        def stop(number: int, frame: FrameType | None) -> None:
            worker.stopping = True

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
