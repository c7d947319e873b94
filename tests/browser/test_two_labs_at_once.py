"""The lesson opened twice on one computer: what is answered in either is in the one journal."""

import pytest
from playwright.sync_api import expect

from lesson import journal
from lesson.quiz.bank import load_bank
from tests.browser.answering import SUBMIT, option
from tests.browser.visiting import OUTPUT, a_lab, visits

pytestmark = pytest.mark.browser

PAGE = "00_start_here.ipynb"
QUESTION = load_bank()["start.saddle"]


def test_the_answers_of_two_labs_are_both_kept(browser, tmp_path, monkeypatch):
    monkeypatch.setenv("LESSON_JOURNAL", str(tmp_path))
    wrong = next(each.id for each in QUESTION.options if each.id != QUESTION.right)
    with (
        a_lab(tmp_path) as one,
        a_lab(tmp_path) as other,
        visits(browser, one) as open_one,
        visits(browser, other) as open_other,
    ):
        pages = open_one(PAGE), open_other(PAGE)
        forms = []
        for page, answer in zip(pages, (QUESTION.right, wrong), strict=True):
            form = page.locator(f"{OUTPUT} .lesson-quiz form").first
            option(form, QUESTION, answer).check()
            forms.append(form)
        for form in forms:
            form.locator(SUBMIT).click()
        for form, verdict in zip(forms, ("right", "not yet"), strict=True):
            told = form.locator(".lesson-quiz-result")
            expect(told).to_have_attribute("data-state", verdict)
        kept = journal.attempts(QUESTION.id)
        assert sorted(each.answer for each in kept) == sorted((QUESTION.right, wrong))
