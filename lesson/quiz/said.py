"""What the card says about one question: drawn by the page, decided here."""

from typing import Any

from lesson.evidence import load_sources
from lesson.quiz.mark import Verdict, mark
from lesson.quiz.picture import place_names
from lesson.quiz.question import Estimate, Hotspot, Question
from lesson.quiz.types.asked import Answer

# One thing to draw under a question. `turn` counts the answers given on this card, so that a
# double click, or a second view of the card, cannot answer twice.
Said = dict[str, Any]

_HEADINGS = {
    Verdict.RIGHT: "Right.",
    Verdict.PARTLY: "Partly right.",
    Verdict.NOT_YET: "Not yet.",
    Verdict.UNANSWERED: "No answer yet.",
}


def nothing_yet(question: Question) -> Said:
    """Say nothing but that there are hints."""
    return {"turn": 0, "verdict": "", "hints": list(question.hints)}


def last_time(question: Question, answer: Answer) -> Said:
    """Say how an earlier answer stands and, for whoever wants to see it, what it was."""
    words = in_words(question, answer)
    if question.prediction:
        return {"before": f"Last time you predicted: {words}."}
    verdict = mark(question, answer).verdict
    right = verdict is Verdict.RIGHT
    return {"before": f"Last time: {verdict}.", "before_answer": words, "before_right": right}


def marked(question: Question, answer: Answer) -> Said:
    """Say how an answer stands, and explain it fully once it is right."""
    result = mark(question, answer)
    said: Said = {
        "verdict": str(result.verdict),
        "heading": _HEADINGS[result.verdict],
        "chosen": answer,
        "feedback": result.feedback,
    }
    if result.verdict is Verdict.RIGHT:
        said |= explained(question)
    return said


def kept(question: Question, answer: Answer, feedback: str) -> Said:
    """Acknowledge an answer without a word about how it stands."""
    if question.incomplete(answer):
        return marked(question, answer)
    return {"verdict": "kept", "heading": "Kept.", "chosen": answer, "feedback": feedback}


def explained(question: Question) -> Said:
    """Tell the right answer, why it is right and who says so."""
    sources = [load_sources()[key] for key in question.sources]
    line = question.line() if isinstance(question, Estimate) else None
    return {
        "line": line,
        "right": _key(question),
        "right_text": in_words(question, question.right),
        "why": question.why,
        "sources": [
            {"citation": s.citation, "link": s.link, "checked": s.checked_words} for s in sources
        ],
    }


def in_words(question: Question, answer: Answer) -> str:
    """Return an answer as the learner read or saw it."""
    if isinstance(question, Hotspot):
        return place_names(question).get(answer, question.words(answer))
    if isinstance(question, Estimate) and answer == question.right:
        return question.right_words
    return question.words(answer)


def _key(question: Question) -> Answer:
    if isinstance(question, Hotspot):
        return list(question.right_places)
    return None if isinstance(question, Estimate) else question.right


def recalled(question: Question, answer: Answer) -> Said:
    """Show what was predicted beside what is so, or invite to predict first."""
    if answer is None:
        return {
            "verdict": "unpredicted",
            "heading": "No prediction yet.",
            "feedback": "Scroll up and make yours first; the answer will then appear here.",
        }
    said = marked(question, answer) | explained(question)
    right = said["verdict"] == Verdict.RIGHT
    said["heading"] = "You predicted it." if right else "It turned out differently."
    said["chosen_text"] = in_words(question, answer)
    return said
