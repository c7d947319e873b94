"""Each kind of question answered with the mouse, by keys alone and by touch."""

import pytest
from playwright.sync_api import expect

from lesson.journal import attempts
from lesson.quiz.asking import ask, exam, practise
from lesson.quiz.bank import load_bank
from tests.browser.accessible import serious_findings
from tests.browser.answering import FIRST, KINDS, by_keys, by_pointer, option, structure
from tests.browser.shortcuts import taken_from_the_browser

pytestmark = pytest.mark.browser


def expect_right(page, question):
    result = page.locator(".lesson-quiz-result")
    expect(result).to_contain_text("Right.")
    expect(result).to_contain_text(question.why[:40])
    expect(result).to_be_focused()
    (attempt,) = attempts(question.id)
    assert attempt.credit == 1.0


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_answered_with_the_mouse(open_card, kind):
    page = open_card(ask(FIRST[kind].id))
    by_pointer(page.locator("form"), FIRST[kind])
    expect_right(page, FIRST[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_answered_by_touch(open_card, kind):
    page = open_card(ask(FIRST[kind].id), has_touch=True, width=420)
    by_pointer(page.locator("form"), FIRST[kind], touch=True)
    expect_right(page, FIRST[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_answered_by_keys_alone(open_card, kind):
    page = open_card(ask(FIRST[kind].id))
    by_keys(page.locator("form"), FIRST[kind])
    expect_right(page, FIRST[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_an_untouched_one_is_no_answer(open_card, kind):
    page = open_card(ask(FIRST[kind].id))
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".lesson-quiz-result")).to_contain_text("No answer yet.")
    assert attempts(FIRST[kind].id) == ()


def test_a_guess_is_shown_beside_what_was_found_and_not_before(open_card):
    question = FIRST["estimate"]
    page = open_card(ask(question.id))
    line = page.locator(".lesson-quiz-line")
    expect(line).to_have_count(0)
    by_pointer(page.locator("form"), question)
    near = f"near enough is {question.near[0]:g}{question.unit} to {question.near[1]:g}"
    expect(page.get_by_role("img", name=near)).to_be_visible()
    band = page.locator(".lesson-quiz-found").bounding_box()
    mine = page.locator(".lesson-quiz-mine").bounding_box()
    assert band["x"] <= mine["x"] + mine["width"] / 2 <= band["x"] + band["width"]


def test_a_picture_names_nothing_before_the_answer(open_card):
    question = FIRST["hotspot"]
    page = open_card(ask(question.id))
    structure(page, question.right)
    labels = page.locator(".lesson-quiz-picture [role=button]").evaluate_all(
        "all => all.map((one) => one.getAttribute('aria-label'))"
    )
    assert labels
    assert all(label.startswith("place ") for label in labels)


def test_in_a_picture_shortcuts_of_the_browser_are_left_to_it(open_card):
    question = FIRST["hotspot"]
    page = open_card(ask(question.id))
    structure(page, question.right)
    held = page.locator(".lesson-quiz-picture [data-id][tabindex='0']")
    held.focus()
    first = held.get_attribute("data-id")
    assert taken_from_the_browser(page) == []
    expect(page.locator(f"[data-id='{first}']:focus")).to_have_count(1)
    page.keyboard.press("ArrowRight")
    expect(page.locator(f"[data-id='{first}']:focus")).to_have_count(0)


def test_what_is_sorted_by_keys_goes_up_and_stays_there(open_card):
    question = FIRST["order"]
    page = open_card(ask(question.id))
    words = page.locator(".lesson-quiz-sort .lesson-quiz-words")
    last = words.last.inner_text()
    page.get_by_role("button", name=f"Up: {last}", exact=True).focus()
    for _ in range(2 * len(question.items)):
        page.keyboard.press("Enter")
    expect(words.first).to_have_text(last)
    expect(page.get_by_role("button", name=f"Up: {last}", exact=True)).to_be_focused()


def test_hints_come_one_after_another(open_card):
    question = next(q for q in load_bank().values() if len(q.hints) > 1 and q.type == "single")
    page = open_card(ask(question.id))
    expect(page.get_by_text(question.hints[0])).to_have_count(0)
    page.get_by_role("button", name="Hint 1 of").click()
    expect(page.get_by_text(question.hints[0])).to_be_visible()
    expect(page.get_by_text(question.hints[1])).to_have_count(0)
    option(page, question, question.right).check()
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".lesson-quiz-result")).to_contain_text("Right.")
    assert attempts(question.id)[-1].hints == 1


def test_questions_of_a_topic_come_one_at_a_time_with_a_score(open_card):
    page = open_card(practise("start"))
    expect(page.locator("form:visible")).to_have_count(1)
    first = page.locator("legend:visible").first.inner_text()
    page.get_by_role("button", name="Next").click()
    expect(page.locator("legend:visible").first).not_to_have_text(first)
    page.get_by_role("button", name="Back").click()
    expect(page.locator("legend:visible").first).to_have_text(first)
    expect(page.locator(".lesson-quiz-score")).to_contain_text("0 right, 0 of")


def test_how_sure_one_is_is_kept_when_it_is_said(open_card):
    page = open_card(practise("start"))
    question = next(q for q in load_bank().values() if q.id.startswith("start."))
    option(page, question, question.right).check()
    page.locator("form:visible").get_by_label("fairly sure").check()
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".lesson-quiz-result:visible")).to_contain_text("Right.")
    assert attempts(question.id)[-1].confidence == 0.75


