"""Names of answers: the question behind a path, its words, and the id of its input."""

from planner.design import SECTIONS, Design
from planner.web.forms.questions import Question, questions_of


def path_words(path: str) -> str:
    """What people read for an answer's path: "Network model: data plane"; a path that is none stays as it is."""
    question = question_at(path)
    section = path.partition(".")[0]
    if question is None:
        return path
    title = Design.model_fields[section].title or section
    return question.label if question.label == title else f"{title}: {question.label}"


def question_at(path: str) -> Question | None:
    """The question that an answer's path belongs to; list positions in it do not matter."""
    field = ".".join(part for part in path.split(".") if not part.isdigit())
    section = field.partition(".")[0]
    if section not in SECTIONS:
        return None
    questions = questions_of(section)
    return next((each for top in questions for each in (top, *top.row) if each.field == field), None)


def element_id(path: str) -> str:
    """The id of the input or list that holds the answer at a path."""
    return path.replace(".", "-")
