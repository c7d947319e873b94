"""Pages that one check after another looks at: each is opened once, as that costs more than most looks."""

from contextlib import ExitStack

from tests.browser.visiting import Lab, visits

#: How many stay open; the one that was looked at longest ago is closed first.
MOST = 12
#: All that a check may leave otherwise than it found it, but for what is put back: the address, what the page
#: as a whole says of itself, what stands over it, what was chosen, typed and unfolded, and where pictures stand.
LEFT_AS = """() => {
    const all = (selector, told) => [...document.querySelectorAll(selector)].map(told);
    const said = (one) => [...one.attributes].filter(({value}) => value).map(({name, value}) => `${name}=${value}`).sort();
    return JSON.stringify([
        location.href,
        said(document.documentElement), said(document.body),
        all('body > *', (one) => `${one.localName}.${one.className}`),
        all('main input, main select, main textarea', (one) => [one.value, one.checked, one.disabled]),
        all('details, dialog', (one) => one.open),
        all('[aria-expanded]', (one) => one.ariaExpanded),
        all('.sl-picture', (one) => [one.scrollLeft, one.firstElementChild?.getAttribute('viewBox')]),
        Object.entries(localStorage).filter(([name]) => name !== 'lesson-reading').sort(),
    ]);
}"""
#: A page as it opens: at its beginning, with letters of the usual size, and nothing held.
PUT_BACK = """() => {
    document.documentElement.dataset.textSize = 'normal';
    document.activeElement?.blur();
    getSelection().removeAllRanges();
    scrollTo({top: 0, left: 0, behavior: 'instant'});
    return new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)));
}"""


class Looks:
    """The pages of the lesson that are open to be looked at."""

    def __init__(self, browser, lab: Lab) -> None:
        self._browser, self._lab = browser, lab
        self._open: dict = {}
        self._ends: dict = {}
        self._looked_at: set = set()

    def at(self, name: str, *, width=1280, height=800, theme="light", touch=False, as_saved=False):
        """Return a page that was opened in such a window, as it was then; arguments as `visits`' function takes them.

        What a check does to it that is not put back has it opened anew for the next.
        """
        key = (name, width, height, touch, as_saved)
        page = self._open.pop(key, None) or self._opened(key)
        self._open[key] = page
        self._looked_at.add(key)
        if theme != "light":
            page.emulate_media(color_scheme=theme)
            page.wait_for_function("document.body.dataset.jpThemeLight === 'false'")
        return page

    def after_a_check(self) -> None:
        """Put back what is open, close what was left otherwise; nothing may have gone wrong on any."""
        troubles = []
        looked_at, self._looked_at = self._looked_at, set()
        for key in looked_at & self._open.keys():
            page = self._open[key]
            is_as_it_was = self._is_as_it_was(key, page)
            troubles += page.troubles
            if page.troubles or not is_as_it_was:
                page.troubles.clear()
                self._close(key)
        assert not troubles, troubles

    def close(self) -> None:
        """Close all."""
        with ExitStack() as all_of_them:
            for key in list(self._open):
                all_of_them.callback(self._close, key)

    def _opened(self, key):
        while len(self._open) >= MOST:
            self._close(next(iter(self._open)))
        name, width, height, touch, as_saved = key
        visit = visits(self._browser, self._lab)
        open_it = visit.__enter__()
        self._ends[key] = visit
        page = open_it(name, width=width, height=height, touch=touch, as_saved=as_saved)
        if not as_saved:
            page.visit = page.locator("body").get_attribute("data-awake")
            self._lab.looked_at.add(page.visit)
        page.evaluate(PUT_BACK)
        page.left_as = page.evaluate(LEFT_AS)
        return page

    def _is_as_it_was(self, key, page) -> bool:
        _, width, height, *_ = key
        page.emulate_media(media="null", color_scheme="light")
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function(f"innerWidth === {width} && innerHeight === {height}")
        page.evaluate(PUT_BACK)
        return page.evaluate(LEFT_AS) == page.left_as

    def _close(self, key) -> None:
        page = self._open.pop(key)
        if not key[-1]:
            self._lab.looked_at.discard(page.visit)
        self._ends.pop(key).__exit__(None, None, None)
