"""Words for lists inside sentences."""

from collections.abc import Sequence

FEW = 3


def named_few(names: Sequence[str], few: int = FEW) -> str:
    """The first names, and how many more there are."""
    left = len(names) - few
    return ", ".join(names[:few]) + (f" and {left:,} more" if left > 0 else "")
