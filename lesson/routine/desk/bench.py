"""What lies on the desk: answers, a wish, a plan and the plans before it. Nothing is stored here."""

from collections.abc import Callable, Mapping
from typing import Any

from lesson.routine.errors import BadInput
from lesson.routine.plan import edit
from lesson.routine.plan.plan import Plan
from lesson.routine.plan.planner import plan_routine
from lesson.routine.plan.reopened import reopened
from lesson.routine.plan.wish import STOP_SIGNS, LastTime, Wish, read_wish, the_worse
from lesson.routine.screen.answers import read_answers
from lesson.routine.screen.verdict import Verdict, screen
from lesson.routine.words import say


class Bench:
    """One learner's routine in the making. Answers that change are screened anew."""

    def __init__(self) -> None:
        self.verdict: Verdict = screen({})
        self.wish: Wish | None = None
        self.plan: Plan | None = None
        self._before: list[Plan] = []
        self._handed: Plan | None = None
        self._week: int | None = None
        self._opened: Plan | None = (
            None  # the plan on the bench as it was handed over, with all its steps
        )

    @property
    def waits(self) -> str:
        """Why a routine that was handed over waits for the screen, in a sentence; "" if none does."""
        if self._handed is None:
            return ""
        stopped = self._handed.wish.last_time in STOP_SIGNS
        waits = say("screen_stopped" if stopped else "screen_first")
        return " ".join([waits, say("broken_waits")]) if self._handed.broken else waits

    @property
    def can_undo(self) -> bool:
        """Whether there is a plan to go back to."""
        return bool(self._before)

    def answer(self, answers: object) -> None:
        """Take the answers to the screen; a plan made before goes, and is made anew if it may.

        Raises
        ------
        BadInput
            If they are not answers.
        """
        self.verdict = screen(read_answers(answers))
        self._before.clear()
        self.plan = self._opened = None
        if self.verdict.state != "open":
            return
        if self._handed:
            self._open(self._handed)
        elif self.wish:
            self.plan = plan_routine(self.wish, self.verdict)

    def wish_for(self, wished: object) -> None:
        """Make the plan for a wish, once the screen is open.

        Where nothing but the last time is another, a routine that was handed over stays: what that
        allows of it is looked at anew.

        Raises
        ------
        BadInput
            If it is not a wish.
        """
        before, self.wish = self.wish, read_wish(wished)
        felt = {"last_time": self.wish.last_time}
        same = before is not None and before.model_copy(update=felt) == self.wish
        opened, self._opened = self._opened if same else None, None
        if self.verdict.state != "open":
            return
        if opened:
            self._open(opened.model_copy(update={"wish": opened.wish.model_copy(update=felt)}))
        else:
            self._take(plan_routine(self.wish, self.verdict))

    def change(self, how: Mapping[str, Any]) -> None:
        """Change the plan by hand: add, swap, remove, up, down or undo.

        Raises
        ------
        BadInput
            If there is no plan, or the change is not possible.
        """
        if self.plan is None:
            raise BadInput(say("edit_absent"))
        plan, verdict, which = self.plan, self.verdict, str(how.get("technique", ""))
        if how.get("what") == "undo":
            if self._before:
                self.plan, self._opened = self._before.pop(), None
            return
        changes: dict[str, Callable[[], Plan]] = {
            "add": lambda: edit.added(plan, which, verdict),
            "swap": lambda: edit.swapped(plan, which, str(how.get("by", "")), verdict),
            "remove": lambda: edit.removed(plan, which),
            "up": lambda: edit.moved(plan, which, -1),
            "down": lambda: edit.moved(plan, which, 1),
        }
        if how.get("what") not in changes:
            raise BadInput(f"what: expected one of {[*changes, 'undo']}")
        self._take(changes[how["what"]]())
        self._opened = None

    def hand_over(
        self, plan: Plan, week: int | None = None, last_time: LastTime = "first time"
    ) -> None:
        """Take a routine from another day or person: what these answers allow of it, once they do.

        `week` and `last_time` are what the diary says of whoever opens it. The week wished for here
        goes before the diary's, and that before the plan's own; of the last times the worse counts,
        as the diary does not know how sore the day after was.
        """
        felt, self._week = last_time, week
        if self.wish is not None:
            felt, self._week = the_worse(last_time, self.wish.last_time), self.wish.week
        self._handed = plan.model_copy(
            update={"wish": plan.wish.model_copy(update={"last_time": felt})}
        )
        if self.verdict.state == "open":
            self._open(self._handed)

    def mind(self, last_time: LastTime) -> None:
        """Make the plan anew for how a session just ended; the one before cannot be brought back."""
        if self.plan is not None:
            self.hand_over(self.plan, last_time=last_time)
            self._before.clear()

    def stop(self) -> None:
        """Ask the screen anew, since something was wrong; until then the plan waits, and minds it."""
        self.verdict = screen({})
        self._before.clear()
        if self.wish is not None:
            felt = the_worse("stopped", self.wish.last_time)
            self.wish = self.wish.model_copy(update={"last_time": felt})
        if self.plan is not None:
            self.hand_over(self.plan, last_time="stopped")
            self.plan = None

    def _open(self, handed: Plan) -> None:
        self._handed, self._opened = None, handed
        made = reopened(handed, self.verdict, self._week)
        self.wish = made.wish
        self._take(made)

    def _take(self, plan: Plan) -> None:
        if self.plan is not None and self.plan != plan:
            self._before.append(self.plan)
        self.plan = plan
