"""What an answer changed in other sections, in a line or two for the page after it was saved."""

from planner.plan.needs import counted
from planner.report import Report
from planner.web.differences import Differences, RangeChange, differences
from planner.web.phrases import named_few


def changed_elsewhere(before: Report, after: Report, section: str) -> tuple[str, str] | None:
    """The sentences and their tone, or None where nothing beyond the section's own findings changed."""
    found = differences(before, after).beyond(section)
    sentences = [sentence for sentence in (_subnets(found), *_findings(found)) if sentence]
    if not sentences:
        return None
    serious = any(each.severity != "advice" for each in found.new)
    return " ".join(("This changed elsewhere:", *sentences)), "warning" if serious else "note"


def _subnets(found: Differences) -> str:
    return f"{named_few([_range_words(each) for each in found.subnets])}." if found.subnets else ""


def _range_words(change: RangeChange) -> str:
    match change.came:
        case "added":
            return f"{change.name} {change.after} is new"
        case "removed":
            return f"{change.name} {change.before} is gone"
        case _:
            return f"{change.name} is {change.after} and was {change.before}"


def _findings(found: Differences) -> tuple[str, str]:
    new, gone = ([each.rule.title for each in side] for side in (found.new, found.gone))
    return (
        f"{counted(len(new), 'finding')} appeared: {named_few(new)}." if new else "",
        f"{counted(len(gone), 'finding')} went: {named_few(gone)}." if gone else "",
    )
