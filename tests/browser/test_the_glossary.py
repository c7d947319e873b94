"""The glossary on a bare page: it needs no kernel and no JupyterLab, only a browser."""

import pytest
from playwright.sync_api import expect

from lesson.vocabulary import glossary, load_terms, words
from tests.browser.accessible import findings

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Words</title></head>
<body data-jp-theme-light="{light}" style="background: {paper}; color: {ink}; {theme}">
<main><h2>Words</h2>{words}<h2>Glossary</h2><div></div>
<script>{{const element = document.currentScript.previousElementSibling; {script}}}</script>
</main></body></html>"""
DARK = (
    "--jp-content-font-color0: #fff; --jp-content-font-color1: #ddd; --jp-layout-color1: #111; "
    "--jp-layout-color0: #111; --jp-layout-color2: #222; --jp-border-color1: #616161;"
)


@pytest.fixture
def show(bare_page):
    """Give a function that shows a page's words and the glossary; no error of the page may come."""

    def show_it(*, dark: bool = False, width: int = 1280):
        page = bare_page(viewport={"width": width, "height": 900})
        light, paper, ink = ("false", "#111", "#fff") if dark else ("true", "#fff", "#1a1a1a")
        page.set_content(
            PAGE.format(
                light=light,
                paper=paper,
                ink=ink,
                theme=DARK if dark else "",
                words=words("sitting_bone", "dimple_of_the_back").html,
                script=glossary().script(),
            )
        )
        return page

    return show_it


def rows(page):
    return page.get_by_role("region").locator("tbody tr:visible")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(show, dark, width):
    found = findings(show(dark=dark, width=width))
    assert [each for each in found if each[1] not in ("page-has-heading-one", "region")] == []


@pytest.mark.parametrize("width", [320, 768, 1920])
def test_it_fits_its_page(show, width):
    assert show(width=width).evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", [320, 1280])
def test_it_is_a_table_to_a_screen_reader_at_any_width(show, width):
    page = show(width=width)
    tables = page.get_by_role("table")
    expect(tables).to_have_count(2)
    for table, terms in ((tables.first, 2), (tables.last, len(load_terms()))):
        expect(table.get_by_role("columnheader")).to_have_count(3)
        expect(table.get_by_role("rowheader")).to_have_count(terms)


def test_words_are_found_by_any_of_their_names_and_counted_aloud(show):
    page, count = show(), len(load_terms())
    field, said = page.get_by_label("Words or parts of words"), page.get_by_role("status")
    expect(said).to_have_text(f"{count} of {count} words")
    for asked, found in (
        ("tuberosity", "sitting bone"),
        ("lasegue", "straight-leg raise"),
        ("psis_right", "dimple of the back"),
    ):
        field.fill(asked)
        expect(rows(page)).to_have_count(1)
        expect(rows(page).get_by_role("rowheader")).to_have_text(found)
        expect(said).to_have_text(f"1 of {count} words")
    field.fill("<b>nothing")
    expect(said).to_contain_text("No word fits")


def test_keys_alone_choose_what_the_words_are_about(show):
    page = show()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Words or parts of words")).to_be_focused()
    page.keyboard.type("pelvis")
    page.keyboard.press("Tab")
    expect(page.get_by_label("About")).to_be_focused()
    before = rows(page).count()
    page.get_by_label("About").select_option("Measuring and evidence")
    evidence = {term.plain for term in load_terms().values() if term.kind == "evidence"}
    left = set(rows(page).get_by_role("rowheader").all_text_contents())
    assert left <= evidence
    assert 0 < len(left) < before
    page.keyboard.press("Tab")
    expect(page.get_by_role("region")).to_be_focused()


def test_jupyterlab_leaves_the_keys_to_whatever_has_the_focus(show):
    page = show()
    assert page.evaluate(
        "[...document.querySelectorAll('input, select, [tabindex]')]"
        ".every((each) => each.dataset.lmSuppressShortcuts === 'true')"
    )
