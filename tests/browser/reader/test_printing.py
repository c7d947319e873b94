"""A printed page is the handout: no chrome, no code, no answers, questions with boxes to tick."""

import io
import re
import unicodedata
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from lesson.evidence.claim import load_claims
from lesson.page_calls import calls_of, read_page
from lesson.quiz.asked_twice import pre_test_ids
from lesson.quiz.bank import find_questions, load_bank
from tests.browser.answering import by_keys
from tests.browser.reader.reading import LAPTOP, PAGES, PHONE
from tests.browser.visiting import NOTEBOOKS, awake, calls_made
from tests.dashboard.returning import answered, wrote

pytestmark = pytest.mark.browser

NERVE = "01_the_sciatic_nerve.ipynb"
#: Width and height in points.
PAPER = {"A4": (595, 842), "Letter": (612, 792)}
MARGIN_INCHES = 16 / 25.4
#: For each picture its title and the words in it that are seen.
WORDS_OF_PICTURES = """pictures => pictures.map((one) => [
    one.querySelector('figcaption').textContent,
    [...one.querySelectorAll('.sl-picture text')].filter((text) => text.checkVisibility({visibilityProperty: true, opacityProperty: true}))
        .map((text) => text.textContent),
])"""
#: On a page as it is printed: the pictures that have no room there, and what reaches beyond its edge.
ON_PAPER = """() => {
    const printed = (one) => one.checkVisibility();
    const name = (one) => `${one.tagName} ${one.closest('[aria-label]')?.ariaLabel ?? one.textContent.slice(0, 60)}`;
    const pictures = [...document.querySelectorAll('main svg, main img')].filter((one) =>
        printed(one.parentElement) && !one.closest('button, label, .lesson-quiz-option'));
    const wide = [...document.querySelectorAll('main :is(svg, img, table, p, h2, li, form)')].filter(printed);
    return [
        pictures.filter((one) => one.getBoundingClientRect().height < 40).map(name),
        wide.filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map(name),
    ];
}"""
CHROME = ("Workbench", "Next page", "Page before", "Contents", "Whole picture", "¶", "Hint", "▶▶")


def printed(page, paper="A4"):
    """Return what a printed page says, as one line, and its sheets."""
    read = PdfReader(io.BytesIO(page.pdf(format=paper)))
    words = " ".join(sheet.extract_text() for sheet in read.pages)
    return flat(words), read.pages


@contextmanager
def about_to_be_printed(page):
    """Let a page be as it is printed, but on the screen."""
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    yield
    page.evaluate("dispatchEvent(new Event('afterprint'))")


def flat(words):
    """Return words without the spaces and line breaks, ligatures and hyphens that a sheet makes."""
    return re.sub(r"[\s\u00ad]+", "", unicodedata.normalize("NFKC", words))


def questions_of(name):
    ids = [each for call in calls_made(name, "ask", "predict") for each in call.words]
    return find_questions(tuple(ids))


@pytest.mark.parametrize("paper", PAPER)
def test_a_sheet_holds_the_text_and_the_questions_and_nothing_of_the_screen(look_at, paper):
    page = look_at(NERVE, **LAPTOP)
    words, sheets = printed(page, paper)
    width, height = PAPER[paper]
    assert float(sheets[0].mediabox.width) == pytest.approx(width, abs=1)
    assert float(sheets[0].mediabox.height) == pytest.approx(height, abs=1)
    assert flat("The sciatic nerve is built from roots") in words
    for question in questions_of(NERVE):
        assert flat(question.stem) in words, question.id
    assert "lesson." not in words
    for screen in CHROME:
        assert flat(screen) not in words, screen
    assert flat("☐ In front of the hip, beside the femoral artery") in words
    assert flat("Number them from 1 (") in words
    assert "▲" not in words
    assert flat("Write the letter.") in words
    for title in page.locator(".sl-diagram > figcaption").all_inner_texts():
        assert flat(title) in words


