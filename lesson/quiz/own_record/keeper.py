"""The record on the page: it says what there is, saves it and erases it.

What is saved with a notebook says nothing of a learner: paths, counts and files travel as messages.
"""

from html import escape
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from lesson import journal
from lesson.journal import JournalUnavailable
from lesson.live.page import page_code, page_style
from lesson.quiz import memory
from lesson.quiz.own_record import words

_HERE = Path(__file__).parent
START = "To see your record, start the page: press ▶▶ (Run all) above."
PLAIN = "Your record: where it lies and how much it holds, to be saved or erased."
#: What is made for each button that saves: the file's name, its kind, and what is in it.
FILES = {
    "json": ("my_record.json", "application/json", journal.as_json),
    "csv": ("my_answers.csv", "text/csv", journal.as_csv),
}


class Keeper(anywidget.AnyWidget):
    """The learner's record, to be saved or erased."""

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    start = traitlets.Unicode(START).tag(sync=True)

    def __init__(self) -> None:
        super().__init__(
            _esm=page_code(_HERE, "keeper.js"),
            _css=page_style(_HERE, "keeper.css"),
        )
        self.on_msg(self._receive)

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data, metadata = super()._repr_mimebundle_(**kwargs) or ({}, {})
        html = f"<p>{escape(PLAIN)}</p><p><em>{START}</em></p>"
        return data | {"text/plain": PLAIN, "text/html": html}, metadata

    def __repr__(self) -> str:
        return PLAIN

    def _receive(self, _: Any, content: dict[str, Any], __: Any) -> None:
        said = trouble = ""
        try:
            said = self._act(content["kind"])
        except JournalUnavailable as error:
            trouble = str(error)
        self._tell(said, trouble)

    def _act(self, kind: str) -> str:
        if kind in FILES:
            name, mime, made = FILES[kind]
            self.send({"kind": "file", "name": name, "mime": mime}, [made()])
            return words.handed(name)
        if kind == "erase":
            held = journal.held()
            journal.erase()
            memory.forget()
            return words.gone(held)
        return ""

    def _tell(self, said: str, trouble: str) -> None:
        held = None
        try:
            held = journal.held()
        except JournalUnavailable as error:
            trouble = trouble or str(error)
        self.send(
            {
                "kind": "state",
                "where": words.where(journal.journal_file().absolute()),
                "holds": words.holds(held) if held else "",
                "sure": words.sure(held) if held else "",
                "said": said,
                "trouble": trouble or journal.take_notice() or "",
            }
        )


def my_record() -> Keeper:
    """Show where the learner's record lies and how much it holds, with buttons to save and erase it."""
    return Keeper()
