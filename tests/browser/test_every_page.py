"""Every page, worked through as a learner would: it wakes, moves, fits, and can be answered."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from lesson.quiz.bank import load_bank
from tests.browser.accessible import serious_findings
from tests.browser.answering import SUBMIT, by_keys, by_pointer
from tests.browser.reader.reading import TITLES
from tests.browser.visiting import (
    CARDS,
    KERNEL,
    NOTEBOOKS,
    OUTPUT,
    SLIDERS,
    awake,
    calls_made,
    sliders_of,
    visits,
)

pytestmark = pytest.mark.browser

PAGES = sorted(page.name for page in NOTEBOOKS.glob("*.ipynb"))
#: Pages whose questions are all answered without a mouse.
BY_KEYS = ("01_the_sciatic_nerve.ipynb", "06_your_routine.ipynb")
#: Where the reader says that something is the matter.
LINE = ".reader-line"
#: What of the lesson's own is wider than the place it stands in, in the reader or in a notebook.
TOO_WIDE = """() => [...document.querySelectorAll('.page-output, .jp-OutputArea-output')]
    .filter((output) => output.scrollWidth > output.clientWidth + 1)
    .map((output) => {
        const edge = output.getBoundingClientRect().right + 1;
        const beyond = [...output.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > edge);
        return `${output.clientWidth} < ${output.scrollWidth}: ${beyond.map((one) => one.className || one.tagName).slice(0, 4)}`;
    })"""
#: Each heading that is more than one level below the one before it, with both.
LEVELS_LEFT_OUT = """() => {
    const heads = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, [role=heading]')];
    const level = (head) => Number(head.ariaLevel ?? head.localName[1]);
    return heads.flatMap((head, at) => {
        const before = heads[at - 1];
        const above = before ? level(before) : 0;
        return level(head) > above + 1 ? [`${before?.textContent} > ${head.localName} ${head.textContent}`] : [];
    });
}"""


@pytest.fixture(scope="module", params=PAGES)
def name(request):
    return request.param


@pytest.fixture(scope="module")
def page(browser, lab, name):
    """One visit to a page, which is awake."""
    with visits(browser, lab) as open_it:
        yield open_it(name)


def settled(page):
    page.wait_for_function("document.getAnimations().every((one) => one.playState !== 'running')")


def no_error(page):
    for words in ("Error displaying widget", "Click to show javascript error"):
        expect(page.get_by_text(words)).to_have_count(0)
    expect(page.locator("[data-mime-type*='error'], [data-mime-type*='stderr']")).to_have_count(0)


def test_its_tab_has_its_name_and_its_text_one_first_heading_and_its_landmarks(page, name):
    expect(page).to_have_title(TITLES[name])
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.get_by_role("main").get_by_role("heading", level=1)).to_contain_text(TITLES[name])
    for role in ("banner", "main"):
        expect(page.get_by_role(role)).to_have_count(1)
    for navigation in ("Pages", "On from here"):
        ways = page.get_by_role("navigation", name=navigation, exact=True)
        expect(ways).to_have_count(
            1 if name[0].isdigit() else 0
        )  # what is looked up has no next page


def test_no_level_of_headings_is_left_out_awake_or_as_it_was_saved(lab, page, name):
    assert page.evaluate(LEVELS_LEFT_OUT) == []
    saved = page.context.new_page()
    saved.route(KERNEL, lambda route: route.abort())
    saved.goto(lab.page(name))
    expect(saved.locator("main h2").first).to_be_visible()
    assert saved.evaluate(LEVELS_LEFT_OUT) == []
    saved.close()


def test_it_wakes_without_an_error(page):
    no_error(page)
    expect(page.locator(LINE)).to_be_hidden()
    expect(page.locator(f"{OUTPUT}[data-sleeps]")).to_have_count(0)


def test_every_slider_of_a_picture_moves_by_keyboard_and_mouse(page, name):
    sliders = page.locator(SLIDERS)
    expect(sliders).to_have_count(sliders_of(name))
    for slider in sliders.all():
        slider.focus()
        page.keyboard.press("Home")
        first = slider.get_attribute("aria-valuetext")
        page.keyboard.press("End")
        last = slider.get_attribute("aria-valuetext")
        assert last != first
        box = slider.bounding_box()
        page.mouse.click(box["x"] + 4, box["y"] + box["height"] / 2)
        expect(slider).not_to_have_attribute("aria-valuetext", last)


@pytest.mark.parametrize("width", [1920, 768, 320])
def test_everything_fits(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    settled(page)
    assert page.evaluate(TOO_WIDE) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_axe_finds_nothing_serious(page, theme):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(color_scheme=theme)
    expect(page.locator("body")).to_have_attribute(
        "data-jp-theme-light", "true" if theme == "light" else "false", timeout=30_000
    )
    settled(page)
    assert serious_findings(page) == []


def forms_to_answer(page, name) -> Iterator:
    """Give each form that takes an answer, also of cards that show one question at a time."""
    cards = page.locator(f"{OUTPUT} .lesson-quiz")
    expect(cards).to_have_count(len(calls_made(name, *CARDS)))
    for card in cards.all():
        forms = card.locator(f"form:has({SUBMIT})")
        further = card.get_by_role("button", name="Next", exact=True)
        for number in range(forms.count()):
            if number and further.count():
                further.click()
            yield forms.nth(number)


def test_every_question_is_answered(page, name):
    asked = {question.stem: question for question in load_bank().values()}
    answer = by_keys if name in BY_KEYS else by_pointer
    for form in forms_to_answer(page, name):
        question = asked[plain(form.locator("legend").first.inner_text())]
        answer(form, question)
        expect(form.locator(".lesson-quiz-result")).to_have_attribute(
            "data-state", "kept" if is_kept(form) else "right", timeout=30_000
        )
    ends = page.get_by_role("button", name="Finish, and see how it went")
    expect(ends).to_have_count(len(calls_made(name, "exam", "pre_test", "post_test")))
    for finish in ends.all():
        finish.click()
        score = page.get_by_text("8 right, 8 of 8 answered")
        expect(score.first).to_be_visible(timeout=30_000)


def plain(words):
    """Words as they were written: on a page a number is not parted from its unit."""
    return words.replace("\xa0", " ")


def is_kept(form):
    """Say whether its card keeps answers, rather than marking each at once."""
    return "Check" not in form.locator(SUBMIT).inner_text()


def told_in_the_contents(page):
    """Return what the contents say of this page: what is done of it."""
    page.get_by_role("button", name="Contents").click()
    done = page.get_by_role("dialog", name="Contents").locator("[aria-current=page]")
    return done.locator(".reader-panel-done")


def told_of(name):
    """What the contents say of a page whose forms in view were answered: 07 has one in view of its eight."""
    if name == "07_review.ipynb":
        return "1 of 8"
    return "✓ done" if calls_made(name, *CARDS) else ""


def test_what_was_answered_is_ticked_in_the_contents(page, name):
    done = told_in_the_contents(page)
    if calls_made(name, *CARDS):
        expect(done).to_have_text(told_of(name))
        expect(done).to_be_visible()
    else:
        expect(done).to_have_text("")
    page.keyboard.press("Escape")


def test_it_wakes_again_and_knows_what_was_answered(page, name):
    asked_something = page.locator(f".lesson-quiz form:has({SUBMIT})").count() > 0
    page.reload()
    awake(page)
    no_error(page)
    if asked_something:
        expect(page.get_by_text("Last time").first).to_be_attached()
    expect(told_in_the_contents(page)).to_have_text(told_of(name))
