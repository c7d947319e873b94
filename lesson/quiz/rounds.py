"""Rounds of questions that are marked all at the end: when one began, when it was finished, and how it went."""

from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from lesson import journal
from lesson.journal import JournalUnavailable, Note
from lesson.quiz.protocol import Answer
from lesson.quiz.question_data import Round, Score
from lesson.quiz.sittings import SITTING

#: What is kept: under `NOTED` the round in which a question was answered, and at its end how it went.
KIND, NOTED = "round", "noted"
#: Before the lesson is over after it.
ENDS_TOO = {"post_test": "pre_test"}
#: What is noted waits so long for the end of its round.
WAITS = SITTING


@dataclass(frozen=True)
class Noted:
    """What was answered to a question in a round that has not ended."""

    answer: Any
    confidence: float | None
    hints: int
    at: datetime


@dataclass(frozen=True)
class Rounds:
    """When rounds of some questions began, oldest first; what is noted in those that are open, by their names.

    Two rounds of the same questions can be open side by side: before the lesson, and after it.
    """

    begun: tuple[datetime, ...] = ()
    open: Mapping[str, Mapping[str, Noted]] = field(default_factory=dict)

    def waits(self, question_id: str, at: datetime) -> bool:
        """Say whether what was answered to a question at that time may wait for the end of a round."""
        rounds = [each for each in self.open.values() if question_id in each]
        return any(at >= min(noted.at for noted in each.values()) for each in rounds)


NO_ROUNDS = Rounds()


def note_answer(name: str, ids: Collection[str], answer: Answer) -> None:
    """Keep in which round of these questions one was answered.

    Where nothing can be kept, whatever keeps the answer itself says so.
    """
    content = {
        NOTED: name,
        "questions": sorted(ids),
        "id": answer.id,
        "answer": answer.chosen,
        "confidence": answer.confidence,
        "hints": answer.hints,
    }
    with suppress(JournalUnavailable):
        journal.keep(KIND, content)


def rounds_of(ids: Collection[str]) -> Rounds:
    """Return the rounds of just these questions, none where the record cannot be read.

    Some rounds end others with them, `ENDS_TOO`; one of an older lesson, that has no name, ends all.
    """
    begun: list[datetime] = []
    still: dict[str, dict[str, Noted]] = {}
    for note in _notes(ids):
        match note.content:
            case {"noted": str(name), "id": str(id_), "answer": answer, **more}:
                if name not in still:
                    begun.append(note.at)
                confidence, hints = more.get("confidence"), more.get("hints")
                still.setdefault(name, {})[id_] = Noted(
                    answer,
                    confidence if isinstance(confidence, float) else None,
                    hints if isinstance(hints, int) else 0,
                    note.at,
                )
            case {"right": _}:
                ended = note.content.get("name")
                over = (ended, ENDS_TOO.get(ended)) if isinstance(ended, str) else tuple(still)
                for each in over:
                    still.pop(each or "", None)
    return Rounds(tuple(begun), still)


def _notes(ids: Collection[str]) -> list[Note]:
    """Return what is kept of rounds of just these questions, in the order in which it was kept."""
    try:
        kept = journal.notes(KIND)
    except JournalUnavailable:
        return []
    asked = sorted(ids)
    return [
        note
        for note in kept
        if isinstance(note.content, dict) and note.content.get("questions") == asked
    ]


def note_round(name: str, ids: Collection[str], score: Score) -> str:
    """Keep that a round of these questions is finished; return a sentence for the learner if it is not kept."""
    told = {part: score[part] for part in ("right", "answered", "of")}
    try:
        journal.keep(KIND, {"name": name, "questions": sorted(ids), **told})
    except JournalUnavailable as trouble:
        return str(trouble)
    return journal.take_notice() or ""


def last_round(ids: Collection[str]) -> Round | None:
    """Return the last round of just these questions, None if there is none or it cannot be known.

    Whoever asks reads the record's answers as well, and tells what is the matter with it.
    """
    for note in reversed(_notes(ids)):
        match note.content:
            case {"right": int(right), "answered": int(answered), "of": int(of)}:
                return Round(at=note.at.isoformat(), right=right, answered=answered, of=of)
    return None
