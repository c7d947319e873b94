"""The lesson's own pages as HTML: their prose, what was saved of their outputs, none of their code."""

import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from lesson.jupyter.page_html import page_html
from lesson.page_calls import calls_of, pages_folder, read_page

PAGES = sorted(page.name for page in pages_folder().glob("*.ipynb"))


def shows(**data):
    """A cell that was saved with an output of these kinds."""
    kinds = {name.replace("_", "/", 1): content for name, content in data.items()}
    return new_code_cell("something()", outputs=[new_output("execute_result", data=kinds)])


def html_of(*cells):
    return page_html(new_notebook(cells=list(cells)), trusted=True)


@pytest.mark.parametrize("name", PAGES)
def test_every_page_shows_its_prose_and_outputs_and_none_of_its_code(name):
    page = read_page(pages_folder() / name)
    shown = page_html(page, trusted=True)
    whole = "".join(shown.parts)
    assert whole.count('class="page-prose"') == sum(c.cell_type == "markdown" for c in page.cells)
    assert whole.count('class="page-output"') == len(list(calls_of(page)))
    assert "import lesson" not in whole
    assert 'lesson.ask("' not in whole
    assert shown.setup == ["# Open the lesson\nimport lesson"]


def test_a_question_sleeps_and_a_picture_does_not():
    question = new_code_cell('# Try\nlesson.ask("start.saddle")')
    picture = new_code_cell('# Look\nlesson.picture("muscle_groups")')
    shown = html_of(question, picture)
    assert shown.sleeping == {0: question.source}
    assert 'data-cell="0" data-call="ask" data-sleeps' in shown.parts[0]


def test_the_richest_form_is_shown_and_its_script_has_its_place():
    (part,) = html_of(shows(application_javascript="show(element)", image_png="AA==")).parts
    assert "show(element)" in part
    assert "document.currentScript.parentElement" in part
    assert "data:image/png" not in part


def test_a_script_cannot_end_its_own_element():
    (part,) = html_of(shows(application_javascript="const end = '</script><b>';")).parts
    assert part.count("</script>") == 1


def test_what_a_cell_printed_is_shown_as_words():
    cell = new_code_cell("print(1 < 2)", outputs=[new_output("stream", text="1 < 2")])
    assert "<pre>1 &lt; 2</pre>" in html_of(cell).parts[0]
