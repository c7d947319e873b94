"""Questions that came in from another program are asked and marked like our own."""

import pytest
from playwright.sync_api import expect

from lesson.quiz.card import QuestionCard
from lesson.quiz.purpose import Purpose
from tests.browser.answering import by_pointer
from tests.quiz.exchange.moodle_files import answer, brought_in, filled_in, number, pair, question

pytestmark = pytest.mark.browser

KNEE = [pair("L4", "the inner shin"), pair("L5", "the big toe"), pair("S1", "the heel")]
PARTS = [
    question(
        "multichoice",
        answer("sciatic", 100, "Yes."),
        answer("femoral", 0, "In front."),
        name="choice",
        text="<p>Which nerve runs <b>behind</b> the hip? H<sub>2</sub>O</p>",
    ),
    question("numerical", number(12, 2, feedback="Near."), name="width", text="How wide, in mm?"),
    question("matching", *KNEE, name="levels", text="Where does each level reach?"),
    question(
        "ordering",
        *(answer(each) for each in ("skin", "muscle", "bone")),
        name="layers",
        text="In?",
    ),
]


def test_each_kind_is_shown_and_answered(open_card, tmp_path):
    entries, _ = brought_in(tmp_path, *PARTS)
    for asked in map(filled_in, entries):
        page = open_card(QuestionCard([asked], purpose=Purpose.ASK))
        expect(page.locator("form")).to_contain_text(asked.stem)
        by_pointer(page.locator("form"), asked)
        expect(page.locator(".lesson-quiz-result")).to_contain_text("Right.")
