"""Rounds of questions that are marked all at the end: when one was finished, and how it went."""

from collections.abc import Collection

from lesson import journal
from lesson.journal import JournalUnavailable
from lesson.quiz.question_data import Round, Score

KIND = "round"


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
        kept = journal.notes(KIND)
    except JournalUnavailable:
        return None
    for note in reversed(kept):
        content = note.content
        if not isinstance(content, dict) or content.get("questions") != sorted(ids):
            continue
        match content:
            case {"right": int(right), "answered": int(answered), "of": int(of)}:
                return Round(at=note.at.isoformat(), right=right, answered=answered, of=of)
    return None
