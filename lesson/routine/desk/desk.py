"""The desk on the page: it asks, shows and plays; what may be done is decided here.

What is saved with a notebook is the questions and the choices. Answers to the screen travel as
messages, stay in memory, and are kept nowhere.
"""

from datetime import date
from typing import Any

import traitlets

from lesson.bundles import widget_source
from lesson.journal import JournalUnavailable, take_notice, unreadable_words
from lesson.routine.days import learners_day
from lesson.routine.desk import faces, memory, pictures, showing, taking
from lesson.routine.desk.bench import Bench
from lesson.routine.desk.protocol import (
    REPLIES,
    REQUESTS,
    Answers,
    BodyMap,
    Change,
    ExpectedWish,
    Export,
    Finished,
    Init,
    Open,
    Picture,
    PictureReply,
    Reset,
    RoutineRequest,
    Saved,
    State,
    Wished,
)
from lesson.routine.errors import BadInput
from lesson.routine.look import STYLE_SHEET
from lesson.routine.open_desks import open_desks
from lesson.routine.plan.wish import MINDED
from lesson.routine.take_along import routine_file
from lesson.routine.techniques import load_techniques
from lesson.routine.words import say
from lesson.visit import not_kept
from lesson.widgets.kernel_widget import KernelWidget
from lesson.widgets.protocol import File


class Desk(KernelWidget):
    """The routine's desk; each learner's answers live as long as the kernel does."""

    _esm = widget_source("routine_builder.js")
    _css = STYLE_SHEET
    requests, replies = REQUESTS, REPLIES
    keeps = True
    questions: traitlets.List[Any] = traitlets.List().tag(sync=True)
    choices = traitlets.Dict().tag(sync=True)

    def __init__(self) -> None:
        self.bench = Bench()
        self._wish = ExpectedWish()
        self._fresh = True
        super().__init__(
            start=faces.START, questions=showing.questions(), choices=showing.choices()
        )
        open_desks.add(self)

    def fallback_text(self) -> str:
        """Return what the desk does and what it asks first."""
        return faces.plain()

    def fallback_html(self) -> str:
        """Return the same as HTML."""
        return faces.html()

    def shut(self) -> None:
        """Forget the answers given, so that the screen comes first again."""
        self.bench = Bench()
        self.send(Reset(kind="reset"))

    def respond(self, request: RoutineRequest) -> None:
        """Do what is asked and say what is so now.

        What is asked beside the plan changes nothing of it, so the state is told only with trouble.
        """
        if isinstance(request, Picture):
            self._show(request.technique)
            return
        trouble = details = ""
        try:
            trouble = self._act(request)
            if isinstance(request, Init):
                trouble = trouble or unreadable_words() or take_notice() or ""
        except (BadInput, JournalUnavailable) as error:
            trouble = str(error)
            details = error.details if isinstance(error, BadInput) else ""
        if trouble or not isinstance(request, Export | Finished):
            self._tell(request.turn, trouble, details)
        if isinstance(request, Init):
            self.send(BodyMap(kind="map", svg=pictures.map_svg()))

    def _show(self, technique: str) -> None:
        if technique in load_techniques():
            svg, words = pictures.technique_svg(technique)
            self.send(PictureReply(kind="picture", technique=technique, svg=svg, words=words))

    def _act(self, request: RoutineRequest) -> str:
        """Do what is asked; return what is to be told beside the state, or ""."""
        match request:
            case Init():
                return self._begin(learners_day(request.day))
            case Answers():
                self.bench.answer(request.answers)
            case Wished():
                self.bench.wish_for(request.wish)
            case Change():
                self.bench.change(request.model_dump(include={"what", "technique", "by"}))
            case Open():
                opened = routine_file.read_chosen(request.text, request.name[:80])
                self.bench.hand_over(opened, **self._wish)
            case Export():
                self._export(request)
            case Finished():
                self._end(request, learners_day(request.day))
        return ""

    def _begin(self, day: date) -> str:
        if not self._fresh:
            return ""
        self._fresh = False
        self._wish = memory.expected_wish(day)
        last = memory.last_routine()
        if last.plan is not None:
            self.bench.hand_over(last.plan, **self._wish)
        return last.trouble

    def _export(self, request: Export) -> None:
        if self.bench.plan is None:
            return  # it was shut meanwhile; the page says that nothing was made
        made = taking.taken(self.bench.plan, request.model_dump())
        self.send(File(kind="file", name=made.name, mime=made.mime), [made.content])
        memory.keep_routine(self.bench.plan)

    def _end(self, request: Finished, day: date) -> None:
        """Mind how a session ended, and write it down; a stop counts even where that fails."""
        played = memory.read_played(request.record)
        plan = self.bench.plan
        if played.outcome == "stopped":
            self.bench.stop()
            self._tell(request.turn)
        if not played.begun:
            return
        memory.session_done(played, day, plan.wish.last_time if plan else "first time")
        self._wish = memory.expected_wish(day)
        if plan is not None:
            memory.keep_routine(plan)
        words = say("session_noted" if not_kept() else "session_kept")
        if not played.counts:
            words = " ".join([words, say("session_begun")])
        self.send(Saved(kind="saved", words=words))
        if played.outcome != "stopped" and self._wish.get("last_time") in MINDED:
            self.bench.mind(self._wish["last_time"])
            self._tell(request.turn)

    def _tell(self, turn: int, trouble: str = "", details: str = "") -> None:
        self.send(
            State(
                kind="state",
                turn=turn,
                screen=showing.screened(self.bench.verdict),
                plan=showing.planned(self.bench),
                pending_reason=self.bench.waits,
                wish=self._wish,
                trouble=trouble,
                details=details,
            )
        )


def build_routine() -> Desk:
    """Return the desk for the page: screen, choose, play, take along."""
    return Desk()
