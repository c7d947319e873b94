"""The diary on the page: what is written goes into the journal; what it tells is decided here."""

from base64 import b64encode
from datetime import date
from html import escape
from typing import Any, cast

import traitlets

from lesson.bundles import widget_source
from lesson.journal import JournalUnavailable, take_notice, unreadable_words
from lesson.routine.days import learners_day
from lesson.routine.diary import store, trend
from lesson.routine.diary.entry import (
    LONGEST_ACTIVITY,
    LONGEST_NOTE,
    Entry,
)
from lesson.routine.diary.form import entry_from_form
from lesson.routine.diary.picture import diary_picture
from lesson.routine.diary.protocol import (
    REPLIES,
    REQUESTS,
    Delete,
    DiaryEntry,
    DiaryRequest,
    DiaryWords,
    Erase,
    Export,
    PutBack,
    State,
    Write,
)
from lesson.routine.diary.span import EARLIEST, check_day, in_words, within
from lesson.routine.dose import load_dose
from lesson.routine.errors import BadInput
from lesson.routine.look import STYLE_SHEET
from lesson.routine.open_desks import shut_all_desks
from lesson.routine.protocol import Remark, remark
from lesson.routine.words import say
from lesson.widgets.asleep import start_line, start_words
from lesson.widgets.kernel_widget import KernelWidget
from lesson.widgets.protocol import File

START = start_words("To write in your diary")


class Diary(KernelWidget):
    """The learner's diary. Entries travel as messages; none is saved with the page."""

    _esm = widget_source("diary.js")
    _css = STYLE_SHEET
    requests, replies = REQUESTS, REPLIES
    keeps = True
    words = traitlets.Dict().tag(sync=True)

    def __init__(self) -> None:
        words = DiaryWords(
            red_flag=say("diary_red_flag"),
            empty=say("diary_empty"),
            longest_activity=LONGEST_ACTIVITY,
            longest_note=LONGEST_NOTE,
            earliest_day=EARLIEST.isoformat(),
        )
        super().__init__(start=START, words=words)
        store.watchers.add(self)

    def refresh(self, today: date) -> None:
        """Show the diary anew, after somebody else has written in it on the learner's ``today``."""
        with self.answering():
            self._send_state("", [], today)

    def fallback_text(self) -> str:
        """Return what the diary is, in plain words."""
        return f"Your diary. {say('diary')}"

    def fallback_html(self) -> str:
        """Return the same as HTML, with how to start."""
        return f"<p>{escape(say('diary'))}</p>{start_line(START)}"

    def respond(self, request: DiaryRequest) -> None:
        """Do what is asked of the diary, and say how it is now."""
        trouble, said = "", list[Remark]()
        today = learners_day(request.day)
        try:
            if isinstance(request, Export):
                self._export()
                return
            said = _act(request, today)
        except (BadInput, JournalUnavailable) as error:
            trouble = str(error)
        self._send_state(trouble, said, today)

    def _export(self) -> None:
        table = store.as_csv(store.entries()[0]).encode("utf-8-sig")
        self.send(File(kind="file", name="diary.csv", mime="text/csv"), [table])

    def _send_state(self, trouble: str, said: list[Remark], today: date) -> None:
        entries: tuple[Entry, ...] = ()
        empty = blank = False
        try:
            entries, damaged = store.entries()
            empty, blank = not entries and not damaged, store.is_blank()
            if damaged:
                said.append(remark(say("diary_damaged", count=damaged)))
            if words := unreadable_words():
                said.append(remark(words, grave=True))
        except JournalUnavailable as error:
            trouble = trouble or str(error)
        if notice := take_notice():
            said.append(remark(notice, grave=True))
        counted = within(entries, today)
        ids = {entry.id for entry in counted}
        left_out = [entry for entry in entries if entry.id not in ids]
        said += _left_out(left_out)
        picture = description = ""
        try:
            said += [remark(words) for words in observations(counted, today)]
            picture, description = _drawn(counted)
        finally:  # a fault in there is told; what was written can still be read, mended and erased
            self.send(
                State(
                    kind="state",
                    trouble=trouble,
                    said=said,
                    empty=empty,
                    blank=blank,
                    entries=[cast(DiaryEntry, entry.model_dump(mode="json")) for entry in entries],
                    left_out=[entry.id for entry in left_out],
                    activity=next((e.activity for e in reversed(entries) if e.activity), ""),
                    picture=picture,
                    description=description,
                )
            )


def _drawn(entries: tuple[Entry, ...]) -> tuple[str, str]:
    if not entries:
        return "", ""
    drawn = diary_picture(entries)
    return b64encode(drawn.png()).decode(), drawn.description


def _left_out(entries: list[Entry]) -> list[Remark]:
    if not entries:
        return []
    days = ", ".join(entry.day.isoformat() for entry in entries)
    return [remark(say("diary_left_out", days=days, first=in_words(EARLIEST)))]


def _act(request: DiaryRequest, today: date) -> list[Remark]:
    if isinstance(request, Write):
        entry = entry_from_form(_with_id(request.entry))
        before = store.written(entry.id)
        if before is None or before.day != entry.day:  # a day that stands there already may stay
            check_day(entry.day, today)
        store.write(store.corrected(entry))
        if entry.red_flag:
            shut_all_desks()
            return [remark(say("diary_red_flag_ticked"), grave=True)]
        return [remark("Written.")]
    if isinstance(request, Delete):
        store.take_out(request.id)
        return [remark("Taken out.")]
    if isinstance(request, PutBack):
        store.put_back(request.id)
        return [remark("It is back.")]
    if isinstance(request, Erase):
        store.erase()
        return [remark("The diary is empty.")]
    return []


def observations(entries: tuple[Entry, ...], today: date) -> list[str]:
    """Return what the diary tells: worse for two weeks, and how often there were sessions of late."""
    told = []
    if trend.is_worse(entries):
        told.append(say("worse"))
    if any(entry.session for entry in entries):
        count = trend.sessions_a_week(entries, today, weeks=1)[0]
        least, most = load_dose().days_a_week
        told.append(say("sessions_this_week", count=count, least=least, most=most))
    return told


def _with_id(given: Any) -> Any:
    if isinstance(given, dict) and not given.get("id"):
        return given | {"id": store.new_id()}
    return given


def open_diary() -> Diary:
    """Return the diary for the page."""
    return Diary()
