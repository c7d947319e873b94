"""What the tests of the reader look at: its pages, and what of them is in view."""

from tests.browser.visiting import NOTEBOOKS

PAGES = sorted(page.name for page in NOTEBOOKS.glob("*.ipynb"))
PICTURES = ".page-output .sl-diagram"
#: A small laptop's window, as the browser leaves it to a page; a projector's; the limits of a phone.
LAPTOP = {"width": 1366, "height": 625}
PROJECTOR = {"width": 1920, "height": 872}
PHONE = {"width": 390, "height": 844}

#: For each picture in turn, gone to as a reader goes there: its title, and what of it is not in view.
_CUT = """async (pictures) => {
    const cut = [];
    for (const picture of pictures) {
        picture.closest('.page-output').scrollIntoView({block: 'start', behavior: 'instant'});
        await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)));
        const seen = (selector) => document.querySelector(selector)?.getBoundingClientRect();
        const top = seen('.reader-bar').bottom;
        const bottom = seen('.reader-strip')?.top ?? innerHeight;
        for (const part of picture.querySelectorAll('.sl-picture > svg, input[type=range]')) {
            const box = part.getBoundingClientRect();
            if (!box.height) cut.push([picture.ariaLabel, part.tagName, 'has no height']);
            if (box.top < top - 1 || box.bottom > bottom + 1)
                cut.push([picture.ariaLabel, part.tagName, box.top, box.bottom]);
        }
    }
    return cut;
}"""


def cut_off(page):
    """Return what of the page's pictures, and of their sliders, is not in view together."""
    return page.locator(PICTURES).evaluate_all(_CUT)


def scrolled_to(page) -> float:
    return page.evaluate("scrollY")


def box(locator):
    return locator.evaluate("one => one.getBoundingClientRect().toJSON()")


def is_below_the_bar(locator) -> bool:
    """Say whether something begins in the upper half of what is seen of the page."""
    return locator.evaluate(
        """one => {
            const {top} = one.getBoundingClientRect();
            const bar = document.querySelector('.reader-bar').getBoundingClientRect().bottom;
            return top >= bar && top < bar + (innerHeight - bar) / 2;
        }"""
    )
