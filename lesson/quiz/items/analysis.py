"""Facility, discrimination and what was chosen: pure figures from learners' first answers."""

import json
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import NormalDist, fmean
from typing import Any

from lesson.quiz.items.responses import Response, first_responses

#: Below this many learners a share is mostly chance (its 95 % interval is about 60 points wide).
FEW = 10
#: Below this many a correlation is mostly chance (its 95 % interval is about 0.7 wide).
ROUGH = 30
#: Whoever answered fewer other questions than this has no rest of a test to be compared with.
OTHERS = 4
Z95 = NormalDist().inv_cdf(0.975)


@dataclass(frozen=True)
class Item:
    """How one question did.

    ``learners`` is how many gave a first answer and ``right`` how many of them were wholly right.
    ``compared`` is how many of them answered enough other questions to say something about
    ``discrimination``: the corrected point-biserial correlation, from −1 to 1, or None where it
    is not defined. ``chosen`` counts the first answers, most frequent first.
    """

    question_id: str
    learners: int
    right: int
    compared: int
    discrimination: float | None
    chosen: tuple[tuple[str, int], ...]

    @property
    def facility(self) -> float:
        """The share of learners who were right at first, from 0 to 1."""
        return self.right / self.learners

    @property
    def facility_interval(self) -> tuple[float, float]:
        """The 95 % interval of the facility (Wilson's)."""
        return wilson(self.right, self.learners)

    @property
    def few(self) -> bool:
        """Whether there are too few learners to judge the question by."""
        return self.learners < FEW

    @property
    def rough(self) -> bool:
        """Whether the discrimination is only a rough one."""
        return self.compared < ROUGH


def analysed(responses: Iterable[Response]) -> tuple[Item, ...]:
    """Return how each question did, by id; only each learner's first marked answers count.

    The discrimination of a question is the correlation between being right there (0 or 1) and
    the share of the learner's other questions that were right. The question itself is left out
    of that share, or it would agree with itself. With everyone answering everything this is the
    usual corrected item-total correlation.
    """
    first = first_responses(responses)
    by_learner: dict[str, dict[str, bool]] = {}
    by_question: dict[str, list[Response]] = {}
    for response in first:
        by_learner.setdefault(response.learner, {})[response.question_id] = response.right
        by_question.setdefault(response.question_id, []).append(response)
    items = []
    for id_, own in sorted(by_question.items()):
        pairs = [
            (float(marks[id_]), (sum(marks.values()) - marks[id_]) / (len(marks) - 1))
            for marks in by_learner.values()
            if id_ in marks and len(marks) > OTHERS
        ]
        items.append(
            Item(
                question_id=id_,
                learners=len(own),
                right=sum(response.right for response in own),
                compared=len(pairs),
                discrimination=correlation(pairs),
                chosen=_chosen(own),
            )
        )
    return tuple(items)


def correlation(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Return Pearson's correlation of pairs, or None where one side does not vary."""
    if len(pairs) < 3:
        return None
    mean_x, mean_y = fmean(x for x, _ in pairs), fmean(y for _, y in pairs)
    spread_x = math.fsum((x - mean_x) ** 2 for x, _ in pairs)
    spread_y = math.fsum((y - mean_y) ** 2 for _, y in pairs)
    if min(spread_x, spread_y) < 1e-12:
        return None
    together = math.fsum((x - mean_x) * (y - mean_y) for x, y in pairs)
    return max(-1.0, min(1.0, together / math.sqrt(spread_x * spread_y)))


def wilson(right: int, of: int) -> tuple[float, float]:
    """Return Wilson's 95 % interval of a share, (0, 1) where nothing was counted.

    Source: Wilson, J Am Stat Assoc 1927; 22: 209–212.
    """
    if of == 0:
        return 0.0, 1.0
    share, z2 = right / of, Z95**2
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = Z95 / (1 + z2 / of) * math.sqrt(share * (1 - share) / of + z2 / (4 * of * of))
    # exact at the ends, where rounding would leave a hair
    return (0.0 if right == 0 else middle - half), (1.0 if right == of else middle + half)


def _chosen(responses: Sequence[Response]) -> tuple[tuple[str, int], ...]:
    counts = Counter(answer_words(response.answer) for response in responses)
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def answer_words(answer: Any) -> str:
    """Return an answer in one line: ids joined as they were given."""
    if isinstance(answer, str):
        return answer
    if isinstance(answer, list) and all(isinstance(part, str) for part in answer):
        return ", ".join(answer) or "nothing"
    if isinstance(answer, dict):
        return ", ".join(f"{key} – {value}" for key, value in sorted(answer.items()))
    return json.dumps(answer, ensure_ascii=False)
