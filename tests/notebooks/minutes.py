"""How long a page takes: `python -m tests.notebooks.minutes` prints a table.

Our own assumptions, on the slow side. Adults read plain prose at some 240 words a minute; people
in pain, or new to the words, read more slowly, so we count 180. What is done with the hands is
counted by the piece, in minutes; nobody has measured it yet.
"""

import ast
import re

from tests.notebooks.pages import LESSON_PAGES, bare, code, prose, read

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
    "practise": 1.5,
    "review": 1.5,
    "before_and_after": 0.5,
    "standing": 0.5,
    "calibration": 0.5,
    "my_record": 0.3,
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


def stated(page):
    """The minutes that a page says it takes."""
    return int(re.search(r"\*About (\d+) minutes", prose(page))[1])


def words_read(page):
    """How many words of prose a page has, without its sources' names."""
    return len(re.findall(r"\w[\w'’-]*", bare(prose(page))))


def done(page):
    """Function -> minutes that its calls on a page take."""
    spent = {}
    for cell in code(page):
        call = ast.parse(cell.source).body[-1]
        if isinstance(call, ast.Expr):
            name = call.value.func.attr
            times = len(call.value.args) if name in EACH else 1
            spent[name] = spent.get(name, 0) + times * MINUTES[name]
    return spent


def measured(page):
    """The minutes that reading a page and doing what it asks take."""
    return words_read(page) / WORDS_A_MINUTE + sum(done(page).values())


def main():
    """Print each page's minutes, stated and measured."""
    print(f"{'page':32} words  reading  doing  measured  stated")
    for path in LESSON_PAGES:
        page = read(path)
        reading, doing = words_read(page) / WORDS_A_MINUTE, sum(done(page).values())
        print(
            f"{path.stem:32} {words_read(page):5} {reading:8.1f} {doing:6.1f} "
            f"{reading + doing:9.1f} {stated(page):7}"
        )


if __name__ == "__main__":
    main()
