"""A page's own words stand at its end, and the first use of each leads there."""

from lesson.vocabulary import load_terms
from tests.notebooks.first_uses import (
    WORD_LINK,
    cells_with_prose,
    first_uses,
    without_word_links,
)
from tests.notebooks.pages import LESSON_PAGES, calls, markdown, read


def test_each_word_is_linked_at_its_first_use_and_nowhere_else(lesson_page):
    cells = cells_with_prose(markdown(lesson_page))
    plain = [without_word_links(cell) for cell in cells]
    uses = first_uses(plain, calls(lesson_page, "words"))
    wanted = sorted(
        (number, start, plain[number][start:end]) for number, start, end in uses.values()
    )
    linked = []
    for number, cell in enumerate(cells):
        for link in WORD_LINK.finditer(cell):
            linked.append((number, len(without_word_links(cell[: link.start()])), link[1]))
    assert linked == wanted


def test_a_link_says_what_the_word_is_as_the_glossary_does(lesson_page):
    ids = calls(lesson_page, "words")
    for cell in markdown(lesson_page):
        for text, title in WORD_LINK.findall(cell):
            assert title in {load_terms()[id_].short for id_ in ids}, text


def test_no_word_is_listed_twice(lesson_page):
    ids = calls(lesson_page, "words")
    assert len(ids) == len(set(ids))


def test_a_word_belongs_to_the_first_page_that_lists_it():
    first = {}
    for path in LESSON_PAGES:
        for id_ in calls(read(path), "words"):
            first.setdefault(id_, path.name[:2])
    assert first == {id_: load_terms()[id_].page for id_ in first}


EXAMPLE = "lists: [a](b), `disc`, **The disc is one** and a herniated disc beside two discs."


def test_the_longest_word_wins_and_only_prose_counts():
    uses = first_uses(["# disc", EXAMPLE], ["disc", "slipped_disc"])
    assert {id_: EXAMPLE[start:end] for id_, (_, start, end) in uses.items()} == {
        "slipped_disc": "herniated disc",
        "disc": "discs",
    }
    assert {number for number, _, _ in uses.values()} == {1}
