"""Each kind of question that Moodle has, as the fields of one that the lesson has.

A kind is read by a function of the question and its stem; it returns the fields, and notes with the
question what changes or is lost. It raises LeftOut.
"""

from collections.abc import Callable
from typing import Any

from lesson.data_files.plain_xml import local_name
from lesson.quiz.exchange.foreign import LeftOut, quoted
from lesson.quiz.exchange.foreign_choices import Option, choices_fields
from lesson.quiz.exchange.foreign_pairs import match_fields, order_fields
from lesson.quiz.exchange.from_moodle_gaps import gaps
from lesson.quiz.exchange.from_moodle_numbers import numerical, short_answer
from lesson.quiz.exchange.from_moodle_parts import MoodleQuestion, plain_text
from lesson.quiz.exchange.shares import shares_told

Kind = Callable[[MoodleQuestion, str], dict[str, Any]]


def one_or_several(read: MoodleQuestion, _: str) -> dict[str, Any]:
    """One right answer or any number of them, as the file says."""
    return _choices(read, several=not read.flag("single", otherwise=True))


def several(read: MoodleQuestion, _: str) -> dict[str, Any]:
    """Any number of right answers, of types that do not say what each is worth."""
    read.changes.append("what is right in part is counted the lesson's way here")
    return _choices(read, several=True, shared=False)


def true_or_false(read: MoodleQuestion, _: str) -> dict[str, Any]:
    """Two answers, whose words are the same in every language of Moodle."""
    fields = _choices(read, several=False)
    for option in fields["options"]:
        if option["text"].lower() in ("true", "false"):
            option |= {"id": option["text"].lower(), "text": option["text"].capitalize()}
    return fields


def pairs(read: MoodleQuestion, _: str) -> dict[str, Any]:
    """Things with what belongs to each, and what belongs to none."""
    _order_kept(read)
    found, decoys = [], []
    for number, part in enumerate(read.children("subquestion"), 1):
        answer = next((child for child in part if local_name(child) == "answer"), None)
        place = f"what belongs to thing {number}"
        # only the type to be dragged has HTML there, and says so
        marked = answer is not None and answer.get("format")
        match = read.words(answer, place, needed=True) if marked else plain_text(answer)
        if not match:
            raise LeftOut(f"{place}: expected words")
        lost = len(read.losses)
        text = read.words(part, f"thing {number}")
        if not text and len(read.losses) > lost:
            raise LeftOut(f"thing {number}: expected words, {read.losses[-1]}")
        if text:
            found.append((text, match))
        else:
            decoys.append(match)
    fields, changes = match_fields(found, decoys)
    read.changes += changes
    return fields


def order(read: MoodleQuestion, _: str) -> dict[str, Any]:
    """Things in their right order."""
    texts = []
    for number, answer in enumerate(read.children("answer"), 1):
        texts.append(read.words(answer, f"thing {number}", needed=True))
        if words := read.feedback(answer, f"thing {number}"):
            read.lose(f"what is said of thing {number}: {quoted(words)}")
    for name in ("selecttype", "selectcount"):
        told = read.child(name)
        read.done(name)
        if name == "selecttype" and plain_text(told).upper() not in ("ALL", "0", ""):
            read.changes.append("all of its things are shown here, and a choice of them there")
    fields, changes = order_fields(texts)
    read.changes += changes
    return fields


def _choices(read: MoodleQuestion, *, several: bool, shared: bool = True) -> dict[str, Any]:
    _order_kept(read)
    texts, worth, told = [], [], []
    for number, answer in enumerate(read.children("answer"), 1):
        place = f"answer {number}"
        worth.append(read.fraction(answer, place))
        texts.append(read.words(answer, place, needed=True))
        told.append(read.feedback(answer, place))
    if not texts:
        raise LeftOut("expected at least one answer")
    most = max(worth)
    right = [each > 0 if several else each > 0 and each == most for each in worth]
    options = [Option(*each) for each in zip(texts, right, told, strict=True)]
    fields, changes = choices_fields(options, several=several)
    read.changes += changes
    if shared:
        read.changes += shares_told(options, [each / 100 for each in worth], several)
    return fields


def _order_kept(read: MoodleQuestion) -> None:
    if not read.flag("shuffleanswers", otherwise=True):
        read.changes.append("its answers stood in one order there; here each learner has another")


KINDS: dict[str, Kind] = {
    "multichoice": one_or_several,
    "multichoiceset": several,
    "oumultiresponse": several,
    "truefalse": true_or_false,
    "numerical": numerical,
    "shortanswer": short_answer,
    "matching": pairs,
    "ddmatch": pairs,
    "ordering": order,
    "gapselect": gaps,
    "ddwtos": gaps,
}
_NEW_NUMBERS = "its numbers are drawn anew for each learner, and this lesson has no such type"
_PICTURE = "its answer is a place in a picture of its own; here places lie in the lesson's pictures"
#: Why a kind cannot be taken, where more can be said than that the lesson has none.
NO_KINDS = {
    "essay": "it asks for a text, and this lesson has no type that could mark one",
    "description": "it asks nothing",
    "cloze": "it has fields to fill in inside its text, and this lesson has no such type",
    "multianswer": "it has fields to fill in inside its text, and this lesson has no such type",
    "calculated": _NEW_NUMBERS,
    "calculatedsimple": _NEW_NUMBERS,
    "calculatedmulti": _NEW_NUMBERS,
    "ddmarker": _PICTURE,
    "ddimageortext": _PICTURE,
    "random": "it stands for any question of its category",
    "randomsamatch": "it draws its pairs from other questions",
}
