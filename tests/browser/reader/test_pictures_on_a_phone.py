"""A picture on a phone: what is beyond its frame is told and reached, and it opens where it is understood."""

import pytest
from playwright.sync_api import expect

from tests.browser.reader.reading import PAGES, PHONE, PICTURES
from tests.contrast import contrast

pytestmark = pytest.mark.browser

MASSAGE, PELVIS = "05_massage.ipynb", "03_chains_and_the_pelvis.ipynb"
NERVE = "01_the_sciatic_nerve.ipynb"
TOOLS = "Which tool where"
WHERE, ANGLES = "Where to press, and where not", "The angles of the pelvis turn together"
FINGER = 44
_FRAMES = "new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))"
#: What a picture's frame says of either side while it is moved from end to end, where that is not so.
UNTOLD = (
    """async (pictures) => {
    const wrong = [];
    let wide = 0;
    for (const figure of pictures) {
        const frame = figure.querySelector('.sl-picture');
        const [back, on] = figure.querySelectorAll('.sl-more');
        const beyond = frame.scrollWidth - frame.clientWidth;
        const isSeen = (one) => one.checkVisibility({visibilityProperty: true});
        const fades = (edge) => getComputedStyle(frame, edge).opacity === '1';
        if (beyond <= 1) {
            if (isSeen(back) || isSeen(on)) wrong.push([figure.ariaLabel, 'offers more where nothing is']);
            continue;
        }
        wide += 1;
        for (const left of [0, beyond / 2, beyond]) {
            frame.scrollTo({left, behavior: 'instant'});
            await FRAMES;
            const told = [isSeen(back), isSeen(on), fades('::before'), fades('::after')];
            const [before, after] = [frame.scrollLeft > 1, frame.scrollLeft < beyond - 1];
            if (told.join() !== [before, after, before, after].join())
                wrong.push([figure.ariaLabel, left, told]);
        }
        // the fade goes along with the edge, to the end of the drawing
        if (parseFloat(getComputedStyle(frame).gridTemplateColumns) < frame.scrollWidth - 1)
            wrong.push([figure.ariaLabel, 'fades in the middle']);
    }
    return [wide, wrong];
}"""
).replace("FRAMES", _FRAMES)
#: Each picture as it opens: its name, whether it has layers, whether all of it is seen, how far it is
#: moved, and how many of its words, each label as one, stand whole in the frame.
OPENED = """(pictures) => pictures.map((figure) => {
    const frame = figure.querySelector('.sl-picture'), edge = frame.getBoundingClientRect();
    const seen = [...frame.querySelectorAll('text')].filter((text) => !text.closest('.sl-hidden'));
    const labels = Object.groupBy(seen, (text) => text.closest('[data-id]')?.dataset.id ?? '');
    const whole = Object.values(labels).filter((texts) => texts.every((text) => {
        const {left, right} = text.getBoundingClientRect();
        return left >= edge.left - 1 && right <= edge.right + 1;
    }));
    return {
        title: figure.ariaLabel,
        body: figure.querySelector('.sl-layers') !== null,
        whole: frame.scrollWidth - frame.clientWidth <= 1,
        at: frame.scrollLeft,
        share: whole.length / Object.keys(labels).length,
    };
})"""
#: Words of a table's cells that the frame's edge cuts, and its sign that there is more does not hide.
CUT_WORDS = """(frame) => {
    const edge = frame.getBoundingClientRect().right;
    const cells = [...frame.querySelectorAll('[data-id][role] text')];
    if (cells.length < 8) return ['no cells'];
    return cells.filter((text) => {
        const {left, right} = text.getBoundingClientRect();
        return left < edge - 18 && right > edge - 26;
    }).map((text) => text.textContent);
}"""
#: How the colours of what a picture offers, but cannot do now, stand out from what is behind them.
FAINT = """(buttons) => buttons.filter((one) => one.checkVisibility()).map((one) => {
    const {color, opacity} = getComputedStyle(one);
    return [color, getComputedStyle(document.body).backgroundColor, opacity];
})"""

