"""The learner's own order of what there is to choose from: the same each time, another for another learner."""

from random import Random

from lesson import journal
from lesson.quiz.question import Question


def own_order(question: Question) -> list[str]:
    """Return the ids of what there is to choose from, if there is a choice."""
    view = question.client_view()
    sorted_ = view["sort"]["items"] if "sort" in view else []
    matched = view["match"]["choices"] if "match" in view else []
    listed = view.get("options") or view.get("ticks") or sorted_ or matched
    mixed = sorted(each["id"] for each in listed)
    Random(f"{journal.learner_seed()} {question.id}").shuffle(mixed)
    # things to be sorted must not lie sorted already
    return mixed[::-1] if "sort" in view and mixed == question.right else mixed
