"""Each kind of question answered with the mouse, by keys alone and by touch."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from lesson.journal import attempts
from lesson.quiz.asking import ask, exam, practise
from lesson.quiz.bank import load_bank
from lesson.quiz.question import Hotspot, Match, Order
from tests.browser.bare_widget import show

pytestmark = pytest.mark.browser

KINDS = ("single", "multiple", "numeric", "estimate", "order", "match", "hotspot")
FIRST = {kind: next(q for q in load_bank().values() if q.type == kind) for kind in KINDS}


@pytest.fixture
def open_card(browser):
    pages, troubles = [], []

    def open_it(card, *, dark=False, width=1000, **options):
        page = browser.new_page(viewport={"width": width, "height": 900}, **options)
        pages.append(page)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        show(page, card, dark=dark)
        expect(page.locator("fieldset").first).to_be_enabled()
        return page

    yield open_it
    for page in pages:
        page.close()
    assert not troubles


def option(page, question, id_):
    text = next(option.text for option in question.options if option.id == id_)
    return page.get_by_label(text, exact=True)


def structure(page, id_):
    place = page.locator(f".lesson-quiz-picture [data-id='{id_}']").first
    expect(place).to_be_attached(timeout=20_000)
    return place


def by_pointer(page, question, *, touch):
    """Answer rightly with mouse or finger."""

    def press(locator):
        locator.tap() if touch else locator.click()

    if question.type == "single":
        press(option(page, question, question.right))
    elif question.type == "multiple":
        for id_ in question.right:
            press(option(page, question, id_))
    elif question.type == "numeric":
        press(page.get_by_role("textbox"))
        page.keyboard.type(question.right)
    elif question.type == "estimate":
        slider = page.get_by_role("slider")
        box = slider.bounding_box()
        share = (sum(question.near) / 2 - question.low) / (question.high - question.low)
        x, y = box["x"] + 8 + share * (box["width"] - 16), box["y"] + box["height"] / 2
        page.touchscreen.tap(x, y) if touch else page.mouse.click(x, y)
    elif isinstance(question, Order):
        sort(page, question, press)
    elif isinstance(question, Match):
        for pair in question.pairs:
            page.get_by_label(pair.text, exact=True).select_option(pair.id)
    elif isinstance(question, Hotspot):
        middle = structure(page, question.right).evaluate(
            """group => {
                const {x, y, width, height} = group.getBoundingClientRect();
                for (let down = 0.5, n = 0; n < 400; n += 1) {
                    const [px, py] = [x + width * ((n * 0.618) % 1), y + height * ((n * 0.38 + down) % 1)];
                    if (document.elementFromPoint(px, py)?.closest('[data-id]') === group) return [px, py];
                }
                return null;
            }"""
        )
        assert middle, "the structure cannot be hit anywhere"
        page.touchscreen.tap(*middle) if touch else page.mouse.click(*middle)
    press(page.get_by_role("button", name="Check"))


def sort(page, question, press):
    for place, id_ in enumerate(question.right):
        text = next(item.text for item in question.items if item.id == id_)
        while True:
            rows = page.locator(".lesson-quiz-sort .lesson-quiz-words").all_inner_texts()
            if rows.index(text) == place:
                break
            press(page.get_by_role("button", name=f"Up: {text}", exact=True))
    if not page.locator(".lesson-quiz-aloud").inner_text():  # it lay in order: move and move back
        press(page.get_by_role("button", name=f"Down: {question.items[0].text}", exact=True))
        press(page.get_by_role("button", name=f"Up: {question.items[0].text}", exact=True))


def by_keys(page, question):
    """Answer rightly with Tab, arrows, Space and Enter, from the top of the page."""
    page.locator("h2").evaluate("title => { title.tabIndex = -1; title.focus(); }")

    def tab_to(locator):
        for _ in range(80):
            page.keyboard.press("Tab")
            if locator.evaluate("element => element === document.activeElement"):
                return
        pytest.fail("it cannot be reached by Tab")

    if question.type == "single":
        wanted = option(page, question, question.right)
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        for _ in question.options:
            if wanted.is_checked():
                break
            page.keyboard.press("ArrowDown")
    elif question.type == "multiple":
        for box in page.get_by_role("checkbox").all():
            page.keyboard.press("Tab")
            if box.get_attribute("value") in question.right:
                page.keyboard.press("Space")
    elif question.type == "numeric":
        page.keyboard.press("Tab")
        page.keyboard.type(question.right)
    elif question.type == "estimate":
        page.keyboard.press("Tab")
        page.keyboard.press("Home")
        for _ in range(round((question.near[0] - question.low) / question.step + 0.499)):
            page.keyboard.press("ArrowRight")
    elif isinstance(question, Order):
        sort(page, question, lambda locator: (locator.focus(), page.keyboard.press("Enter")))
    elif isinstance(question, Match):
        for pair in question.pairs:
            page.keyboard.press("Tab")
            page.keyboard.type(pair.match)
    elif isinstance(question, Hotspot):
        expect(structure(page, question.right)).to_have_attribute("role", "button")
        page.keyboard.press("Tab")
        for _ in range(120):
            if page.evaluate("document.activeElement.dataset.id") == question.right:
                break
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
    tab_to(page.get_by_role("button", name="Check"))
    page.keyboard.press("Enter")


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
    by_pointer(page, FIRST[kind], touch=False)
    expect_right(page, FIRST[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_answered_by_touch(open_card, kind):
    page = open_card(ask(FIRST[kind].id), has_touch=True, width=420)
    by_pointer(page, FIRST[kind], touch=True)
    expect_right(page, FIRST[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_answered_by_keys_alone(open_card, kind):
    page = open_card(ask(FIRST[kind].id))
    by_keys(page, FIRST[kind])
    expect_right(page, FIRST[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_an_untouched_one_is_no_answer(open_card, kind):
    page = open_card(ask(FIRST[kind].id))
    page.get_by_role("button", name="Check").click()
    expect(page.locator(".lesson-quiz-result")).to_contain_text("No answer yet.")
    assert attempts(FIRST[kind].id) == ()


def test_a_picture_names_nothing_before_the_answer(open_card):
    question = FIRST["hotspot"]
    page = open_card(ask(question.id))
    structure(page, question.right)
    labels = page.locator(".lesson-quiz-picture [role=button]").evaluate_all(
        "all => all.map((one) => one.getAttribute('aria-label'))"
    )
    assert labels
    assert all(label.startswith("place ") for label in labels)


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
    page.get_by_role("button", name="Finish").click()
    expect(page.locator(".lesson-quiz-result").nth(0)).to_contain_text("Right.")
    expect(page.locator(".lesson-quiz-result").nth(1)).to_contain_text("No answer yet.")
    expect(page.locator(".lesson-quiz-score")).to_contain_text("1 right")
    assert attempts(one.id)[-1].credit == 1.0


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_serious_before_and_after(open_card, dark):
    page = open_card(ask(*(question.id for question in FIRST.values())), dark=dark)
    structure(page, FIRST["hotspot"].right)

    def look():
        found = Axe().run(page).response["violations"]
        serious = [trouble for trouble in found if trouble["impact"] in ("serious", "critical")]
        assert not [(trouble["id"], trouble["nodes"][0]["html"][:200]) for trouble in serious]

    look()
    for form in page.locator("form").all():
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
