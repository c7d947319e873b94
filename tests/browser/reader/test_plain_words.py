"""Nothing that a learner sees, or a screen reader says, is a word of Jupyter: every page, opened wholly."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from lesson.jupyter.page_links import page_address
from lesson.page_calls import read_page
from tests.browser.reader.reading import LAPTOP, PAGES
from tests.browser.visiting import NOTEBOOKS, awake, watch
from tests.plain_words import of_jupyter

pytestmark = pytest.mark.browser

GUIDES = sorted(
    guide.relative_to(NOTEBOOKS).as_posix()
    for guide in (NOTEBOOKS / "teaching").glob("*.ipynb")
    if guide.name not in ("how_to_change_it.ipynb", "new_page.ipynb")  # for whoever writes pages
)
#: Where words of Jupyter may stand, which, and why.
ALLOWED = {
    # teachers and authors are told what the workbench is, and led to it
    ".reader-menu button": ("workbench",),
    ".reader-panel summary": ("workbench",),
    ".reader-workbench": ("workbench", "jupyter", "/lab/", "notebooks", "ipynb"),
    # where the record lies is folded, for whoever looks for the file itself
    ".lesson-record-card details": ("sqlite3",),
    # commands, under a heading that says for whom
    "[data-for-hosts]": (
        "python",
        "command",
        "commands",
        "terminal",
        "jupyterquiz",
        "installed",
        "yaml",
        "xml",
    ),
}
HOSTS_PART = "For-whoever-sets-it-up"
#: What is on the page for JupyterLab, and is shown in the reader to nobody.
NEVER_SHOWN = (
    ".lesson-start, .lesson-words-code, .page-output[data-call=lab]:not([data-awake]) .sl-note"
)
#: Every text and every attribute that is seen or said, with the places that it stands in.
ALL_WORDS = """([places, never, part]) => {
    const found = [];
    const note = (kind, text, at) => {
        if (!at.closest(`script, style, template, ${never}`))
            found.push([kind, text, places.filter((place) => at.closest(place))]);
    };
    // what stands below the heading for hosts
    let at = document.getElementById(part)?.closest('.reader-heading');
    while (at) { at.dataset.forHosts = ''; at = at.nextElementSibling; }
    for (const link of document.querySelectorAll(`a[href="#${part}"]`)) link.parentElement.dataset.forHosts = '';
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode())
        if (texts.currentNode.data.trim()) note('text', texts.currentNode.data, texts.currentNode.parentElement);
    const said = ['title', 'aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription', 'alt',
        'placeholder', 'download', 'label', 'accept'];
    for (const one of document.body.querySelectorAll('*')) {
        for (const name of said) if (one.hasAttribute(name)) note(name, one.getAttribute(name), one);
        if (one.href && typeof one.href === 'string') note('leads to', one.href, one);
        if (one.matches('input:not([type=radio], [type=checkbox]), textarea')) note('value', one.value, one);
    }
    return [...found, ['title', document.title, []], ['address', location.href, []]];
}"""
#: What a learner chooses a file by is a list of kinds that the browser reads, not they.
UNSAID = {"accept"}


def open_all(page):
    """Open what can be opened: folds, menus, the contents, a word's meaning, a source."""
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    for opener in page.locator(".reader-menu > button").all():
        opener.click()
        expect(opener).to_have_attribute("aria-expanded", "true")
        page.keyboard.press("Escape")
    page.get_by_role("button", name="Contents").click()
    expect(page.get_by_role("dialog", name="Contents")).to_be_visible()
    page.keyboard.press("Escape")


def strange_words(page):
    """Return each word of Jupyter on a page that stands where it may not, with what it stands in."""
    found = page.evaluate(ALL_WORDS, [list(ALLOWED), NEVER_SHOWN, HOSTS_PART])
    strange = {}
    for kind, text, places in found:
        allowed = {word for place in places for word in ALLOWED[place]}
        words = set(of_jupyter(text)) - allowed if kind not in UNSAID else set()
        if words:
            strange[f"{kind}: {' '.join(text.split())[:160]}"] = words
    return strange


