"""The diary on the page: what is written goes into the journal; what it tells is decided here."""

from base64 import b64encode
from datetime import date
from html import escape
from typing import Any

import anywidget
import traitlets

from lesson.journal import JournalUnavailable, take_notice
from lesson.routine.days import learners_day
from lesson.routine.diary import store, trend
from lesson.routine.diary.entry import (
    LONGEST_ACTIVITY,
    LONGEST_NOTE,
    MOST_MINUTES,
    Entry,
    read_entry,
)
from lesson.routine.diary.picture import diary_picture
from lesson.routine.dose import load_dose
from lesson.routine.errors import BadInput
from lesson.routine.look import script, style
from lesson.routine.open_desks import shut_all_desks
from lesson.routine.words import say

START = "To write in your diary, start the page: press ▶▶ (Run all) above."


class Diary(anywidget.AnyWidget):
    """The learner's diary. Entries travel as messages; none is saved with the page."""

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    start = traitlets.Unicode(START).tag(sync=True)
    words = traitlets.Dict().tag(sync=True)

    def __init__(self) -> None:
        super().__init__(
            _esm=script("diary", "diary.js"),
            _css=style(),
            words={
                "red_flag": say("diary_red_flag"),
                "empty": say("diary_empty"),
                "longest_activity": LONGEST_ACTIVITY,
                "longest_note": LONGEST_NOTE,
                "most_minutes": MOST_MINUTES,
            },
        )
        self.on_msg(self._receive)
        store.watchers.add(self)

    def refresh(self, today: date) -> None:
        """Show the diary anew, after somebody else has written in it on the learner's ``today``."""
        self._tell("", [], today)

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data, metadata = super()._repr_mimebundle_(**kwargs) or ({}, {})
        html = f"<p>{escape(say('diary'))}</p><p><em>{START}</em></p>"
        return data | {"text/plain": repr(self), "text/html": html}, metadata

    def __repr__(self) -> str:
        return f"Your diary. {say('diary')}"

    def _receive(self, _: Any, content: dict[str, Any], __: Any) -> None:
        trouble, said = "", []
        try:
            if content["kind"] == "table":
                table = store.as_csv(store.entries()[0]).encode("utf-8-sig")
                self.send({"kind": "table", "name": "diary.csv", "mime": "text/csv"}, [table])
                return
            said = self._act(content)
        except (BadInput, JournalUnavailable) as error:
            trouble = str(error)
        self._tell(trouble, said, learners_day(content.get("day")))

    def _act(self, content: dict[str, Any]) -> list[dict[str, Any]]:
        if content["kind"] == "write":
            entry = read_entry(_with_id(content["entry"]))
            store.write(store.corrected(entry))
            if entry.red_flag:
                shut_all_desks()
                return [{"words": say("diary_red_flag_ticked"), "grave": True}]
            return [{"words": "Written.", "grave": False}]
        if content["kind"] == "take_out":
            store.take_out(str(content["id"]))
            return [{"words": "Taken out.", "grave": False}]
        if content["kind"] == "erase":
            store.erase()
            return [{"words": "The diary is empty.", "grave": False}]
        return []

    def _tell(self, trouble: str, said: list[dict[str, Any]], today: date) -> None:
        entries: tuple[Entry, ...] = ()
        empty = blank = False
        try:
            entries, damaged = store.entries()
            empty, blank = not entries and not damaged, store.is_blank()
            if damaged:
                said.append({"words": say("diary_damaged", count=damaged), "grave": False})
        except JournalUnavailable as error:
            trouble = trouble or str(error)
        if notice := take_notice():
            said.append({"words": notice, "grave": True})
        said += [{"words": words, "grave": False} for words in observations(entries, today)]
        drawn = diary_picture(entries) if entries else None
        self.send(
            {
                "kind": "state",
                "trouble": trouble,
                "said": said,
                "empty": empty,
                "blank": blank,
                "entries": [entry.model_dump(mode="json") for entry in entries],
                "activity": next((e.activity for e in reversed(entries) if e.activity), ""),
                "picture": b64encode(drawn.png()).decode() if drawn else "",
                "description": drawn.description if drawn else "",
            }
        )


def observations(entries: tuple[Entry, ...], today: date) -> list[str]:
    """Return what the diary tells: worse for two weeks, and how often there were sessions of late."""
    told = []
    if any(trend.worse_for_two_weeks(trend.by_day(entries, what)) for what in ("leg", "back")):
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
