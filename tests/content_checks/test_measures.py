"""What the checks measure with: numbers, minutes, reading age, spelling, tone, first uses."""

import re

import nbformat.v4 as nb
import pytest

from lesson.content_checks.checks.reading_level import (
    HARDEST_GRADE,
    PAGE_GRADE,
    question_text,
)
from lesson.content_checks.content import Content
from lesson.content_checks.first_uses import first_uses
from lesson.content_checks.prose_numbers import sourced_numbers
from lesson.content_checks.reading_age import grade, page_grade, reading_age_report, told
from lesson.content_checks.reading_time import (
    MINUTES,
    WORDS_A_MINUTE,
    measured,
    minutes_report,
    stated,
)
from lesson.content_checks.spelling import american
from lesson.content_checks.story_texts import placed_texts
from lesson.content_checks.tone import FRIGHT, MOCKERY, PROMISE
from lesson.evidence.figures import numbers_of
from lesson.vocabulary.term import load_terms
from tests.content_checks.spoilt import own, page_called

TWO = (
    'It was 92 of 100 ([A](#Sources "Koes2007")) and 28 in 9 ([B](#Sources "Wang2020"), '
    '[C](#Sources "Chiu2015")). Page 03 and L5 say 7.'
)


def page(*cells):
    first = page_called("01")
    return type(first)(first.path, nb.new_notebook(cells=list(cells)))


def test_a_number_goes_with_the_source_that_follows_it():
    assert [(number, keys) for number, keys, _ in sourced_numbers(TWO)] == [
        ("92", {"Koes2007"}),
        ("28", {"Wang2020", "Chiu2015"}),
        ("9", {"Wang2020", "Chiu2015"}),
        ("7", {"Koes2007", "Wang2020", "Chiu2015"}),
    ]


@pytest.mark.parametrize(("number", "there"), [("63", True), ("64", False), ("−63", False)])
def test_the_ledger_tells_a_right_number_from_a_wrong_one(number, there):
    assert (number in numbers_of(["Wang2020"])) is there
    assert (number in own().numbers_of(["Wang2020"])) is there


def test_what_is_for_the_screen_alone_ends_its_sentence_as_any_words_do():
    marked = 'Two parts. <span class="on-screen">Step through it.</span> Where would you get out?'
    assert told(marked) == ["Two parts.", "Step through it.", "Where would you get out?"]


def test_words_questions_and_pictures_add_up():
    made = page(
        nb.new_markdown_cell("word " * (2 * WORDS_A_MINUTE)),
        nb.new_code_cell('# Ask\nlesson.ask("a.a", "a.b")'),
        nb.new_code_cell('# See\nlesson.picture("a")'),
    )
    assert measured(made) == pytest.approx(2 + 2 * MINUTES["ask"] + MINUTES["picture"])


def test_the_table_of_minutes_has_a_line_for_each_page():
    head, *lines = minutes_report(own())
    assert head.split() == ["page", "words", "reading", "doing", "measured", "stated"]
    for line, each in zip(lines, own().lesson_pages, strict=True):
        assert line.startswith(each.path.stem)
        assert line.split()[-1] == str(stated(each))


def test_the_measure_of_reading_tells_hard_from_easy_and_leaves_names_of_sources_out():
    easy = 'The nerve runs to the foot ([Poutoglidou 2020](#Sources "Poutoglidou2020")).'
    hard = "Notwithstanding considerable diagnostic uncertainty, radiculopathy is characterisable."
    grades = [page_grade(page(nb.new_markdown_cell(text))) for text in (easy, hard)]
    assert grades[0] < PAGE_GRADE < grades[1]
    assert told(easy) == ["The nerve runs to the foot."]


def test_the_measure_of_questions_tells_hard_from_easy():
    hard = "Notwithstanding considerable diagnostic uncertainty, characterise radiculopathy."
    easy = "Where does the nerve leave the spine?"
    assert grade(question_text({"stem": hard})) > HARDEST_GRADE
    assert grade(question_text({"stem": easy})) < HARDEST_GRADE
    pairs = [{"text": "A root", "match": "leaves the spine"}]
    asked = question_text({"stem": easy, "options": [{"text": "Below"}], "pairs": pairs})
    assert asked.splitlines() == [easy, "Below.", "A root leaves the spine."]


def test_the_ten_hardest_sentences_are_listed_after_the_pages():
    lines = list(reading_age_report(own()))
    assert len(lines) == len(own().lesson_pages) + 10
    grades = [float(line.split()[0]) for line in lines[-10:]]
    assert grades == sorted(grades, reverse=True)


AMERICAN = "color Center fibers organize analyzed stabilization hematoma labeled gray"
BRITISH = "colour centre size prize seized citizen horizon haematoma organise parameter"


@pytest.mark.parametrize("word", AMERICAN.split())
def test_american_spellings_are_found(word):
    assert american(f"It is {word} here.") == [word]


@pytest.mark.parametrize("word", BRITISH.split())
def test_british_spellings_are_left_alone(word):
    assert not american(f"It is {word} here.")


@pytest.mark.parametrize(
    ("pattern", "words"),
    [(MOCKERY, "an old myth"), (FRIGHT, "a ticking bomb"), (PROMISE, "it will relieve you")],
)
def test_the_lists_of_tone_find_what_they_are_for(pattern, words):
    assert re.search(pattern, words, re.IGNORECASE)


EXAMPLE = "lists: [a](b), `disc`, **The disc is one** and a herniated disc beside two discs."


def test_the_longest_word_wins_and_only_prose_counts():
    uses = first_uses(["# disc", EXAMPLE], ["disc", "slipped_disc"], load_terms())
    assert {id_: EXAMPLE[start:end] for id_, (_, start, end) in uses.items()} == {
        "slipped_disc": "herniated disc",
        "disc": "discs",
    }
    assert {number for number, _, _ in uses.values()} == {1}


def test_every_text_of_a_story_has_its_place_in_the_file():
    for name, story in own().stories.items():
        written = {entry.fields.get("id"): entry for entry in own().entries(name)}
        for person in story.people:
            placed = list(placed_texts(person))
            assert [text for _, text in placed] == list(person.texts())
            for path, text in placed:
                value = written[person.id].fields
                for step in path:
                    value = value[step]
                assert text.words.split()[0] == value.split()[0]


def test_content_of_ones_own_may_stand_in_place_of_the_lessons(tmp_path):
    assert Content().file("glossary.yaml").is_file()
    content = Content({"questions": tmp_path, "glossary.yaml": tmp_path / "words.yaml"})
    assert content.file("questions/nerve.yaml") == tmp_path / "nerve.yaml"
    assert content.file("glossary.yaml") == tmp_path / "words.yaml"
