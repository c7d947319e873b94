"""How easily the questions are read: Flesch-Kincaid grade, the school year of the United States.

Grade 9 is about age 14. The formula counts syllables, so names such as "piriformis" weigh heavily;
hence one limit for what is typical of a topic and a wider one for a single question.
"""

from collections import defaultdict
from statistics import median

import pytest
import textstat

from tests.quiz.test_own_bank import TOPICS, WRITTEN

TYPICAL_GRADE, HARDEST_GRADE = 6, 10


def words_to_read(question):
    """What is read before answering, each part as a sentence."""
    parts = [question["stem"]]
    for many in ("options", "items", "pairs"):
        parts += [f"{one['text']} {one.get('match', '')}".strip() for one in question.get(many, [])]
    return "\n".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in parts)


def grade(question):
    return textstat.flesch_kincaid_grade(words_to_read(question))


@pytest.mark.parametrize("topic", sorted(TOPICS))
def test_a_topic_is_read_at_fourteen(topic):
    grades = {
        id_: grade(question) for id_, question in WRITTEN.items() if id_.startswith(f"{topic}.")
    }
    assert median(grades.values()) <= TYPICAL_GRADE, grades
    assert max(grades.values()) <= HARDEST_GRADE, max(grades, key=grades.__getitem__)


def test_no_sentence_of_feedback_runs_on():
    long = defaultdict(list)
    for id_, question in WRITTEN.items():
        for many in ("options", "items", "pairs"):
            for one in question.get(many, []):
                for sentence in one["feedback"].split(". "):
                    if len(sentence.split()) > 30:
                        long[id_].append(sentence)
    assert not long


def test_the_measure_tells_hard_from_easy():
    hard = {
        "stem": "Notwithstanding considerable diagnostic uncertainty, characterise radiculopathy."
    }
    assert grade(hard) > HARDEST_GRADE > grade({"stem": "Where does the nerve leave the spine?"})
