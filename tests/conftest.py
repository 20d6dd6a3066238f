"""Set-up of all tests: a data folder of their own, static files by plain names, and where the browser is."""

import os
import shutil
import tempfile

import pytest
from pytest_django import Settings

# Before Django reads its settings: tests never touch the developer's database or secret key.
os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="planner-tests-")
for name in ("DATABASE_URL", "HTTPS", "DEBUG", "ALLOWED_HOSTS", "SECRET_KEY", "HOST", "PORT"):
    os.environ.pop(name, None)


@pytest.fixture(autouse=True)
def _static_files_by_their_plain_names(settings: Settings) -> None:
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of Chromium or Chrome: bin/test finds or installs it and names it in CHROMIUM."""
    names = (os.environ.get("CHROMIUM"), "chromium", "google-chrome", "google-chrome-stable")
    found = next((path for name in names if name and (path := shutil.which(name))), None)
    assert found, "The journeys need Chrome or Chromium: run bin/test, or give its path in CHROMIUM."
    return found