def test_an_exam_says_nothing_before_its_end_and_everything_then(open_card):
    one, other = [q for q in load_bank().values() if q.type == "single"][:2]
    page = open_card(exam(one.id, other.id))
    option(page.locator("form").nth(0), one, one.right).check()
    page.locator("form").nth(0).get_by_role("button", name="Note my answer").click()
    expect(page.locator(".lesson-quiz-result").nth(0)).to_contain_text("at the end")
    expect(page.get_by_text(one.why[:40])).to_have_count(0)
    page.get_by_role("button", name="Finish, and see").click()
    expect(page.get_by_text("1 of 2 is not noted yet.")).to_be_visible()
    expect(page.get_by_text(one.why[:40])).to_have_count(0)
    page.get_by_role("button", name="Finish all the same").click()
    expect(page.locator(".lesson-quiz-result").nth(0)).to_contain_text("Right.")
    expect(page.locator(".lesson-quiz-result").nth(1)).to_contain_text(
        "You did not answer this one."
    )
    expect(page.locator(".lesson-quiz-score")).to_contain_text("1 right")
    expect(page.locator(".lesson-quiz-score")).to_be_focused()
    assert attempts(one.id)[-1].credit == 1.0
    again = open_card(exam(one.id, other.id))
    expect(again.get_by_text("You finished these questions today at")).to_contain_text(
        "1 of 2 right"
    )
    expect(again.locator(".lesson-quiz-score")).to_have_text("0 of 2 answered")


def test_an_exam_of_which_nothing_is_noted_tells_nothing_until_it_was_asked_by_keys_alone(
    open_card,
):
    question = FIRST["single"]
    page = open_card(exam(question.id))
    finish = page.get_by_role("button", name="Finish, and see")
    for leave in "Enter", "Escape":
        finish.press("Enter")
        back = page.get_by_role("button", name="Go back to the questions")
        expect(back).to_be_focused()
        assert serious_findings(page) == []
        back.press(leave)
        expect(finish).to_be_focused()
    expect(page.get_by_text(question.why[:40])).to_have_count(0)
    finish.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text(question.why[:40])).to_be_visible()
    expect(page.locator(".lesson-quiz-score")).to_have_text("0 right, 0 of 1 answered")


