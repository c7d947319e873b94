"""The desk on the page: it asks, shows and plays; what may be done is decided here.

What is saved with a notebook is the questions and the choices. Answers to the screen travel as
messages, stay in memory, and are kept nowhere.
"""

from datetime import date
from typing import Any

import anywidget
import traitlets

from lesson.journal import JournalUnavailable
from lesson.routine.days import learners_day
from lesson.routine.desk import faces, memory, pictures, showing, taking
from lesson.routine.desk.bench import Bench
from lesson.routine.errors import BadInput
from lesson.routine.look import script, style
from lesson.routine.open_desks import open_desks
from lesson.routine.plan.wish import MINDED
from lesson.routine.take_along import routine_file
from lesson.routine.techniques import load_techniques
from lesson.routine.words import say

_CODE = ("screen.js", "choices.js", "plan.js", "taking.js", "timeline.js", "clock.js", "sound.js",
         "breath.js", "player.js", "desk.js")  # fmt: skip

#: What is asked beside the plan, and changes nothing of it.
_ASIDE = ("take", "finished")


class Desk(anywidget.AnyWidget):
    """The routine's desk; each learner's answers live as long as the kernel does."""

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    start = traitlets.Unicode(faces.START).tag(sync=True)
    questions: traitlets.List[Any] = traitlets.List().tag(sync=True)
    choices = traitlets.Dict().tag(sync=True)

    def __init__(self) -> None:
        self.bench = Bench()
        self._wish: dict[str, Any] = {}
        self._fresh = True
        super().__init__(
            _esm=script("desk", *_CODE),
            _css=style(),
            questions=showing.questions(),
            choices=showing.choices(),
        )
        self.on_msg(self._receive)
        open_desks.add(self)

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data, metadata = super()._repr_mimebundle_(**kwargs) or ({}, {})
        return data | {"text/plain": faces.plain(), "text/html": faces.html()}, metadata

    def __repr__(self) -> str:
        return faces.plain()

    def shut(self) -> None:
        """Forget the answers given, so that the screen comes first again."""
        self.bench = Bench()
        self.send({"kind": "again"})

    def _receive(self, _: Any, content: dict[str, Any], __: Any) -> None:
        kind, trouble = content["kind"], ""
        if kind == "picture":
            self._show(str(content["technique"]))
            return
        try:
            self._act(kind, content)
        except (BadInput, JournalUnavailable) as error:
            trouble = str(error)
        if trouble or kind not in _ASIDE:
            self._tell(content.get("turn", 0), trouble)
        if kind == "hello":
            self.send({"kind": "map", "svg": pictures.map_svg()})

    def _show(self, technique: str) -> None:
        if technique in load_techniques():
            svg, words = pictures.technique_svg(technique)
            self.send({"kind": "picture", "technique": technique, "svg": svg, "words": words})

    def _act(self, kind: str, content: dict[str, Any]) -> None:
        if kind == "answers":
            self.bench.answer(content["answers"])
        elif kind == "wish":
            self.bench.wish_for(content["wish"])
        elif kind == "change":
            self.bench.change(content)
        elif kind == "open":
            opened = routine_file.read(str(content["text"]), str(content["name"])[:80])
            self.bench.hand_over(opened, **self._wish)
        elif kind == "take" and self.bench.plan is not None:
            taken = taking.taken(self.bench.plan, content)
            self.send({"kind": "taken", "name": taken.name, "mime": taken.mime}, [taken.content])
            memory.keep_routine(self.bench.plan)
        elif kind == "finished":
            self._end(content, learners_day(content.get("day")))
        elif kind == "hello" and self._fresh:
            self._fresh = False
            self._wish = memory.expected_wish(learners_day(content.get("day")))
            if last := memory.last_routine():
                self.bench.hand_over(last, **self._wish)

    def _end(self, content: dict[str, Any], day: date) -> None:
        """Mind how a session ended, and write it down; a stop counts even where that fails."""
        played, turn = memory.read_played(content["record"]), content.get("turn", 0)
        plan = self.bench.plan
        if played.outcome == "stopped":
            self.bench.stop()
            self._tell(turn, "")
        if not played.begun:
            return
        memory.session_done(played, day, plan.wish.last_time if plan else "first time")
        self._wish = memory.expected_wish(day)
        if plan is not None:
            memory.keep_routine(plan)
        self.send({"kind": "kept", "words": say("session_kept")})
        if played.outcome != "stopped" and self._wish["last_time"] in MINDED:
            self.bench.mind(self._wish["last_time"])
            self._tell(turn, "")

    def _tell(self, turn: int, trouble: str) -> None:
        self.send(
            {
                "kind": "state",
                "turn": turn,
                "screen": showing.screened(self.bench.verdict),
                "plan": showing.planned(self.bench),
                "waits": self.bench.waits,
                "wish": self._wish,
                "trouble": trouble,
            }
        )


def build_routine() -> Desk:
    """Return the desk for the page: screen, choose, play, take along."""
    return Desk()
