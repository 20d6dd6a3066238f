"""How far a rendering is: by what it announced, by the clock, and by how long earlier ones took."""

import os
from dataclasses import dataclass
from datetime import timedelta
from math import ceil
from statistics import median

from django.db.models import Q
from django.utils import timezone

from planner.plan.needs import counted
from planner.web.jobs import State, worker_alive
from planner.web.models import RenderJob

FIRST_GUESS = {"review": 3.0, "operations": 6.0, "full": 12.0}  # seconds, until some have been made here
SILENT = "The worker that makes documents does not answer. bin/serve starts it again by itself."


@dataclass(frozen=True, slots=True)
class Progress:
    """What the progress page shows. `ahead` counts the jobs before it in the queue, `waiting` is how long they take;
    seconds are measured or estimated, and `percent` never reaches 100 before done.
    """

    state: str
    stage: str
    ahead: int
    waiting: float
    seconds: float
    expected: float
    reason: str
    worker_alive: bool

    @property
    def percent(self) -> int:
        if self.state == State.DONE:
            return 100
        return min(95, round(100 * self.seconds / self.expected)) if self.state == State.RUNNING else 0

    @property
    def news(self) -> str:
        """What the work has come to, in words."""
        return f"{self.stage}." if self.state == State.RUNNING else "Waiting in the queue."

    @property
    def estimate(self) -> str:
        """What is left, in words; empty when nothing is."""
        if self.state not in {State.QUEUED, State.RUNNING}:
            return ""
        if not self.worker_alive:
            return SILENT
        if self.state == State.QUEUED:
            place = f"{counted(self.ahead, 'document')} before it in the queue" if self.ahead else "Next in the queue"
            return f"{place}; ready in about {_seconds(self.waiting + self.expected)}."
        if self.seconds > self.expected:
            return f"Longer than usual: {_seconds(self.seconds)} so far, most take {_seconds(self.expected)}."
        return f"{self.percent} %, about {_seconds(self.expected - self.seconds)} left."


def progress(job: RenderJob) -> Progress:
    """How far the job is by the clock and by what it announced."""
    ahead = jobs_before(job) if job.state == State.QUEUED else []
    at_work = profiles_of(state=State.RUNNING, early=False) if job.state == State.QUEUED else []
    since = (job.finished or timezone.now()) - job.started if job.started else timedelta()
    alive = job.state in {State.DONE, State.FAILED} or worker_alive()
    waiting = sum(map(expected_seconds, [*ahead, *at_work])) / (os.cpu_count() or 1)
    expected = expected_seconds(job.profile)
    return Progress(job.state, job.stage, len(ahead), waiting, since.total_seconds(), expected, job.reason, alive)


def jobs_before(job: RenderJob) -> list[str]:
    """The profiles of the jobs that are taken before this one, which waits."""
    earlier = Q(queued__lt=job.queued) | Q(queued=job.queued, pk__lt=job.pk)
    return profiles_of(earlier, state=State.QUEUED, early=False)


def profiles_of(*conditions: Q, **fields: object) -> list[str]:
    """The profiles of the jobs that these conditions find."""
    return list(RenderJob.objects.filter(*conditions, **fields).values_list("profile", flat=True))


def expected_seconds(profile: str) -> float:
    """Median time of the last ten documents of this profile made here."""
    made = RenderJob.objects.filter(profile=profile, state=State.DONE, started__isnull=False)
    times = made.order_by("-finished").values_list("started", "finished")[:10]
    seconds = [(finished - started).total_seconds() for started, finished in times if started and finished]
    return median(seconds or [FIRST_GUESS.get(profile, 6.0)])


def _seconds(seconds: float) -> str:
    return counted(max(1, ceil(seconds)), "second")
