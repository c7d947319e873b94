"""A plan: its steps in order, what it left out and why."""

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from lesson.routine.places import AreaId, ToolId
from lesson.routine.plan.wish import Wish
from lesson.routine.reading import Id, Words
from lesson.routine.techniques import Technique, load_techniques

Seconds = Annotated[int, Field(ge=0, le=3600, strict=True)]


class _Kept(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Step(_Kept):
    """One step: a technique on one side, or on both at once. Times are in seconds.

    ``before_s`` is getting into place or changing sides; ``limit`` the most discomfort out of 10.
    What the step is called and how it is done stays with the technique.
    """

    technique: Id
    side: Literal["left", "right", "both"]
    sets: Annotated[int, Field(ge=1, le=3, strict=True)]
    set_s: Seconds
    rest_s: Seconds
    before_s: Seconds
    limit: Annotated[int, Field(ge=0, le=4, strict=True)]

    @property
    def what(self) -> Technique:
        """The technique."""
        return load_techniques()[self.technique]

    @property
    def work_s(self) -> int:
        """Seconds of work, without rests."""
        return self.sets * self.set_s

    @property
    def seconds(self) -> int:
        """Seconds in all."""
        return self.before_s + self.work_s + (self.sets - 1) * self.rest_s


#: The steps of one technique, left and right together: what is moved, swapped or taken out as one.
Block = tuple[Step, ...]


def together(steps: Iterable[Step]) -> list[Block]:
    """Return steps, those of one technique together where the first of them stood."""
    of: dict[str, list[Step]] = {}
    for step in steps:
        of.setdefault(step.technique, []).append(step)
    return [tuple(block) for block in of.values()]


class LeftOut(_Kept):
    """Tools on an area that the plan does not use, and why; `row` where it was the screen."""

    area: AreaId
    tools: tuple[ToolId, ...]
    why: Words
    row: str = ""


class Plan(_Kept):
    """A routine made for a wish; `notes` say what is special about it.

    ``broken`` has a sentence about each step of a file that broke a rule, and was left out of ``steps``.
    """

    wish: Wish
    steps: tuple[Step, ...] = Field(min_length=2)
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[Words, ...] = ()
    advice: tuple[Words, ...] = ()
    broken: tuple[Words, ...] = ()

    @property
    def seconds(self) -> int:
        """Seconds in all, with getting into place, rests and changes of side."""
        return sum(step.seconds for step in self.steps)

    @property
    def core(self) -> tuple[Step, ...]:
        """The steps between the warm-up and the movement at the end."""
        return self.steps[1:-1]

    @property
    def blocks(self) -> list[Block]:
        """The steps, those of one technique together."""
        return together(self.steps)
