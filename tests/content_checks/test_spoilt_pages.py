"""Each check of the notebooks sees what it is for, and names the notebook and the cell."""

import struct
from base64 import b64encode

import nbformat.v4 as nb
import pytest

from tests.content_checks.spoilt import CHECKS, found, own, with_page

HARD = "Notwithstanding considerable diagnostic uncertainty, radiculopathy is characterisable."


def cell_with(notebook, words):
    return next(n for n, cell in enumerate(notebook.cells) if words in cell.source)


def add(text, under="## Explain"):
    """Write a paragraph under a heading."""

    def change(notebook):
        number = cell_with(notebook, under)
        notebook.cells[number].source += f"\n\n{text}"
        return number

    return change


def swap(old, new):
    """Write something else in the first cell that holds it."""

    def change(notebook):
        number = cell_with(notebook, old)
        notebook.cells[number].source = notebook.cells[number].source.replace(old, new, 1)
        return number

    return change


def with_outputs(change_output):
    """Change the first output that has a picture."""

    def change(notebook):
        for number, cell in enumerate(notebook.cells):
            for output in cell.get("outputs", []):
                if "image/png" in output.data:
                    change_output(output)
                    return number
        raise AssertionError("no picture")

    return change


def cell(call, **changes):
    """Change fields of the first cell that makes a call."""

    def change(notebook):
        number = cell_with(notebook, call)
        notebook.cells[number].update(changes)
        return number

    return change


def whole(change):
    """Make a change that is told of the page, not of the cell that was changed."""

    def made(notebook):
        change(notebook)

    return made


def metadata(**fields):
    """Add to the notebook's own metadata, of which no cell is to blame."""
    return lambda notebook: notebook.metadata.update(fields)


def same_id(notebook):
    notebook.cells[4].id = notebook.cells[2].id
    return 4


def without_section(title):
    def change(notebook):
        number = cell_with(notebook, f"## {title}")
        notebook.cells[number].source = notebook.cells[number].source.replace("## ", "### ", 1)

    return change


def moved_up(call):
    """Make a call right after the title."""

    def change(notebook):
        notebook.cells.insert(1, notebook.cells.pop(cell_with(notebook, call)))

    return change


def small(output):
    png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 400, 200)
    output.data["image/png"] = b64encode(png).decode()


def no_picture(output):
    output.data["image/png"] = "xx"


