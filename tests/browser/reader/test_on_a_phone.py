"""What stands around the pictures on a phone: the bar, headings, cards, a lab that stays in sight."""

import io

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.reader.reading import PAGES, PHONE

pytestmark = pytest.mark.browser

PELVIS, IRRITATION = "03_chains_and_the_pelvis.ipynb", "02_what_irritates_it.ipynb"
FINGER = 44
LARGEST = "document.documentElement.dataset.textSize = 'largest'"
#: Whole lines, and pixels of a line, that are not seen of something.
CUT = """one => [
    Math.round((one.scrollHeight - one.clientHeight) / parseFloat(getComputedStyle(one).lineHeight)),
    one.scrollWidth - one.clientWidth,
]"""
#: Headings whose link does not follow their last word, or is none for a finger.
APART = f"""() => [...document.querySelectorAll('.reader-heading')].filter((row) => {{
    const line = [...row.firstElementChild.getClientRects()].at(-1);
    const link = row.querySelector('.reader-copy').getBoundingClientRect();
    const middle = (link.top + link.bottom) / 2;
    const follows = middle > line.top && middle < line.bottom
        && link.left >= line.right - 1 && link.left < line.right + 24;
    return !follows || link.width < {FINGER} || link.height < {FINGER} || link.right > innerWidth;
}}).map((row) => row.textContent)"""
#: Claims whose grade stands beside the sentence, in two lines, or beside its card.
SQUEEZED = """(cards) => cards.filter((card) => {
    const [words, grade] = ['.lesson-claim-words', '.lesson-grade'].map((one) => card.querySelector(one));
    const [said, told] = [words, grade].map((one) => one.getBoundingClientRect());
    const range = document.createRange();
    range.selectNodeContents(grade);
    const lines = new Set([...range.getClientRects()].map((one) => Math.round(one.bottom / 8)));
    const inside = told.right <= card.getBoundingClientRect().right;
    return told.top < said.bottom || Math.abs(told.left - said.left) > 1 || lines.size > 1 || !inside;
}).map((card) => card.textContent.slice(0, 60))"""


@pytest.mark.parametrize("name", PAGES)
def test_the_title_is_read_whole_and_how_far_one_is_runs_along_the_bar(look_at, name):
    page = look_at(name, **PHONE)
    title = page.locator(".reader-bar-title")
    for width in (390, 360, 320):
        page.set_viewport_size({"width": width, "height": 740})
        page.wait_for_function(f"innerWidth === {width}")
        assert title.evaluate(CUT) == [0, 0]
        bar, progress = (
            page.locator(one).bounding_box() for one in (".reader-bar", ".reader-progress")
        )
        assert bar["height"] == FINGER
        assert progress["width"] == width
        assert progress["height"] <= 4
        assert progress["y"] >= bar["height"] - 4
    told = page.get_by_role("progressbar", name="How far you are in this page")
    expect(told).to_have_attribute("aria-valuenow", "1")
    expect(told).to_be_visible()


@pytest.mark.parametrize("name", PAGES)
def test_the_link_to_a_heading_follows_its_last_word(look_at, name):
    page = look_at(name, **PHONE)
    assert page.locator(".reader-heading").count()
    for largest in (False, True):
        if largest:
            page.evaluate(LARGEST)
        assert page.evaluate(APART) == []
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_where_nothing_hovers_no_sign_stands_beside_a_heading(open_page):
    page = open_page(IRRITATION, touch=True, **PHONE)
    assert page.evaluate("matchMedia('(hover: none)').matches")
    expect(page.locator(".reader-heading").first).to_be_visible()
    expect(page.locator(".reader-copy:visible")).to_have_count(0)


def test_the_grade_of_a_claim_stands_under_it_in_one_line(look_at):
    page = look_at(IRRITATION, **PHONE)
    cards = page.locator("details.lesson-claim")
    assert cards.count()
    assert cards.evaluate_all(SQUEEZED) == []
    page.evaluate(LARGEST)
    assert cards.evaluate_all(SQUEEZED) == []
    page.set_viewport_size({"width": 320, "height": 640})
    page.wait_for_function("innerWidth === 320")
    assert cards.evaluate_all(SQUEEZED) == []


def test_nothing_is_seen_round_the_corners_of_a_lab_that_stays_in_sight(look_at):
    page = look_at(PELVIS, **PHONE)
    lab = page.locator("[data-call=lab] .sl-picture")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    paper = tuple(int(part) for part in paper.removeprefix("rgb(").removesuffix(")").split(","))
    # a box stands at the very edge of the page
    switch = page.locator("[data-call=lab] input[type=checkbox]").first
    for _ in range(2):  # only on the way there does the picture begin to stay
        switch.evaluate(
            """(one, picture) => scrollBy({top: one.getBoundingClientRect().top
                - picture.getBoundingClientRect().bottom - 5, behavior: 'instant'})""",
            lab.element_handle(),
        )
    before = switch.bounding_box()["y"]
    for _ in range(10):
        page.evaluate("scrollBy({top: 3, behavior: 'instant'})")
        box = lab.bounding_box()
        left, right, bottom = box["x"], box["x"] + box["width"], box["y"] + box["height"]
        seen = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
        for x in (left, right - 3):
            corner = seen.crop((round(x), round(bottom) - 3, round(x) + 3, round(bottom)))
            assert {colour for _, colour in corner.getcolors()} == {paper}
    assert before - switch.bounding_box()["y"] == 30
