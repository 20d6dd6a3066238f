"""The design in a PDF that the planner made: the attached design.json, found without reading the rest of the file.

Attachments of our own documents are compressed streams under plain dictionaries, which is all that is looked for.
"""

import re
import zlib
from collections.abc import Iterator

from planner.design.reading import LARGEST_FILE, Mistake, Unreadable

BEGINNING = b"%PDF-"
ATTACHED = re.compile(rb"/Type /EmbeddedFile/Subtype /application#2fjson(?P<rest>[^\r\n]{0,600})>>\s*stream\r?\n")
LENGTH = re.compile(rb"/Length (\d{1,7})\b")
DESIGN = re.compile(r'\{\s*"version"\s*:')
NOT_OURS = "The PDF has no design in it: choose one that this planner made, or the design file itself."


def is_pdf(body: bytes) -> bool:
    """Whether the bytes begin as a PDF does."""
    return body.startswith(BEGINNING)


def design_text(body: bytes) -> str:
    """The text of the attached design.json. Raises Unreadable when there is none."""
    for content in _attached_json(body):
        text = content.decode("utf-8", errors="replace")
        if DESIGN.match(text):
            return text
    raise Unreadable(Mistake("", NOT_OURS))


def _attached_json(body: bytes) -> Iterator[bytes]:
    """Each attached JSON file, of at most 1 MB when it is unpacked."""
    for found in ATTACHED.finditer(body):
        length = LENGTH.search(found["rest"])
        if length is None:
            continue
        unpacking = zlib.decompressobj()
        try:
            content = unpacking.decompress(body[found.end() : found.end() + int(length[1])], LARGEST_FILE)
        except zlib.error:
            continue
        if unpacking.eof:
            yield content
