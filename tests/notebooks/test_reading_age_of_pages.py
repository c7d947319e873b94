"""Pages are read at about fourteen, which is grade 9; see reading_age.py for the measure."""

import nbformat.v4 as nb
import textstat

from tests.notebooks.reading_age import grade, told

PAGE_GRADE, HARDEST_GRADE, LONGEST_SENTENCE = 8, 14, 38


def test_a_page_is_read_at_fourteen(lesson_page):
    assert grade(lesson_page) <= PAGE_GRADE


def test_no_sentence_is_far_beyond_the_rest(lesson_page):
    hardest = max(told(lesson_page), key=textstat.flesch_kincaid_grade)
    assert textstat.flesch_kincaid_grade(hardest) <= HARDEST_GRADE, hardest


def test_no_sentence_runs_on(lesson_page):
    longest = max(told(lesson_page), key=lambda sentence: len(sentence.split()))
    assert len(longest.split()) <= LONGEST_SENTENCE, longest


def test_the_measure_tells_hard_from_easy_and_leaves_names_of_sources_out():
    easy = 'The nerve runs to the foot ([Poutoglidou 2020](#Sources "Poutoglidou2020")).'
    hard = "Notwithstanding considerable diagnostic uncertainty, radiculopathy is characterisable."
    grades = [grade(nb.new_notebook(cells=[nb.new_markdown_cell(text)])) for text in (easy, hard)]
    assert grades[0] < PAGE_GRADE < grades[1]
    assert told(nb.new_notebook(cells=[nb.new_markdown_cell(easy)])) == [
        "The nerve runs to the foot."
    ]