#: Whether all cells of a tool stand in the frame.
IN_FRAME = """([frame, tool]) => {
    const edge = frame.getBoundingClientRect();
    const named = [...frame.querySelectorAll('[data-id][role]')];
    const cells = named.filter((one) => one.getAttribute('aria-label').includes(`, ${tool}:`));
    return cells.length > 2 && cells.every((cell) => {
        const {left, right} = cell.getBoundingClientRect();
        return left >= edge.left - 1 && right <= edge.right + 1;
    });
}"""
#: Tables, and cells of them, that reach beyond the window or the box that they are cut by.
CUT_TABLES = """() => [...document.querySelectorAll('main table')].filter((one) => one.checkVisibility())
    .filter((table) => [table, ...table.querySelectorAll('th, td')].some((part) =>
        part.getBoundingClientRect().right > innerWidth + 1 || part.scrollWidth > part.clientWidth + 1))
    .map((table) => table.className || table.textContent.slice(0, 40))"""
#: How many lines stand empty under what is said of each picture.
GAPS = """(all) => all.map((one) => {
    const said = document.createRange();
    said.selectNodeContents(one.querySelector('.sl-current'));
    const empty = one.getBoundingClientRect().bottom - said.getBoundingClientRect().bottom;
    return empty / parseFloat(getComputedStyle(one).lineHeight);
})"""


def picture(page, title):
    return page.get_by_role("figure", name=title)


@pytest.mark.parametrize("name", PAGES)
def test_a_picture_opens_where_it_is_understood(look_at, name):
    opened = look_at(name, **PHONE).locator(PICTURES).evaluate_all(OPENED)
    charts = [each for each in opened if not each["body"]]
    assert [each for each in charts if each["at"] != 0] == []
    unread = [each for each in opened if each["body"] and not each["whole"] and each["share"] < 0.4]
    assert unread == []
    assert [each for each in opened if each["share"] == 0] == []


def test_a_picture_whose_words_and_shapes_are_far_apart_opens_on_its_words(look_at):
    opened = look_at(PELVIS, **PHONE).locator(PICTURES).evaluate_all(OPENED)
    (angles,) = (each for each in opened if each["title"] == ANGLES)
    assert not angles["whole"]
    assert angles["share"] == 1


@pytest.mark.parametrize("width", [390, 360, 320])
def test_a_table_opens_on_columns_whose_words_are_whole(look_at, width):
    frame = picture(look_at(MASSAGE, width=width, height=844), TOOLS).locator(".sl-picture")
    assert frame.evaluate(CUT_WORDS) == []


@pytest.mark.parametrize("width", [390, 360, 320])
def test_all_of_a_picture_is_seen_at_a_press_and_as_before_at_the_next(open_page, width):
    page = open_page(MASSAGE, width=width, height=740)
    figure = picture(page, WHERE)
    frame, drawing = figure.locator(".sl-picture"), figure.locator(".sl-picture > svg")
    before, wide = frame.bounding_box(), drawing.bounding_box()["width"]
    button = figure.get_by_role("button", name="Whole picture")
    expect(button).to_be_enabled()
    for press in (button, figure.get_by_role("button", name="Nearer")):
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")
        assert drawing.bounding_box()["width"] <= before["width"]
        assert frame.bounding_box()["height"] == before["height"]
        press.click()
        expect(button).to_have_attribute("aria-pressed", "false")
        assert drawing.bounding_box()["width"] == wide


def test_the_other_side_is_reached_by_keys_and_the_way_back_keeps_them(open_page):
    page = open_page(MASSAGE, **PHONE)
    figure = picture(page, WHERE)
    figure.get_by_role("button", name="More on the right").focus()
    page.keyboard.press("Enter")
    expect(figure.get_by_role("button", name="More on the left")).to_be_focused()
    expect(figure.get_by_role("button", name="More on the right")).to_be_hidden()


