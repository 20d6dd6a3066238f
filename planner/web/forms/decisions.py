"""The page of section decisions."""

from planner.web.forms.layout import Group, Rows

GROUPS = (
    Group(
        "Decisions",
        (Rows("choices", "decision", cards=True, example="Network model: Overlay, because VNet space is scarce"),),
    ),
    Group(
        "Accepted findings",
        (Rows("accepted", "accepted finding", cards=True, example="retired engine, until the migration in March"),),
        hint="An accepted finding stays in the document, with who accepts it and until when.",
    ),
    Group(
        "Open points and requirements",
        (
            Rows("open_points", "open point", example="Which team runs the firewall?"),
            Rows("requirements", "requirement", example="Card data never leaves the VNet, PCI DSS"),
        ),
    ),
    Group("Open answers", ("undecided",)),
)
