"""What several folders of tests need."""

import os
import shutil

import pytest
from hypothesis import settings

settings.register_profile("planner", deadline=None)  # a busy machine is no reason to fail
settings.load_profile("planner")


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of Chromium or Chrome: bin/test finds or installs it and names it in CHROMIUM."""
    names = (os.environ.get("CHROMIUM"), "chromium", "google-chrome", "google-chrome-stable")
    found = next((path for name in names if name and (path := shutil.which(name))), None)
    assert found, "The journeys need Chrome or Chromium: run bin/test, or give its path in CHROMIUM."
    return found
