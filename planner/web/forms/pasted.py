"""Networks pasted or uploaded into the list of existing ones: rows are added, and what cannot be read stays typed."""

from dataclasses import dataclass

from planner.design import Design
from planner.design.reading import Mistake, Unreadable
from planner.imports import changes, networks_in
from planner.plan.needs import counted
from planner.web.forms.questions import questions_of
from planner.web.forms.sheet import Sheet, row_texts

NETWORKS = "surroundings.networks"
MOST_NETWORKS = 500
ACTION = f"{NETWORKS}:import"
FIELD = f"paste.{NETWORKS}"
"""Name of the input for text; that of a file has ".file" behind it."""


@dataclass(frozen=True)
class Pasted:
    """What stands in the input, what is wrong with it, and what was done with it."""

    text: str = ""
    mistakes: tuple[Mistake, ...] = ()
    told: str = ""

    @property
    def messages(self) -> list[str]:
        """The mistakes with their lines."""
        return [str(each) for each in self.mistakes]


def with_networks(sheet: Sheet, design: Design, text: str) -> tuple[Sheet, Pasted]:
    """The list with the networks of the text behind its own; a text that cannot be read changes nothing and is kept."""
    try:
        networks = networks_in(text)
    except Unreadable as unreadable:
        return sheet, Pasted(text, tuple(_in_lines(each) for each in unreadable.mistakes))
    known = design.surroundings.networks
    revised = design.revise(**changes(design, networks)).surroundings.networks
    added = revised[len(known) :]
    question = next(each for each in questions_of("surroundings") if each.name == "networks")
    if sheet.counts[NETWORKS] + len(added) > MOST_NETWORKS:
        most = f"The list holds {MOST_NETWORKS} networks at most; with these it would have {len(revised):,}."
        return sheet, Pasted(text, (Mistake("", f"{most} Leave some out, or join them."),))
    for network in added:
        order = [*range(sheet.counts[NETWORKS]), -1]
        sheet = sheet.with_order(NETWORKS, order, row_texts(question, network))
    there = len(networks) - len(added)
    left_out = f" {counted(there, 'network')} stood here already or belongs to the design." if there else ""
    return sheet, Pasted(told=f"{counted(len(added), 'network')} added, not saved yet.{left_out}")


def _in_lines(mistake: Mistake) -> Mistake:
    """ "line 3, ranges.0" reads "Line 3", and the place of a VNet in JSON "VNet 4"."""
    place = mistake.path.partition(",")[0]
    words = f"VNet {int(place) + 1}" if place.isdigit() else f"{place[:1].upper()}{place[1:]}"
    return Mistake(words, mistake.message)
