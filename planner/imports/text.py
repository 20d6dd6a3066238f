"""The limits of every imported text, and JSON that keeps them."""

import json
from typing import Any

from planner.design.reading import DEEPEST, LARGEST_FILE, Mistake, Unreadable

SHORTER = 'az network vnet list --query "[].{name:name, addressPrefixes:addressSpace.addressPrefixes}" -o json'


def checked_size(text: str) -> None:
    """Raises Unreadable for more than 1 MB."""
    if len(text) > LARGEST_FILE or len(text.encode(errors="surrogatepass")) > LARGEST_FILE:
        raise Unreadable(Mistake("", f"The text has more than 1 MB. A shorter list of VNets comes from {SHORTER}"))


def json_value(text: str) -> Any:
    """The value in JSON text at most 20 levels deep. Raises Unreadable with the place."""
    try:
        value = json.loads(text.lstrip("\ufeff"))
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}: {error.msg}"
        raise Unreadable(Mistake("", f"The text is not JSON ({place}).")) from None
    except RecursionError:
        raise Unreadable(Mistake("", "The text is nested too deep.")) from None
    except ValueError:  # Python refuses numbers of more than 4,300 digits
        raise Unreadable(Mistake("", "The text is not JSON (a number is too long).")) from None
    if _too_deep(value):
        raise Unreadable(
            Mistake("", f"The text is nested deeper than {DEEPEST} levels: a list of VNets has about ten.")
        )
    return value


def _too_deep(value: Any) -> bool:
    """Level by level, so that depth costs no recursion."""
    level = [value]
    for _ in range(DEEPEST + 1):
        level = [inner for each in level for inner in _inside(each)]
        if not level:
            return False
    return True


def _inside(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []
