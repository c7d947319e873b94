"""Each press shows a new part of a presented page, and between two nothing is left unseen."""

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser.reader.reading import LAPTOP, PAGES, PROJECTOR
from tests.browser.visiting import calls_made

pytestmark = pytest.mark.browser

#: Notes what is in view where the page stands, and what has not been seen yet.
_WATCH = """() => {
    const sheet = document.querySelector('.reader-sheet');
    const strip = document.querySelector('.reader-strip');
    const all = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    const lines = [];
    const shown = (one) => one.checkVisibility({visibilityProperty: true}) && one.offsetWidth !== 1;
    while (all.nextNode()) {
        const text = all.currentNode;
        if (!text.data.trim() || text.parentElement.closest('svg') || !shown(text.parentElement)) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const count = range.getClientRects().length;
        for (let at = 0; at < count; at++) lines.push({range, at, words: text.data.slice(0, 40)});
    }
    const figures = [...sheet.querySelectorAll('.sl-diagram')];
    const heads = [...sheet.querySelectorAll('.page-prose h2')];
    // a drawing and what moves it; its switches may stand in the next view, and are seen as lines
    const together = (figure) => {
        const parts = [...figure.querySelectorAll(':scope > :is(.sl-picture, .sl-control, .sl-dials)')]
            .map((one) => one.getBoundingClientRect());
        return {top: Math.min(...parts.map(({top}) => top)), bottom: Math.max(...parts.map(({bottom}) => bottom))};
    };
    const unseen = {lines: new Set(lines), figures: new Set(figures), heads: new Set(heads)};
    window.__look = () => {
        const bottom = strip.getBoundingClientRect().top;
        const whole = ({top, bottom: end}) => top >= -2 && end <= bottom + 2;
        const cut = [];
        for (const line of lines) {
            const box = line.range.getClientRects()[line.at];
            if (!box) { unseen.lines.delete(line); continue; } // a live part has drawn itself anew
            // of a line's box its letters leave a fifth empty above them
            if (box.top + 0.2 * box.height >= -2 && box.bottom <= bottom + 2) unseen.lines.delete(line);
            if (box.top + 0.25 * box.height < -2 && box.bottom - 0.05 * box.height > 2) cut.push(line.words);
        }
        for (const one of figures) if (whole(together(one))) unseen.figures.delete(one);
        for (const one of heads) if (whole(one.getBoundingClientRect())) unseen.heads.delete(one);
        return [Math.round(scrollY), cut];
    };
    window.__unseen = () => [...unseen.lines].map((line) => line.words)
        .concat([...unseen.figures].map((one) => one.ariaLabel), [...unseen.heads].map((one) => one.id));
    return [document.documentElement.clientHeight - strip.offsetHeight, lines.length];
}"""
#: Headings that have a picture beside them, and where both stand once the heading is at the view's top.
_BESIDE = """() => [...document.querySelectorAll('.page-prose:has(h2) + .page-output[data-call=picture]')]
    .map((cell) => [cell.previousElementSibling.querySelector('h2'), cell])
    .filter(([head, cell]) => cell.getBoundingClientRect().left > head.getBoundingClientRect().right)
    .map(([head, cell]) => [head.id, Math.round(head.getBoundingClientRect().top + scrollY), cell.dataset.cell])"""
#: Presses a key until nothing moves any more: each place, and the lines that are cut at its top.
_THROUGH = """(key) => {
    const places = [__look()];
    while (places.length < 150) {
        document.body.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
        const now = __look();
        if (now[0] === places.at(-1)[0]) return places;
        places.push(now);
    }
    throw new Error('the page has no end');
}"""


def presented(look_at, name, size):
    """Open a page, presented in its window: only what somebody presses may fill the screen."""
    page = look_at(name, **LAPTOP)
    page.set_viewport_size(size)
    page.wait_for_function(f"innerWidth === {size['width']} && innerHeight === {size['height']}")
    page.evaluate("document.dispatchEvent(new Event('lesson-present'))")
    page.wait_for_selector(".reader-strip")
    # questions draw their pictures once they are seen, and the page grows
    for drawing in page.locator(".lesson-quiz-picture:visible").all():
        drawing.scroll_into_view_if_needed()
        expect(drawing.locator("svg").first).to_be_attached()
    page.evaluate("document.fonts.ready.then(() => scrollTo(0, 0))")
    return page


@pytest.mark.parametrize("size", [LAPTOP, PROJECTOR], ids=["laptop", "projector"])
@pytest.mark.parametrize("name", PAGES)
def test_each_press_shows_a_new_part_and_none_is_left_out(look_at, name, size):
    page = presented(look_at, name, size)
    view, lines = page.evaluate(_WATCH)
    assert lines > 20
    places = page.evaluate(_THROUGH, "PageDown")
    assert [cut for cut in places if cut[1]] == []
    assert page.evaluate("__unseen()") == []
    tops = [top for top, _ in places]
    # the last may be short: there the page ends
    moves = [after - before for before, after in pairwise(tops)][:-1]
    assert moves
    assert min(moves) >= view / 4
    back = [top for top, _ in page.evaluate(_THROUGH, "PageUp")]
    assert back == tops[::-1]
    page.keyboard.press("Escape")


#: In how many of these views the heading of the prediction is seen whole.
_VIEWS_OF_IT = """(tops) => {
    const head = [...document.querySelectorAll('.page-prose h2')].find((one) => /^Predict/.test(one.textContent));
    const room = document.querySelector('.reader-strip').getBoundingClientRect().top;
    return tops.filter((top) => {
        scrollTo({top, behavior: 'instant'});
        const box = head.getBoundingClientRect();
        return box.top >= -2 && box.bottom <= room + 2;
    }).length;
}"""


@pytest.mark.parametrize("size", [LAPTOP, PROJECTOR], ids=["laptop", "projector"])
@pytest.mark.parametrize("name", [page for page in PAGES if calls_made(page, "predict")])
def test_a_prediction_has_its_heading_in_one_view(open_page, name, size):
    page = presented(open_page, name, size)
    page.evaluate(_WATCH)
    tops = [top for top, _ in page.evaluate(_THROUGH, "PageDown")]
    assert page.evaluate(_VIEWS_OF_IT, tops) == 1


@pytest.mark.parametrize("size", [LAPTOP, PROJECTOR], ids=["laptop", "projector"])
@pytest.mark.parametrize("name", ["01_the_sciatic_nerve.ipynb", "05_massage.ipynb"])
def test_a_heading_and_the_picture_beside_it_are_one_stop(look_at, name, size):
    page = presented(look_at, name, size)
    page.evaluate(_WATCH)
    beside = page.evaluate(_BESIDE)
    assert len(beside) > 1
    seen = page.evaluate(
        """async ([through, beside]) => {
            const stops = eval(`(${through})`)('PageDown').map(([top]) => top);
            return beside.map(([head, top, cell]) => {
                const stop = stops.find((stop) => top - stop >= 0 && top - stop <= 20);
                if (stop === undefined) return [head, 'no stop'];
                scrollTo(0, stop);
                const {top: edge, bottom} = document.querySelector(`[data-cell="${cell}"] .sl-diagram`).getBoundingClientRect();
                const strip = document.querySelector('.reader-strip').getBoundingClientRect().top;
                return [head, edge >= -1 && bottom <= strip + 1 ? 'whole' : [edge, bottom, strip]];
            });
        }""",
        [_THROUGH, beside],
    )
    assert [one for one in seen if one[1] != "whole"] == []
    page.keyboard.press("Escape")
