"""What the learner wishes of a routine."""

from collections.abc import Mapping
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from lesson.data_files.expected import expected
from lesson.routine.errors import BadInput
from lesson.routine.places import AreaId, ToolId

Minutes = Annotated[float, Field(gt=0, allow_inf_nan=False, strict=True)]
MOST_WEEKS = 520
#: How the last session felt, from the mildest to the worst.
LastTime = Literal["first time", "fine", "sore", "stopped", "travelled"]
#: Those after which nothing is pressed or stretched.
STOP_SIGNS: tuple[LastTime, ...] = ("stopped", "travelled")
#: Those by which a plan goes, and of which it tells in the saying of the same name.
MINDED: tuple[LastTime, ...] = ("sore", *STOP_SIGNS)
Yes = Annotated[bool, Field(strict=True)]


def _each_once(given: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(given)) < len(given):
        raise ValueError("expected each once")
    return given


class Wish(BaseModel):
    """A wish: ``minutes`` in all, tools at hand, and what else the learner says.

    ``focus`` is areas to favour; ``balance`` front against back; ``sides`` which legs;
    ``last_time`` how the last session felt; ``week`` the week of practice, counted from 1.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    minutes: Minutes
    tools: Annotated[tuple[ToolId, ...], AfterValidator(_each_once)] = ()
    focus: Annotated[tuple[AreaId, ...], AfterValidator(_each_once)] = ()
    balance: Literal["even", "more back", "more front"] = "even"
    sides: Literal["both", "left", "right"] = "both"
    last_time: LastTime = "first time"
    week: Annotated[int, Field(ge=1, le=MOST_WEEKS, strict=True)] = 1
    clinician_allows_front_of_hip: Yes = False


def read_wish(given: object) -> Wish:
    """Return the wish from plain data such as JSON holds.

    Raises
    ------
    BadInput
        Naming the field and what was expected.
    """
    if not isinstance(given, Mapping):
        raise BadInput("wish: expected fields such as minutes and tools")
    try:
        return Wish.model_validate(dict(given))
    except ValidationError as error:
        item = error.errors()[0]
        place = ".".join(["wish", *map(str, item["loc"])])
        raise BadInput(f"{place}: {expected(item)}") from error


def the_worse(one: LastTime, other: LastTime) -> LastTime:
    """Return the worse of two last times."""
    return max(one, other, key=get_args(LastTime).index)
