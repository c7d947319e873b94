"""A plan's steps in few words, left and right on one card where they are alike."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from lesson.routine.dose import load_dose
from lesson.routine.plan.plan import Plan, Step
from lesson.routine.techniques import Technique
from lesson.routine.words import duration, say_along


@dataclass(frozen=True)
class Card:
    """One technique as it is done: `number` counts from 1, `limit` is discomfort out of 10."""

    number: int
    what: Technique
    doing: str
    limit: int

    @property
    def how(self) -> str:
        """How it is done, in sentences."""
        return " ".join(self.what.how)

    @property
    def keep_off(self) -> str:
        """Where not to press, in a sentence; empty where nothing is pressed."""
        if self.what.keep_off is None:
            return ""
        places = self.what.keep_off
        return say_along("keep_off", places=f"{places[0].lower()}{places[1:]}")


def cards(plan: Plan) -> Iterator[Card]:
    """Give the cards of a plan in the order in which they are done."""
    alike = groupby(plan.steps, key=lambda s: (s.technique, s.sets, s.set_s, s.limit))
    for number, (_, steps) in enumerate(alike, start=1):
        same = list(steps)
        yield Card(number, same[0].what, " · ".join(_doing(same)), same[0].limit)


def hardest(plan: Plan) -> int:
    """Return the most discomfort that any step of a plan allows, out of 10."""
    return max((step.limit for step in plan.core), default=load_dose().light_discomfort_most)


def _doing(same: list[Step]) -> Iterator[str]:
    """Give position, dose with its sides, and limit of steps alike but for their sides."""
    step = same[0]
    yield step.what.position
    times = {"sets": step.sets, "set": duration(step.set_s), "rest": duration(step.rest_s)}
    dose = say_along("sets_more" if step.sets > 1 else "sets_one", **times)
    on = "each" if len(same) > 1 else step.side
    yield dose if on == "both" else say_along(f"on_{on}", dose=dose)
    if step.limit:
        yield say_along("card_limit", limit=step.limit)
