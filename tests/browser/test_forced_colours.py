"""Where the system forces its own colours, words in pictures can be read, whichever theme was chosen."""

import pytest

from tests.browser.visiting import visits

pytestmark = pytest.mark.browser

NERVE = "01_the_sciatic_nerve.ipynb"
READABLE = 4.5
#: The lowest contrast of a word of each picture with the paper behind the picture; those of the skin's areas stand on
#: these areas' own colours.
LOWEST = r"""(drawings) => drawings.map((drawing) => {
    const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
    const light = (colour) => {
        const [r, g, b] = numbers(colour).map((each) => each / 255)
            .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    let behind = drawing;
    while (numbers(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
    const paper = light(getComputedStyle(behind).backgroundColor);
    const words = [...drawing.querySelectorAll('text')]
        .filter((each) => each.textContent.trim() && !each.closest('[data-id^=skin_]'));
    return Math.min(...words.map((each) => {
        const ink = light(getComputedStyle(each).fill);
        return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    }));
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
        lowest = drawings.evaluate_all(LOWEST)
        assert len(lowest) > 3
        assert min(lowest) >= READABLE
