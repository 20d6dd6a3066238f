"""Slides, and the scenes on them: the one drawing of the topology, shown whole, in part, or with one flow in focus."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from planner.diagram.staging import Stage, View
from planner.web.present.blocks import Block, Cut, Paragraph, spread
from planner.web.present.fitting import GAP, LARGE, ROOM, WIDTH
from planner.web.present.tables import Table


@dataclass(frozen=True)
class Slide:
    """One screen. `slug` is its anchor, `part` which of several it is, `topic` the slug of the first of them."""

    slug: str
    title: str
    blocks: tuple[Block, ...]
    topic: str
    part: str = ""
    look: str = ""


@dataclass(frozen=True)
class Scene:
    """The drawing, or a part of it; with `focus` what is not on that flow is faded. It takes the room that is left.

    The first scene brings the drawing itself, the others repeat it: the browser keeps one.
    """

    words: str
    view: View
    root: str
    focus: str = ""
    svg: str = ""
    template: ClassVar[str] = "present/_scene.html"

    def height(self, width: float = WIDTH) -> float:
        """The least that is worth looking at."""
        return 260

    def cut(self, room: float, *, force: bool) -> "Cut[Scene]":
        """All or nothing."""
        return (self, None) if force or room >= self.height() else (None, self)


def scene(stage: Stage, words: str, view: View, focus: str = "") -> Scene:
    """A scene that repeats the drawing."""
    return Scene(words, view, stage.root, focus)


def slides(slug: str, title: str, blocks: Iterable[Block]) -> Iterator[Slide]:
    """As many slides as the blocks need; none without blocks. What leaves half a slide empty is set larger."""
    pages = list(spread(blocks))
    large = len(pages) == 1 and _fits_large(pages[0])
    yield from together(slug, title, pages, "large" if large else "")


def together(slug: str, title: str, pages: list[tuple[Block, ...]], look: str = "") -> Iterator[Slide]:
    """Slides of one topic, each with its number where there are several."""
    for number, blocks in enumerate(pages, 1):
        part = f"{number} of {len(pages)}" if len(pages) > 1 else ""
        yield Slide(f"{slug}-{number}" if number > 1 else slug, title, blocks, slug, part, look)


def _fits_large(blocks: tuple[Block, ...]) -> bool:
    """Whether text and tables have room on the slide when they are magnified."""
    if not all(isinstance(block, Paragraph | Table) for block in blocks):
        return False
    height = sum(block.height(WIDTH / LARGE) + GAP for block in blocks)
    return height * LARGE <= ROOM
