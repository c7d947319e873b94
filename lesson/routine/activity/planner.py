"""The plan on the page: what is typed and marked goes into the journal; what follows is decided here."""

from base64 import b64encode
from html import escape
from typing import Any, get_args

import anywidget
import traitlets

from lesson.journal import JournalUnavailable, take_notice
from lesson.routine.activity import store, telling
from lesson.routine.activity.form import plan_from_form
from lesson.routine.activity.marks import MARKED
from lesson.routine.activity.picture import NARROW, WIDE, described, plan_svg
from lesson.routine.activity.plan import LONGEST_ACTIVITY, MOST_DAYS, Mark, Plan
from lesson.routine.activity.units import load_units
from lesson.routine.activity.weeks import marked, this_week
from lesson.routine.dose import load_dose
from lesson.routine.errors import BadInput
from lesson.routine.look import script, style
from lesson.routine.words import say_activity

START = "To make a plan, start the page: press ▶▶ (Run all) above."
Said = list[tuple[str, bool]]


class Planner(anywidget.AnyWidget):
    """A plan for one activity. It travels as messages; nothing of it is saved with the page."""

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    start = traitlets.Unicode(START).tag(sync=True)
    words = traitlets.Dict().tag(sync=True)

    def __init__(self) -> None:
        super().__init__(
            _esm=script("activity", "form.js", "lived.js", "activity.js"),
            _css=style(),
            words=_words(),
        )
        self.on_msg(self._receive)

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data, metadata = super()._repr_mimebundle_(**kwargs) or ({}, {})
        html = "".join(f"<p>{escape(said)}</p>" for said in _plain())
        html += f"<p><em>{START}</em></p>"
        return data | {"text/plain": repr(self), "text/html": html}, metadata

    def __repr__(self) -> str:
        return "\n\n".join(["A small plan for something you miss.", *_plain()])

    def _receive(self, _: Any, content: dict[str, Any], __: Any) -> None:
        trouble, said = "", Said()
        try:
            said = self._act(content)
        except (BadInput, JournalUnavailable) as error:
            trouble = str(error)
        self._tell(trouble, said)

    def _act(self, content: dict[str, Any]) -> Said:
        kind = content["kind"]
        if kind == "plan":
            store.write(plan_from_form(content["plan"]))
            return [(say_activity("made"), False)]
        if kind == "mark":
            return _mark(content)
        if kind == "undo":
            if not store.plans()[0]:
                return [(say_activity("nothing_to_undo"), False)]
            store.undo()
            return [(say_activity("undone"), False)]
        if kind == "erase":
            store.erase()
            return [(say_activity("erased"), False)]
        return []

    def _tell(self, trouble: str, said: Said) -> None:
        plan, suggested, can_undo = None, "", False
        try:
            plans, damaged = store.plans()
            plan, can_undo = (plans[-1] if plans else None), bool(plans)
            suggested = store.suggested_activity()
            if damaged:
                said.append((say_activity("damaged", count=damaged), False))
        except JournalUnavailable as error:
            trouble = trouble or str(error)
        if notice := take_notice():
            said.append((notice, True))
        self.send(
            {
                "kind": "state",
                "trouble": trouble,
                "said": [{"words": words, "grave": grave} for words, grave in said],
                "suggested": suggested,
                "undo": can_undo,
                "plan": _shown(plan) if plan else None,
            }
        )


def _mark(content: dict[str, Any]) -> Said:
    """Mark this week, unless another window has done so since the page was last told."""
    plans, _ = store.plans()
    week = this_week(plans[-1]) if plans else None
    mark = next((mark for mark in get_args(Mark) if mark == content.get("mark")), None)
    if week is None or mark is None or content.get("week") != week.number:
        return [(say_activity("elsewhere"), False)]
    lived = marked(plans[-1], mark)
    store.write(lived)
    return telling.after_mark(lived)


def _shown(plan: Plan) -> dict[str, Any]:
    """Return what the page shows of a plan, as plain values."""
    week = this_week(plan)
    faces = {"wide": WIDE, "narrow": NARROW}
    return {
        **plan.model_dump(mode="json"),
        "week": week.number if week else None,
        "now": telling.now(plan),
        "remarks": telling.remarks(plan),
        "rows": telling.rows(plan),
        "description": described(plan),
        "pictures": {
            name: b64encode(plan_svg(plan, face).encode()).decode() for name, face in faces.items()
        },
    }


def _words() -> dict[str, Any]:
    """Return what the form and the marks say, the same for everybody."""
    dose = load_dose()
    return {
        "intro": say_activity("intro"),
        "always": [say_activity(id_) for id_ in telling.ALWAYS],
        "sum_only": say_activity("sum_only"),
        "sources": telling.sources(),
        "marks": [
            {"mark": mark, "words": f"It {said.week}", "means": say_activity(f"mark_{mark}")}
            for mark, said in MARKED.items()
        ],
        "units": list(load_units()),
        "longest": LONGEST_ACTIVITY,
        "days": MOST_DAYS,
        "step": [*dose.activity_step_percent, dose.activity_step_usual],
    }


def _plain() -> list[str]:
    """Return what the plan is, for where no widget can be shown."""
    marks = [say_activity(f"mark_{mark}") for mark in get_args(Mark)]
    return [say_activity("intro"), *marks, *(say_activity(id_) for id_ in telling.ALWAYS)]


def plan_activity() -> Planner:
    """Return the planner for the page."""
    return Planner()
