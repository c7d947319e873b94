"""Questions of jupyterquiz, read in."""

from functools import partial
from typing import Any

from lesson.data_files.plain_json import NotPlainJson, parsed_json
from lesson.quiz.errors import BadFile
from lesson.quiz.exchange.foreign import (
    LeftOut,
    kept_as_text,
    not_read,
    quoted,
    text_of,
    words_of,
)
from lesson.quiz.exchange.from_jupyterquiz_choices import choices_entry
from lesson.quiz.exchange.from_jupyterquiz_numeric import numeric_entry
from lesson.quiz.exchange.gathering import Foreign

#: A bank of thousands of questions stays below this; what is longer is something else.
MOST_BYTES = 20_000_000
#: What every question may have; the second row is what our own export adds.
FIELDS = (
    "question", "type", "answers", "code",
    "id", "stem", "why", "hints", "sources", "claims", "prediction",
)  # fmt: skip
NUMERIC_FIELDS = ("precision", "unit", "range", "right")


def jupyterquiz_questions(content: bytes, file: str, topic: str) -> list[Foreign]:
    """Return the questions of jupyterquiz JSON; those without an id get one from `topic`.

    Raises
    ------
    BadFile
        If it is not a list of questions, naming the file and what was expected.
    """
    return [
        Foreign(_written_id(question), topic, _asked(question), partial(_entry, question))
        for question in _list(content, file)
    ]


def _entry(question: Any) -> tuple[dict[str, Any], list[str]]:
    """Return a question as the bank writes it, without its id, and what is lost or to be filled in."""
    if not isinstance(question, dict):
        raise LeftOut("expected fields, such as question and answers")
    kind, known = question.get("type"), set(FIELDS)
    stem = question.get("stem")
    stem = stem if isinstance(stem, str) and stem.strip() else text_of(question, "question")
    if kind in ("multiple_choice", "many_choice"):
        own, changes = choices_entry(question, several=kind == "many_choice")
    elif kind == "numeric":
        own, changes = numeric_entry(question)
        known |= set(NUMERIC_FIELDS)
    else:
        raise LeftOut(f"this lesson has no type {quoted(kind)}")
    rest = _rest(question)
    entry = {"type": own.pop("type"), "stem": stem, **own, **rest}
    if rest["why"] and not question.get("why"):
        known.add("feedback")
        changes = [*changes, "its feedback became the why"]
    lost = not_read(question, known)
    return entry, [*changes, *lost, *kept_as_text(question)]


def _list(content: bytes, file: str) -> list[Any]:
    if len(content) > MOST_BYTES:
        raise BadFile(f"{file}: expected at most {MOST_BYTES} bytes")
    try:
        found = parsed_json(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadFile(f"{file}: expected text in UTF-8") from error
    except NotPlainJson as error:
        raise BadFile(f"{file}, line {error.line}: {error}") from error
    if isinstance(found, dict) and "answers" in found:
        return [found]  # one question, which a notebook puts into a list
    if not isinstance(found, list):
        raise BadFile(f"{file}: expected a list of questions")
    return found


def _written_id(question: Any) -> str:
    written = question.get("id") if isinstance(question, dict) else None
    return written if isinstance(written, str) else ""


def _asked(question: Any) -> str:
    asked = question.get("question") if isinstance(question, dict) else None
    return asked if isinstance(asked, str) else ""


def _rest(question: dict[str, Any]) -> dict[str, Any]:
    rest: dict[str, Any] = {}
    if question.get("prediction") is True:
        rest["prediction"] = True
    if words_of(question.get("hints")):
        rest["hints"] = words_of(question.get("hints"))
    why = question.get("why") or question.get("feedback")
    rest["why"] = why if isinstance(why, str) else ""
    rest["sources"] = words_of(question.get("sources"))
    if words_of(question.get("claims")):
        rest["claims"] = words_of(question.get("claims"))
    return rest
