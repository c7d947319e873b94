"""How long a page takes: `python start.py run lesson minutes` prints a table.

Our own assumptions, on the slow side. Adults read plain prose at some 240 words a minute; people
in pain, or new to the words, read more slowly, so we count 180. What is done with the hands is
counted by the piece, in minutes; nobody has measured it yet.
"""

import ast
import re
from collections.abc import Iterator

from lesson.content_checks.content import Content
from lesson.content_checks.markdown import bare
from lesson.content_checks.page import Page

WORDS_A_MINUTE = 180
#: For one call, or for one question, claim or word of it where EACH says so.
MINUTES = {
    "predict": 1.0,
    "recall": 0.3,
    "picture": 1.5,
    "lab": 3.0,
    "ask": 0.6,
    "exam": 0.6,
    "pre_test": 8 * 0.6,  # it asks eight
    "post_test": 8 * 0.6,
    "practise": 1.5,
    "review": 1.5,
    "before_and_after": 0.5,
    "standing": 0.5,
    "calibration": 0.5,
    "my_record": 0.3,
    "today": 0.0,  # whoever is here for the first time sees nothing of it
    "claim_cards": 0.15,
    "claim_table": 1.0,
    "popular_steps": 2.0,
    "build_routine": 6.0,
    "open_diary": 1.0,
    "words": 0.05,
    "glossary": 0.5,
    "story": 1.5,
    "plan_activity": 3.0,
    "present": 0.0,
    "answer_key": 0.0,
    "picture_notes": 0.0,
    "source_list": 0.0,
}
EACH = {"ask", "exam", "claim_cards", "words"}


def stated(page: Page) -> int | None:
    """Return the minutes that a page says it takes, or None where it says nothing."""
    found = re.search(r"\*About (\d+) minutes", page.prose)
    return int(found[1]) if found else None


def words_read(page: Page) -> int:
    """Return how many words of prose a page has, without its sources' names."""
    return len(re.findall(r"\w[\w'’-]*", bare(page.prose)))


def done(page: Page) -> dict[str, float]:
    """Return the minutes that the calls on a page take, by function; an uncounted one has 0."""
    spent: dict[str, float] = {}
    for _, tree in page.trees:
        call = tree.body[-1].value if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
            name = call.func.attr
            times = len(call.args) if name in EACH else 1
            spent[name] = spent.get(name, 0) + times * MINUTES.get(name, 0)
    return spent


def measured(page: Page) -> float:
    """Return the minutes that reading a page and doing what it asks take."""
    return words_read(page) / WORDS_A_MINUTE + sum(done(page).values())


def minutes_report(content: Content) -> Iterator[str]:
    """Yield a table of each page's minutes, stated and measured."""
    yield f"{'page':32} words  reading  doing  measured  stated"
    for page in content.lesson_pages:
        words, doing = words_read(page), sum(done(page).values())
        yield (
            f"{page.path.stem:32} {words:5} {words / WORDS_A_MINUTE:8.1f} {doing:6.1f} "
            f"{measured(page):9.1f} {stated(page) or '-':>7}"
        )
