"""A routine as a JSON file: what is asked for and the steps, and nothing about the person.

Notes, advice and what was left out are not in the file. They tell what was answered to the screen,
and a stranger's words are not the lesson's; `reopened` makes them anew. Neither is how the last
time felt, or what a clinician allows: both are to be asked of whoever opens it.
"""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from lesson.data_files.expected import expected
from lesson.routine.errors import BadField, BadInput, NotJson
from lesson.routine.json_file import parse_json
from lesson.routine.plan.plan import Plan, Step
from lesson.routine.plan.put_right import put_right
from lesson.routine.plan.wish import Wish
from lesson.routine.take_along.damage_in_words import damage_in_words

FORMAT = 1
#: More than twice as many as the rules allow, as an older lesson let more be added by hand.
MOST_STEPS = 60
#: The longest routine takes about 4,000 characters.
MOST_CHARACTERS = 20_000
PERSONAL = frozenset({"last_time", "clinician_allows_front_of_hip"})
LONGEST_NAME = 30
NO_ROUTINE = (
    "{name} holds no routine that the lesson can open. Choose a file that was saved here as “File for "
    "another day or person”."
)


class _Saved(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    format: int
    wish: Wish
    steps: tuple[Step, ...] = Field(min_length=2, max_length=MOST_STEPS)


def written(plan: Plan) -> str:
    """Return a plan as JSON text that `read` understands; times in seconds, the wish in minutes."""
    saved = {
        "format": FORMAT,
        "wish": plan.wish.model_dump(mode="json", exclude=set(PERSONAL)),
        "steps": [step.model_dump(mode="json") for step in plan.steps],
    }
    return f"{json.dumps(saved, indent=2)}\n"


def read(text: str, name: str) -> Plan:
    """Return the plan of a file's text, without notes; `name` is what an error calls the file.

    Steps that break a rule, such as an unknown technique or a time outside the dose, are left out and
    told of in the plan's ``broken``. It says nothing about who opens it, so it is not to be followed
    before `reopened` has seen it.

    Raises
    ------
    BadInput
        Naming the file, the field and what was expected, a `BadField` where it is one of the
        routine's: an unknown format or field, and values of another kind count.
    """
    if len(text) > MOST_CHARACTERS:
        raise BadInput(f"{name}: expected at most {MOST_CHARACTERS} characters")
    given = parse_json(text, name)
    if not isinstance(given, Mapping):
        raise BadInput(f"{name}: expected one object with 'format', 'wish' and 'steps'")
    _check_format(given.get("format"), name)
    wish = given.get("wish")
    for field in sorted(PERSONAL):
        if isinstance(wish, Mapping) and field in wish:
            words = f"{name}: wish.{field}: expected not here, as it is asked each time"
            raise BadField(words, ("wish", field))
    try:
        saved = _Saved.model_validate(given)
    except ValidationError as error:
        item = error.errors()[0]
        words = f"{name}: {_place(item['loc'])}: {expected(item)}"
        raise BadField(words, item["loc"]) from error
    steps, broken = put_right(saved.steps, saved.wish)
    return Plan(wish=saved.wish, steps=steps, broken=broken)


def read_chosen(text: str, name: str) -> Plan:
    """Return the plan of a file that a learner chose on the page, as `read` does.

    Raises
    ------
    BadInput
        Saying in plain words what is wrong with it where it looks like a routine's file, and what to do
        where it does not; its ``details`` name the field.
    """
    try:
        return read(text, name)
    except BadField as error:
        told = damage_in_words(name, parse_json(text, name), error.place)
        raise BadInput(told, str(error)) from error
    except BadInput as error:
        told = NO_ROUTINE.format(name=name)
        if isinstance(error, NotJson) or '"format"' not in text:
            raise BadInput(told) from error
        raise BadInput(told, str(error)) from error


def _check_format(given: Any, name: str) -> None:
    if type(given) is not int:
        raise BadInput(f"{name}: format: expected the number {FORMAT}")
    if given != FORMAT:
        raise BadInput(f"{name}: format: expected {FORMAT}, the only one that this lesson reads")


def _place(where: tuple[int | str, ...]) -> str:
    return ".".join(_name(str(part)) for part in where)


def _name(part: str) -> str:
    """Return a field's name as written if it looks like one, else quoted and cut short."""
    if len(part) <= LONGEST_NAME and part.replace("_", "").isalnum() and part.isascii():
        return part
    return ascii(part if len(part) <= LONGEST_NAME else f"{part[:LONGEST_NAME]}...")
