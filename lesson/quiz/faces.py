"""A card in plain words and in plain HTML, for where no widget can be shown."""

from html import escape
from string import ascii_lowercase

from lesson.quiz.purpose import Purpose
from lesson.quiz.question import Multiple, Question, Single
from lesson.widgets.asleep import start_line, start_words

_TITLES = {
    Purpose.ASK: "Question",
    Purpose.EXAM: "Question",
    Purpose.PREDICT: "Your prediction",
    Purpose.RECALL: "Your prediction, looked back on",
}
_TO = {
    Purpose.ASK: "To answer",
    Purpose.EXAM: "To answer",
    Purpose.PREDICT: "To predict",
    Purpose.RECALL: "To see your prediction",
}


def how_to_start(purpose: Purpose) -> str:
    """Return how to wake the card."""
    return start_words(_TO[purpose])


def plain(questions: list[Question], purpose: Purpose) -> str:
    """Return the questions and their options in words, without the key."""
    return "\n\n".join(_plain(question, purpose) for question in questions)


def _plain(question: Question, purpose: Purpose) -> str:
    lines = [f"{_TITLES[purpose]}: {question.stem}"]
    if purpose is Purpose.RECALL:
        return lines[0]
    if isinstance(question, Single | Multiple):
        letters = zip(ascii_lowercase, question.lines(), strict=False)
        return "\n".join([*lines, *(f"({letter}) {text}" for letter, text in letters)])
    return "\n".join([*lines, *question.lines()])


def html(questions: list[Question], purpose: Purpose) -> str:
    """Return the same as HTML that needs no style and no script."""
    parts = []
    for question in questions:
        parts.append(f"<p><strong>{_TITLES[purpose]}.</strong> {escape(question.stem)}</p>")
        if purpose is Purpose.RECALL:
            continue
        lines = question.lines()
        if isinstance(question, Single | Multiple):
            items = "".join(f"<li>{escape(text)}</li>" for text in lines)
            parts.append(f'<ol type="a">{items}</ol>')
        else:
            parts += [f"<p>{escape(text)}</p>" for text in lines]
    return "\n".join([*parts, start_line(how_to_start(purpose))])
