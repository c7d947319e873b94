"""The bar above a page: small, complete, and the same by keys and on a phone."""

import pytest
from playwright.sync_api import expect

from tests.browser.reader.reading import LAPTOP, PAGES, PHONE, is_below_the_bar, scrolled_to
from tests.browser.visiting import AWAKE, spare_the_checkout

pytestmark = pytest.mark.browser

PAGE = "01_the_sciatic_nerve.ipynb"
#: Narrow windows: a phone, the narrowest that counts, and a laptop's at 200 and 300 %.
NARROW = [
    PHONE,
    {"width": 320, "height": 568},
    {"width": 683, "height": 312},
    {"width": 455, "height": 208},
]

#: What is seen in the bar, as far as it is not made of other things: what it is, and what it is called.
IN_THE_BAR = """() => {
    const leaf = 'a, button, input, select, [role], p, h1, h2, img';
    const seen = [...document.querySelectorAll('.reader-bar *')].filter((one) => one.checkVisibility());
    const parts = seen.filter((one) => one.matches(leaf)
        || (!one.querySelector(leaf) && !one.closest(leaf)));
    return parts.map((one) => [one.role ?? one.localName, one.ariaLabel ?? one.textContent]);
}"""


def bar(page):
    return page.locator("header.reader-bar")


def contents(page):
    bar(page).get_by_role("button", name="Contents").click()
    return page.get_by_role("dialog", name="Contents")


def test_on_a_small_laptop_the_lesson_has_all_of_the_window_but_44_pixels(look_at):
    page = look_at(PAGE, **LAPTOP)
    assert bar(page).bounding_box() == {"x": 0, "y": 0, "width": 1366, "height": 44}
    page.mouse.wheel(0, 3000)
    page.wait_for_function("scrollY > 2000")
    assert bar(page).bounding_box()["y"] == 0
    expect(page).to_have_title("The sciatic nerve")


def test_the_bar_has_its_parts_and_nothing_else(look_at):
    page = look_at(PAGE, **LAPTOP)
    expect(bar(page).locator(".reader-bar-title")).to_have_text("1 The sciatic nerve")
    assert page.evaluate(IN_THE_BAR) == [
        ["button", "Contents"],
        ["p", "1 The sciatic nerve"],
        ["progressbar", "How far you are in this page"],
        ["a", "Page before: 0 Start here"],
        ["a", "Next page: 2 What irritates the nerve"],
        ["button", "Text size"],
        ["button", "Colours"],
        ["button", "Present this page"],
        ["button", "Workbench, for teachers and authors"],
    ]
    said = [line for line in bar(page).inner_text().split("\n") if line]
    assert said == ["1 The sciatic nerve", "Aa", "Workbench"]


def test_the_contents_hold_all_pages_and_this_pages_parts_and_give_the_focus_back(look_at):
    page = look_at(PAGE, **LAPTOP)
    panel = contents(page)
    expect(panel.locator("nav > ol > li")).to_have_count(len(PAGES))
    expect(panel.locator("[aria-current=page]")).to_contain_text("The sciatic nerve")
    parts = panel.locator(".reader-panel-parts a")
    expect(parts).to_have_text(page.locator(".page-prose h2").all_inner_texts())
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(bar(page).get_by_role("button", name="Contents")).to_be_focused()
    contents(page).get_by_role("link", name="Check", exact=True).click()
    expect(panel).to_be_hidden()
    assert is_below_the_bar(page.locator("#Check"))


def test_what_is_done_is_ticked_in_the_contents(open_page):
    page = open_page(PAGE, as_saved=True)  # awake, it would be told of the learner's own progress
    expect(bar(page).get_by_role("button", name="Contents")).to_be_visible()
    page.evaluate(
        """document.dispatchEvent(new CustomEvent('lesson-progress', {detail: {
            '00_start_here.ipynb': {done: 9, of: 9}, '01_the_sciatic_nerve.ipynb': {done: 2, of: 8}}}))"""
    )
    rows = contents(page).locator("nav > ol > li")
    expect(rows.nth(0)).to_contain_text("✓ done")
    expect(rows.nth(1)).to_contain_text("2 of 8")


@pytest.mark.parametrize("window", NARROW, ids=lambda window: f"{window['width']} wide")
def test_on_a_narrow_window_all_is_reached_and_nothing_lies_beside_it(look_at, window):
    page = look_at(PAGE, **LAPTOP)
    page.set_viewport_size(window)
    page.wait_for_function(f"innerWidth === {window['width']}")
    assert page.evaluate("document.documentElement.scrollWidth") == window["width"]
    for name in ("Text size", "Colours"):
        bar(page).get_by_role("button", name=name).click()
        last = bar(page).get_by_role("radio").last
        last.scroll_into_view_if_needed()
        expect(last).to_be_in_viewport(ratio=1)
        page.keyboard.press("Escape")
        expect(bar(page).get_by_role("button", name=name)).to_be_focused()
    panel = contents(page)
    for kind, name in (
        ("link", "Next page: 2 What irritates the nerve"),
        ("link", "Page before: 0 Start here"),
        ("button", "Present this page"),
    ):
        way = panel.get_by_role(kind, name=name)
        way.scroll_into_view_if_needed()
        expect(way).to_be_in_viewport(ratio=1)
    panel.get_by_text("Workbench, for teachers and authors").click()
    way = panel.get_by_role("link", name="Open the workbench")
    way.scroll_into_view_if_needed()
    expect(way).to_be_in_viewport(ratio=1)
    assert page.evaluate("document.documentElement.scrollWidth") == window["width"]