def test_an_exam_that_is_opened_again_shows_what_was_noted(open_card):
    asked = [q for q in load_bank().values() if q.type == "single" and not q.prediction]
    one, other = asked[:2]
    page = open_card(exam(one.id, other.id))
    option(page.locator("form").nth(0), one, one.right).check()
    page.locator("form").nth(0).get_by_role("button", name="Note my answer").click()
    expect(page.locator(".lesson-quiz-result").nth(0)).to_contain_text("at the end")

    again = open_card(exam(one.id, other.id))
    expect(again.locator(".lesson-quiz-result").nth(0)).to_contain_text("Noted before.")
    expect(again.locator("input:checked")).to_have_value(one.right)
    expect(again.get_by_role("button", name="Change my answer")).to_have_count(1)
    expect(again.locator(".lesson-quiz-score")).to_have_text("1 of 2 answered")
    expect(again.get_by_text("The answer:")).to_have_count(0)


def test_an_exam_ends_once_and_leaves_the_keyboard_at_the_score(open_card):
    question = FIRST["numeric"]
    page = open_card(exam(question.id))
    number = page.get_by_role("textbox")
    number.fill(question.right)
    page.get_by_role("button", name="Note my answer").click()
    page.get_by_role("button", name="Finish").press("Enter")
    expect(page.locator(".lesson-quiz-score")).to_be_focused()
    expect(page.get_by_role("button", name="Finish")).to_have_count(0)
    number.press("Enter")
    expect(page.locator(".lesson-quiz-result")).to_contain_text("Right.")
    assert [attempt.credit for attempt in attempts(question.id)] == [None, 1.0]


def test_what_is_still_open_is_not_said_any_more_once_it_was_chosen(open_card):
    for kind in "match", "hotspot":
        question = FIRST[kind]
        page = open_card(ask(question.id))
        form = page.locator("form")
        if kind == "hotspot":
            structure(form, question.right)
        page.get_by_role("button", name="Check").click()
        result = form.locator(".lesson-quiz-result")
        expect(result).to_contain_text("No answer yet.")
        if kind == "match":
            form.get_by_label(question.pairs[0].text, exact=True).select_option(index=1)
        else:
            structure(form, question.right).focus()
            page.keyboard.press("Enter")
        expect(result).to_be_hidden()


def test_a_number_that_was_not_understood_is_told_why_and_stays_to_be_mended(open_card):
    question = next(q for q in load_bank().values() if q.type == "numeric" and q.unit == " cm")
    page = open_card(ask(question.id))
    number = page.get_by_role("textbox")
    number.fill("4.8 degrees")
    number.press("Enter")
    said = "“degrees” was not understood. Type a number from 0 to 10 first."
    expect(page.get_by_text(said)).to_be_visible()
    expect(number).to_have_value("4.8 degrees")
    number.fill("４．８ CM")
    number.press("Enter")
    expect(page.locator(".lesson-quiz-result")).to_contain_text("Right.")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_serious_before_and_after(open_card, dark):
    page = open_card(ask(*(question.id for question in FIRST.values())), dark=dark)
    structure(page, FIRST["hotspot"].right)

    def look():
        assert serious_findings(page) == []

    look()
    forms = page.locator("form")
    expect(forms).to_have_count(len(FIRST))
    for form in forms.all():
        form.get_by_role("button", name="Check").click()
    look()


@pytest.mark.parametrize("width", [320, 1920])
def test_every_kind_fits_its_page(open_card, width):
    page = open_card(ask(*(question.id for question in FIRST.values())), width=width)
    structure(page, FIRST["hotspot"].right)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_each_learner_has_an_order_of_their_own_and_keeps_it(open_card, monkeypatch, tmp_path):
    def orders():
        page = open_card(ask(FIRST["single"].id, FIRST["multiple"].id))
        return page.locator(".lesson-quiz-words").all_inner_texts()

    first = orders()
    assert orders() == first
    others = []
    for number in range(4):
        monkeypatch.setenv("LESSON_JOURNAL", str(tmp_path / f"learner {number}"))
        others.append(orders())
    assert any(other != first for other in others)