@pytest.mark.parametrize("window", [LAPTOP, PHONE], ids=["laptop", "phone"])
@pytest.mark.parametrize("paper", PAPER)
def test_no_picture_is_parted_from_its_title_nor_cut(look_at, paper, window):
    page = look_at(NERVE, **window)
    sheets = [flat(sheet.extract_text()) for sheet in printed(page, paper)[1]]
    pictures = page.locator(".sl-diagram")
    assert pictures.count() == len(calls_made(NERVE, "picture", "lab"))
    for title, words in pictures.evaluate_all(WORDS_OF_PICTURES):
        whole = [flat(title), *map(flat, words)]
        assert any(all(part in sheet for part in whole) for sheet in sheets), title


#: The pictures whose drawing reaches beyond its frame; nothing tells a page
#: that its window changed while it is printed.
CUT_ON_PAPER = """pictures => pictures.filter((one) => {
    const [frame, drawing] = [one, one.querySelector('svg')].map((part) => part.getBoundingClientRect());
    const inside = drawing.left >= frame.left - 1 && drawing.right <= frame.right + 1;
    return !inside || drawing.left < 0 || drawing.right > innerWidth || one.scrollLeft > 0;
}).map((one) => one.closest('figure').ariaLabel)"""
DEAF = """window.ResizeObserver = class extends ResizeObserver {
    constructor(tell) { super((...news) => { if (!window.printing) tell(...news); }); }
}"""


@pytest.mark.parametrize("name", [NERVE, "05_massage.ipynb"])
def test_what_is_moved_on_a_phone_is_whole_on_paper_without_what_moves_it(open_page, name):
    page = open_page(name, **PHONE)
    page.add_init_script(DEAF)
    page.reload()
    awake(page)
    pictures = page.locator(".sl-picture")
    assert page.locator(".sl-picture[data-wide]").count() >= 3
    words = printed(page)[0]
    assert "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}" not in words
    assert "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}" not in words
    page.evaluate("window.printing = true")
    page.emulate_media(media="print")
    expect(page.locator(".sl-more:visible")).to_have_count(0)
    assert page.locator(".sl-picture[data-wide]").count() >= 3  # it has not been told
    assert pictures.evaluate_all(CUT_ON_PAPER) == []


@pytest.mark.parametrize("paper", PAPER)
def test_a_heading_and_its_few_words_stand_with_their_picture(look_at, paper):
    page = look_at("05_massage.ipynb", **LAPTOP)
    sheets = [flat(sheet.extract_text()) for sheet in printed(page, paper)[1]]
    title = page.locator(".page-output:has(.sl-diagram) figcaption", has_text="Where to press")
    whole = [flat("Explore: where, and where not"), flat(title.inner_text())]
    assert any(all(part in sheet for part in whole) for sheet in sheets)


#: Counts how often a page prints itself, and notes how many pictures its questions have by then.
NOTE_PRINTS = """() => {
    window.prints = [];
    window.print = () => window.prints.push(document.querySelectorAll('.lesson-quiz-picture:has(svg)').length);
}"""


def test_the_keys_that_print_wait_for_the_pictures_of_questions(open_page):
    page = open_page("05_massage.ipynb", **LAPTOP)
    pictures = page.locator(".lesson-quiz-picture")
    for picture in pictures.all():
        expect(picture.locator("svg")).to_be_attached()
    page.evaluate(NOTE_PRINTS)
    drawing = pictures.first.locator("svg").evaluate_handle("one => (one.remove(), one)")
    for _ in range(2):
        page.keyboard.press("Control+p")
    assert page.evaluate("window.prints") == []
    pictures.first.evaluate("(picture, drawing) => picture.append(drawing)", drawing)
    page.wait_for_function("window.prints.length")
    assert page.evaluate("window.prints") == [pictures.count()]


def test_the_popular_steps_are_told_with_their_grades(look_at):
    words, _ = printed(look_at("06_your_routine.ipynb", **LAPTOP))
    assert flat("the second, the buttock (◐ plausible but weak)") in words


