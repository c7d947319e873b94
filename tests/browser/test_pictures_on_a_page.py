"""Every picture on a bare page: what it does needs no JupyterLab, only a browser."""

import pytest
from playwright.sync_api import expect

from lesson.diagrams.avoidance_cycle import FAINT
from tests.browser.accessible import serious_findings
from tests.browser.bare_picture import show
from tests.browser.shortcuts import taken_from_the_browser
from tests.pictures import NAMES, drawn, stop_count

__all__ = ["show"]
pytestmark = pytest.mark.browser

SETTLED = "document.getAnimations().length === 0"
LAYERED = "layers_of_the_buttock"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_serious(show, dark):
    """Of every other picture it is asked where it stands: test_every_page.py."""
    page = show(LAYERED, dark=dark)
    page.wait_for_function(SETTLED)
    assert serious_findings(page) == []


@pytest.mark.parametrize("name", [name for name in NAMES if stop_count(name)])
def test_a_slider_goes_from_end_to_end_and_the_page_never_jumps(show, name):
    page, count = show(name), len(drawn(name).stops)
    slider, box = page.locator("input[type=range]"), page.locator(".sl-picture")
    before = box.bounding_box()
    slider.focus()
    for key, at in (("Home", 1), ("End", count)):
        page.keyboard.press(key)
        stop = drawn(name).stops[at - 1].name
        expect(slider).to_have_attribute("aria-valuetext", f"{stop}, {at} of {count}")
        assert box.bounding_box() == before


@pytest.mark.parametrize("width", [320, 768, 1920])
def test_a_picture_fits_its_page(show, width):
    page = show(LAYERED, width=width)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_structures_are_named_under_the_pointer(show):
    page = show(LAYERED)
    page.locator("[data-id='piriformis_right'] path").first.hover(force=True)
    expect(page.locator(".sl-name")).to_have_text("piriformis")


def test_structures_are_reached_and_picked_by_keys_alone(show):
    page = show(LAYERED)
    picks = "window.picks = []; addEventListener('lesson-pick', (e) => picks.push(e.detail.id))"
    page.evaluate(picks)
    page.locator("input[type=range]").focus()
    page.keyboard.press("Tab")
    names = set()
    for _ in range(60):
        page.keyboard.press("ArrowDown")
        names.add(page.evaluate("document.activeElement.getAttribute('aria-label')"))
    assert {"piriformis", "sciatic nerve", "gluteus medius"} <= names
    assert "gluteus maximus" in names  # the left one, which stays in place
    page.keyboard.press("Enter")
    assert len(page.evaluate("picks")) == 1
    expect(page.locator(".sl-name")).not_to_be_empty()


def test_what_is_hidden_is_not_reached_by_keys(show):
    page = show(LAYERED)
    page.locator("input[type=range]").focus()
    page.keyboard.press("End")
    page.keyboard.press("Tab")
    reached = set()
    for _ in range(60):
        page.keyboard.press("ArrowDown")
        reached.add(page.evaluate("document.activeElement.dataset.id"))
    assert "gluteus_medius_right" not in reached
    assert "sciatic_nerve" in reached


def test_a_layer_goes_with_its_labels_and_comes_back_with_them(show):
    page = show("plexus_and_foramen")
    muscle = page.locator("[data-id='piriformis_right']")
    label = page.locator("[data-of='piriformis_right']:not(.sl-hidden)")
    expect(label).to_have_count(1)
    switch = page.get_by_role("checkbox", name="Deep muscles")
    switch.uncheck()
    expect(muscle).to_have_css("opacity", "0")
    expect(label).to_have_count(0)
    switch.check()
    expect(muscle).to_have_css("opacity", "1")
    expect(label).to_have_count(1)


def test_a_thin_nerve_is_a_fair_target_for_a_finger(show):
    page = show("nerve_from_behind", has_touch=True)
    page.evaluate("addEventListener('lesson-pick', (event) => (window.picked = event.detail.id))")
    beside = page.evaluate(
        """() => {
          const path = document.querySelector("[data-id='sciatic_nerve'] .sl-target");
          const at = path.getPointAtLength(path.getTotalLength() * 0.25);
          const edge = at.matrixTransform(path.getScreenCTM());
          return [-6, 6].map((dx) => [edge.x + dx, edge.y])
            .find(([x, y]) => document.elementFromPoint(x, y).matches(".sl-target"));
        }"""
    )
    page.touchscreen.tap(*beside)
    assert page.evaluate("window.picked") == "sciatic_nerve"


def test_nearer_moved_and_back_by_keyboard_and_mouse(show):
    page = show(LAYERED)
    svg = page.locator(".sl-picture > svg")
    whole = svg.get_attribute("viewBox")
    page.get_by_role("button", name="Nearer").click()
    near = svg.get_attribute("viewBox")
    assert near != whole
    box = svg.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2 - 80, box["y"] + box["height"] / 2 - 40)
    page.mouse.up()
    assert svg.get_attribute("viewBox") != near
    expect(page.locator(".sl-picked")).to_have_count(0)
    page.get_by_role("button", name="Whole picture").press("Enter")
    assert [float(x) for x in svg.get_attribute("viewBox").split()] == [
        float(x) for x in whole.split()
    ]


def test_shortcuts_of_the_browser_are_left_to_it(show):
    page = show(LAYERED)
    window, held = page.locator(".sl-picture > svg"), page.locator("[data-id][tabindex='0']")
    held.focus()
    whole, first = window.get_attribute("viewBox"), held.get_attribute("data-id")
    assert taken_from_the_browser(page) == []
    assert window.get_attribute("viewBox") == whole
    expect(page.locator(f"[data-id='{first}']:focus")).to_have_count(1)
    page.keyboard.press("+")
    assert window.get_attribute("viewBox") != whole
    page.keyboard.press("ArrowRight")
    expect(page.locator(f"[data-id='{first}']:focus")).to_have_count(0)


def test_motion_is_spared_whoever_asks_for_it(show):
    page = show(LAYERED, reduced_motion="reduce")
    page.locator("input[type=range]").focus()
    page.keyboard.press("Home")
    assert page.evaluate(SETTLED)


def test_print_leaves_out_what_only_a_hand_can_use(show):
    page = show(LAYERED)
    page.emulate_media(media="print")
    expect(page.locator(".sl-tools")).to_be_hidden()
    expect(page.locator(".sl-picture svg")).to_be_visible()


def test_the_avoidance_cycle_is_broken_where_the_reader_chooses(show):
    page = show("avoidance_cycle")
    slider, part = page.locator("input[type=range]"), "[data-id='{}']".format
    slider.press("Home")
    expect(page.locator(part("note:cut one activity"))).to_have_css("opacity", "0")
    slider.press("End")
    slider.press("ArrowLeft")
    expect(page.locator(part("note:cut one activity"))).to_have_css("opacity", "1")
    expect(page.locator(part("fear"))).to_have_css("opacity", "1")
    expect(page.locator(part("avoiding"))).to_have_css("opacity", str(FAINT))
