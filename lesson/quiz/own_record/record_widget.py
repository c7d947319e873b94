"""The record on the page: it says what there is, saves it, erases it and brings a saved one back.

What is saved with a notebook says nothing of a learner: paths, counts and files travel as messages.
"""

from html import escape
from pathlib import Path

from lesson import journal, people
from lesson.bundles import widget_source
from lesson.errors import LessonError
from lesson.journal import BadSavedRecord, JournalUnavailable, Saved
from lesson.quiz import memory
from lesson.quiz.own_record import words
from lesson.quiz.own_record.protocol import (
    REPLIES,
    REQUESTS,
    Erase,
    Export,
    Leave,
    Look,
    RecordRequest,
    Restore,
    State,
)
from lesson.widgets.asleep import start_line, start_words
from lesson.widgets.kernel_widget import KernelWidget
from lesson.widgets.protocol import File

START = start_words("To see your record")
PLAIN = "Your record: where it lies and how much it holds, to be saved or erased."
#: What each button that saves hands over: the file's name and its kind.
FILES = {
    "json": ("my_record.json", "application/json"),
    "csv": ("my_answers.csv", "text/csv"),
}


class RecordWidget(KernelWidget):
    """The learner's record, to be saved, brought back or erased."""

    _esm = widget_source("record.js")
    _css = widget_source("record.css")
    requests, replies = REQUESTS, REPLIES

    def __init__(self) -> None:
        self._looked_at: Saved | None = None
        super().__init__(start=START)

    def fallback_text(self) -> str:
        """Return what the widget is, in plain words."""
        return PLAIN

    def fallback_html(self) -> str:
        """Return the same as HTML, with how to start."""
        return f"<p>{escape(PLAIN)}</p>{start_line(START)}"

    def respond(self, request: RecordRequest) -> None:
        """Save, erase or bring back the record, if asked to, and say what there is now."""
        said = trouble = would_come = ""
        settings: dict[str, str] = {}
        try:
            match request:
                case Export():
                    said = self._export(request)
                case Erase():
                    said = _erase()
                case Leave():
                    said = _leave()
                case Look():
                    said, would_come = self._look(request)
                case Restore():
                    said, settings = self._restore()
        except (JournalUnavailable, BadSavedRecord) as error:
            trouble = str(error)
        self.send(_state(said, trouble, would_come, settings))

    def _export(self, request: Export) -> str:
        name, mime = FILES[request.form]
        everything = request.form == "json"
        content = journal.as_json(request.settings) if everything else journal.as_csv()
        self.send(File(kind="file", name=name, mime=mime), [content])
        return words.handed(request.form)

    def _look(self, request: Look) -> tuple[str, str]:
        """Return what there is to say of a saved record, and the question whether to bring it in."""
        self._looked_at = None
        saved = journal.read_saved(request.text.encode(errors="replace"), request.name[:80])
        coming = journal.coming(saved)
        if not coming.anything:
            return words.would_come(coming), ""
        self._looked_at = saved
        return "", words.would_come(coming)

    def _restore(self) -> tuple[str, dict[str, str]]:
        saved, self._looked_at = self._looked_at, None
        if saved is None:  # a second press, or another view of this card was faster
            return "", {}
        return words.has_come(journal.restore(saved)), saved.settings


def _erase() -> str:
    held = journal.held()
    journal.erase()
    memory.forget()
    return words.gone(held)


def _leave() -> str:
    here = own_name()
    if here is None:  # a second press, or another view of this card was faster
        return ""
    journal.erase()
    memory.forget()
    people.remove(here.id)
    return words.has_left(here.name)


def own_name() -> people.Person | None:
    """Return who is learning, if several people do here and one of them was named."""
    here = people.people()
    try:
        own = people.person()
    except LessonError:
        return None
    return next((one for one in here if one.id == own), None) if len(here) > 1 else None


def _state(said: str, trouble: str, would_come: str, settings: dict[str, str]) -> State:
    held = own = None
    try:
        held, own = journal.held(), own_name()
    except JournalUnavailable as error:
        trouble = trouble or str(error)
    return State(
        kind="state",
        where=words.where(),
        file=words.file_name(_file()),
        holds=words.holds(held) if held else "",
        sure=words.sure(held) if held else "",
        leave=words.leave(own.name, held) if held and own else "",
        coming=would_come,
        settings=settings,
        said=said,
        trouble=trouble or journal.take_notice() or "",
    )


def _file() -> Path | None:
    try:
        return journal.home().file
    except OSError:  # there is none, which the trouble tells
        return journal.journal_file()
    except JournalUnavailable:  # nor is it known whose it would be
        return None


def my_record() -> RecordWidget:
    """Show where the learner's record lies and how much it holds, with buttons to save, restore and erase it."""
    return RecordWidget()
