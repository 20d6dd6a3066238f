"""What a rendering is doing just now: told by whoever draws, heard by whoever shows progress."""

from collections.abc import Callable
from contextvars import ContextVar

_listener: ContextVar[Callable[[str], None] | None] = ContextVar("listener", default=None)


def announce(stage: str) -> None:
    """Say in a few words what starts now, such as "Laying out pages". Nobody need be listening."""
    listener = _listener.get()
    if listener is not None:
        listener(stage)


def listen(listener: Callable[[str], None]) -> None:
    """Hear every stage that this process announces from now on."""
    _listener.set(listener)
