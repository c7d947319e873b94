"""What the card says about one question: drawn by the page, decided here."""

from collections.abc import Collection

from lesson.evidence import load_sources
from lesson.quiz.mark import Verdict, mark
from lesson.quiz.picture import place_names
from lesson.quiz.question import Estimate, Hotspot, Match, Question
from lesson.quiz.question_data import (
    Explanation,
    LastTime,
    NumberLine,
    QuestionState,
    Result,
    Score,
    Source,
    VerdictName,
)
from lesson.quiz.types.asked import Answer
from lesson.visit import not_kept

_HEADINGS = {
    Verdict.RIGHT: "Right.",
    Verdict.PARTLY: "Partly right.",
    Verdict.NOT_YET: "Not yet.",
    Verdict.UNANSWERED: "No answer yet.",
}
_NAMES: dict[Verdict, VerdictName] = {
    Verdict.RIGHT: "right",
    Verdict.PARTLY: "partly right",
    Verdict.NOT_YET: "not yet",
    Verdict.UNANSWERED: "unanswered",
}
#: How a question stands that was not answered by the end of an exam.
LEFT_OUT: Result = {
    "verdict": "unanswered",
    "heading": "You did not answer this one.",
    "feedback": "",
}


def nothing_yet(question: Question) -> QuestionState:
    """Say nothing but that there are hints."""
    return {"turn": 0, "verdict": "", "hints": list(question.hints)}


def last_time(question: Question, answer: Answer) -> LastTime:
    """Say how an earlier answer stands and, for whoever wants to see it, what it was."""
    words = in_words(question, answer)
    if question.prediction:
        return {"before": f"Last time you predicted: {words}."}
    verdict = mark(question, answer).verdict
    right = verdict is Verdict.RIGHT
    return {"before": f"Last time: {verdict}.", "before_answer": words, "before_right": right}


def marked(question: Question, answer: Answer) -> Result:
    """Say how an answer stands."""
    result = mark(question, answer)
    told: Result = {
        "verdict": _NAMES[result.verdict],
        "heading": _HEADINGS[result.verdict],
        "chosen": answer,
        "feedback": result.feedback,
    }
    if isinstance(question, Match) and result.verdict is not Verdict.UNANSWERED:
        told["right_rows"] = question.right_rows(answer)
    return told


def kept(question: Question, answer: Answer, feedback: str) -> Result:
    """Acknowledge an answer without a word about how it stands."""
    if question.incomplete(answer):
        return marked(question, answer)
    heading = "Noted." if not_kept() else "Kept."
    return {"verdict": "kept", "heading": heading, "chosen": answer, "feedback": feedback}


def answered(question: Question, result: Result, turn: int) -> QuestionState:
    """Say what came of an answer, and explain it fully once it is right."""
    state: QuestionState = {**nothing_yet(question), **result, "turn": turn}
    return {**state, **explained(question)} if result["verdict"] == "right" else state


def explained(question: Question) -> Explanation:
    """Tell the right answer, why it is right and who says so."""
    return {
        "line": _line(question) if isinstance(question, Estimate) else None,
        "right": _key(question),
        "right_text": in_words(question, question.right),
        "why": question.why,
        "sources": [_source(key) for key in question.sources],
    }


def _line(question: Estimate) -> NumberLine:
    low, high = question.near
    return {
        "low": question.low,
        "high": question.high,
        "unit": question.unit,
        "near_low": low,
        "near_high": high,
    }


def _source(key: str) -> Source:
    source = load_sources()[key]
    return {"citation": source.citation, "link": source.link, "checked": source.checked_words}


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


def recalled(question: Question, answer: Answer) -> QuestionState:
    """Show what was predicted beside what is so, or invite to predict first."""
    if answer is None:
        return {
            "turn": 0,
            "verdict": "unpredicted",
            "hints": [],
            "heading": "No prediction yet.",
            "feedback": "Scroll up and make yours first; the answer will then appear here.",
        }
    result = marked(question, answer)
    right = result["verdict"] == "right"
    return {
        **answered(question, result, 0),
        **explained(question),
        "heading": "You predicted it." if right else "It turned out differently.",
        "chosen_text": in_words(question, answer),
    }


def score_of(states: Collection[QuestionState]) -> Score:
    """Return how many of these questions were answered and are right."""
    verdicts = [state["verdict"] for state in states]
    told = [verdict for verdict in verdicts if verdict not in ("", "unanswered", "unpredicted")]
    before = [state["before_right"] for state in states if "before_right" in state]
    return {
        "right": verdicts.count("right"),
        "answered": len(told),
        "of": len(verdicts),
        "right_before": sum(before),
        "answered_before": len(before),
    }
