"""presentation.html: the deck as one file for a room without a network. It asks nobody for anything.

Style sheet, script, drawing, icons and fonts are inside; the file's own content security policy names the one style
sheet and the one script by their digest and forbids the rest.
"""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from planner.report import Report
from planner.web.fonts import write_page_fonts
from planner.web.present import make_deck

STATIC = Path(settings.BASE_DIR) / "static"
SHEETS = ("tokens.css", "present.css", "address_map.css")
_FONT = re.compile(r'url\("fonts/([\w-]+\.woff2)"\)')
_COMMENT = re.compile(r"/\*.*?\*/\n?", re.DOTALL)


def presentation(report: Report) -> bytes:
    """The file, in UTF-8; the same report gives the same bytes."""
    style, script = _style(), (STATIC / "present.js").read_text(encoding="utf-8")
    context = {
        "deck": make_deck(report),
        "single": mark_safe(f"{_policy(style, script)}\n  <style>{style}</style>\n  "),  # noqa: S308 - our own files
        "script": mark_safe(f'<script type="module">{script}</script>\n'),  # noqa: S308 - our own file
    }
    return render_to_string("present/deck.html", context).encode()


def _policy(style: str, script: str) -> str:
    rules = (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; "
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )
    return f'<meta http-equiv="Content-Security-Policy" content="{rules}">'


def _style() -> str:
    """Both style sheets with their fonts inside."""
    text = "".join((STATIC / name).read_text(encoding="utf-8") for name in SHEETS)
    write_page_fonts(Path(settings.FONT_DIR))
    # The fonts are there with the file: no text needs to do without them.
    return _FONT.sub(_inlined, _COMMENT.sub("", text)).replace("font-display: optional", "font-display: block")


def _inlined(found: re.Match[str]) -> str:
    content = (Path(settings.FONT_DIR) / found[1]).read_bytes()
    return f'url("data:font/woff2;base64,{b64encode(content).decode()}")'


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
