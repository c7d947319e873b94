"""Questions as jupyterquiz JSON, for notebooks that show them with that package.

Source: https://github.com/jmshea/jupyterquiz, its README and schemas. It shows text as HTML, so text
is escaped. What it has no place for stands in fields of our own, which it passes over and our
import reads.
"""

import json
import math
from collections.abc import Iterable
from typing import Any

from lesson.quiz.exchange.sheet import Choices, Loss, Number, Sheet, asked
from lesson.quiz.exchange.text import html_text
from lesson.quiz.types.numbers import in_digits


def jupyterquiz_json(sheets: Iterable[Sheet]) -> tuple[bytes, tuple[Loss, ...]]:
    """Return the questions as a JSON list, and what could not be carried."""
    questions: list[dict[str, Any]] = []
    losses: list[Loss] = []
    for sheet in sheets:
        if isinstance(sheet.form, Choices):
            carried = _choices(sheet.form)
        elif isinstance(sheet.form, Number):
            carried = _number(sheet.form)
            if sheet.form.step is not None:
                losses.append(Loss(sheet.id, "the slider becomes a field to type in"))
        else:
            losses.append(Loss(sheet.id, "left out: jupyterquiz has no such type of question"))
            continue
        questions.append({"question": html_text(asked(sheet)), **carried, **_ours(sheet)})
        unseen = ["the why", *(["the hints"] if sheet.hints else []), "the sources"]
        losses.append(Loss(sheet.id, f"kept in the file, but not shown: {', '.join(unseen)}"))
    return json.dumps(questions, ensure_ascii=False, indent=1).encode(), tuple(losses)


def _choices(form: Choices) -> dict[str, Any]:
    answers = [
        {
            "answer": html_text(option.text),
            "correct": option.right,
            "feedback": html_text(option.feedback),
            "id": option.id,
        }
        for option in form.options
    ]
    return {"type": "many_choice" if form.several else "multiple_choice", "answers": answers}


def _number(form: Number) -> dict[str, Any]:
    # a range there ends just before its upper limit: so the next number stands for "up to high"
    past = math.nextafter(form.high, math.inf)
    answers: list[dict[str, Any]] = [_range(form.low, past, True, form.near)]
    if form.least < form.low:
        answers.append(_range(form.least, form.low, False, form.below))
    if form.high < form.most:
        answers.append(_range(past, math.nextafter(form.most, math.inf), False, form.above))
    said = f"Expected is a number from {in_digits(form.least)} to {in_digits(form.most)}."
    answers.append({"type": "default", "feedback": said})
    return {
        "type": "numeric",
        "answers": answers,
        "unit": form.unit,
        "range": [form.least, form.most],
        "right": [form.low, form.high],
    }


def _range(low: float, high: float, right: bool, told: str) -> dict[str, Any]:
    return {"range": [low, high], "correct": right, "feedback": html_text(told)}


def _ours(sheet: Sheet) -> dict[str, Any]:
    return {
        "id": sheet.id,
        "stem": sheet.stem,
        "why": sheet.why,
        "hints": list(sheet.hints),
        "sources": list(sheet.sources),
        "claims": list(sheet.claims),
        "prediction": sheet.prediction,
    }
