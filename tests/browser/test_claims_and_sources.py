"""A chip in the text opens its claim or source; the table of claims is chosen from and sorted."""

import pytest
from playwright.sync_api import expect

from lesson.evidence import claim_cards, claim_table, load_claims, source_list
from lesson.evidence.chips import chip_words
from tests.browser.accessible import findings
from tests.browser.bare_widget import DARK
from tests.browser.visiting import PROSE

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Claims</title></head>
<body data-jp-theme-light="{light}" style="background: {paper}; color: {ink}; {theme}"><main>
<h1>A page</h1>
<p>Muscles can press on it (<a href="#What-people-say" title="C08" style="color: inherit">{chip}</a>)
in few people (<a href="#Sources" title="Koes2007" style="color: inherit">Koes 2007</a>).</p>
{shown}</main></body></html>"""


@pytest.fixture
def show(bare_page):
    """Give a function that shows parts of a page as an exported page does."""

    def show_it(*parts, dark=False, width=1000):
        page = bare_page(viewport={"width": width, "height": 800})
        light, paper, ink = ("false", "#111", "#fff") if dark else ("true", "#fff", "#1a1a1a")
        page.set_content(
            PAGE.format(
                light=light,
                paper=paper,
                ink=ink,
                theme=DARK + " --jp-layout-color2: #333; --jp-content-link-color: #8ec5f5;"
                if dark
                else "",
                chip=chip_words(load_claims()["C08"]),
                shown="".join(part.html for part in parts),
            )
        )
        return page

    return show_it


def lists():
    return claim_cards("C08"), source_list("Koes2007")


@pytest.mark.parametrize("how", ["mouse", "keyboard"])
def test_a_chip_opens_its_claim_and_gives_the_reader_back(show, how):
    page = show(*lists())
    chip = page.locator("a[title='C08']")
    if how == "mouse":
        chip.click()
    else:
        chip.focus()
        page.keyboard.press("Enter")
    card = page.get_by_role("dialog", name=load_claims()["C08"].claim)
    expect(card).to_contain_text(load_claims()["C08"].why)
    expect(card).to_contain_text("Filler")
    expect(card.get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(chip).to_be_focused()
    assert "#" not in page.url


def test_a_source_opens_with_how_far_it_was_checked(show):
    page = show(*lists())
    page.locator("a[title='Koes2007']").click()
    card = page.get_by_role("dialog", name="Source")
    expect(card).to_contain_text("Koes BW")
    card.get_by_role("button", name="Close").click()
    expect(page.locator("a[title='Koes2007']")).to_be_focused()


def test_a_click_beside_the_card_closes_it(show):
    page = show(*lists())
    page.locator("a[title='C08']").click()
    page.mouse.click(990, 790)
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_the_table_is_filtered_by_grade_page_and_words(show):
    page = show(claim_table())
    rows, count = page.locator("tbody tr:visible"), page.get_by_role("status")
    expect(count).to_have_text("46 of 46 claims shown.")
    page.get_by_label("Grade").select_option("✕ contradicted as worded")
    expect(rows).to_have_count(10)
    page.get_by_label("Page").select_option("05")
    expected = [
        claim.id
        for claim in load_claims().values()
        if claim.page == "05" and claim.grade == "contradicted"
    ]
    expect(page.locator("tbody tr:visible .lesson-number")).to_have_text(expected)
    page.get_by_label("Words").fill("zebra")
    expect(count).to_contain_text("None of the 46 claims fits")
    page.get_by_role("button", name="Show all").click()
    expect(rows).to_have_count(46)
    page.get_by_label("Words").fill("PIRIFORMIS")
    expect(count).not_to_have_text("46 of 46 claims shown.")
    expect(rows.first).to_contain_text("iriformis")


def test_the_table_is_sorted_by_grade_and_opens_to_a_card_by_keyboard(show):
    page = show(claim_table())
    page.get_by_role("button", name="Grade").press("Enter")
    expect(page.get_by_role("columnheader", name="Grade")).to_have_attribute(
        "aria-sort", "ascending"
    )
    first = page.locator("tbody tr").first
    expect(first).to_contain_text("well supported")
    first.locator("summary").press("Enter")
    expect(first.get_by_text("Why this grade:")).to_be_visible()
    page.get_by_role("button", name="Grade").press("Enter")
    expect(page.locator("tbody tr").first).to_contain_text("contradicted as worded")


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_shuts_a_reader_out(show, dark, width):
    page = show(*lists(), claim_table(), dark=dark, width=width)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator("summary").first.click()
    assert findings(page) == []
    page.locator("a[title='C08']").click()
    assert findings(page, "dialog") == []


def test_on_a_page_a_chip_opens_by_mouse_and_by_keyboard(open_page):
    page = open_page("02_what_irritates_it.ipynb")
    chip = page.locator(f"{PROSE} a[title='C08']").first
    card = page.get_by_role("dialog", name=load_claims()["C08"].claim)
    chip.click()
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(chip).to_be_focused()
    page.keyboard.press("Enter")
    expect(card).to_be_visible()
    expect(chip).to_be_visible()
