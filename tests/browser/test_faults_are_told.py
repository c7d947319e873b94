"""A fault inside the lesson, in any widget: answered, told, and what was pressed can be pressed again."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Page, expect

import lesson
from lesson.quiz.bank import load_bank
from tests.browser.answering import by_pointer
from tests.browser.bare_widget import show
from tests.dashboard.returning import has_a_routine

pytestmark = pytest.mark.browser

QUESTION = load_bank()["start.saddle"]


def answer_the_question(page: Page) -> None:
    form = page.locator(".lesson-quiz form").first
    by_pointer(form, QUESTION)


def answer_the_screen(page: Page) -> None:
    page.locator(".rt-question input:not(:checked)").first.click()


def write_in_the_diary(page: Page) -> None:
    page.get_by_label("Leg pain before").select_option("4")
    page.get_by_role("button", name="Save", exact=True).click()


def write_the_days_line(page: Page) -> None:
    page.get_by_label("Leg pain").select_option("4")
    page.get_by_role("button", name="Write it down").click()


def today_with_a_routine() -> Any:
    has_a_routine()
    return lesson.today()


def make_a_plan(page: Page) -> None:
    page.get_by_label("What you miss").fill("dance")
    page.get_by_label("Day 1").fill("12")
    page.get_by_role("button", name="Make the plan").click()


def save_the_record(page: Page) -> None:
    page.get_by_role("button", name="Save answers as a table for a spreadsheet").click()


@dataclass(frozen=True)
class Case:
    """A widget, a call that it needs for what is done on its page, and that."""

    widget: Callable[[], Any]
    broken: str
    act: Callable[[Page], None]


CASES = {
    "question": Case(
        lambda: lesson.ask(QUESTION.id),
        "lesson.quiz.card_state.question_state.marked",
        answer_the_question,
    ),
    "routine": Case(
        lesson.build_routine, "lesson.routine.desk.bench.read_answers", answer_the_screen
    ),
    "diary": Case(lesson.open_diary, "lesson.routine.diary.store.write", write_in_the_diary),
    "activity": Case(lesson.plan_activity, "lesson.routine.activity.store.write", make_a_plan),
    "today": Case(
        today_with_a_routine, "lesson.dashboard.today_widget.write_line", write_the_days_line
    ),
    "record": Case(lesson.my_record, "lesson.quiz.own_record.words.handed", save_the_record),
}


def out_of_order(*_: object, **__: object) -> None:
    raise RuntimeError("this part is out of order")


@pytest.fixture
def page(browser):
    page = browser.new_page(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    yield page
    page.close()


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_an_unexpected_error_is_told_and_the_same_can_be_tried_again(page, monkeypatch, case):
    show(page, case.widget())
    fault = page.locator(".lesson-fault")
    expect(page.locator(".lesson-start").first).to_be_hidden()
    with monkeypatch.context() as broken:
        broken.setattr(case.broken, out_of_order)
        case.act(page)
        expect(fault).to_contain_text("A fault inside the lesson, not in")
    expect(fault.locator("pre")).to_be_hidden()
    fault.locator("summary").click()
    expect(fault.locator("pre")).to_contain_text("test_faults_are_told.py")
    assert not page.get_by_text("waiting in line").is_visible()
    expect(page.locator(":disabled, [inert]")).to_have_count(0)

    case.act(page)
    expect(fault).to_be_hidden()
