"""Every page, opened and run as a learner would: nothing fails, everything moves, everything fits."""

import json
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
PAGES = sorted(page.name for page in NOTEBOOKS.glob("*.ipynb"))
RUN = "[data-command='notebook:restart-run-all']"
OURS = {"include": [[".jp-OutputArea-output"], [".jp-MarkdownOutput"]]}
#: What of the lesson's own is wider than the place it stands in.
TOO_WIDE = """() => [...document.querySelectorAll('.jp-OutputArea-output')]
    .filter((output) => output.scrollWidth > output.clientWidth + 1)
    .map((output) => {
        const edge = output.getBoundingClientRect().right + 1;
        const beyond = [...output.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > edge);
        return `${output.clientWidth} < ${output.scrollWidth}: ${beyond.map((one) => one.className || one.tagName).slice(0, 4)}`;
    })"""


def asks_something(page):
    name = page.url.split("?")[0].rpartition("/")[2]
    return re.search(
        r"lesson\.(ask|predict|pre_test|practise)\(", (NOTEBOOKS / name).read_text("utf-8")
    )


def run_to_the_end(page):
    page.locator(RUN).click()
    if asks_something(page):
        page.wait_for_selector(".lesson-quiz fieldset:enabled", timeout=60_000)
    idle = page.locator(".jp-Notebook-ExecutionIndicator[data-status=idle]")
    expect(idle).to_be_attached(timeout=60_000)
    for card in page.locator(".lesson-quiz").all():
        expect(card.locator("fieldset").first).to_be_enabled(timeout=30_000)


def settled(page):
    page.wait_for_function("document.getAnimations().every((one) => one.playState !== 'running')")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_runs_without_an_error_and_everything_on_it_fits_and_moves(open_page, name):
    page = open_page(name)
    run_to_the_end(page)
    expect(page.get_by_text("Error displaying widget")).to_have_count(0)
    expect(page.locator("[data-mime-type*='error'], [data-mime-type*='stderr']")).to_have_count(0)

    for slider in page.locator(".sl-diagram .sl-control input[type=range]:visible").all():
        slider.focus()
        said = set()
        for key in ("Home", "End"):
            page.keyboard.press(key)
            said.add(slider.get_attribute("aria-valuetext"))
        box = slider.bounding_box()
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        said.add(slider.get_attribute("aria-valuetext"))
        assert len(said) >= 2

    for width in (1920, 768, 320):
        page.set_viewport_size({"width": width, "height": 900})
        settled(page)
        assert page.evaluate(TOO_WIDE) == [], width

    page.set_viewport_size({"width": 1280, "height": 900})
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        expect(page.locator("body")).to_have_attribute(
            "data-jp-theme-light", "true" if theme == "light" else "false", timeout=30_000
        )
        settled(page)
        found = Axe().run(page, context=OURS).response["violations"]
        serious = [trouble for trouble in found if trouble["impact"] in ("serious", "critical")]
        assert not [(trouble["id"], trouble["nodes"][0]["html"][:200]) for trouble in serious]


def test_a_page_that_was_run_and_saved_opens_again_without_an_error(open_page):
    file = NOTEBOOKS / "00_start_here.ipynb"
    before = file.read_bytes()
    try:
        page = open_page(file.name)
        run_to_the_end(page)
        with page.expect_response(
            lambda answer: answer.request.method == "PUT" and file.name in answer.url
        ):
            page.keyboard.press("Control+s")
        saved = json.loads(file.read_text("utf-8"))
        faces = [set(out["data"]) for cell in saved["cells"] for out in cell.get("outputs", [])]
        assert not [face for face in faces if "application/vnd.jupyter.widget-view+json" in face]
        again = open_page(file.name)
        expect(again.get_by_text("Error displaying widget")).to_have_count(0)
        expect(again.get_by_text("Your back has hurt for a week").first).to_be_visible()
        run_to_the_end(again)
    finally:
        file.write_bytes(before)
