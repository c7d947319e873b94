"""How easily the pages are read: `python -m tests.notebooks.reading_age` lists hard sentences.

Flesch-Kincaid grade, the school year of the United States: grade 9 is about age 14. The formula
counts syllables, so names such as "piriformis" weigh heavily; the everyday word stands beside them.
"""

import re

import textstat

from tests.notebooks.pages import LESSON_PAGES, paragraphs, read, sentences, spoken


def told(page):
    """The sentences of a page, each ending as a sentence does."""
    parts = [
        part
        for text in paragraphs(spoken(page))
        for part in sentences(re.sub(r"^(?:\d\.|-) ", "", text))
    ]
    return [part if part.endswith((".", "?", "!")) else f"{part}." for part in parts if " " in part]


def grade(page):
    """The school year in which a page is read easily."""
    return textstat.flesch_kincaid_grade(" ".join(told(page)))


def main():
    """Print each page's grade and the ten hardest sentences of all."""
    hard = []
    for path in LESSON_PAGES:
        page = read(path)
        print(f"{path.stem:32} {grade(page):5.1f}  {len(told(page))} sentences")
        hard += [(textstat.flesch_kincaid_grade(each), path.stem[:2], each) for each in told(page)]
    for worth, number, sentence in sorted(hard, reverse=True)[:10]:
        print(f"{worth:5.1f} {number} ({len(sentence.split())} words) {sentence}")


if __name__ == "__main__":
    main()
