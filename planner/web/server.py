"""Settings of gunicorn, the web server that bin/serve runs."""

import os
import socket
import sys
from typing import Any

HOST, PORT = os.environ.get("HOST", "127.0.0.1"), os.environ.get("PORT", "8000")

wsgi_app = "planner.wsgi:application"
bind = f"[{HOST}]:{PORT}" if ":" in HOST else f"{HOST}:{PORT}"
workers = int(os.environ.get("WEB_WORKERS", "2"))
worker_class = "gthread"
threads = 4
timeout = 30
graceful_timeout = 5
keepalive = 5
max_requests, max_requests_jitter = 10_000, 1_000
preload_app = True  # workers start at once, also after one was killed
limit_request_line = 4094
limit_request_fields = 60
worker_tmp_dir = "/dev/shm" if sys.platform == "linux" and os.access("/dev/shm", os.W_OK) else None  # noqa: S108
# A reverse proxy on this machine says by X-Forwarded-Proto that TLS ended there (HTTPS=1).
forwarded_allow_ips = os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1,::1")
logconfig_dict = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "planner.web.logs.JsonFormatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"gunicorn.error": {"handlers": ["console"], "level": "WARNING", "propagate": False}},
}


def on_starting(server: Any) -> None:
    """Say in one line that the port is taken; gunicorn by itself tries five times and says it ten times."""
    try:
        with socket.create_server((HOST, int(PORT)), family=socket.AF_INET6 if ":" in HOST else socket.AF_INET):
            pass
    except OSError as error:
        print(f"Cannot listen on {bind}: {error.strerror}. Set PORT to a free port.", file=sys.stderr)  # noqa: T201
        raise SystemExit(1) from error


def when_ready(server: Any) -> None:
    """Tell the operator where the pages are, and when they are open to others without TLS."""
    if HOST not in {"127.0.0.1", "localhost", "::1"} and os.environ.get("HTTPS", "") in {"", "0"}:
        warning = f"Listening on {HOST} without HTTPS=1: designs and cookies cross the network in clear text."
        print(warning, file=sys.stderr)  # noqa: T201
    print(f"AKS network planner: http://{bind}/ (Ctrl-C ends it)", file=sys.stderr)  # noqa: T201