@pytest.mark.parametrize("name", PAGES)
def test_no_page_has_a_word_of_jupyter(open_page, name):
    page = open_page(name, **LAPTOP)
    open_all(page)
    assert strange_words(page) == {}
    for hidden in page.locator(NEVER_SHOWN).all():
        expect(hidden).to_be_hidden()


def test_no_teachers_guide_has_one_but_below_the_heading_for_hosts(browser, lab):
    context = browser.new_context(viewport=LAPTOP)
    page = context.new_page()
    troubles = watch(page, lab.home)
    try:
        for name in GUIDES:
            page.goto(lab.page(name))
            awake(page)
            open_all(page)
            assert (name, strange_words(page)) == (name, {})
    finally:
        context.close()
        lab.forget()
    assert troubles == []


def test_a_page_whose_questions_have_not_started_has_none(open_page):
    page = open_page("03_chains_and_the_pelvis.ipynb", as_saved=True, **LAPTOP)
    expect(page.locator(".page-output[data-sleeps]").first).to_be_attached()
    open_all(page)
    assert strange_words(page) == {}
    for hidden in page.locator(NEVER_SHOWN).all():
        expect(hidden).to_be_hidden()
    page.let_wake()


def test_a_link_with_the_name_of_a_notebook_leads_to_an_address_without_it(open_page, lab):
    page = open_page("01_the_sciatic_nerve.ipynb", **LAPTOP)
    page.goto(f"{lab.home}/lesson/read/02_what_irritates_it.ipynb?present#Check")
    page.wait_for_url("**/lesson/read/02_what_irritates_it?present=#Check")
    expect(page.locator("body")).to_have_class("lesson-reader lesson-projected")
    awake(page)


def test_every_link_between_pages_leads_to_one_that_is_there(look_at, lab):
    page = look_at("00_start_here.ipynb", **LAPTOP)
    there = {f"{lab.home}/lesson/read/{page_address(name)}" for name in (*PAGES, *GUIDES)}
    there.add(
        f"{lab.home}/lesson/who?next=%2Flesson%2Fread%2F00_start_here"
    )  # who else learns here
    links = page.locator("main a").evaluate_all("links => links.map((link) => link.href)")
    led_to = {link.partition("#")[0] for link in links if link.startswith(lab.home)}
    assert len(led_to) >= len(PAGES)
    assert led_to <= there


def test_the_lab_tells_its_set_up_in_words(open_page):
    page = open_page("03_chains_and_the_pelvis.ipynb", **LAPTOP)
    page.get_by_role("button", name="Copy this set-up").first.click()
    expect(page.get_by_label("This set-up in words").first).to_be_visible()
    assert strange_words(page) == {}


def test_a_file_that_holds_no_routine_is_refused_without_a_word_of_its_kind(open_page, tmp_path):
    page = open_page("06_your_routine.ipynb", **LAPTOP)
    other = Path(tmp_path, "holiday.txt")
    other.write_text("Dear diary", "utf-8")
    page.locator("input[type=file]").set_input_files(other)
    expect(
        page.get_by_text("holiday.txt holds no routine that the lesson can open.")
    ).to_be_visible()
    assert strange_words(page) == {}


def test_the_list_finds_what_it_is_to_find(open_page):
    page = open_page("00_start_here.ipynb", as_saved=True, **LAPTOP)
    page.evaluate(
        """document.querySelector('main').insertAdjacentHTML('beforeend', `<p>Run all cells</p>
            <p hidden>The kernel died</p> <a title="In JupyterLab" aria-label="A notebook" href="x.ipynb">x</a>
            <p class="lesson-start">Press ▶▶</p>`)"""
    )
    found = strange_words(page)
    assert set().union(*found.values()) == {
        "run all", "cells", "kernel", "jupyterlab", "notebook", "ipynb",
    }  # fmt: skip
    page.let_wake()


def test_guides_are_all_looked_at():
    assert len(GUIDES) == len(PAGES)  # one each for 00 to 07, and how to teach with them
    assert all(read_page(NOTEBOOKS / name).cells for name in GUIDES)
