"""Questions of Moodle XML, read in.

Source: https://docs.moodle.org/en/Moodle_XML_format. A category there becomes a topic here.
"""

import re
from collections.abc import Iterable
from functools import partial
from typing import Any
from xml.etree.ElementTree import Element

from lesson.data_files.plain_xml import local_name
from lesson.evidence import load_claims
from lesson.quiz.exchange.foreign import LeftOut, latex_kept, quoted
from lesson.quiz.exchange.from_moodle_kinds import KINDS, NO_KINDS
from lesson.quiz.exchange.from_moodle_parts import SETTINGS, MoodleQuestion, plain_text
from lesson.quiz.exchange.gathering import QUESTION_ID, Foreign, letters, slug
from lesson.quiz.exchange.sheet import Loss

_SLASH = re.compile(r"(?<!/)/(?!/)")  # a slash in a category's name is written twice
_TOP = ("$course$", "$system$", "$cat1$", "$module$", "top", "")
#: What is said to a whole answer there; here each option has its own words.
COMBINED = {
    "correctfeedback": "a right answer",
    "partiallycorrectfeedback": "a half right answer",
    "incorrectfeedback": "a wrong answer",
}


def moodle_questions(quiz: Element, topic: str) -> tuple[list[Foreign], list[Loss]]:
    """Return the questions of a file, and what is lost of no single one.

    `topic` is that of questions before the first category whose name has a letter from a to z.
    """
    found: list[Foreign] = []
    losses: list[Loss] = []
    now, settings = topic, dict.fromkeys(SETTINGS, False)
    for question in quiz:
        kind = question.get("type", "")
        if local_name(question) != "question":
            if local_name(question):
                words = quoted("".join(question.itertext()))
                losses.append(Loss(now, f"not taken: <{local_name(question)}>: {words}"))
        elif kind == "category":
            now, lost = _topic(question, topic)
            losses += lost
        else:
            settings |= {name: True for name in map(local_name, question) if name in settings}
            name = plain_text(question.find("name"))
            found.append(
                Foreign(_id(question, name, now), now, name, partial(_entry, question, name, now))
            )
    if set_there := [name for name, there in settings.items() if there]:
        said = "how questions are counted and laid out there is not taken, as the lesson has its own way"
        losses.append(Loss(topic, f"{said}: {', '.join(set_there)}"))
    return found, losses


def _entry(question: Element, name: str, topic: str) -> tuple[dict[str, Any], list[str]]:
    """Return a question as the bank writes it, without its id, and what is lost or to be filled in."""
    kind = question.get("type", "")
    if kind not in KINDS:
        raise LeftOut(NO_KINDS.get(kind, f"this lesson has no type {quoted(kind)}"))
    read = MoodleQuestion(question)
    id_ = _id(question, name, topic)
    if id_ == plain_text(read.child("idnumber")):
        read.done("idnumber")
    read.done("name")
    stem = read.words(read.child("questiontext", "stem"), "the question", needed=True)
    why = read.words(read.child("generalfeedback"), "the why")
    read.done("questiontext", "generalfeedback")
    hints = [read.words(hint, "a hint") for hint in read.children("hint")]
    own = KINDS[kind](read, stem)
    rest = _tagged(read)
    entry = {"type": own.pop("type"), "stem": own.pop("stem", stem), **own}
    if rest.pop("prediction"):
        entry["prediction"] = True
    if hints := [hint for hint in hints if hint]:
        entry["hints"] = hints
    entry |= {"why": why, "sources": [], **rest}
    for element, said in COMBINED.items():
        for told in read.children(element):
            if words := read.words(told, f"what is said to {said}"):
                read.lose(f"what is said to {said}: {quoted(words)}")
    if name and letters(name) not in letters(id_) and not letters(stem).startswith(letters(name)):
        read.lose(f"its name: {quoted(name)}")
    return entry, [*read.changes, *read.losses, *read.not_read(), *latex_kept(entry)]


def _tagged(read: MoodleQuestion) -> dict[str, Any]:
    """Return what the tags of our own export say; any other is lost."""
    claims, prediction = [], False
    for tag in (tag for tags in read.children("tags") for tag in tags):
        word = plain_text(tag)
        if word in load_claims():
            claims.append(word)
        elif word == "prediction":
            prediction = True
        elif word:
            read.lose(f"its tag {quoted(word)}")
    return {"prediction": prediction, **({"claims": claims} if claims else {})}


def _id(question: Element, name: str, topic: str) -> str:
    for written in (plain_text(question.find("idnumber")), name):
        if QUESTION_ID.fullmatch(written):
            return written
    return f"{topic}.{slug(name)}" if slug(name) else ""


def _topic(question: Element, otherwise: str) -> tuple[str, list[Loss]]:
    """Return the topic that a category makes, and what is lost of it."""
    read = MoodleQuestion(question)
    path = plain_text(question.find("category"))
    parts = [part for part in _SLASH.split(path) if part.strip().lower() not in _TOP]
    topic = re.sub("[^a-z]+", "_", parts[-1].lower()).strip("_") if parts else otherwise
    read.done("category")
    if letters(plain_text(read.child("name"))) in letters(path):
        read.done("name")
    losses: Iterable[str] = read.not_read()
    if parts and parts != [topic]:
        losses = [f"the category {quoted(path)} became this topic", *losses]
    topic = topic or otherwise
    return topic, [Loss(topic, what) for what in losses]
