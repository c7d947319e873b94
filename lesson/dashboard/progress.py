"""How far each page is: how many of its questions have been answered."""

from collections import Counter
from dataclasses import dataclass

from lesson import journal
from lesson.dashboard.lesson_pages import lesson_pages
from lesson.journal import Tries


@dataclass(frozen=True)
class PageProgress:
    """How many of a page's questions were answered at least once, and how many it asks."""

    page: str
    answered: int
    questions: int

    @property
    def done(self) -> bool:
        """Whether all were answered; a page that asks nothing is never done."""
        return 0 < self.questions == self.answered


def pages_done() -> tuple[PageProgress, ...]:
    """Return how far each lesson page is, in their order, from one look at the journal.

    What is asked, predicted and asked beforehand counts. A page that asks once more what an earlier
    page asked needs one marked answer more.

    Raises
    ------
    JournalUnavailable
        If the record could not be read, with one sentence for the learner.
    BadData
        If a page, or the list of the pre-test's questions, cannot be read.
    """
    tries = journal.tries()
    asked = Counter[str]()
    found = []
    for page in lesson_pages():
        asked.update(page.questions)
        answered = sum(_times(tries.get(id_)) >= asked[id_] for id_ in page.questions)
        found.append(PageProgress(page.file, answered, len(page.questions)))
    return tuple(found)


def _times(tries: Tries | None) -> int:
    """Return how many askings were answered: a prediction, or an unfinished test, is marked nowhere."""
    return 0 if tries is None else max(1, tries.marked)
