"""Getting into place: how long it takes, the first time and again on the other side."""

from collections.abc import Iterable

from lesson.routine.dose import load_dose
from lesson.routine.plan.plan import Step
from lesson.routine.techniques import Technique


def before_s(technique: Technique, *, again: bool) -> int:
    """Return the seconds to get into place, or `again` on the other side: up, round and down."""
    return max(technique.setup_s, load_dose().side_change_s) if again else technique.setup_s


def in_place(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Return steps, each with the time to get into place that it needs after the one before."""
    put_right: list[Step] = []
    for step in steps:
        again = bool(put_right) and put_right[-1].technique == step.technique
        put_right.append(step.model_copy(update={"before_s": before_s(step.what, again=again)}))
    return tuple(put_right)
