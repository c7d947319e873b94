"""What a teacher wants to know of a page: its questions with their answers, its pictures in words."""

from html import escape

from lesson.errors import BadData
from lesson.evidence.page import Page
from lesson.page_calls import calls_of, find_page, read_page


def answer_key(page: str) -> Page:
    """Show every question of a page with its answer and the belief behind each other answer.

    ``page`` is its number or name, such as "02". Answers are folded away, so that a guide that is
    projected gives nothing away.

    Raises
    ------
    UnknownName
        If there is no such page, or it asks a question that the bank has not.
    BadData
        If a cell of it is no Python, or shows a picture without naming it.
    """
    from lesson.handout.question import explained
    from lesson.quiz.bank import find_questions
    from lesson.quiz.page_questions import questions_of

    parts, lines = [], []
    for call in calls_of(read_page(find_page(page))):
        for question in find_questions(questions_of(call)):
            when = "asked before the reveal" if call.name == "predict" else "asked in the page"
            parts.append(
                f"<details><summary>{escape(question.stem)} "
                f"<small>({question.id}, {question.type}, {when})</small></summary>"
                f"{explained(question)}</details>"
            )
            lines.append(f"{question.id}: {question.stem} ({when}; the answer is folded away.)")
    return Page("\n".join(parts), "\n".join(lines))


def picture_notes(page: str) -> Page:
    """Show what each picture of a page shows, stop by stop, in words. Raises as `answer_key`."""
    from lesson.live.picture import draw

    parts, lines = [], []
    for call in calls_of(read_page(find_page(page))):
        if call.name not in ("picture", "lab"):
            continue
        if not call.words:
            raise BadData(f"The cell that begins {call.title!r} names no picture in plain words.")
        drawn = draw(*call.words[:1])
        stops = "".join(
            f"<li><strong>{escape(stop.name)}</strong>: {escape(stop.description)}</li>"
            for stop in drawn.stops
        )
        parts.append(
            f"<details><summary>{escape(drawn.title)}</summary><p>{escape(drawn.description)}</p>"
            f"<ul>{stops}</ul></details>"
        )
        lines.append(f"{drawn.title}. {drawn.description} Stops of its slider: {len(drawn.stops)}.")
    return Page("\n".join(parts), "\n".join(lines))
