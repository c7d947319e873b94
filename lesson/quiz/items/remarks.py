"""What a teacher should look at: remarks on how a question did, none where too few answered."""

from collections.abc import Mapping

from lesson.one_line import one_line
from lesson.quiz.items.analysis import FEW, ROUGH, Item
from lesson.quiz.question import Question, Single

#: Shares and a correlation beyond which item analysis usually calls a question worth a look.
TOO_EASY, TOO_HARD, WEAK = 0.95, 0.2, 0.1
#: Ids of a long question go into this; what somebody typed may be of any length.
MOST_LETTERS = 300


def remarks(item: Item, question: Question | None) -> tuple[str, ...]:
    """Return sentences about a question, the most telling first; `question` is None if unknown.

    With fewer than `FEW` learners the only remark is that nothing can be said.
    """
    if item.few:
        return (f"too few learners to judge it: {item.learners}, at least {FEW} are needed",)
    found = []
    strength = item.discrimination
    if strength is not None and strength < 0 and not item.rough:
        found.append("learners who do well elsewhere tend to miss it: look at its key and wording")
    elif strength is not None and strength < WEAK and not item.rough:
        found.append("it hardly tells who knows more")
    if item.facility > TOO_EASY:
        found.append("nearly everyone is right at first")
    if item.facility < TOO_HARD:
        found.append("few are right at first")
    if isinstance(question, Single):
        found += _about_options(item, question)
    if question is None:
        found.append("it is not in this bank")
    if strength is None:
        found.append("its discrimination is not defined: too few others answered, or all alike")
    elif item.rough:
        found.append(f"its discrimination is rough: {item.compared} learners, better {ROUGH}")
    return tuple(found)


def _about_options(item: Item, question: Single) -> list[str]:
    chosen = dict(item.chosen)
    found = [
        f"more chose {option.id} than the right option"
        for option in question.options
        if not option.right and chosen.get(option.id, 0) > item.right
    ]
    never = [option.id for option in question.options if not chosen.get(option.id)]
    if never:
        found.append(f"nobody chose {', '.join(never)}")
    return found


def _chosen(item: Item) -> str:
    return "; ".join(f"{one_line(words, MOST_LETTERS)} {count}" for words, count in item.chosen)


def table(items: tuple[Item, ...], bank: Mapping[str, Question]) -> str:
    """Return all items as lines of text: facility, discrimination, what was chosen, remarks."""
    if not items:
        return "No marked answers in these files."
    lines = []
    for item in items:
        low, high = item.facility_interval
        strength = "not defined"
        if item.discrimination is not None:
            strength = f"{round(item.discrimination, 2) + 0.0:+.2f}".replace("-", "−")
        lines += [
            one_line(item.question_id, MOST_LETTERS),
            f"  right at first: {item.right} of {item.learners} "
            f"({100 * item.facility:.0f} %; 95 % interval {100 * low:.0f} to {100 * high:.0f})",
            f"  discrimination: {strength} ({item.compared} compared)",
            "  chosen: " + _chosen(item),
            *(f"  note: {remark}" for remark in remarks(item, bank.get(item.question_id))),
        ]
    return "\n".join(lines)
