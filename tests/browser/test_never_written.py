"""Whatever a learner does on a page of the reader, and however long: nothing is written, nothing destroyed."""

import shutil
import subprocess

import pytest
from playwright.sync_api import expect

from lesson import journal
from lesson.quiz.bank import load_bank
from lesson.quiz.review.before_after_chart import EMPTY
from tests.browser.answering import SUBMIT, by_pointer
from tests.browser.executions import hear_all
from tests.browser.test_keys_write_nothing import note_writes
from tests.browser.visiting import (
    ELSEWHERE,
    NOTEBOOKS,
    OUTPUT,
    SAVED_ONCE,
    a_page_of_its_own,
    visits,
)

pytestmark = pytest.mark.browser

FIRST, NERVE, REVIEW = "00_start_here.ipynb", "01_the_sciatic_nerve.ipynb", "07_review.ipynb"
#: All that a page can keep in a browser; its cookies are the context's.
KEPT = """async () => ({
    local: {...localStorage}, session: {...sessionStorage},
    databases: (await indexedDB.databases()).map(({name}) => name), caches: await caches.keys(),
})"""
#: Longer than three minutes, and than JupyterLab waits until it saves.
LONG_S = 200
#: What is shown of the scores, and where there is none.
SCORES = f"{OUTPUT}[data-call=before_and_after]"
SENTENCE = "A contributor was here."


def in_the_checkout():
    """What git sees as changed, but for the page that another check keeps there."""
    asked = [
        "git",
        "-C",
        str(NOTEBOOKS),
        "status",
        "--porcelain",
        "--",
        ":/",
        f":(top,exclude)notebooks/{SAVED_ONCE}",
    ]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout


def test_a_page_that_stands_open_for_minutes_is_saved_by_nobody(open_page):
    page = open_page(NERVE, as_saved=True)
    asked = note_writes(page)
    page.clock.install()
    page.reload()
    page.let_wake()
    page.locator(
        f"{OUTPUT}[data-call=predict] input"
    ).first.check()  # something that is not saved yet
    page.clock.run_for(LONG_S * 1000)
    assert page.evaluate("performance.now()") > LONG_S * 1000
    hear_all(page)
    assert asked == []


def test_what_a_contributor_changes_in_the_workbench_is_saved_by_itself(open_page):
    file = a_page_of_its_own("a_copy.ipynb")
    shutil.copyfile(NOTEBOOKS / FIRST, file)
    try:
        page = open_page(file.name, workbench=ELSEWHERE)
        page.clock.install()
        page.reload()
        page.wait_for_selector("text=/\\| Idle/", state="attached")
        cell = page.locator(".jp-Notebook .jp-MarkdownCell").first
        cell.locator(".jp-RenderedMarkdown").dblclick(position={"x": 20, "y": 12})
        cell.locator(".cm-content").focus()
        page.keyboard.press("Control+End")
        page.keyboard.type(SENTENCE)
        expect(cell.locator(".cm-content")).to_contain_text(SENTENCE)
        with page.expect_response(lambda answer: answer.request.method == "PUT") as saved:
            page.clock.run_for(LONG_S * 1000)
        assert saved.value.ok
        assert SENTENCE in file.read_text("utf-8")
        page.close()
    finally:
        file.unlink()


def answer_the_test(page):
    """Answer each question of the test that stands before and after the lesson, and finish it."""
    card = page.locator(f"{OUTPUT}[data-call$=_test] .lesson-quiz")
    asked = {question.stem: question for question in load_bank().values()}
    forms = card.locator(f"form:has({SUBMIT})")
    further = card.get_by_role("button", name="Next", exact=True)
    for number in range(forms.count()):
        if number and further.count():
            further.click()
        form = forms.nth(number)
        by_pointer(form, asked[form.locator("legend").first.inner_text().replace("\xa0", " ")])
        expect(form.locator(".lesson-quiz-result")).to_have_attribute("data-state", "kept")
    card.get_by_role("button", name="Finish, and see how it went").click()
    return card


@pytest.mark.parametrize("name", [FIRST, REVIEW])
def test_a_score_is_in_the_journal_alone(browser, lab, monkeypatch, name):
    monkeypatch.setenv("LESSON_JOURNAL", str(lab.journal))
    before = (NOTEBOOKS / name).read_bytes(), in_the_checkout()
    with visits(browser, lab) as open_it:
        page = open_it(name)
        kept, cookies = page.evaluate(KEPT), page.context.cookies()
        card = answer_the_test(page)
        expect(card.get_by_text("8 right, 8 of 8 answered")).to_be_visible()
        assert page.evaluate(KEPT) == kept
        assert page.context.cookies() == cookies
        assert ((NOTEBOOKS / name).read_bytes(), in_the_checkout()) == before
        marked = {each.question_id for each in journal.attempts() if each.credit == 1.0}
        assert len(marked) == 8
        another = open_it(REVIEW)  # in a browser that was never here
        expect(another.locator(SCORES)).to_contain_text("8 of 8")
    with visits(browser, lab) as open_it:  # and without the journal nobody knows of it
        expect(open_it(REVIEW).locator(SCORES)).to_contain_text(EMPTY)
