"""Going through a page with keys alone, as somebody does who has no mouse."""

import pytest

from tests.browser.visiting import OUTPUT, PROSE

#: What has the focus, once the browser has taken it from whatever can no longer have it.
HELD = """() => new Promise((tell) => requestAnimationFrame(() => requestAnimationFrame(() => {
    const one = document.activeElement;
    tell(one === document.body ? null : one.outerHTML.slice(0, 200));
})))"""
SKIP, TEXT = ".reader-skip", "#reading"
OURS = f"{OUTPUT}, {PROSE}"
#: Note that what has the focus was reached; say what it is where it is ours and does not show it.
STEP = """([whole, ours]) => {
    const one = document.activeElement;
    if (!one.closest(whole) || one.dataset.reached) return 'out';
    if (!one.closest(ours)) return null;
    one.dataset.reached = 'by Tab';
    const shows = (node) => {
        if (!node?.checkVisibility({opacityProperty: true, visibilityProperty: true})) return false;
        const look = getComputedStyle(node);
        const outlined = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 1;
        return outlined || look.boxShadow !== 'none';
    };
    // a small control may leave it to its row to show that it has the focus
    return [one, one.closest('label'), one.closest('[data-row]')].some(shows) ? null : one.outerHTML.slice(0, 300);
}"""
#: What could be worked by hand and was not reached; of radios and of a drawing's structures, one is.
LEFT_OUT = """([whole, ours]) => {
    const reached = (node) => node.dataset.reached === 'by Tab';
    const controls = [...document.querySelectorAll('button, input, select, textarea, summary, a[href], [role=button]')]
        .filter((node) => node.closest(whole) && node.closest(ours));
    const group = (node) => node.type === 'radio'
        ? controls.filter((other) => other.name === node.name)
        : node.matches('.lesson-drawing [role=button]') ? controls.filter((other) => other.closest('.lesson-drawing') === node.closest('.lesson-drawing')) : [node];
    return controls.filter((node) => node.checkVisibility() && !node.disabled
            && !node.closest('[aria-hidden=true], fieldset:disabled, .anchor-link') && !group(node).some(reached))
        .map((node) => node.outerHTML.slice(0, 200));
}"""


def press(page, key: str, times: int = 1) -> None:
    """Press a key; something on the page has the focus before and after."""
    for _ in range(times):
        before = page.evaluate(HELD)
        assert before, f"nothing had the focus for {key}"
        page.keyboard.press(key)
        assert page.evaluate(HELD), f"{key} took the focus from {before} and gave it to nothing"


def has_focus(locator) -> bool:
    return locator.evaluate_all("all => all.includes(document.activeElement)")


def go_to(page, locator, key: str = "Tab", most: int = 250) -> None:
    """Press a key until something has the focus."""
    for _ in range(most):
        if has_focus(locator):
            return
        page.keyboard.press(key)
    pytest.fail(f"{locator} was not reached by {key}; {page.evaluate(HELD)} has the focus")


def go_to_the_top(page) -> None:
    """From wherever it is, to the text's beginning, as the link that skips the bar leads there."""
    page.locator(SKIP).focus()
    press(page, "Enter")
    assert has_focus(page.locator(TEXT))


def walk(page, whole: str = TEXT, ours: str = OURS) -> tuple[list[str], list[str]]:
    """Go by Tab from what has the focus to the end of what is walked through.

    Give what of ours did not show that it had the focus, and what was left out.
    """
    unseen = []
    for _ in range(500):
        told = page.evaluate(STEP, [whole, ours])
        if told == "out":
            return unseen, page.evaluate(LEFT_OUT, [whole, ours])
        if told:
            unseen.append(told)
        page.keyboard.press("Tab")
    pytest.fail("the page has no end")