def size_of(page, selector):
    return page.locator(selector).first.evaluate(
        "one => parseFloat(getComputedStyle(one).fontSize)"
    )


def test_a_text_size_holds_for_prose_questions_and_captions_and_on_the_next_page(open_page):
    page = open_page(PAGE)
    read = (".page-prose p", ".lesson-quiz-words", ".sl-captions p")
    before = [size_of(page, each) for each in read]
    bar(page).get_by_role("button", name="Text size").click()
    page.get_by_role("radio", name="Larger").check()
    after = [size_of(page, each) for each in read]
    assert [large / usual for large, usual in zip(after, before, strict=True)] == pytest.approx(
        [1.4] * 3, rel=0.01
    )
    page.keyboard.press("Escape")
    bar(page).get_by_role("link", name="Next page").click()
    expect(page).to_have_title("What irritates the nerve")
    assert size_of(page, ".page-prose p") == pytest.approx(after[0], rel=0.01)


#: Notes which colours the page had when it was painted first.
FIRST_FRAME = """requestAnimationFrame(function look() {
    if (!document.body) return requestAnimationFrame(look);
    window.firstColours = document.body.dataset.jpThemeLight;
})"""


def test_colours_are_the_devices_until_others_are_chosen_and_stand_before_anything_is_painted(
    open_page,
):
    page = open_page(PAGE, theme="dark")
    body = page.locator("body")
    expect(body).to_have_attribute("data-jp-theme-light", "false")
    page.emulate_media(color_scheme="light")
    expect(body).to_have_attribute("data-jp-theme-light", "true")
    bar(page).get_by_role("button", name="Colours").click()
    page.get_by_role("radio", name="Dark").check()
    expect(body).to_have_attribute("data-jp-theme-light", "false")
    page.add_init_script(FIRST_FRAME)
    page.reload()
    page.wait_for_function("window.firstColours")
    assert page.evaluate("window.firstColours") == "false"
    bar(page).get_by_role("button", name="Colours").click()
    page.get_by_role("radio", name="As this device").check()
    expect(body).to_have_attribute("data-jp-theme-light", "true")


def test_how_far_one_is_is_said_by_parts(look_at):
    page = look_at(PAGE, **LAPTOP)
    progress = page.get_by_role("progressbar", name="How far you are in this page")
    parts = page.locator(".page-prose h2").count()
    expect(progress).to_have_attribute("aria-valuetext", f"part 1 of {parts}: Predict")
    page.locator("#Check").evaluate("one => one.scrollIntoView()")
    expect(progress).to_have_attribute("aria-valuetext", f"part {parts - 3} of {parts}: Check")
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(progress).to_have_attribute("aria-valuenow", str(parts))


def test_a_menu_closes_where_one_presses_elsewhere(look_at):
    page = look_at(PAGE, **LAPTOP)
    opener = bar(page).get_by_role("button", name="Text size")
    opener.click()
    expect(opener).to_have_attribute("aria-expanded", "true")
    page.locator(".page-prose p").first.click()
    expect(opener).to_have_attribute("aria-expanded", "false")
    assert scrolled_to(page) == 0


def test_a_press_on_workbench_says_what_it_is_and_opens_nothing(look_at):
    page = look_at(PAGE, **LAPTOP)
    opener = bar(page).get_by_role("button", name="Workbench")
    opener.focus()
    page.keyboard.press("Enter")
    said = bar(page).locator(".reader-workbench")
    expect(said).to_be_in_viewport(ratio=1)
    expect(said).to_contain_text("You do not need it for the lesson.")
    expect(said.get_by_role("link", name="Open the workbench")).to_be_focused()
    page.keyboard.press("Escape")
    expect(said).to_be_hidden()
    expect(opener).to_be_focused()
    assert len(page.context.pages) == 1
    assert page.evaluate("localStorage.getItem('lesson-workbench')") is None


def test_the_workbench_opens_beside_the_reader_and_is_a_choice_that_is_kept_until_one_reads(
    open_page,
):
    page = open_page(PAGE, **LAPTOP)
    spare_the_checkout(page.context)
    address, visit = page.url, page.locator("body").get_attribute("data-awake")
    bar(page).get_by_role("button", name="Workbench").click()
    with page.context.expect_page() as opened:
        bar(page).get_by_role("link", name="Open the workbench").click()
    bench = opened.value
    bench.wait_for_selector(".jp-Notebook .jp-Cell", timeout=60_000)
    assert f"notebooks/{PAGE}" in bench.url
    assert page.evaluate("localStorage.getItem('lesson-workbench')") == "yes"
    assert page.url == address
    expect(page.locator("body")).to_have_attribute("data-awake", visit)
    bench.get_by_role("button", name="Read", exact=True).click()
    bench.wait_for_selector(AWAKE, timeout=60_000)
    assert bench.evaluate("localStorage.getItem('lesson-workbench')") == "no"
