"""The Django application of the planner."""

from pathlib import Path

from django.apps import AppConfig
from django.conf import settings

from planner.diagram import keep_in


class WebConfig(AppConfig):
    """Owns the pages, the database tables and the commands."""

    name = "planner.web"
    label = "web"
    verbose_name = "AKS network planner"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Name the folder of pictures once for every page, file and document."""
        keep_in(Path(settings.DATA_DIR) / "drawing")
