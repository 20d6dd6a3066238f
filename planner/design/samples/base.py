"""What a sample is."""

from dataclasses import dataclass

from planner.design import Design


@dataclass(frozen=True)
class Sample:
    """A design to start from, with its name for the command line and two lines for its card."""

    name: str
    title: str
    summary: str
    design: Design
