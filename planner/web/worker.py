"""The worker: takes jobs from the queue and has a child draw each, as many at a time as there are cores."""

import fcntl
import logging
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from pathlib import Path
from typing import IO

from django.conf import settings
from django.db import close_old_connections
from django.utils import timezone

from planner.web import jobs
from planner.web.history import history_of
from planner.web.models import RenderJob
from planner.web.render_child import Limits, Maker, RenderRequest
from planner.web.rendering import Child, RenderFailed, start_child, warm_up

logger = logging.getLogger(__name__)
HOUR = 3600.0


class AnotherWorker(Exception):
    """A worker runs already in this data folder."""


def lock() -> IO[str]:
    """Be the only worker of this data folder for as long as the file stays open. Raises AnotherWorker."""
    file = (Path(settings.DATA_DIR) / "worker.lock").open("w")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        file.close()
        raise AnotherWorker(f"A worker runs already in {settings.DATA_DIR}.") from error
    return file


@dataclass(slots=True)
class Worker:
    """Draws waiting jobs with `maker` until `stopping` is set or `is_over` says so; hold the lock while it runs."""

    maker: Maker
    limits: Limits = field(default_factory=Limits)
    slots: int = field(default_factory=lambda: os.cpu_count() or 1)
    idle: float = 0.25  # seconds between looks at an empty queue
    stopping: bool = False
    is_over: Callable[[], bool] = lambda: False  # asked at every turn
    running: dict[int, tuple[RenderJob, Child]] = field(default_factory=dict)

    def run(self) -> None:
        """Work until asked to stop; unfinished jobs go back into the queue."""
        warm_up()
        jobs.take_over()
        pruned = -HOUR
        try:
            while not (self.stopping or self.is_over()):
                close_old_connections()
                if time.monotonic() - pruned > HOUR:
                    jobs.prune(timezone.now())
                    pruned = time.monotonic()
                self.turn()
        finally:
            self._give_all_back()

    def turn(self) -> None:
        """Take what there is room for, wait a moment for news, and answer it."""
        jobs.beat()
        self._make_room()
        while len(self.running) < self.slots and (job := jobs.claim()) is not None:
            self._start(job)
        pipes = [child.pipe for _, child in self.running.values()]
        if pipes:
            wait(pipes, self.idle)
        else:
            time.sleep(self.idle)
        for job, child in list(self.running.values()):
            self._look_at(job, child)

    def _make_room(self) -> None:
        """Where no place is free, an early job gives up its own to one that somebody asked for."""
        if len(self.running) < self.slots:
            return
        number = jobs.early_one_in_the_way(self.running)
        if number is not None:
            job, child = self.running[number]
            self._leave(job, child)
            jobs.give_back(job)

    def _start(self, job: RenderJob) -> None:
        logger.info("Drawing starts.", extra={"job": job.pk, "revision": job.revision_id})
        revision = job.revision
        request = RenderRequest(revision.document, job.day, job.profile, revision.label, history_of(revision))
        self.running[job.pk] = (job, start_child(self.maker, request, jobs.pdf_path(job), self.limits))

    def _look_at(self, job: RenderJob, child: Child) -> None:
        stage = child.stage
        try:
            done = child.poll()
        except RenderFailed as failure:
            logger.warning("Drawing failed: %s", failure, extra={"job": job.pk})
            self._leave(job, child)
            jobs.fail(job, str(failure), retry=failure.again)
            return
        if done:
            self._leave(job, child)
            jobs.finish(job)
            seconds = round(time.monotonic() - child.started, 3)
            logger.info("Drawing is done.", extra={"job": job.pk, "seconds": seconds})
        elif child.stage != stage:
            jobs.note_stage(job, child.stage)

    def _leave(self, job: RenderJob, child: Child) -> None:
        del self.running[job.pk]
        child.end()

    def _give_all_back(self) -> None:
        for job, child in list(self.running.values()):
            self._leave(job, child)
            jobs.give_back(job)
