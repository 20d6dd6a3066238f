"""Where everything of a graph stands: what layout.py finds, and what lines and text are drawn by."""

from dataclasses import dataclass, field

from planner.diagram.boxes import Box
from planner.diagram.labels import Block

ICON = 38.0
MARK = 17.0
NODE_GAP = 3.0


@dataclass
class Arrangement:
    """Every box by id, the texts in them, and the lines of the gutters, where connections may run."""

    blocks: dict[str, Block]
    boxes: dict[str, Box] = field(default_factory=dict)
    titles: dict[str, Box] = field(default_factory=dict)
    icons: dict[str, Box] = field(default_factory=dict)
    texts: dict[str, Box] = field(default_factory=dict)
    marks: dict[str, Box] = field(default_factory=dict)
    cells: dict[str, Box] = field(default_factory=dict)
    columns: set[float] = field(default_factory=set)
    rows: set[float] = field(default_factory=set)
    whole: Box = field(default_factory=lambda: Box(0, 0, 0, 0))

    def set_node(self, name: str, width: float, height: float, x: float, top: float) -> None:
        """Put a resource with its icon and text so that it begins at `top`."""
        box = Box(x - width / 2, top, x + width / 2, top + height)
        self.boxes[name] = box
        self.icons[name] = Box(x - ICON / 2, top, x + ICON / 2, top + ICON)
        self.texts[name] = Box(box.left + 4, top + ICON + NODE_GAP, box.right - 4, box.bottom)

    def lift(self, name: str, top: float) -> None:
        """Move a resource up or down, where its cell has room."""
        box, cell = self.boxes[name], self.cells[name]
        if cell.top <= top <= cell.bottom - box.height:
            self.set_node(name, box.width, box.height, box.x, top)
