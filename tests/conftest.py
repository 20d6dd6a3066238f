"""Set-up of all tests: a data folder of their own, and static files without a manifest."""

import os
import tempfile

import pytest
from pytest_django import Settings

# Before Django reads its settings: tests never touch the developer's database or secret key.
os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="planner-tests-")
for name in ("DATABASE_URL", "HTTPS", "DEBUG", "ALLOWED_HOSTS", "SECRET_KEY", "HOST"):
    os.environ.pop(name, None)


@pytest.fixture(autouse=True)
def _static_files_by_their_plain_names(settings: Settings) -> None:
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }
