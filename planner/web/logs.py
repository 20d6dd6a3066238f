"""Logs: one JSON object a line, without cookies, form values or query strings."""

import json
import logging
from datetime import UTC, datetime
from typing import Any

KEPT = ("status_code", "design", "revision", "job", "stage", "seconds")


class JsonFormatter(logging.Formatter):
    """Writes time, level, logger and message, the few named extras of ours, and a traceback without values."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        line |= {name: getattr(record, name) for name in KEPT if hasattr(record, name)}
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)
