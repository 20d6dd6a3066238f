"""address-map.svg: every range of the design to scale, as a picture of its own."""

from planner.diagram.address_map import address_map_svg
from planner.diagram.embedded_font import with_own_font
from planner.exports.base import Export
from planner.report import Report


def render(report: Report) -> bytes:
    """One picture with its font, however long; the document has it in sheets."""
    return with_own_font(address_map_svg(report.plan)).encode()


EXPORT = Export("address-map.svg", "Address map as SVG", "image/svg+xml", render)
