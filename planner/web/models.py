"""Tables: designs, their append-only revisions, and the jobs that print them."""

import hashlib
import json
import uuid
from typing import Any, get_args

from django.db import models
from django.utils import timezone

from planner.web.labels import RevisionLabel, Status


class SavedDesign(models.Model):
    """One design of one browser; its id is unguessable, its answers lie in its revisions."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.CharField(max_length=64, db_index=True)
    title = models.CharField(max_length=255)
    created = models.DateTimeField(default=timezone.now, editable=False)
    changed = models.DateTimeField(default=timezone.now)
    archived = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-changed", "id"]

    def __str__(self) -> str:
        return self.title


class Revision(models.Model):
    """One saved state of a design. The document never changes; the verdict and the status may."""

    saved_design = models.ForeignKey(SavedDesign, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    document = models.JSONField()
    author = models.CharField(max_length=255, blank=True)
    step = models.CharField(max_length=64)
    note = models.CharField(max_length=4000, blank=True)
    created = models.DateTimeField(default=timezone.now, editable=False)
    status = models.CharField(max_length=8, default="draft", choices=[(s, s.title()) for s in get_args(Status)])
    # Undo and redo append a revision that shows an earlier edit; an edit names the edit that it changed.
    restores = models.PositiveIntegerField(null=True, blank=True)
    edits = models.PositiveIntegerField(null=True, blank=True)
    # What it was last judged with, so that a verdict that ages can be shown.
    judged_on = models.DateField(null=True, blank=True)
    rules_version = models.CharField(max_length=64, blank=True)
    finding_keys = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["saved_design", "number"], name="one_revision_of_each_number"),
        ]

    def __str__(self) -> str:
        return f"{self.saved_design} revision {self.number}"

    @property
    def shown(self) -> int:
        """Number of the edit whose answers this revision holds."""
        return self.restores or self.number

    @property
    def digest(self) -> str:
        """SHA-256 of the document, the same on every database."""
        return digest_of(self.document)

    @property
    def label(self) -> RevisionLabel:
        """Identity of this revision as the document prints it."""
        status: Status = self.status  # type: ignore[assignment]  # limited by choices
        return RevisionLabel(str(self.saved_design_id), self.number, status, self.author, self.created)


class RenderJob(models.Model):
    """One PDF to make, or made: found again by its key, done by the worker."""

    class State(models.TextChoices):
        QUEUED = "queued"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"

    key = models.CharField(max_length=64, unique=True)
    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="render_jobs")
    profile = models.CharField(max_length=32)
    day = models.DateField()
    browser = models.CharField(max_length=64, blank=True)
    early = models.BooleanField(default=False)  # begun by a page; nobody has asked for it yet
    state = models.CharField(max_length=8, choices=State, default=State.QUEUED, db_index=True)
    stage = models.CharField(max_length=64, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    reason = models.CharField(max_length=1000, blank=True)
    queued = models.DateTimeField(default=timezone.now)
    started = models.DateTimeField(null=True, blank=True)
    finished = models.DateTimeField(null=True, blank=True)
    path = models.CharField(max_length=255, blank=True)

    class Meta:
        ordering = ["queued", "id"]

    def __str__(self) -> str:
        return f"{self.profile} of {self.revision} ({self.state})"

    @property
    def is_unfinished(self) -> bool:
        """True while it waits or runs."""
        return self.state in {self.State.QUEUED, self.State.RUNNING}


def digest_of(document: dict[str, Any]) -> str:
    """SHA-256 of a document in its canonical JSON form."""
    text = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
