"""What the stories do: start a design, read a page, send the form that stands on it."""

import re
from html import unescape
from html.parser import HTMLParser
from typing import Any

from django.http import HttpResponse
from django.test import Client

Sent = dict[str, list[str]]


def started(client: Client, sample: str = "aks-baseline") -> str:
    """Start from a sample; gives the address of the design's task list."""
    response = client.post("/start/", {"sample": sample})
    assert response.status_code == 302
    return response.headers["Location"]


def form_on(client: Client, address: str) -> Sent:
    """What a browser would send for the step's form as it is shown."""
    response = client.get(address)
    assert response.status_code == 200, response.status_code
    return form_in(response)


def form_in(response: Any) -> Sent:
    """The fields of the form with id step-form."""
    reader = _FormReader()
    reader.feed(response.content.decode())
    return reader.sent


def send(client: Client, address: str, form: Sent, button: tuple[str, str] = ("next", "step"), **headers: str) -> Any:
    """Press a button of the form."""
    return client.post(address, form | {button[0]: [button[1]]}, headers=headers)


def words_of(response: HttpResponse) -> str:
    """The text of a page as it is read, in one line."""
    text = re.sub(r"<(script|style|svg)\b.*?</\1>", " ", response.content.decode(), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


def attributes_in(response: HttpResponse) -> set[str]:
    """The names of all attributes on the page, as a browser reads them."""
    found: set[str] = set()
    reader = HTMLParser()
    reader.handle_starttag = lambda _, attributes: found.update(name for name, _ in attributes)  # type: ignore[method-assign]
    reader.feed(response.content.decode())
    return found


class _FormReader(HTMLParser):
    """Collects the successful controls of form#step-form as a browser does."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: Sent = {}
        self.inside = False
        self.area: str | None = None
        self.select: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "form":
            self.inside = given.get("id") == "step-form"
        if not self.inside:
            return
        name, kind = given.get("name") or "", given.get("type", "text")
        if tag == "input" and name and (kind not in {"checkbox", "radio"} or "checked" in given):
            self.sent.setdefault(name, []).append(given.get("value") or "")
        elif tag == "textarea":
            self.area = name
            self.sent.setdefault(name, []).append("")
        elif tag == "select":
            self.select = name
        elif tag == "option" and self.select and ("selected" in given or self.select not in self.sent):
            self.sent[self.select] = [given.get("value") or ""]

    def handle_data(self, data: str) -> None:
        if self.area:
            self.sent[self.area][-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self.area:
            self.sent[self.area][-1] = self.sent[self.area][-1].removeprefix("\n")
            self.area = None
        elif tag == "select":
            self.select = None
        elif tag == "form":
            self.inside = False
