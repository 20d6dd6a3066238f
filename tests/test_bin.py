"""The two commands: bin/serve answers, survives the death of its parts and ends cleanly."""

import os
import signal
import socket
import subprocess
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError

import pytest

from tests.serving import ROOT, Served, becomes_true, command_line, free_port, serving

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("served")) as running:
        yield running


def test_the_front_page_is_served_with_its_headers(served: Served) -> None:
    status, headers, body = served.get()

    assert (status, b"<h1" in body) == (200, True)
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_an_unknown_page_is_a_short_404_with_the_same_headers(served: Served) -> None:
    status, headers, body = served.get("/no-such-page")

    assert status == 404
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert b"Traceback" not in body


def test_static_files_are_packed_and_kept_by_browsers(served: Served) -> None:
    packed = next((served.folder / "static").glob("screen.*.css"))

    request = urllib.request.Request(f"{served.url}/static/{packed.name}", headers={"Accept-Encoding": "br"})
    with urllib.request.urlopen(request) as answer:
        assert answer.headers["Content-Encoding"] == "br"
        assert "immutable" in answer.headers["Cache-Control"]
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_ten_megabytes_are_answered_and_not_cut_off(served: Served) -> None:
    with pytest.raises(HTTPError) as refused:
        urllib.request.urlopen(f"{served.url}/start/", data=b"x" * 10_000_000, timeout=20)

    assert refused.value.code == 413
    assert b"at most 1,048,576 are read" in refused.value.read()
    refused.value.close()


def test_everything_written_is_for_the_owner_alone(served: Served) -> None:
    assert [path.name for path in served.folder.iterdir() if path.is_file() and path.stat().st_mode & 0o077] == [
        "serve.log"  # this test's own
    ]


def test_a_killed_worker_is_replaced(served: Served) -> None:
    assert becomes_true(lambda: served.processes("manage.py work"))
    worker = served.processes("manage.py work")[0]

    os.kill(worker, signal.SIGKILL)

    assert becomes_true(lambda: [pid for pid in served.processes("manage.py work") if pid != worker])


def test_a_killed_web_worker_is_replaced_within_ten_seconds(served: Served) -> None:
    arbiter = served.processes("gunicorn")[0]
    for pid in Path(f"/proc/{arbiter}/task/{arbiter}/children").read_text().split():
        os.kill(int(pid), signal.SIGKILL)

    assert becomes_true(served.answers, 10)


def test_a_second_start_with_the_same_folder_does_no_work_twice(served: Served) -> None:
    manifest = served.folder / "static" / "staticfiles.json"
    packed = manifest.stat().st_mtime_ns

    environment = os.environ | {"DATA_DIR": str(served.folder), "PORT": "0"}
    again = subprocess.Popen([ROOT / "bin/serve"], env=environment, stderr=subprocess.PIPE)
    assert again.stderr is not None
    first_line = again.stderr.readline()
    again.terminate()
    again.stderr.close()

    assert again.wait(20) == 0
    assert first_line.startswith(b"AKS network planner: http://127.0.0.1")
    assert manifest.stat().st_mtime_ns == packed


def test_sigterm_ends_it_with_all_its_parts(served: Served) -> None:
    parts = served.processes("")

    served.process.terminate()

    assert served.process.wait(20) == 0
    assert becomes_true(lambda: not [pid for pid in parts if command_line(pid)], 5)


def test_a_taken_port_is_said_in_one_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        environment = os.environ | {"DATA_DIR": str(tmp_path), "PORT": str(port)}
        refused = subprocess.run([ROOT / "bin/serve"], env=environment, capture_output=True, text=True)

    assert refused.returncode == 1
    assert f"Cannot listen on 127.0.0.1:{port}: Address already in use" in refused.stderr
    assert "Connection in use" not in refused.stderr


def test_an_unknown_argument_is_answered_with_the_usage(tmp_path: Path) -> None:
    environment = os.environ | {"DATA_DIR": str(tmp_path)}

    refused = subprocess.run([ROOT / "bin/serve", "--port"], env=environment, capture_output=True, text=True)

    assert (refused.returncode, refused.stderr) == (1, "Usage: bin/serve [--dev]\n")


def test_a_developers_server_starts_its_worker_again_after_a_change(tmp_path: Path) -> None:
    environment = os.environ | {"DATA_DIR": str(tmp_path), "PORT": str(free_port())}
    process = subprocess.Popen(
        [ROOT / "bin/serve", "--dev"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    developing = Served(process, f"http://127.0.0.1:{environment['PORT']}", tmp_path)
    try:
        assert becomes_true(developing.answers, 60)
        assert becomes_true((tmp_path / "worker-heartbeat").exists)
        worker = developing.processes("manage.py work")

        (ROOT / "planner" / "web" / "stages.py").touch()

        assert becomes_true(lambda: developing.processes("manage.py work") not in ([], worker))
        assert becomes_true(developing.answers)
    finally:
        process.terminate()
        process.wait(20)