@pytest.mark.parametrize("paper", PAPER)
@pytest.mark.parametrize("name", PAGES)
def test_every_picture_is_on_paper_and_nothing_is_cut_at_its_edge(look_at, name, paper):
    page = look_at(name, **LAPTOP)
    for picture in page.locator(".lesson-quiz-picture:visible").all():
        expect(picture.locator("svg")).to_be_attached()
    width, _ = PAPER[paper]
    page.set_viewport_size({"width": round((width / 72 - 2 * MARGIN_INCHES) * 96), "height": 900})
    with about_to_be_printed(page):
        unseen, cut = page.evaluate(ON_PAPER)
    assert unseen == []
    assert cut == []


@pytest.mark.parametrize("paper", PAPER)
def test_a_popular_step_stands_with_its_sources_whole_on_a_sheet(look_at, paper):
    page = look_at("06_your_routine.ipynb", **LAPTOP)
    sheets = [flat(sheet.extract_text()) for sheet in printed(page, paper)[1]]
    steps = page.locator(".lesson-step")
    assert steps.count() == 4
    for parts in steps.evaluate_all(
        "all => all.map((one) => [...one.querySelectorAll('dd, li')].map((dd) => dd.textContent))"
    ):
        assert any(all(flat(part) in sheet for part in parts) for sheet in sheets), parts[0]


def test_pictures_stand_as_they_stand_on_the_screen(open_page):
    page = open_page(NERVE, **LAPTOP)
    slider = page.locator(".sl-control input[type=range]").first
    captions = page.locator(".sl-diagram").first.locator(".sl-captions p")
    before, after = captions.nth(2).inner_text(), captions.nth(3).text_content()
    assert flat(before) in printed(page)[0]
    slider.focus()
    page.keyboard.press("ArrowRight")
    words, _ = printed(page)
    assert flat(after) in words
    assert flat(before) not in words


def test_what_was_answered_is_not_on_paper(open_page):
    page = open_page(NERVE, **LAPTOP)
    cards = page.locator(".page-output[data-call=ask] form.lesson-quiz-card")
    card = cards.filter(has=page.locator("input[type=radio]")).first
    card.locator("label").first.click()
    card.locator("button[type=submit]").click()
    expect(card.locator(".lesson-quiz-result")).to_be_visible()
    prediction = page.locator(".page-output[data-call=predict] form")
    prediction.locator("label").first.click()
    prediction.locator("button[type=submit]").click()
    recalled = page.locator(".page-output[data-call=recall] .lesson-quiz-result")
    expect(recalled).not_to_contain_text("No prediction yet")
    told = [flat(each.inner_text()) for each in (card.locator(".lesson-quiz-result"), recalled)]
    words, _ = printed(page)
    for each in told:
        assert each[:40] not in words
    for verdict in ("Your answer", "Right.", "Not yet", "Your prediction", "Last time"):
        assert flat(verdict) not in words, verdict
    stem = next(one for one in questions_of(NERVE) if one.type == "single").stem
    assert flat(stem) in words


def test_claims_are_left_to_the_class_to_grade(open_page):
    page = open_page(NERVE, **LAPTOP)
    page.locator("details.lesson-claim summary").first.click()
    words, _ = printed(page)
    ids = [each for call in calls_made(NERVE, "claim_cards") for each in call.words]
    for claim in (load_claims()[each] for each in ids):
        assert flat(claim.claim) in words
        assert flat(claim.why) not in words
    boxes = "☐wellsupported☐plausiblebutweak☐contested☐contradictedasworded"
    assert words.count(boxes) == len(ids)
    assert words.count("wellsupported") == len(ids)  # nor does the text tell a grade


def test_a_dark_page_is_printed_light_and_stays_dark(open_page):
    page = open_page(NERVE, theme="dark", **LAPTOP)
    page.evaluate(
        "addEventListener('beforeprint', () => { window.printedLight = document.body.dataset.jpThemeLight; })"
    )
    printed(page)
    assert page.evaluate("window.printedLight") == "true"
    expect(page.locator("body")).to_have_attribute("data-jp-theme-light", "false")
    expect(page.locator(".reader-paper")).to_have_count(0)


