"""HTML labels, the only way in which text enters a drawing, and the one function that makes text safe for them."""

from html import escape

from planner.diagram.arrangement import ICON, MARK, NODE_GAP
from planner.diagram.labels import LEADING, Block, Span
from planner.diagram.looks import MUTED
from planner.diagram.text import printable


def escape_label(text: str) -> str:
    """Text for an HTML label: printable, in normal form, nothing that Graphviz would read; broken lines are short."""
    return escape(printable(text)).replace("\\", "\\\\").replace("]", "&#93;")


def text_label(block: Block, width: float = 0) -> str:
    """Lines of text, left aligned, in a table at least `width` points wide."""
    return f"<{_open(width)}{_rows(block, 'left')}</table>>"


def icon_label(kind: str, block: Block) -> str:
    """An icon with centred lines under it."""
    gap = f'<tr><td fixedsize="true" width="1" height="{NODE_GAP:.0f}"></td></tr>' if block.lines else ""
    return f"<{_open()}<tr><td>{_picture(kind, ICON)}</td></tr>{gap}{_rows(block, 'center')}</table>>"


def mark_label(kind: str) -> str:
    """A small icon alone."""
    return f"<{_open()}<tr><td>{_picture(kind, MARK)}</td></tr></table>>"


def badge_label(number: str) -> str:
    """The number of a flow, a point lower than Graphviz would set it: digits have no descenders."""
    return f'<{_open()}<tr><td height="2"></td></tr><tr><td><b>{escape_label(number)}</b></td></tr></table>>'


def _open(width: float = 0) -> str:
    wide = f' width="{width:.0f}"' if width else ""
    return f'<table border="0" cellborder="0" cellspacing="0" cellpadding="0"{wide}>'


def _picture(kind: str, side: float) -> str:
    size = f'fixedsize="true" width="{side:.0f}" height="{side:.0f}"'
    return f'{_open()}<tr><td {size}><img src="{kind}.png" scale="true"/></td></tr></table>'


def _rows(block: Block, align: str) -> str:
    return "".join(_row(line, align) for line in block.lines)


def _row(line: tuple[Span, ...], align: str) -> str:
    height = max(span.size for span in line) * LEADING
    text = '<font point-size="12">  </font>'.join(_span(span) for span in line)
    return f'<tr><td align="{align}" height="{height:.0f}">{text or " "}</td></tr>'


def _span(span: Span) -> str:
    text = escape_label(span.text)
    inner = f"<b>{text}</b>" if span.bold and text else text
    colour = f' color="{MUTED}"' if span.muted else ""
    return f'<font point-size="{span.size:g}"{colour}>{inner or " "}</font>'