LONG = "A sentence " + "that goes on and on " * 10 + "is long."
SPOILT = [
    ("notebooks_are_valid", "01", swap("lesson.words(", "lesson words("), "expected Python"),
    ("pages_were_run", "01", cell("lesson.words(", execution_count=99), "not 99"),
    (
        "pages_were_run",
        "01",
        cell("lesson.words(", outputs=[nb.new_output("stream", text="Hello")]),
        "not the output stream",
    ),
    ("cells_are_one_call", "01", swap("import lesson", "import lesson\nprint(1)"), "one call"),
    ("cells_are_one_call", "01", swap("# Open", "Open"), "begins with '# '"),
    ("cells_are_one_call", "01", cell("lesson.words(", metadata={}), "source_hidden"),
    ("calls_are_offered", "01", swap("lesson.words(", "lesson.heal("), "no call 'heal'"),
    ("calls_are_offered", "01", swap("import lesson", "import numpy"), "no other import"),
    ("calls_are_offered", "01", swap("import lesson", "from os import path"), "no other import"),
    ("calls_are_offered", "01", swap("lesson.words(", "os.words("), "not os.words"),
    ("notebooks_carry_no_metadata", "01", metadata(author="me"), "'author'"),
    ("notebooks_carry_no_metadata", "01", metadata(kernelspec={"name": "r"}), "python3, not r"),
    ("notebooks_carry_no_metadata", "01", same_id, "an id of its own"),
    ("notebooks_carry_no_metadata", "01", cell("## Words", metadata={"tags": []}), "no metadata"),
    (
        "notebooks_carry_no_metadata",
        "01",
        with_outputs(lambda output: output.metadata.update(width=1)),
        "without metadata",
    ),
    ("nothing_of_the_machine", "01", add("It lies in /home/me/notes."), "/home/"),
    ("nothing_of_the_machine", "01", metadata(title="/Users/me"), "/Users/"),
    (
        "outputs_are_told_in_words",
        "01",
        with_outputs(lambda output: output.data.update({"text/plain": "A nerve"})),
        "not 'A nerve'",
    ),
    (
        "outputs_are_told_in_words",
        "01",
        with_outputs(lambda o: o.data.update({"text/plain": "<It is a Thing object at 0x" + "1" * 20})),
        "object at 0x",
    ),
    (
        "no_widget_is_saved",
        "01",
        with_outputs(lambda o: o.data.update({"application/vnd.jupyter.widget-view+json": {}})),
        "view of a widget",
    ),
    ("no_widget_is_saved", "01", metadata(widgets={}), "state of widgets"),
    (
        "outputs_need_no_trust",
        "01",
        with_outputs(lambda output: output.data.pop("image/png")),
        "beside what is alive",
    ),
    (
        "outputs_need_no_trust",
        "01",
        with_outputs(lambda o: o.data.update({"text/html": "<script>a b c d e f</script>"})),
        "without a script",
    ),
    ("stills_can_be_read", "01", with_outputs(small), "not 400 by 200"),
    ("stills_can_be_read", "01", with_outputs(no_picture), "a PNG picture"),
    ("pages_open_with_title_and_minutes", "01", swap("# The", "The"), "a title such as"),
    ("pages_open_with_title_and_minutes", "01", swap("*About", "*Some"), "About N minutes"),
    ("pages_open_with_title_and_minutes", "01", add("# Again"), "one title"),
    ("sections_come_in_order", "03", without_section("Predict"), "Predict first"),
    ("sections_come_in_order", "03", without_section("Take away"), "at the end"),
    ("sections_come_in_order", "03", swap("## Explain:", "## Explained:"), "not 'Explained"),
    ("sections_come_in_order", "03", without_section("Explain"), "a section Explain"),
    ("predictions_come_first", "03", moved_up("lesson.lab("), "no call before"),
    ("predictions_come_first", "03", moved_up("lesson.predict("), "lesson.predict first"),
    ("predictions_come_first", "03", whole(cell("lesson.recall", source="# A\nlesson.words()")), "recall"),
    ("sections_show_and_explain", "01", cell("lesson.picture", source="# A"), "expected one of"),
    ("sections_show_and_explain", "03", cell("## Explain", source="## Explain: it"), "40 words"),
    ("sections_show_and_explain", "03", cell("claim_cards", source="# A"), "lesson.claim_cards"),
    (
        "checks_have_four_to_eight_questions",
        "03",
        cell("lesson.ask", source='# A\nlesson.ask("pelvis.usual")'),
        "not 1",
    ),
    ("checks_have_four_to_eight_questions", "03", swap("lesson.ask(", "lesson.exam("), "one call"),
    ("three_sentences_are_taken_away", "03", add("4. More.", "## Take away"), "items 1., 2. and 3."),
    (
        "three_sentences_are_taken_away",
        "03",
        swap("1. Hip flexors", "1. They do. Hip flexors"),
        "one sentence",
    ),
    ("ends_are_what_their_headings_say", "03", swap("lesson.words(", "lesson.ask("), "lesson.words"),
    ("ends_are_what_their_headings_say", "03", add("| in plain words |"), "not a typed table"),
    (
        "first_page_says_what_cannot_wait",
        "00",
        without_section("See a clinician first"),
        "expected the sections",
    ),
    ("first_page_says_what_cannot_wait", "00", moved_up("lesson.pre_test("), "no call but lesson.today before"),
    ("first_page_says_what_cannot_wait", "00", swap(".pre_test(", ".exam("), "lesson.pre_test"),
    ("first_page_says_what_cannot_wait", "00", without_section("Sources"), "Sources last"),
    ("last_page_asks_again", "07", swap(".post_test(", ".exam("), "lesson.post_test"),
    ("last_page_asks_again", "07", without_section("Take away"), "at the end"),
    ("last_page_asks_again", "07", without_section("Explain"), "Explore and Explain"),
    ("links_lead_to_headings", "01", add("See [there](#Nowhere)."), "#Nowhere is no heading"),
    ("links_stay_in_the_lesson", "01", add("See [x](https://example.org)."), "example.org"),
    ("links_between_pages_lead_somewhere", "01", add("See [x](99_x.ipynb)."), "99_x.ipynb"),
    ("pictures_stand_on_a_page", "01", swap('picture("', 'picture("x'), "no picture 'x"),
    ("pages_take_the_minutes_they_state", "01", swap("*About ", "*About 2"), "see python start.py"),
    ("pages_take_the_minutes_they_state", "01", swap("*About ", "*Some "), "About N minutes"),
    ("everything_asked_is_counted", "01", swap("lesson.words(", "lesson.heal("), "lesson.heal"),
    ("pages_have_guides", "guide_03", without_section("Plans"), "the section Plans"),
    ("pages_have_guides", "guide_03", whole(swap("(../03_", "(../02_")), "a link to ../03_"),
    ("plans_add_up", "guide_03", swap("\n| 5 |", "\n| 6 |"), "minutes in all"),
    ("guides_cover_questions_and_pictures", "guide_03", swap('key("03"', 'key("02"'), 'key("03")'),
    (
        "guides_cover_questions_and_pictures",
        "guide_03",
        swap('notes("03"', 'notes("02"'),
        'notes("03")',
    ),
    ("reveals_are_asked_about", "guide_03", swap("*Ask after:*", "*After:*"), "*Ask after:*"),
    ("reveals_are_asked_about", "guide_03", cell("## Before and", source="## Before and after each reveal"), "not 0"),
    (
        "guides_give_nothing_away",
        "guide_03",
        cell(
            "answer_key",
            outputs=[nb.new_output("execute_result", {"text/html": "<details open>"})],
        ),
        "folded away",
    ),
    ("template_keeps_the_contract", "new_page", without_section("Check"), "Check, Take away"),
    ("claims_are_met_on_their_page", "03", swap('"C10", ', ""), None),
    ("claims_are_met_on_their_page", "03", swap('"C10", ', '"C11", '), "C11 once"),
    ("claims_are_met_on_their_page", "03", swap('"C10", ', '"C99", '), "no claim C99"),
    ("chips_say_the_ledgers_grade", "03", add('([fine](#What-people-say "C10"))'), "for C10"),
    (
        "chips_say_the_ledgers_grade",
        "03",
        add('([◇ contested](#What-people-say "C01"))'),
        "no card on this page",
    ),
    ("counted_claims_are_that_many", "03", swap("Six sentences", "Five sentences"), "not Five"),
    ("what_is_cited_is_listed", "03", add('([N](#Sources "Nobody1999"))'), "no Nobody1999"),
    ("what_is_cited_is_listed", "03", add('([N](#Sources "Dahm2010"))'), "Dahm2010 is not listed"),
    ("what_is_listed_is_cited", "03", swap("source_list(", 'source_list("Dahm2010", '), "Dahm2010"),
    (
        "numbers_on_pages_are_their_sources",
        "03",
        add('It is 4,321 mm ([P](#Sources "Preece2008")).'),
        "4,321 is no figure of Preece2008",
    ),
    ("figures_have_a_source_beside_them", "03", add("It is 77 % of all."), "beside 77 %"),
    ("the_model_gives_what_is_printed", "03", swap("3.7°", "3.8°"), None),
    ("pages_ask_questions_that_exist", "03", swap('"pelvis.usual"', '"pelvis.liver"'), "liver"),
    ("words_are_linked_at_first_use", "03", swap("[iliacus](", "[psoas iliacus]("), "first use"),
    ("links_say_what_the_glossary_says", "03", swap("A muscle from the ins", "A bone"), "A bone"),
    ("listed_words_exist", "03", swap('words("pelvis"', 'words("pelvis", "pelvis"'), "once"),
    ("listed_words_exist", "03", swap('words("pelvis"', 'words("liver"'), "no word 'liver'"),
    ("pages_are_spelt_as_in_britain", "03", add("The color is fine."), "'color'"),
    ("pages_keep_the_tone", "03", add("It is an old *myth*."), "'myth' mocks"),
    ("pages_keep_the_tone", "03", add("It is a ticking bomb."), "'ticking' frightens"),
    ("pages_keep_the_tone", "how_to_teach", add("A miracle.", "## How"), "promises relief"),
    ("no_medical_advice_is_said_once", "06", add("Not medical advice, not medical advice."), None),
    ("no_medical_advice_is_said_once", "03", add("Not medical advice, not medical advice."), None),
    ("pages_are_read_at_fourteen", "03", add(HARD), HARD),
    ("pages_are_read_at_fourteen", "03", whole(add(f"{HARD} " * 40)), "expected grade 8 at most"),
    ("sentences_on_pages_do_not_run_on", "03", add(LONG), "38 words at most"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "page", "change", "words"), SPOILT, ids=[f"{s[0]}-{n}" for n, s in enumerate(SPOILT)]
)
def test_what_is_wrong_is_found_in_its_cell(name, page, change, words):
    content, number = with_page(page, change)
    told = [f for f in found(name, content) if not words or words in f.words]
    assert told, [str(finding) for finding in found(name, content)]
    if isinstance(number, int) and words:
        assert all(each.file.startswith(page) for each in told)
        (changed,) = (each for each in content.pages if each.name == told[0].file)
        section = changed.sections[changed.heading_above(number)].number
        cells = {f"cell {number + 1},", f"cell {section + 1},"}
        assert [each for each in told if any(cell in f"{each.place}," for cell in cells)]


