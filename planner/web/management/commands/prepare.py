"""manage.py prepare: bring a data folder up to date before a server starts: fonts, icons, database, static files."""

import hashlib
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand

from planner.diagram import icon_png
from planner.web.fonts import write_page_fonts


class Command(BaseCommand):
    """Does at each start only what has changed since the last."""

    requires_system_checks = ()  # bin/test runs them; here they would only cost time
    help = "Bring the data folder up to date: page fonts, icons, database, static files."

    def handle(self, *args: Any, **options: Any) -> None:
        write_page_fonts(settings.FONT_DIR)
        icon_png("nodes")  # makes the icons of all kinds: the first picture need not wait for them
        call_command("migrate", interactive=False, verbosity=0)
        stamp, state = settings.STATIC_ROOT / ".prepared", static_state()
        if not settings.DEBUG and not (stamp.exists() and stamp.read_text() == state):
            call_command("collectstatic", interactive=False, verbosity=0)
            stamp.write_text(state)


def static_state() -> str:
    """A hash over the names, sizes and times of all static files, and over what packs them."""
    return hashlib.sha256("\n".join([str(settings.STORAGES["staticfiles"]), *sorted(_lines())]).encode()).hexdigest()


def _lines() -> Iterator[str]:
    for finder in get_finders():
        for name, storage in finder.list([]):
            yield f"{name} {storage.size(name)} {storage.get_modified_time(name).isoformat()}"
