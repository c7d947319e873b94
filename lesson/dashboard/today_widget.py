"""Today, for whoever comes back: what the journal tells travels as messages, nothing of it is saved."""

from datetime import date
from html import escape

from lesson.bundles import widget_source
from lesson.dashboard import parts
from lesson.dashboard.protocol import (
    REPLIES,
    REQUESTS,
    DashboardRequest,
    DiaryLine,
    Part,
    State,
    Write,
)
from lesson.journal import JournalUnavailable, take_notice, unreadable_words
from lesson.routine.days import learners_day
from lesson.routine.diary import store
from lesson.routine.diary.day_line import line_of, write_line
from lesson.routine.diary.diary import observations
from lesson.routine.diary.span import within
from lesson.routine.errors import BadInput
from lesson.routine.protocol import Remark, remark
from lesson.widgets.kernel_widget import KernelWidget

PLAIN = "Today, for whoever comes back: what is due, your routine, your diary, where you left off."
WRITTEN = "Written in your diary."


class Today(KernelWidget):
    """What there is today for whoever comes back; empty for whoever is here for the first time."""

    _esm = widget_source("dashboard.js")
    _css = widget_source("dashboard.css")
    requests, replies = REQUESTS, REPLIES

    def __init__(self) -> None:
        super().__init__(start="")
        store.watchers.add(self)

    def fallback_text(self) -> str:
        """Return what it is, in plain words."""
        return PLAIN

    def fallback_html(self) -> str:
        """Return the same, hidden: who has not been here before has nothing to see here."""
        return f"<p hidden>{escape(PLAIN)}</p>"

    def refresh(self, today: date) -> None:
        """Show it anew, after somebody else has written in the diary on the learner's ``today``."""
        with self.answering():
            self.send(_state(today, [], ""))

    def respond(self, request: DashboardRequest) -> None:
        """Write the diary's line, if asked to, and say what there is today."""
        today, said, trouble = learners_day(request.day), list[Remark](), ""
        if isinstance(request, Write):
            try:
                write_line(today, request.leg, request.back)
                said = [remark(WRITTEN)]
            except (BadInput, JournalUnavailable) as error:
                trouble = str(error)
        self.send(_state(today, said, trouble))
        if said:
            store.tell_watchers(today, self)


def _state(today: date, said: list[Remark], trouble: str) -> State:
    shown: list[Part] = []
    diary: DiaryLine | None = None
    try:
        entries = within(store.entries()[0], today)
        routine = parts.routine_part(entries, today)
        found = (parts.place_part(), parts.review_part(today), routine)
        shown = [part for part in found if part is not None]
        if entries or routine:
            diary = parts.diary_line(line_of(entries, today))
        if words := unreadable_words():
            said.append(remark(words, grave=True))
        told = {part["more"] for part in shown}
        said += [remark(words) for words in observations(entries, today) if words not in told]
    except JournalUnavailable as error:
        trouble = trouble or str(error)
    trouble = trouble or take_notice() or ""
    return State(kind="state", parts=shown, diary=diary, said=said, trouble=trouble)
