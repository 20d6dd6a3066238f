"""What differs between machines comes from the environment; the safe answer is the default."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parents[2]
SHOW = "import json; from django.conf import settings as s; print(json.dumps({n: getattr(s, n) for n in %r}))"

CHECK = """
import django
django.setup()
from django.core.checks import run_checks
print(run_checks(include_deployment_checks=True))
"""


def settings_with(tmp_path: Path, *names: str, **environment: str) -> dict[str, object]:
    """The settings that a fresh process has in this environment."""
    clean = {"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "planner.settings"}
    shown = subprocess.run(
        [sys.executable, "-c", SHOW % (names,)], env=clean | environment, cwd=ROOT, capture_output=True, check=True
    )
    return json.loads(shown.stdout)


def test_debug_is_off_and_only_this_machine_is_answered(tmp_path: Path) -> None:
    shown = settings_with(tmp_path, "DEBUG", "ALLOWED_HOSTS", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_NAME")

    assert shown == {
        "DEBUG": False,
        "ALLOWED_HOSTS": ["127.0.0.1", "localhost", "[::1]", "127.0.0.1"],
        "SESSION_COOKIE_SECURE": False,
        "CSRF_COOKIE_NAME": "csrftoken",
    }


@pytest.mark.parametrize(
    ("environment", "hosts"),
    [
        ({"HOST": "0.0.0.0"}, ["*"]),
        ({"HOST": "0.0.0.0", "ALLOWED_HOSTS": "plan.example.com, plan"}, ["plan.example.com", "plan"]),
        ({"HOST": "10.1.2.3"}, ["127.0.0.1", "localhost", "[::1]", "10.1.2.3"]),
    ],
)
def test_hosts_follow_the_address_listened_on(tmp_path: Path, environment: dict[str, str], hosts: list[str]) -> None:
    assert settings_with(tmp_path, "ALLOWED_HOSTS", **environment) == {"ALLOWED_HOSTS": hosts}


def test_the_secret_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    first = settings_with(tmp_path, "SECRET_KEY")
    again = settings_with(tmp_path, "SECRET_KEY")

    assert first == again
    assert len(str(first["SECRET_KEY"])) > 80
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600
    assert settings_with(tmp_path, "SECRET_KEY", SECRET_KEY="given") == {"SECRET_KEY": "given"}


def test_https_turns_on_everything_that_needs_it(tmp_path: Path) -> None:
    names = ["SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS"]
    cookies = ["SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "BROWSER_COOKIE_NAME"]

    shown = settings_with(tmp_path, *names, *cookies, HTTPS="1")

    assert [shown[name] for name in names] == [True, True, True, 31536000]
    assert [shown[name] for name in cookies] == ["__Host-session", "__Host-csrftoken", "__Host-browser"]


def test_the_deployment_check_is_clean_with_https(tmp_path: Path) -> None:
    assert deployment_warnings(tmp_path, HTTPS="1") == "[]\n"


def test_the_deployment_check_can_fail(tmp_path: Path) -> None:
    assert "security.W008" in deployment_warnings(tmp_path)


def deployment_warnings(tmp_path: Path, **environment: str) -> str:
    """What `check --deploy` has to say in this environment (manage.py check is the planner's own command)."""
    clean = {"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "planner.settings"}
    checked = subprocess.run(
        [sys.executable, "-c", CHECK], env=clean | environment, cwd=ROOT, capture_output=True, text=True, check=True
    )
    return checked.stdout


def test_a_database_address_is_all_that_postgresql_needs(tmp_path: Path) -> None:
    shown = settings_with(tmp_path, "DATABASES", DATABASE_URL="postgres://planner:pw@db:5432/planner")

    database = shown["DATABASES"]["default"]
    assert (database["ENGINE"], database["HOST"]) == ("django.db.backends.postgresql", "db")
    assert "init_command" not in database.get("OPTIONS", {})


@pytest.mark.django_db(transaction=True)
def test_sqlite_writes_ahead_and_waits_for_other_writers() -> None:
    with connection.cursor() as cursor:
        modes = [cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "busy_timeout")]

    assert modes == ["wal", 10_000]
    assert connection.transaction_mode == "IMMEDIATE"
