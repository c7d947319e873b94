"""The page about the nerve in the reader: as it was saved, while it wakes, and awake."""

import pytest
from playwright.sync_api import expect

from tests.browser.visiting import OUTPUT, PROSE, visits

pytestmark = pytest.mark.browser

NERVE_PAGE = "01_the_sciatic_nerve.ipynb"
LAYERS = ".sl-diagram:has-text('Layers over the sciatic nerve')"
NERVE = f"{LAYERS} [data-id='sciatic_nerve']"
GLUTEUS = f"{LAYERS} [data-id='gluteus_maximus_right']"
SLIDER = f"{LAYERS} .sl-control input"
LEG = ".sl-diagram:has([data-id='arc:hip'])"
START = ".lesson-start"
#: Look at every frame: whether words that say how to start are seen, whether a part stands empty, and
#: how far what is read, the `held` one, has been from its place.
WATCH = """(held) => {
    const place = held.getBoundingClientRect().top;
    const parts = [...document.querySelectorAll('.page-output[data-sleeps]')];
    const isSeen = (one) => one.checkVisibility({visibilityProperty: true, opacityProperty: true});
    window.noted = {parts: parts.length, frames: 0, starts: 0, empty: 0, moved_px: 0};
    const look = () => {
        noted.frames += 1;
        noted.starts += [...document.querySelectorAll('.lesson-start')].filter(isSeen).length;
        noted.empty += parts.filter((part) => !part.innerText.trim()).length;
        noted.moved_px = Math.max(noted.moved_px, Math.abs(held.getBoundingClientRect().top - place));
        requestAnimationFrame(look);
    };
    look();
}"""


@pytest.fixture(scope="module")
def saved(browser, lab):
    """The page as it opens, before any kernel has answered."""
    with visits(browser, lab) as open_it:
        yield open_it(NERVE_PAGE, as_saved=True)


@pytest.fixture(scope="module")
def started(browser, lab):
    """The page once it is awake, and what it has sent to its kernel."""
    sent = []
    with visits(browser, lab) as open_it:
        page = open_it(NERVE_PAGE, as_saved=True)
        page.on(
            "websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(frame))
        )
        page.let_wake()
        yield page, sent


def words_on_starting_are_hidden(page):
    for words in page.locator(START).all():
        expect(words).to_be_hidden()
    for call in ("open this page in the lesson", "▶▶"):
        for words in page.get_by_text(call).all():
            expect(words).to_be_hidden()


def test_questions_can_be_read_before_the_page_is_awake(saved):
    expect(saved.get_by_text("Straight through the piriformis")).to_be_visible()
    expect(saved.locator(START)).not_to_have_count(0)
    words_on_starting_are_hidden(saved)
    expect(saved.get_by_text("Error displaying widget")).to_have_count(0)


def test_the_picture_is_alive_before_the_page_is_awake(saved):
    slider = saved.locator(SLIDER).first
    slider.scroll_into_view_if_needed()
    slider.fill("2")
    expect(saved.locator(NERVE)).to_have_css("opacity", "1")
    slider.focus()
    saved.keyboard.press("ArrowLeft")
    expect(slider).to_have_attribute("aria-valuetext", "Surface, 2 of 5")
    expect(saved.locator(NERVE)).to_have_css("opacity", "0")
    expect(saved.locator(GLUTEUS)).to_have_css("opacity", "1")


def test_moving_the_slider_changes_what_is_seen(saved):
    picture = saved.locator(f"{LAYERS} .sl-picture")
    picture.scroll_into_view_if_needed()
    before = picture.screenshot()
    saved.get_by_role("button", name="Skin", include_hidden=True).first.click()
    expect(saved.locator(GLUTEUS)).to_have_css("opacity", "0")
    assert picture.screenshot() != before


