"""Text that was handed in is shown as text, whatever it holds: nothing in it runs."""

import json

import pytest
import yaml
from playwright.sync_api import expect

from lesson.quiz.card import QuestionCard
from lesson.quiz.exchange.importing import imported
from lesson.quiz.faces import html
from lesson.quiz.purpose import Purpose
from lesson.quiz.question import read_question
from lesson.routine.desk.desk import Desk
from lesson.routine.diary.diary import Diary
from tests.browser.bare_widget import show

pytestmark = pytest.mark.browser

HOSTILE = (
    '<img src=x onerror="alert(1)">',
    "</script><script>alert(2)</script>",
    "[here](javascript:alert(3))",
    '"><svg onload=alert(4)></svg>',
    "<a href='javascript:alert(5)'>x</a>",
    "**bold** `code` $x$ {{7*7}} ${alert(6)}",
)
#: What none of our widgets is made of, so it can only come from the text.
STRANGERS = "script, iframe, object, [onerror], [onload], [href^='javascript:']"


@pytest.fixture
def open_widget(browser):
    pages, fired = [], []

    def open_it(widget):
        page = browser.new_page(viewport={"width": 1000, "height": 900})
        pages.append(page)
        page.on("dialog", lambda dialog: (fired.append(dialog.message), dialog.dismiss()))
        page.on("pageerror", lambda error: fired.append(str(error)))
        show(page, widget)
        return page

    yield open_it
    for page in pages:
        page.close()
    assert fired == []


def questions(text, folder):
    """Questions of each kind that can be imported, this text in every field that holds one."""
    right, wrong = {"correct": True, "feedback": text}, {"correct": False, "feedback": text}
    choices = [{"answer": f"right {text}", **right}, {"answer": f"wrong {text}", **wrong}]
    many = [*choices, {"answer": f"also {text}", **right}]
    number = [{"type": "value", "value": 5, **right}, {"type": "default", "feedback": text}]
    file = folder / "quiz.json"
    kinds = {"multiple_choice": choices, "many_choice": many, "numeric": number}
    file.write_text(
        json.dumps(
            [{"question": f"{kind} {text}", "type": kind, "answers": all_, "id": f"x.{kind}",
              "hints": [text], "why": text, "sources": ["Currin2015"], "unit": text}
             for kind, all_ in kinds.items()]
        ),
        "utf-8",
    )  # fmt: skip
    entries = yaml.safe_load(imported(file, "x").yaml())
    entries[-1]["range"] = [0, 10]
    return [read_question(entry) for entry in entries]


@pytest.mark.parametrize("text", HOSTILE)
def test_an_imported_question_shows_its_text_and_runs_none_of_it(open_widget, text, tmp_path):
    asked = questions(text, tmp_path)
    page = open_widget(QuestionCard(asked, Purpose.ASK))
    expect(page.locator("fieldset:enabled").first).to_be_attached()
    for question in asked:
        expect(page.get_by_text(question.stem).first).to_be_visible()
    page.get_by_label(f"right {text}", exact=True).first.check()
    checks = page.get_by_role("button", name="Check")
    expect(checks).to_have_count(len(asked))
    for button in checks.all():
        button.click()
    expect(page.get_by_text(text, exact=True).first).to_be_visible()
    assert page.locator("#widget").locator(STRANGERS).count() == 0
    assert page.locator("#widget img").count() == 0


@pytest.mark.parametrize("text", HOSTILE)
def test_the_plain_face_of_an_imported_question_runs_none_of_it(open_widget, text, tmp_path):
    asked = questions(text, tmp_path)
    page = open_widget(QuestionCard(asked, Purpose.ASK))
    page.set_content(html(asked, Purpose.ASK))
    for question in asked:
        expect(page.get_by_text(question.stem).first).to_be_visible()
    assert page.locator("script, img, svg, a, b").count() == 0


@pytest.mark.parametrize("text", HOSTILE)
def test_a_routine_from_a_stranger_is_refused_in_plain_words(open_widget, text, tmp_path):
    page = open_widget(Desk())
    page.wait_for_selector(".rt-question")
    strange = (
        {"format": 1, "wish": text, "steps": []},
        {"format": 1, "wish": {text: 1}, "steps": [{"what": text}, {text: text}]},
        {"format": text},
        {text: text},
    )
    for number, given in enumerate(strange):
        file = tmp_path / f"{number} {text.replace('/', '')[:40]}.json"
        file.write_text(json.dumps(given), "utf-8")
        page.get_by_label("Open a routine from a file").set_input_files(file)
        expect(page.locator(".rt-trouble").first).to_contain_text(file.name[:30])
        assert page.locator("#widget").locator(STRANGERS).count() == 0


@pytest.mark.parametrize("text", HOSTILE)
def test_a_diary_shows_what_was_written_and_runs_none_of_it(open_widget, text):
    page = open_widget(Diary())
    page.get_by_label("Something you want to do again").fill(text)
    page.get_by_label("Note").fill(text)
    page.get_by_label("Leg pain before").select_option("5")
    page.get_by_role("button", name="Save", exact=True).click()
    listed = page.get_by_role("list", name="The latest entries")
    expect(listed).to_contain_text(text)
    assert page.locator("#widget").locator(STRANGERS).count() == 0
    again = open_widget(Diary())
    expect(again.get_by_role("list", name="The latest entries")).to_contain_text(text)
    assert again.locator("#widget").locator(STRANGERS).count() == 0
