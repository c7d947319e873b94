"""What is wrong in a routine's file, said to whoever chose it: where, in words, and what was expected there."""

from collections.abc import Mapping
from typing import Any

from lesson.routine.techniques import load_techniques

Place = tuple[int | str, ...]

#: What stands in a step, and what it should be.
STEP_FIELDS = {
    "technique": ("what is done", "something that the lesson knows"),
    "side": ("which leg it is for", "left, right or both"),
    "sets": ("how many rounds there are", "a whole number from 1 to 3"),
    "set_s": ("how long a round lasts", "a whole number of seconds, at most an hour"),
    "rest_s": ("how long you rest", "a whole number of seconds, at most an hour"),
    "before_s": ("how long you get ready", "a whole number of seconds, at most an hour"),
    "limit": ("how strong it may feel, out of 10,", "a whole number from 0 to 4"),
}
#: What stands in the wish that the routine was made for.
WISH_FIELDS = {
    "minutes": ("how many minutes it takes", "a number above 0"),
    "tools": ("which tools it uses", "tools that the lesson knows, each once"),
    "focus": ("which places it is for", "places that the lesson knows, each once"),
    "balance": ("whether front or back gets more", "one of the lesson's three choices"),
    "sides": ("which legs it is for", "left, right or both"),
    "week": ("which week of practice it is", "a whole number from 1 up"),
}
_STEPS = ("the list of its steps", "a list of 2 to 60 steps")
_WISH = ("what it was made for", "the answers that were given then")


def damage_in_words(name: str, given: Any, place: Place) -> str:
    """Say what is wrong at a `place` of the data `given` in the file called `name`, in one sentence."""
    where, what, expected = _told(given, place)
    begun = f"{name} is damaged, so it was not opened: {where}"
    if not what:
        return f"{begun}there is something that the lesson does not know."
    return f"{begun}{what} should be {expected}."


def _told(given: Any, place: Place) -> tuple[str, str, str]:
    match place:
        case ("steps", int(number), *inside):
            field = STEP_FIELDS.get(str(inside[0])) if inside else ("this", "a step")
            return f"{_step(given, number)}, ", *(field or ("", ""))
        case ("wish", field, *_):
            return "", *(WISH_FIELDS.get(str(field)) or ("", ""))
        case ("steps",):
            return "", *_STEPS
        case ("wish",):
            return "", *_WISH
    return "", "", ""


def _step(given: Any, number: int) -> str:
    """Return how a learner finds a step: its place, and its name where it has one."""
    steps = given.get("steps") if isinstance(given, Mapping) else None
    step = steps[number] if isinstance(steps, list) and number < len(steps) else None
    id_ = step.get("technique") if isinstance(step, Mapping) else None
    known = load_techniques().get(id_) if isinstance(id_, str) else None
    return f"in step {number + 1}{f' (“{known.name}”)' if known else ''}"