def test_a_story_and_what_is_the_learners_own_stay_on_the_screen(look_at):
    page = look_at("02_what_irritates_it.ipynb", **LAPTOP)
    words, _ = printed(page)
    assert flat("On the screen: the story, step by step.") in words
    assert "Chloe" not in words
    calls = {call.name for call in calls_of(read_page(NOTEBOOKS / "02_what_irritates_it.ipynb"))}
    assert "recall" in calls
    assert flat("looked back on") not in words


#: What only a hand on a screen can do.
ON_A_SCREEN = re.compile(
    r"(?:move|drag) (?:the|its) slider|click|press play|step through|tighten a muscle|open one to see|open the two|filter by|"
    r"choose it here|as a button|move the leg|one after another",
    re.IGNORECASE,
)


@pytest.mark.parametrize("name", PAGES)
def test_paper_asks_for_nothing_that_only_a_screen_can_do(look_at, name):
    page = look_at(name, **LAPTOP)
    heads = page.locator(".page-prose h2").all_inner_texts()
    with about_to_be_printed(page):
        printed = page.locator("main").evaluate("one => one.innerText")
    assert ON_A_SCREEN.findall(printed) == []
    assert heads
    assert [head for head in heads if flat(head) not in flat(printed)] == []


def test_what_is_the_learners_own_is_named_where_it_stands_on_the_screen(look_at):
    words, _ = printed(look_at("07_review.ipynb", **LAPTOP))
    for own in ("your first tries", "your own score", "your record", "how sure you were"):
        assert flat(f"On the screen: {own}") in words
    assert "Save" not in words


@pytest.mark.parametrize("paper", PAPER)
@pytest.mark.parametrize("name", PAGES)
def test_no_sheet_is_all_but_empty_and_none_ends_with_a_heading(look_at, name, paper):
    page = look_at(name, **LAPTOP)
    heads = {flat(head) for head in page.locator(".page-prose :is(h2, h3)").all_inner_texts()}
    sheets = [sheet.extract_text() for sheet in printed(page, paper)[1]]
    assert len(sheets) > 2
    assert min(len(words.split()) for words in sheets) >= 20
    assert [words for words in sheets if flat(words.strip().splitlines()[-1]) in heads] == []


#: What a page tells its learner of their own, on the screen.
OWN = {
    "00_start_here.ipynb": [".lesson-quiz-result", "[data-call=today] .lesson-today"],
    "06_your_routine.ipynb": [
        ".lesson-quiz-result",
        "[data-call=recall] .lesson-live",
        "[data-call=open_diary] .lesson-live",
    ],
    "07_review.ipynb": [
        ".lesson-quiz-result",
        *(
            f"[data-call={call}] :is(p, table)"
            for call in ("before_and_after", "standing", "my_record", "calibration")
        ),
    ],
}


@pytest.mark.parametrize("name", OWN)
def test_what_a_page_knows_of_its_learner_is_not_on_paper(open_page, lab, monkeypatch, name):
    monkeypatch.setenv("LESSON_JOURNAL", str(lab.journal))
    for days_ago in (9, 1):
        answered(*pre_test_ids(), days_ago=days_ago, credit=1.0)
    wrote(1, note="A very private evening")
    page = open_page(name, **LAPTOP)
    asks, first = page.locator("[data-call$=_test] form").first, pre_test_ids()[0]
    if name == "06_your_routine.ipynb":
        asks, first = page.locator("[data-call=predict] form"), "routine.first"
    by_keys(asks, load_bank()[first])
    own = [page.locator(part).locator("visible=true") for part in OWN[name]]
    for part in own:
        expect(part.first).to_have_text(re.compile(r"\w{3}"))
    page.emulate_media(media="print")
    for part in own:
        expect(part).to_have_count(0)
    assert "privateevening" not in printed(page)[0]