def test_a_claim_without_its_card_is_told_where_the_claim_is():
    content, _ = with_page("03", swap('"C10", ', ""))
    (finding,) = found("claims_are_met_on_their_page", content)
    assert finding.file == "claims.yaml"
    assert finding.place.endswith("C10: page")


def test_a_page_without_its_guide_is_told():
    content, _ = with_page("03", lambda _: None)
    content.__dict__["pages"] = [p for p in content.pages if not p.name.startswith("guide_03")]
    (finding,) = found("pages_have_guides", content)
    assert "notebooks/teaching/guide_03" in finding.words


def test_a_picture_on_no_page_is_told():
    content, _ = with_page("03", lambda _: None)
    content.__dict__["pages"] = [p for p in content.pages if p.number != "03"]
    names = {finding.file for finding in found("pictures_stand_on_a_page", content)}
    assert {"pelvis_lab.py", "muscle_chains.py"} <= names


def test_a_lesson_without_its_template_or_a_page_is_told():
    content, _ = with_page("03", lambda _: None)
    content.__dict__["pages"] = [p for p in content.pages if p.name != "new_page.ipynb"]
    (finding,) = found("template_keeps_the_contract", content)
    assert str(finding) == "new_page.ipynb: expected in notebooks/teaching"
    content.__dict__["pages"] = ()
    content.__dict__.pop("lesson_pages", None)
    (finding,) = found("last_page_asks_again", content)
    assert str(finding) == "notebooks: expected a page 07"


def test_a_heavy_notebook_is_told(monkeypatch):
    monkeypatch.setattr("lesson.content_checks.checks.page_files.HEAVIEST_BYTES", 500_000)
    heavy = {p.name for p in own().pages if p.path.stat().st_size >= 500_000}
    findings = found("notebooks_are_valid", own())
    assert heavy
    assert {finding.file for finding in findings} == heavy


def test_the_line_and_the_heading_of_a_finding_are_told():
    content, number = with_page("03", add("The color is fine."))
    (finding,) = found("pages_are_spelt_as_in_britain", content)
    page = content.page("03")
    line = page.cells[number].source.splitlines().index("The color is fine.") + 1
    assert (
        finding.place
        == f"cell {number + 1}, line {line}, under “Explain: right direction, small size”"
    )


def test_every_check_of_the_notebooks_was_spoilt():
    left = {c.name for c in CHECKS.values() if c.topic == "pages"} - {
        spoilt[0] for spoilt in SPOILT
    }
    assert not left
