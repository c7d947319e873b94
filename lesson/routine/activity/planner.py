"""The plan on the page: what is typed and marked goes into the journal; what follows is decided here."""

from base64 import b64encode
from html import escape
from typing import get_args

import traitlets

from lesson.bundles import widget_source
from lesson.journal import JournalUnavailable, take_notice, unreadable_words
from lesson.routine.activity import store, telling
from lesson.routine.activity.form import plan_from_form
from lesson.routine.activity.marks import MARKED
from lesson.routine.activity.picture import NARROW, WIDE, described, plan_svg
from lesson.routine.activity.plan import LONGEST_ACTIVITY, MOST_DAYS, Mark, Plan
from lesson.routine.activity.protocol import (
    REPLIES,
    REQUESTS,
    ActivityRequest,
    ActivityWords,
    Erase,
    MakePlan,
    MarkWeek,
    PlanView,
    State,
    Undo,
    WeekMark,
)
from lesson.routine.activity.units import load_units
from lesson.routine.activity.weeks import marked, this_week
from lesson.routine.dose import load_dose
from lesson.routine.errors import BadInput
from lesson.routine.look import STYLE_SHEET
from lesson.routine.protocol import Remark, remark
from lesson.routine.words import say_activity
from lesson.visit import not_kept
from lesson.widgets.asleep import start_line, start_words
from lesson.widgets.kernel_widget import KernelWidget

START = start_words("To make a plan")


class Planner(KernelWidget):
    """A plan for one activity. It travels as messages; nothing of it is saved with the page."""

    _esm = widget_source("activity.js")
    _css = STYLE_SHEET
    requests, replies = REQUESTS, REPLIES
    keeps = True
    words = traitlets.Dict().tag(sync=True)

    def __init__(self) -> None:
        super().__init__(start=START, words=_words())

    def fallback_text(self) -> str:
        """Return what the plan is, in plain words."""
        return "\n\n".join(["A small plan for something you miss.", *_plain()])

    def fallback_html(self) -> str:
        """Return the same as HTML, with how to start."""
        paragraphs = "".join(f"<p>{escape(words)}</p>" for words in _plain())
        return f"{paragraphs}{start_line(START)}"

    def respond(self, request: ActivityRequest) -> None:
        """Make, mark, undo or erase a plan, and say how it is now."""
        trouble, said = "", list[Remark]()
        try:
            said = _act(request)
        except (BadInput, JournalUnavailable) as error:
            trouble = str(error)
        self._send_state(trouble, said)

    def _send_state(self, trouble: str, said: list[Remark]) -> None:
        plan, suggested, can_undo = None, "", False
        try:
            plans, damaged = store.plans()
            plan, can_undo = (plans[-1] if plans else None), bool(plans)
            suggested = store.suggested_activity()
            if damaged:
                said.append(remark(say_activity("damaged", count=damaged)))
            if words := unreadable_words():
                said.append(remark(words, grave=True))
        except JournalUnavailable as error:
            trouble = trouble or str(error)
        if notice := take_notice():
            said.append(remark(notice, grave=True))
        self.send(
            State(
                kind="state",
                trouble=trouble,
                said=said,
                suggested=suggested,
                undo=can_undo,
                plan=_shown(plan) if plan else None,
            )
        )


def _act(request: ActivityRequest) -> list[Remark]:
    if isinstance(request, MakePlan):
        store.write(plan_from_form(request.plan))
        return [remark(say_activity("noted" if not_kept() else "made"))]
    if isinstance(request, MarkWeek):
        return _mark(request)
    if isinstance(request, Undo):
        if not store.plans()[0]:
            return [remark(say_activity("nothing_to_undo"))]
        store.undo()
        return [remark(say_activity("undone"))]
    if isinstance(request, Erase):
        store.erase()
        return [remark(say_activity("erased"))]
    return []


def _mark(request: MarkWeek) -> list[Remark]:
    """Mark this week, unless another window has done so since the page was last told."""
    plans, _ = store.plans()
    week = this_week(plans[-1]) if plans else None
    mark = next((mark for mark in get_args(Mark) if mark == request.mark), None)
    if week is None or mark is None or request.week != week.number:
        return [remark(say_activity("elsewhere"))]
    lived = marked(plans[-1], mark)
    store.write(lived)
    return [remark(words, grave=grave) for words, grave in telling.after_mark(lived)]


def _shown(plan: Plan) -> PlanView:
    """Return what the page shows of a plan, as plain values."""
    week = this_week(plan)
    return PlanView(
        activity=plan.activity,
        unit=plan.unit,
        days_a_week=plan.days_a_week,
        step_percent=plan.step_percent,
        goal=plan.goal,
        week=week.number if week else None,
        now=telling.now(plan),
        remarks=telling.remarks(plan),
        rows=telling.rows(plan),
        description=described(plan),
        pictures={
            "wide": b64encode(plan_svg(plan, WIDE).encode()).decode(),
            "narrow": b64encode(plan_svg(plan, NARROW).encode()).decode(),
        },
    )


def _words() -> ActivityWords:
    """Return what the form and the marks say, the same for everybody."""
    dose = load_dose()
    return ActivityWords(
        intro=say_activity("intro") if not_kept() else _intro(),
        always=[say_activity(id_) for id_ in telling.ALWAYS],
        sum_only=say_activity("sum_only"),
        sources=telling.sources(),
        marks=[
            WeekMark(mark=mark, words=f"It {said.week}", means=say_activity(f"mark_{mark}"))
            for mark, said in MARKED.items()
        ],
        units=list(load_units()),
        longest=LONGEST_ACTIVITY,
        days=MOST_DAYS,
        step=[*dose.activity_step_percent, dose.activity_step_usual],
    )


def _intro() -> str:
    return f"{say_activity('intro')} {say_activity('stays')}"


def _plain() -> list[str]:
    """Return what the plan is, for where no widget can be shown."""
    marks = [say_activity(f"mark_{mark}") for mark in get_args(Mark)]
    return [_intro(), *marks, *(say_activity(id_) for id_ in telling.ALWAYS)]


def plan_activity() -> Planner:
    """Return the planner for the page."""
    return Planner()
