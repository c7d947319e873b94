"""A learner who closes everything and returns finds every answer, score and due review as it was."""

import json
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from lesson.quiz.asking import ask
from tests.browser.answering import FIRST, by_pointer, option

pytestmark = pytest.mark.browser

#: What a new process finds: nothing of this one is left but the journal.
FOUND = """
import json
from datetime import UTC, datetime, timedelta
from lesson import journal
from lesson.quiz.review import due, progress
later = datetime.now(UTC).replace(microsecond=0) + timedelta(days=400)
print(json.dumps({
    "answers": {each.question_id: [each.answer, each.credit] for each in journal.attempts()},
    "standing": [str(each) for each in progress()],
    "due": {each.question_id: each.at.isoformat() for each in due(later)},
}))
"""


def found_by_a_new_process():
    run = subprocess.run(
        [sys.executable, "-c", FOUND], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    return json.loads(run.stdout)


def test_every_answer_score_and_due_review_is_found_again(open_card):
    for question in FIRST.values():
        by_pointer(open_card(ask(question.id)).locator("form"), question)
    first = found_by_a_new_process()
    assert first == found_by_a_new_process()
    assert set(first["due"]) == set(first["answers"]) == {q.id for q in FIRST.values()}
    assert {credit for _, credit in first["answers"].values()} == {1.0}

    page = open_card(ask(*(question.id for question in FIRST.values())))
    said = page.locator(".lesson-quiz-last-time")
    expect(said).to_have_count(len(FIRST))
    for one, question in zip(said.all(), FIRST.values(), strict=True):
        expect(one).to_contain_text("Last time")
        if not question.prediction:
            expect(one).to_contain_text("right")
    asked = sum(not question.prediction for question in FIRST.values())
    said = f"{asked} right, {asked} of {len(FIRST)} answered, all of them earlier"
    expect(page.get_by_text(said)).to_be_visible()


def test_an_earlier_answer_is_shown_to_whoever_asks_and_to_nobody_else(open_card):
    question = FIRST["single"]
    wrong = next(each for each in question.options if each.id != question.right)
    page = open_card(ask(question.id))
    option(page, question, wrong.id).check()
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".lesson-quiz-result")).to_contain_text("Not yet.")

    again = open_card(ask(question.id))
    earlier = again.locator(".lesson-quiz-last-time details")
    expect(earlier.locator("p")).to_be_hidden()
    earlier.locator("summary").focus()
    again.keyboard.press("Enter")
    expect(earlier.locator("p")).to_have_text(wrong.text)