def test_the_page_below_stays_still_while_the_slider_moves(saved):
    figure = saved.locator(LAYERS)
    figure.scroll_into_view_if_needed()
    heights = []
    for stop in range(5):
        saved.locator(SLIDER).first.fill(str(stop))
        heights.append(figure.bounding_box()["height"])
    assert len(set(heights)) == 1


def test_lines_of_prose_are_no_longer_than_one_reads_with_ease(saved):
    for line in saved.locator(f"{PROSE} > p").all():
        letter_px = line.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
        assert line.bounding_box()["width"] < 60 * letter_px


def test_pointing_at_a_structure_names_it(saved):
    saved.locator(SLIDER).first.fill("3")
    nerve = saved.locator(NERVE)
    nerve.scroll_into_view_if_needed()
    middle = nerve.locator("path").last.evaluate(
        """path => {
            const point = path.getPointAtLength(0.4 * path.getTotalLength());
            const {x, y} = point.matrixTransform(path.getScreenCTM());
            return [x, y];
        }"""
    )
    saved.mouse.move(*middle)
    expect(saved.locator(f"{LAYERS} .sl-name")).to_have_text("sciatic nerve")


def test_a_lab_has_one_slider_before_the_page_is_awake(saved):
    leg = saved.locator(LEG)
    leg.scroll_into_view_if_needed()
    expect(leg.get_by_role("slider")).to_have_count(1)
    leg.get_by_label("Leg raised").focus()
    saved.keyboard.press("End")
    expect(leg).to_contain_text("raised 90° with the knee straight")


def test_it_wakes_with_nothing_taken_away_said_or_moved(open_page):
    page = open_page(NERVE_PAGE, as_saved=True)
    read = page.locator(f"{PROSE} > p").nth(6)
    read.evaluate(
        "one => window.scrollTo(0, one.getBoundingClientRect().top + scrollY - innerHeight / 3)"
    )
    page.evaluate(WATCH, read.element_handle())
    page.let_wake()
    noted = page.evaluate("noted")
    assert noted["parts"] > 0
    assert noted["frames"] > 10
    assert (noted["starts"], noted["empty"]) == (0, 0)
    assert noted["moved_px"] < 1
    words_on_starting_are_hidden(page)


def test_a_prediction_is_kept_and_looked_back_on(started):
    page, _ = started
    prediction, recalled = page.locator(".lesson-quiz").nth(0), page.locator(".lesson-quiz").nth(1)
    expect(recalled).to_contain_text("No prediction yet")
    prediction.get_by_label("Straight through the piriformis").check()
    prediction.get_by_role("button", name="Keep my prediction").click()
    expect(prediction).to_contain_text("Kept")
    expect(prediction).not_to_contain_text("85 of 100")
    expect(recalled).to_contain_text("It turned out differently")
    expect(recalled).to_contain_text("85 of 100")


def test_every_picture_stands_once_the_page_is_awake(started):
    page, _ = started
    expect(page.locator(f"{OUTPUT} .sl-diagram")).to_have_count(9)
    expect(page.locator(LEG).get_by_role("slider")).to_have_count(3)
    page.locator(SLIDER).first.focus()
    page.keyboard.press("End")
    expect(page.locator(SLIDER).first).to_have_attribute("aria-valuetext", "Bones, 5 of 5")
    expect(page.locator(GLUTEUS)).to_have_css("opacity", "0")


def test_the_kernel_answers_a_labs_sliders_and_hears_of_picks(started):
    page, sent = started
    leg = page.locator(LEG)
    leg.get_by_label("Knee bent").focus()
    for _ in range(30):
        page.keyboard.press("ArrowRight")
    expect(leg.locator(".sl-answer")).to_contain_text("raised 45° with the knee bent 30°")
    expect(leg.locator("[data-words='knee']")).to_have_text("Knee 30°")
    leg.locator("[data-id='femur_right']").focus()
    page.keyboard.press("Enter")
    expect(leg.locator(".sl-name")).to_have_text("femur")
    assert any("picked" in str(frame) and "femur_right" in str(frame) for frame in sent)
