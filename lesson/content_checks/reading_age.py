"""How easily a text is read: Flesch-Kincaid grade, the school year of the United States.

Grade 9 is about age 14. The formula counts syllables, so names such as "piriformis" weigh heavily;
the everyday word stands beside them, and there is one limit for what is typical and a wider one
for the hardest.
"""

import re
from collections.abc import Iterator

from lesson.content_checks.content import Content
from lesson.content_checks.finding import NotChecked
from lesson.content_checks.markdown import paragraphs, sentences, spoken
from lesson.content_checks.page import Page


def grade(text: str) -> float:
    """Return the school year in which a text is read easily.

    Raises
    ------
    NotChecked
        If textstat is not installed, which only a contributor's environment has.
    """
    try:
        import textstat
    except ImportError as error:
        words = "reading age was not checked: textstat is not installed"
        raise NotChecked(f"{words} (python start.py test has it)") from error
    return float(textstat.flesch_kincaid_grade(text))


def told(text: str) -> list[str]:
    """Return the sentences of markdown, each ending as a sentence does."""
    parts = [
        part
        for paragraph in paragraphs(spoken(text))
        for part in sentences(re.sub(r"^(?:\d\.|-) ", "", paragraph))
    ]
    return [part if part.endswith((".", "?", "!")) else f"{part}." for part in parts if " " in part]


def page_grade(page: Page) -> float:
    """Return the school year in which a page is read easily."""
    return grade(" ".join(told(page.prose)))


def reading_age_report(content: Content) -> Iterator[str]:
    """Yield each page's grade, then the ten hardest sentences of all."""
    hard = []
    for page in content.lesson_pages:
        found = told(page.prose)
        yield f"{page.path.stem:32} {page_grade(page):5.1f}  {len(found)} sentences"
        hard += [(grade(each), page.number, each) for each in found]
    for worth, number, sentence in sorted(hard, reverse=True)[:10]:
        yield f"{worth:5.1f} {number} ({len(sentence.split())} words) {sentence}"
