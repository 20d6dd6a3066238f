"""A line of the log is one JSON object with what happened, and without what was typed."""

import json
import logging
import sys

from planner.web.logs import JsonFormatter


def a_line(**fields: object) -> dict[str, object]:
    record = logging.LogRecord("planner.web", logging.INFO, __file__, 1, "Job %s is done.", (7,), None)
    vars(record).update(fields)
    return json.loads(JsonFormatter().format(record))


def test_a_line_has_time_level_logger_and_message() -> None:
    line = a_line()

    assert (line["level"], line["logger"], line["message"]) == ("info", "planner.web", "Job 7 is done.")
    assert str(line["time"]).endswith("+00:00")


def test_only_named_extras_are_written() -> None:
    line = a_line(job=7, request="<POST with a password>", password="secret")

    assert line["job"] == 7
    assert "secret" not in json.dumps(line)
    assert "password" not in json.dumps(line)


def test_a_fault_is_written_with_its_traceback_in_the_same_line() -> None:
    try:
        raise ValueError("broken")
    except ValueError:
        line = a_line(exc_info=sys.exc_info())

    assert "ValueError: broken" in str(line["traceback"])
