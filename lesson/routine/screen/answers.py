"""What the learner answered to the screen: yes, no or not sure, and where the spot is."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from lesson.routine.errors import BadInput
from lesson.routine.places import AREAS, SIDES, AreaId, Side
from lesson.routine.screen.questions import load_groups, load_questions

YES, NO, NOT_SURE = "yes", "no", "not sure"
SAID = (YES, NO, NOT_SURE)
NONE_OF_THESE = "none"
#: An area on one side of the body.
Spot = tuple[AreaId, Side]


@dataclass(frozen=True)
class Answer:
    """One answer; `spots` is where it applies, empty where nothing was marked."""

    said: str
    spots: frozenset[Spot] = frozenset()


Answers = Mapping[str, Answer]


def read_answers(given: object) -> Answers:
    """Return answers by question id, from plain data such as JSON holds.

    A question is answered by "yes", "no" or "not sure", or by these under "answer" with "spots", a
    list such as ["left glute", "quad"] (both sides where none is named). A group's id may be
    answered by "none", which says no to all its questions that are not answered themselves.

    Raises
    ------
    BadInput
        Naming the question and what was expected.
    """
    if not isinstance(given, Mapping):
        raise BadInput(f"answers: expected answers by question id, not {_short(given)}")
    groups, questions = load_groups(), load_questions()
    answers: dict[str, Answer] = {}
    for name, written in given.items():
        if name in groups:
            if written != NONE_OF_THESE:
                raise BadInput(f"answers.{name}: expected {NONE_OF_THESE!r}, not {_short(written)}")
            for question in groups[name].questions:
                answers.setdefault(question.id, Answer(NO))
        elif name in questions:
            answers[name] = _answer(str(name), written)
        else:
            raise BadInput(
                f"answers.{name}: expected a question or group of data/routine/questions.yaml"
            )
    return MappingProxyType(answers)


def _answer(name: str, written: object) -> Answer:
    said, spots = written, frozenset[Spot]()
    if isinstance(written, Mapping):
        if set(written) - {"answer", "spots"}:
            raise BadInput(f"answers.{name}: expected only 'answer' and 'spots'")
        said = written.get("answer")
        spots = _spots(name, written.get("spots", []))
        if spots and not load_questions()[name].local:
            raise BadInput(f"answers.{name}.spots: expected no spots, as it is not about one")
    if said not in SAID:
        raise BadInput(f"answers.{name}: expected one of {list(SAID)}, not {_short(said)}")
    if said == NO and spots:
        places = ", ".join(sorted(f"{side} {area}" for area, side in spots))
        raise BadInput(
            f"answers.{name}: expected 'no' or spots, not both: is it {places}, or nowhere?"
        )
    return Answer(str(said), spots)


def _spots(name: str, written: object) -> frozenset[Spot]:
    if not isinstance(written, list):
        raise BadInput(f"answers.{name}.spots: expected a list such as ['left glute']")
    known = {f"{side} {area}": {(area, side)} for area in AREAS for side in SIDES}
    known |= {area: {(area, side) for side in SIDES} for area in AREAS}
    for spot in written:
        if not isinstance(spot, str) or spot not in known:
            raise BadInput(
                f"answers.{name}.spots: expected one of {sorted(known)}, not {_short(spot)}"
            )
    return frozenset(spot for one in written for spot in known[one])


def _short(written: Any) -> str:
    told = repr(written)
    return told if len(told) <= 40 else f"{told[:37]}..."
