"""Settings of the tests: a data folder of their own, and static files by plain names.

pytest-django reads the settings before any conftest; tests must never touch the developer's database or secret key.
"""

import atexit
import os
import shutil
import tempfile

if "TEST_DATA_DIR" not in os.environ:  # the children of a test share its folder
    os.environ["TEST_DATA_DIR"] = tempfile.mkdtemp(prefix="planner-tests-")
    atexit.register(shutil.rmtree, os.environ["TEST_DATA_DIR"], ignore_errors=True)
os.environ["DATA_DIR"] = os.environ["TEST_DATA_DIR"]
# The browser of the journeys keeps an event loop in the main thread; Django would take every later test for async.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
for name in ("DATABASE_URL", "HTTPS", "DEBUG", "ALLOWED_HOSTS", "SECRET_KEY", "HOST", "PORT"):
    os.environ.pop(name, None)

from planner.settings import *  # noqa: E402, F403
from planner.settings import STORAGES as REAL_STORAGES  # noqa: E402

STORAGES = REAL_STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
