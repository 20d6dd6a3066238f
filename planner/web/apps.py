"""The Django application of the planner."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Owns the pages, the database tables and the commands."""

    name = "planner.web"
    label = "web"
    verbose_name = "AKS network planner"
    default_auto_field = "django.db.models.BigAutoField"