def test_a_step_brings_its_words_into_the_frame(open_page):
    page = open_page(MASSAGE, **PHONE)
    figure = picture(page, WHERE)
    left = figure.locator(".sl-picture").evaluate("one => one.scrollLeft")
    figure.locator("input[type=range]").press("Home")
    assert figure.locator(".sl-picture").evaluate("one => one.scrollLeft") == left
    figure.locator("input[type=range]").press("ArrowRight")
    figure.locator("input[type=range]").press("ArrowRight")
    expect(figure.locator(".sl-current").first).to_have_text("Front of the hip")
    page.wait_for_function(
        "one => one.scrollLeft + one.clientWidth > 0.9 * one.scrollWidth",
        arg=figure.locator(".sl-picture").element_handle(),
    )


@pytest.mark.parametrize("width", [390, 320])
def test_a_column_of_a_table_that_a_step_points_out_comes_into_the_frame(open_page, width):
    page = open_page(MASSAGE, width=width, height=844)
    figure = picture(page, TOOLS)
    frame, slider = figure.locator(".sl-picture"), figure.locator("input[type=range]")
    for press in ("End", "ArrowLeft", "Home", "ArrowRight"):
        slider.press(press)
        tool = figure.locator(".sl-stops .sl-current").inner_text().lower()
        if tool != "all":
            page.wait_for_function(IN_FRAME, arg=[frame.element_handle(), tool])


def test_a_sign_stands_at_the_side_on_which_there_is_more(look_at):
    frame = picture(look_at(MASSAGE, **PHONE), TOOLS).locator(".sl-picture")
    signs = frame.evaluate(
        "one => ['::before', '::after'].map((edge) => getComputedStyle(one, edge).content[1])"
    )
    assert signs == ["‹", "›"]


@pytest.mark.parametrize("name", PAGES)
def test_a_table_fits_a_phone(look_at, name):
    page = look_at(name, **PHONE)
    for width in (390, 360, 320):
        page.set_viewport_size({"width": width, "height": 740})
        page.wait_for_function(f"innerWidth === {width}")
        assert page.evaluate(CUT_TABLES) == [], width


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_cannot_be_pressed_can_be_seen(look_at, theme):
    page = look_at(NERVE, theme=theme, **PHONE)
    faint = page.locator(".sl-zoom button:not(.sl-more):disabled").evaluate_all(FAINT)
    assert faint
    assert {opacity for *_, opacity in faint} == {"1"}
    assert min(contrast(ink, ground) for ink, ground, _ in faint) >= 3


@pytest.mark.parametrize("name", [PELVIS, MASSAGE])
def test_what_is_said_leaves_no_gap_of_more_than_two_lines(look_at, name):
    gaps = look_at(name, **PHONE).locator(".sl-captions").evaluate_all(GAPS)
    assert gaps
    assert max(gaps) <= 2.3


@pytest.mark.parametrize("name", PAGES)
def test_a_picture_says_on_which_side_there_is_more_of_it(look_at, name):
    page = look_at(name, **PHONE)
    page.wait_for_function("document.querySelectorAll('.sl-picture:not(:has(> svg))').length === 0")
    _, wrong = page.locator(PICTURES).evaluate_all(UNTOLD)
    assert wrong == []
    small = page.locator(".sl-zoom button:visible").evaluate_all(
        f"""all => all.map((one) => one.getBoundingClientRect())
            .filter((one) => one.width < {FINGER} || one.height < {FINGER} || one.right > innerWidth)"""
    )
    assert small == []


def test_there_are_pictures_that_are_wider_than_a_phone(look_at):
    wide, _ = look_at(MASSAGE, **PHONE).locator(PICTURES).evaluate_all(UNTOLD)
    assert wide >= 3
