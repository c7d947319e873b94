"""Where the system forces its own colours, words in pictures can be read, whichever theme was chosen."""

import pytest

from tests.browser.visiting import visits
from tests.contrast import contrast

pytestmark = pytest.mark.browser

NERVE = "01_the_sciatic_nerve.ipynb"
READABLE = 4.5
#: The colours of each picture's words, and of the paper behind it; words of the skin's areas stand on these areas'
#: own colours.
COLOURS = r"""(drawings) => drawings.map((drawing) => {
    let behind = drawing;
    const ground = () => getComputedStyle(behind).backgroundColor;
    while (/, 0\)$/.test(ground()) && ground().startsWith('rgba')) behind = behind.parentElement;
    const words = [...drawing.querySelectorAll('text')]
        .filter((each) => each.textContent.trim() && !each.closest('[data-id^=skin_]'));
    return [ground(), words.map((each) => getComputedStyle(each).fill)];
})"""


@pytest.mark.parametrize("system", ["dark", "light"])
@pytest.mark.parametrize("chosen", ["Light", "Dark"])
def test_words_in_pictures_can_be_read(browser, lab, system, chosen):
    with visits(browser, lab) as open_it:
        page = open_it(NERVE, theme=system, as_saved=True)
        page.emulate_media(forced_colors="active")
        page.evaluate(f"localStorage.setItem('lesson-theme', '{chosen.lower()}')")
        page.reload()
        drawings = page.locator(".lesson-drawing:has(svg text)")
        drawings.first.wait_for()
        dark = page.locator("body").get_attribute("data-jp-theme-light")
        assert dark == str(chosen == "Light").lower()
        pictures = drawings.evaluate_all(COLOURS)
        assert len(pictures) > 3
        assert min(contrast(ink, paper) for paper, inks in pictures for ink in inks) >= READABLE
