"""Words in a picture are words: found, marked, copied, and where the still has them."""

import io

import pytest
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.backends.backend_svg import RendererSVG
from playwright.sync_api import expect

from lesson.diagrams.diagram import PNG_DPI, Change
from tests.browser.bare_picture import show
from tests.pictures import NAMES, drawn

__all__ = ["show"]
pytestmark = pytest.mark.browser

LAYERED = "layers_of_the_buttock"
#: How far words may be from where they belong, in points; letters are about 6 wide.
NEAR_PT = 0.3
STILL = "document.getAnimations().length === 0"
FIND = "(words) => getSelection().removeAllRanges() || (find(words, true) ? String(getSelection()) : null)"
#: The words of a drawing in its own units: what they say, where they begin, how wide they are.
PLACES = """() => document.fonts.ready.then(() => {
  const svg = document.querySelector(".sl-picture > svg");
  const home = svg.getScreenCTM().inverse();
  return [...svg.querySelectorAll("text")].filter((text) => text.textContent).map((text) => {
    const start = text.getStartPositionOfChar(0).matrixTransform(home.multiply(text.getScreenCTM()));
    return [text.textContent, start.x, start.y, text.getComputedTextLength()];
  });
})"""
#: Go to the last step, and hold what fades half way, then at its end.
FADE = """() => {
  const label = document.querySelector("[data-id='middle:Longissimus']");
  const seen = () => [getComputedStyle(label).visibility, Number(getComputedStyle(label).opacity)];
  const slider = document.querySelector("input[type=range]");
  slider.value = slider.max;
  slider.dispatchEvent(new Event("input"));
  seen();
  const fading = label.getAnimations();
  for (const one of fading) {
    one.pause();
    one.currentTime = one.effect.getComputedTiming().endTime / 2;
  }
  const halfway = seen();
  for (const one of fading) one.finish();
  return [halfway, seen()];
}"""


class NotingWords:
    """Draws nothing, but notes what words say, where they begin and how wide they are, in points."""

    points_per_dot = 1.0

    def draw_path(self, *_):
        pass

    def draw_text(self, _, x, y, words, font, *_angle, **_how):
        width, _, _ = self.get_text_width_height_descent(words, font, ismath=False)
        self.words.append((words, *(self.points_per_dot * each for each in (x, y, width))))


class Outlines(NotingWords, RendererSVG):
    def __init__(self, figure):
        super().__init__(*(figure.get_size_inches() * 72), io.StringIO())
        self.words = []


class Still(NotingWords, RendererAgg):
    points_per_dot = 72 / PNG_DPI

    def __init__(self, figure):
        super().__init__(*(figure.get_size_inches() * PNG_DPI), PNG_DPI)
        self.words = []


def words_drawn(name, kind, dpi):
    """The words of a picture at its starting stop, and those that it hides there."""
    diagram = drawn(name)
    diagram.show(diagram.stops[diagram.start].change if diagram.stops else Change(""))
    for group in diagram.groups():
        group.opacity = 1
    before = diagram.figure.dpi
    diagram.figure.set_dpi(dpi)
    renderer = kind(diagram.figure)
    diagram.figure.draw(renderer)
    diagram.figure.set_dpi(before)
    return renderer.words


@pytest.mark.parametrize("name", NAMES)
def test_words_stand_where_matplotlib_puts_them_and_are_as_wide(show, name):
    on_the_page, outlines = show(name).evaluate(PLACES), words_drawn(name, Outlines, 72)
    assert [words for words, *_ in on_the_page] == [words for words, *_ in outlines]
    for (words, *place), (_, *wanted) in zip(on_the_page, outlines, strict=True):
        assert place == pytest.approx(wanted, abs=NEAR_PT), words
    # in the still, letters are fitted to its dots, which widens words: by one end or their middle
    for (words, x, y, width), (_, *still) in zip(
        on_the_page, words_drawn(name, Still, PNG_DPI), strict=True
    ):
        held = [abs(x + part * width - still[0] - part * still[2]) for part in (0, 0.5, 1)]
        assert min(held) < 2 * NEAR_PT, words
        assert y == pytest.approx(still[1], abs=NEAR_PT), words
        assert width == pytest.approx(still[2], rel=0.07), words


def test_a_label_is_found(show):
    page = show(LAYERED)
    expect(page.get_by_text("Longissimus", exact=True)).to_be_visible()
    assert page.evaluate(FIND, "Longissimus") == "Longissimus"


def test_a_label_is_found_far_below_what_is_seen(show):
    """The browser leaves a picture that is out of sight undone."""
    page = show(LAYERED)
    page.evaluate("document.querySelector('main').style.marginTop = '20000px'")
    page.evaluate("scrollTo(0, 0)")
    assert page.evaluate(FIND, "Longissimus") == "Longissimus"
    expect(page.get_by_text("Longissimus", exact=True)).to_be_in_viewport()


def test_a_label_can_be_marked(show):
    page = show(LAYERED)
    page.get_by_text("Longissimus", exact=True).dblclick()
    assert page.evaluate("String(getSelection()).trim()") == "Longissimus"


def test_what_is_hidden_at_a_step_is_not_found(show):
    page = show(LAYERED)
    label = page.get_by_text("Latissimus dorsi", exact=True)
    expect(label).to_be_hidden()
    assert page.evaluate(FIND, "Latissimus dorsi") is None
    page.locator("input[type=range]").press("ArrowLeft")
    expect(label).to_be_visible()
    assert page.evaluate(FIND, "Latissimus dorsi") == "Latissimus dorsi"
    page.wait_for_function(STILL)
    assert page.evaluate(FIND, "Longissimus") is None


def test_the_labels_of_a_hidden_layer_are_not_found(show):
    page = show("plexus_and_foramen")
    assert page.evaluate(FIND, "Sacrotuberous ligament") == "Sacrotuberous ligament"
    page.get_by_role("checkbox", name="Ligaments").uncheck()
    page.wait_for_function(STILL)
    assert page.evaluate(FIND, "Sacrotuberous ligament") is None


def test_a_label_fades_before_it_is_gone(show):
    (halfway, opacity), end = show(LAYERED).evaluate(FADE)
    assert halfway == "visible"
    assert 0 < opacity < 1
    assert end == ["hidden", 0]


def test_when_the_structure_with_the_tab_stop_is_hidden_another_one_takes_it(show):
    """What is out of sight cannot have the focus."""
    page = show("irritation_zones")
    entry = page.locator("[data-id][tabindex='0']")
    before = entry.get_attribute("data-id")
    page.get_by_role("checkbox", name="Bones").uncheck()
    expect(page.locator(f"[data-id='{before}']")).to_be_hidden()
    entry.focus()
    expect(entry).to_be_focused()
    assert entry.get_attribute("data-id") != before


def test_where_the_skin_covers_every_structure_the_keys_pass_the_picture(show):
    page = show(LAYERED)
    slider = page.locator("input[type=range]")
    slider.press("Home")
    page.wait_for_function(STILL)
    slider.press("Tab")
    expect(page.get_by_role("checkbox", name="Nerve")).to_be_focused()
