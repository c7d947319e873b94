"""Rounds of questions that are marked all at the end: when one began, when it was finished, and how it went."""

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime

from lesson import journal
from lesson.journal import JournalUnavailable, Note
from lesson.quiz.question_data import Round, Score

#: What is kept of a round: that it began, under `BEGAN` its name, and at its end how it went.
KIND, BEGAN = "round", "began"
#: Before any answer.
EVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Rounds:
    """When rounds of some questions began, oldest first; since when one is open, and its name, if one is."""

    begun: tuple[datetime, ...] = ()
    open_since: datetime | None = None
    name: str = ""


NO_ROUNDS = Rounds()


def begin_round(name: str, ids: Collection[str]) -> None:
    """Keep that a round of these questions begins, where it is not open already.

    The same questions may be asked before the lesson and after it: these are rounds of other names.
    Where nothing can be kept, the answer that comes next says so.
    """
    if noted_since(name, ids) is None:
        with suppress(JournalUnavailable):
            journal.keep(KIND, {BEGAN: name, "questions": sorted(ids)})


def noted_since(name: str, ids: Collection[str]) -> datetime | None:
    """Return since when what is noted of these questions belongs to this round; None if it is not open.

    In a session without a record, all that it knows belongs to every round.
    """
    try:
        rounds = _rounds_of(ids)
    except JournalUnavailable:
        return EVER
    return rounds.open_since if rounds.name == name else None


def rounds_of(ids: Collection[str]) -> Rounds:
    """Return the rounds of just these questions, none where the record cannot be read."""
    try:
        return _rounds_of(ids)
    except JournalUnavailable:
        return NO_ROUNDS


def _rounds_of(ids: Collection[str]) -> Rounds:
    notes = _notes(ids)
    begun = tuple(note.at for note in notes if BEGAN in note.content)
    if not notes or BEGAN not in notes[-1].content:
        return Rounds(begun)
    return Rounds(begun, notes[-1].at, notes[-1].content[BEGAN])


def _notes(ids: Collection[str]) -> list[Note]:
    """Return what is kept of rounds of just these questions, in the order in which it was kept."""
    asked = sorted(ids)
    return [
        note
        for note in journal.notes(KIND)
        if isinstance(note.content, dict) and note.content.get("questions") == asked
    ]


def note_round(ids: Collection[str], score: Score) -> str:
    """Keep that a round of these questions is finished; return a sentence for the learner if it is not kept."""
    told = {name: score[name] for name in ("right", "answered", "of")}
    try:
        journal.keep(KIND, {"questions": sorted(ids), **told})
    except JournalUnavailable as trouble:
        return str(trouble)
    return journal.take_notice() or ""


def last_round(ids: Collection[str]) -> Round | None:
    """Return the last round of just these questions, None if there is none or it cannot be known.

    Whoever asks reads the record's answers as well, and tells what is the matter with it.
    """
    try:
        kept = _notes(ids)
    except JournalUnavailable:
        return None
    for note in reversed(kept):
        match note.content:
            case {"right": int(right), "answered": int(answered), "of": int(of)}:
                return Round(at=note.at.isoformat(), right=right, answered=answered, of=of)
    return None
