"""Reading a page as a file."""

import pytest

from lesson.page_calls import Call, call_of, find_page, read_page


def test_a_page_is_found_by_number_and_by_name():
    assert find_page("02").stem == find_page("02_what_irritates_it").stem == "02_what_irritates_it"


def test_a_page_that_is_not_there_is_named():
    with pytest.raises(ValueError, match="no one page '42'; there are 00_start_here"):
        find_page("42")


def test_a_file_that_is_no_notebook_is_refused(tmp_path):
    file = tmp_path / "page.ipynb"
    file.write_text("{", "utf-8")
    with pytest.raises(ValueError, match=r"page\.ipynb is no notebook"):
        read_page(file)


@pytest.mark.parametrize(
    "content", ["[]", "null", "{}", '{"nbformat": 4}', '{"nbformat": 99}', "[" * 100_000]
)
def test_a_file_that_is_json_and_no_notebook_is_refused(tmp_path, content):
    (tmp_path / "page.ipynb").write_text(content, "utf-8")
    with pytest.raises(ValueError, match=r"page\.ipynb is no notebook"):
        read_page(tmp_path / "page.ipynb")


def test_a_call_is_its_line_its_name_and_its_words():
    assert call_of('# Ask\nlesson.ask("a.b", "c.d")') == Call("Ask", "ask", ("a.b", "c.d"))
    assert call_of("# Open\nimport lesson") is None


def test_commands_of_ipython_are_read_past():
    source = '\n%matplotlib inline\n# Ask\nlesson.ask("a.b")\nfiles = !ls'
    assert call_of(source) == Call("Ask", "ask", ("a.b",))
    assert call_of("%%bash\nlesson.ask()") is None


def test_a_cell_that_is_no_python_is_named():
    with pytest.raises(ValueError, match="The cell that begins 'for what' is no Python: "):
        call_of("\nfor what")
