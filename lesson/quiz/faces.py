"""A card in plain words and in plain HTML, for where no widget can be shown."""

from html import escape
from string import ascii_lowercase

from lesson.quiz.purpose import Purpose
from lesson.quiz.question import Estimate, Question

_TITLES = {
    Purpose.ASK: "Question",
    Purpose.PREDICT: "Your prediction",
    Purpose.RECALL: "Your prediction, looked back on",
}
_START = {
    Purpose.ASK: "To answer, start the page: press ▶▶ (Run all) above.",
    Purpose.PREDICT: "To predict, start the page: press ▶▶ (Run all) above.",
    Purpose.RECALL: "To see your prediction, start the page: press ▶▶ (Run all) above.",
}


def start_words(purpose: Purpose) -> str:
    """Return how to wake the card."""
    return _START[purpose]


def plain(questions: list[Question], purpose: Purpose) -> str:
    """Return the questions and their options in words, without the key."""
    return "\n\n".join(_plain(question, purpose) for question in questions)


def _plain(question: Question, purpose: Purpose) -> str:
    lines = [f"{_TITLES[purpose]}: {question.stem}"]
    if purpose is not Purpose.RECALL:
        if isinstance(question, Estimate):
            return "\n".join([*lines, _range(question)])
        letters = zip(ascii_lowercase, question.options, strict=False)
        lines += [f"({letter}) {option.text}" for letter, option in letters]
    return "\n".join(lines)


def _range(question: Estimate) -> str:
    return (
        f"A slider from {question.words(str(question.low))} to {question.words(str(question.high))}"
    )


def html(questions: list[Question], purpose: Purpose) -> str:
    """Return the same as HTML that needs no style and no script."""
    parts = []
    for question in questions:
        parts.append(f"<p><strong>{_TITLES[purpose]}.</strong> {escape(question.stem)}</p>")
        if purpose is Purpose.RECALL:
            continue
        if isinstance(question, Estimate):
            parts.append(f"<p>{escape(_range(question))}</p>")
        else:
            items = "".join(f"<li>{escape(option.text)}</li>" for option in question.options)
            parts.append(f'<ol type="a">{items}</ol>')
    return "\n".join([*parts, f"<p><em>{_START[purpose]}</em></p>"])
