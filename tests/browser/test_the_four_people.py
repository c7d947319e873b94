"""The four people followed to their end with the mouse, by keys alone and by touch."""

from urllib.parse import quote

import pytest
from playwright.sync_api import expect

import lesson
from tests.browser.accessible import serious_findings
from tests.browser.bare_script import script_page, show_script

pytestmark = pytest.mark.browser

STORY = lesson.story("four_people")
PEOPLE = {person.name: person for person in STORY.told.people}


@pytest.fixture
def open_story(bare_page):
    """Give a function that shows the four people on a bare page; nothing may go wrong there."""

    def open_it(*, dark=False, width=1000, **options):
        page = bare_page(viewport={"width": width, "height": 900}, **options)
        show_script(page, STORY.script(), dark=dark)
        return page

    return open_it


def shown(page):
    """What is seen of the stage: a step, the comparison, or nothing."""
    return page.locator(".ls-stage > :not([hidden])")


def covered(page, words):
    """The step that is not shown and holds these words."""
    return page.locator(".ls-stage > [hidden=until-found]").filter(has_text=words)


def with_mouse(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def by_touch(page, name):
    page.get_by_role("button", name=name, exact=True).tap()


def by_keys(page, name):
    """Tab from where the focus is until the button has it, then press Enter."""
    button = page.get_by_role("button", name=name, exact=True)
    for _ in range(60):
        page.keyboard.press("Tab")
        if button.evaluate("one => one === document.activeElement"):
            page.keyboard.press("Enter")
            return
    pytest.fail(f"{name!r} was not reached with the Tab key.")


def begin(page, person, press):
    card = page.locator(".ls-card").filter(has_text=f"{person.name}, {person.age}")
    press(page, " ".join(card.locator("span").all_inner_texts()))


def follow(page, person, press, chosen):
    """Go through a person's story, choosing at each step by `chosen(choices)`."""
    begin(page, person, press)
    for place, step in enumerate(person.steps, start=1):
        heading = shown(page).locator("h4")
        expect(heading).to_have_text(step.title)
        expect(heading).to_be_focused()
        progress = f"{person.name}, step {place} of {len(person.steps)}"
        expect(page.get_by_role("status")).to_have_text(progress)
        expect(shown(page).locator(".ls-progress")).to_contain_text(progress)
        if step.choices:
            expect(shown(page).locator(".ls-answer")).to_have_count(0)
            choice = chosen(step.choices)
            press(page, choice.text)
            answer = shown(page).locator(".ls-answer")
            expect(answer).to_be_focused()
            expect(answer).to_contain_text(choice.answer.pieces[0][0][:60])
            press(page, f"Go on: {person.steps[place].title}")
    expect(shown(page).locator(".ls-could-be")).to_be_visible()
    card = page.locator(".ls-card").filter(has_text=f"{person.name},")
    expect(card).to_contain_text("finished")


def fitting(choices):
    return next(choice for choice in choices if choice.fits == "well")


@pytest.mark.parametrize(
    ("press", "options"),
    [(with_mouse, {}), (by_keys, {}), (by_touch, {"has_touch": True, "width": 420})],
    ids=["mouse", "keys", "touch"],
)
def test_all_four_are_followed_to_the_end_and_compared(open_story, press, options):
    page = open_story(**options)
    for person in PEOPLE.values():
        follow(page, person, press, fitting)
    press_compare = shown(page).get_by_role("button", name="Compare the four")
    press_compare.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="The four compared")).to_be_focused()
    expect(page.get_by_role("row")).to_have_count(1 + len(PEOPLE))
    for person in PEOPLE.values():
        expect(page.get_by_role("row", name=person.row.felt)).to_be_visible()


@pytest.mark.parametrize("place", range(4))
def test_whatever_is_chosen_for_dev_he_goes_now(open_story, place):
    page = open_story()
    seen = []

    def choose(choices):
        choice = choices[min(place, len(choices) - 1)]
        seen.append(choice)
        return choice

    follow(page, PEOPLE["Dev"], with_mouse, choose)
    assert all(" now" in choice.answer.words for choice in seen)


def test_nothing_is_shown_before_it_was_chosen(open_story):
    page = open_story()
    begin(page, PEOPLE["Anna"], with_mouse)
    shown = page.locator("main").inner_text()
    for step in PEOPLE["Anna"].steps:
        for choice in step.choices:
            assert choice.answer.pieces[0][0] not in shown
    assert PEOPLE["Anna"].steps[1].told[0].pieces[0][0] not in shown
    page.locator(".ls-foot").get_by_role("button", name="Compare the four").click()
    for person in PEOPLE.values():
        expect(page.locator("main")).not_to_contain_text(person.short)
    page.get_by_role("button", name="Read Ben’s story to its end first").click()
    expect(page.get_by_role("heading", name="What Ben notices")).to_be_focused()


