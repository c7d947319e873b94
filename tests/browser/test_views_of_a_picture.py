"""A picture that stands on a page more than once: each view is whole, and all stay in step."""

import pytest
from playwright.sync_api import expect

from tests.browser.bare_picture import show
from tests.pictures import drawn

__all__ = ["show"]
pytestmark = pytest.mark.browser

LAYERED = "layers_of_the_buttock"


def test_each_of_two_views_of_a_picture_has_the_clips_that_it_uses(show):
    page = show(LAYERED, views=2)
    assert page.evaluate(
        """() => [...document.querySelectorAll('.sl-picture > svg')].map((svg) => {
          const used = [...svg.querySelectorAll('[clip-path]')].map((one) => one.getAttribute('clip-path'));
          const found = used.map((name) => document.querySelector(name.slice(4, -1)));
          return found.length > 0 && found.every((clip) => svg.contains(clip));
        })"""
    ) == [True, True]


def test_two_views_of_a_picture_stay_in_step(show):
    page = show(LAYERED, views=2)
    first, second = page.locator("input[type=range]").all()
    first.focus()
    page.keyboard.press("Home")
    expect(second).to_have_value("0")


# the second, as whoever waits for a picture may still hold the first
THROW_AWAY = """() => {
  const view = document.querySelectorAll('.sl-diagram')[1];
  window.thrown = new WeakRef(view.querySelector('svg'));
  view.parentElement.remove();
}"""
PUT_ASIDE = """() => {
  window.aside = document.querySelectorAll('.sl-diagram')[1];
  window.place = aside.parentElement;
  aside.remove();
}"""


def collect_garbage(page):
    page.context.new_cdp_session(page).send("HeapProfiler.collectGarbage")


def test_a_view_that_was_thrown_away_is_let_go(show):
    page = show(LAYERED, views=2)
    page.evaluate(THROW_AWAY)
    slider = page.locator("input[type=range]")
    for key in ("Home", "End"):
        slider.press(key)
        collect_garbage(page)
    for _ in range(50):  # what runs just now may still hold it
        if page.evaluate("window.thrown.deref() === undefined"):
            break
        collect_garbage(page)
    else:
        pytest.fail("the picture that was thrown away is still held")
    expect(page.locator(".sl-stops .sl-current")).to_have_text(drawn(LAYERED).stops[-1].name)


def test_a_view_that_was_put_aside_comes_back_in_step(show):
    """JupyterLab takes outputs that are scrolled out of sight off the page, and puts them back."""
    page = show(LAYERED, views=2)
    page.evaluate(PUT_ASIDE)
    collect_garbage(page)
    page.locator("input[type=range]").press("Home")
    page.evaluate("place.append(aside)")
    first, second = page.locator("input[type=range]").all()
    expect(second).to_have_value("0")
    second.press("End")
    expect(first).to_have_value(str(len(drawn(LAYERED).stops) - 1))
