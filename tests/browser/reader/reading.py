"""What the tests of the reader look at: its pages, and what of them is in view."""

from tests.browser.visiting import NOTEBOOKS

PAGES = sorted(page.name for page in NOTEBOOKS.glob("*.ipynb"))
#: What each page is called, in its tab too.
TITLES = {
    "00_start_here.ipynb": "Start here",
    "01_the_sciatic_nerve.ipynb": "The sciatic nerve",
    "02_what_irritates_it.ipynb": "What irritates the nerve",
    "03_chains_and_the_pelvis.ipynb": "Muscle chains and the pelvis",
    "04_daily_life.ipynb": "Daily life",
    "05_massage.ipynb": "Massage: what it can and cannot do",
    "06_your_routine.ipynb": "Your routine",
    "07_review.ipynb": "Review",
    "evidence_and_words.ipynb": "Evidence and words",
}
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
        // a drawing that is moved in its frame, so that its words can be read, is in view if that is
        for (const part of picture.querySelectorAll(
            '.sl-picture[data-wide], .sl-picture:not([data-wide]) > svg, input[type=range]')) {
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


#: What stands a third down the window: its cell, and which of the elements of its kind in it that is.
AT_THE_THIRD = """() => {
    for (const share of [0.3, 0.5, 0.2]) {
        const found = document.elementsFromPoint(innerWidth * share, innerHeight / 3);
        const inside = found.find((one) => one.closest('main [data-cell]'));
        if (!inside) continue;
        const one = inside.closest('svg')?.parentElement ?? inside;
        const cell = one.closest('[data-cell]');
        const kind = one === cell ? '' : one.localName;
        const nth = kind ? [...cell.querySelectorAll(kind)].indexOf(one) : -1;
        return {cell: cell.dataset.cell, kind, nth, top: one.getBoundingClientRect().top};
    }
}"""
_TOP = """({cell, kind, nth}) => {
    const whole = document.querySelector(`main [data-cell="${cell}"]`);
    const one = kind ? whole.querySelectorAll(kind)[nth] : whole;
    return one.getBoundingClientRect().top;
}"""


class Standing:
    """What stands a third down the window of a page, and where."""

    def __init__(self, page):
        self._page = page
        self._what = page.evaluate(AT_THE_THIRD)
        assert self._what, "nothing of the page stands there"

    def moved(self) -> float:
        """Return how many pixels it stands from where it stood."""
        return abs(self._page.evaluate(_TOP, self._what) - self._what["top"])

    def __repr__(self):
        return f"{self._what}"