def test_no_answer_can_be_found_before_it_was_chosen(open_story):
    page = open_story()
    begin(page, PEOPLE["Anna"], with_mouse)
    known = page.locator("main").text_content()  # with all that the browser's find would uncover
    for person in PEOPLE.values():
        assert person.short not in known
        for choice in (choice for step in person.steps for choice in step.choices):
            assert choice.answer.pieces[0][0] not in known, choice.id


@pytest.mark.parametrize("name", PEOPLE)
def test_find_uncovers_any_step_of_anybody(open_story, name):
    page, person = open_story(), PEOPLE[name]
    for place, step in reversed(list(enumerate(person.steps, start=1))):
        words = step.told[0].pieces[0][0]
        expect(page.get_by_text(words)).to_be_hidden()
        covered(page, words).dispatch_event("beforematch")
        expect(shown(page)).to_have_count(1)
        expect(shown(page).get_by_text(words)).to_be_visible()
        progress = f"{person.name}, step {place} of {len(person.steps)}"
        expect(page.get_by_role("status")).to_have_text(progress)
        expect(page.locator(".ls-card[aria-current]")).to_contain_text(person.name)
    with_mouse(page, person.steps[0].choices[0].text)
    with_mouse(page, f"Go on: {person.steps[1].title}")
    expect(shown(page).locator("h4")).to_have_text(person.steps[1].title)


def test_a_link_to_words_leads_to_them_in_a_step_that_was_not_opened(bare_page):
    words = "Raising the straight leg brings the pain on"
    page = bare_page(viewport={"width": 1000, "height": 900})
    html = script_page(STORY.script())
    page.route("http://a.test/", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(f"http://a.test/#:~:text={quote(words)}")
    expect(shown(page).get_by_text(words)).to_be_in_viewport()
    expect(page.get_by_role("status")).to_have_text("Anna, step 2 of 4")


def test_one_can_try_other_answers_go_back_leave_and_start_again(open_story):
    page = open_story()
    anna = PEOPLE["Anna"]
    begin(page, anna, with_mouse)
    for choice in anna.steps[0].choices:
        with_mouse(page, choice.text)
        expect(shown(page).locator(".ls-answer")).to_contain_text(choice.answer.pieces[0][0][:40])
    with_mouse(page, f"Go on: {anna.steps[1].title}")
    with_mouse(page, "Back")
    last = page.get_by_role("button", name=anna.steps[0].choices[-1].text)
    expect(last).to_have_attribute("aria-pressed", "true")
    with_mouse(page, f"Go on: {anna.steps[1].title}")
    begin(page, PEOPLE["Ben"], with_mouse)
    begin(page, anna, with_mouse)
    expect(shown(page).locator("h4")).to_have_text(anna.steps[1].title)
    with_mouse(page, "Start Anna again")
    expect(shown(page).locator("h4")).to_have_text(anna.steps[0].title)
    expect(page.locator(".ls-answer")).to_have_count(0)


@pytest.mark.parametrize("pressed", ["card", "Compare the four"])
def test_what_was_opened_is_seen_as_far_as_the_window_has_room(open_story, pressed):
    page = open_story(width=1366)
    page.set_viewport_size({"width": 1366, "height": 560})
    page.locator("body").evaluate("one => (one.style.paddingBottom = '2000px')")
    button = (
        page.locator(".ls-card").first
        if pressed == "card"
        else page.locator(".ls-foot button").first
    )
    button.focus()
    page.keyboard.press("Enter")
    expect(shown(page).locator("h4")).to_be_focused()
    box = shown(page).bounding_box()
    assert box["y"] >= -1
    assert min(box["height"], 560) - 1 <= 560 - box["y"]


def test_the_warning_is_in_view_at_every_step_s_top_and_its_sources_open(open_story):
    page = open_story()
    expect(page.get_by_role("note")).to_contain_text("emergency department now")
    page.get_by_text("Sources of the warning above").click()
    expect(page.locator(".ls-foot li")).to_have_count(len(STORY.told.warning.keys))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_serious(open_story, dark):
    page = open_story(dark=dark)

    def look():
        assert serious_findings(page) == []

    look()
    for person in PEOPLE.values():
        begin(page, person, with_mouse)
        for choice in person.steps[0].choices:
            with_mouse(page, choice.text)
            look()
    page.locator(".ls-foot").get_by_role("button", name="Compare the four").click()
    look()


@pytest.mark.parametrize("width", [320, 1920])
def test_it_fits_its_page(open_story, width):
    page = open_story(width=width)

    def fits():
        return page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    assert fits()
    for person in PEOPLE.values():
        follow(page, person, with_mouse, fitting)
        assert fits()
    page.locator(".ls-foot").get_by_role("button", name="Compare the four").click()
    assert fits()
