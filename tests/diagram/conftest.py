"""Pictures of the tests share one folder of icons and fonts."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cache folder of all drawings of a test run."""
    return tmp_path_factory.mktemp("drawing")
