"""The record on the page: it says what there is, saves it and erases it.

What is saved with a notebook says nothing of a learner: paths, counts and files travel as messages.
"""

from html import escape

from lesson import journal
from lesson.bundles import widget_source
from lesson.journal import JournalUnavailable
from lesson.quiz import memory
from lesson.quiz.own_record import words
from lesson.quiz.own_record.protocol import REPLIES, REQUESTS, Erase, Export, RecordRequest, State
from lesson.widgets.kernel_widget import KernelWidget
from lesson.widgets.protocol import File

START = "To see your record, start the page: press ▶▶ (Run all) above."
PLAIN = "Your record: where it lies and how much it holds, to be saved or erased."
#: What is made for each button that saves: the file's name, its kind, and what is in it.
FILES = {
    "json": ("my_record.json", "application/json", journal.as_json),
    "csv": ("my_answers.csv", "text/csv", journal.as_csv),
}


class RecordWidget(KernelWidget):
    """The learner's record, to be saved or erased."""

    _esm = widget_source("record.js")
    _css = widget_source("record.css")
    requests, replies = REQUESTS, REPLIES

    def __init__(self) -> None:
        super().__init__(start=START)

    def fallback_text(self) -> str:
        """Return what the widget is, in plain words."""
        return PLAIN

    def fallback_html(self) -> str:
        """Return the same as HTML, with how to start."""
        return f'<p>{escape(PLAIN)}</p><p class="lesson-start"><em>{START}</em></p>'

    def respond(self, request: RecordRequest) -> None:
        """Save or erase the record, if asked to, and say what there is now."""
        said = trouble = ""
        try:
            if isinstance(request, Export):
                said = self._export(request)
            elif isinstance(request, Erase):
                said = _erase()
        except JournalUnavailable as error:
            trouble = str(error)
        self.send(_state(said, trouble))

    def _export(self, request: Export) -> str:
        name, mime, made = FILES[request.form]
        self.send(File(kind="file", name=name, mime=mime), [made()])
        return words.handed(name)


def _erase() -> str:
    held = journal.held()
    journal.erase()
    memory.forget()
    return words.gone(held)


def _state(said: str, trouble: str) -> State:
    held = None
    try:
        held = journal.held()
    except JournalUnavailable as error:
        trouble = trouble or str(error)
    return State(
        kind="state",
        where=words.where(),
        file=words.file_name(journal.journal_file().absolute()),
        holds=words.holds(held) if held else "",
        sure=words.sure(held) if held else "",
        said=said,
        trouble=trouble or journal.take_notice() or "",
    )


def my_record() -> RecordWidget:
    """Show where the learner's record lies and how much it holds, with buttons to save and erase it."""
    return RecordWidget()
