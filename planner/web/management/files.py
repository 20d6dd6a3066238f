"""What the commands share: designs from files or standard input, days, and ends with a message."""

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import NoReturn

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from planner.design import Design
from planner.design.reading import LARGEST_FILE, Unreadable, read_design

UNREADABLE = 2


def stop(command: BaseCommand, *messages: str, code: int = UNREADABLE) -> NoReturn:
    """Each message on a line of standard error, and the end of the command with that code."""
    for message in messages:
        command.stderr.write(message)
    raise SystemExit(code)


def opened(command: BaseCommand, file: str) -> Design:
    """The design in the file, or on standard input for "-". Ends the command with 2 and what to type instead."""
    shown = "standard input" if file == "-" else file
    try:
        text = _content(file).decode("utf-8-sig")
        return read_design(text)
    except FileNotFoundError:
        stop(command, f"{shown}: There is no such file. Type the path of a design, or - for standard input.")
    except IsADirectoryError:
        stop(command, f"{shown}: This is a folder. Type the path of a design in it.")
    except OSError as error:
        stop(command, f"{shown}: The file cannot be read ({error.strerror}).")
    except UnicodeDecodeError as error:
        stop(command, f"{shown}: Byte {error.start + 1} is not UTF-8. Save the design as UTF-8 text, JSON or YAML.")
    except Unreadable as error:
        stop(command, *(f"{shown}: {mistake}" for mistake in error.mistakes))


def _content(file: str) -> bytes:
    """At most one byte more than a design may have, so that a huge file is refused without reading it."""
    if file == "-":
        return sys.stdin.buffer.read(LARGEST_FILE + 1)
    with Path(file).open("rb") as stream:
        return stream.read(LARGEST_FILE + 1)


def add_day(parser: CommandParser) -> None:
    """The option --on, the day of judgement."""
    parser.add_argument(
        "--on", metavar="DATE", type=_day, help="the day to judge on, such as 2026-11-23 (default: today)"
    )


def day_of(options: dict[str, object]) -> date:
    """The day asked for, or today."""
    chosen = options.get("on")
    return chosen if isinstance(chosen, date) else timezone.localdate()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a date: type one such as 2026-11-23.") from None
