"""Whatever cannot be carried out on a page is told in one sentence, never by a traceback."""

import io
from contextlib import redirect_stdout

import pytest
from IPython.core.interactiveshell import InteractiveShell

import lesson
from lesson.errors import friendly_errors
from lesson.journal import JournalUnavailable

WRONG = {
    'lesson.picture("nerv")': "No picture is called 'nerv'; there are avoidance_cycle",
    'lesson.lab("pelvis_lab", tail=3)': "tail",
    'lesson.ask("nope")': "There is no question 'nope'; there are daily.add",
    'lesson.practise("legs")': "There is no topic 'legs'; there are daily",
    'lesson.claim_cards("C99")': "There is no claim 'C99'; the ledger runs from C01 to C46.",
    'lesson.source_list("Nobody1900")': "Nobody1900",
    'lesson.words("liver")': "liver",
    'lesson.story("nobody")': "nobody",
    "lesson.picture()": "missing 1 required positional argument",
}


@pytest.fixture
def cell():
    shell = InteractiveShell(user_ns={"lesson": lesson})

    def run(source):
        shown = io.StringIO()
        with redirect_stdout(shown):
            result = shell.run_cell(source)
        return result, shown.getvalue()

    yield run
    shell.history_manager.end_session()


@pytest.mark.parametrize("source", WRONG)
def test_a_mistake_on_a_page_is_told_in_one_sentence(cell, source):
    result, shown = cell(source)
    assert isinstance(result.error_in_exec, (KeyError, TypeError, ValueError))
    assert WRONG[source] in shown
    assert len(shown.strip().splitlines()) == 1
    assert "Traceback" not in shown


INSIDE = "Something went wrong inside the lesson"
SENTENCES = [
    (KeyError("There is no claim 'C99'."), "There is no claim 'C99'."),
    (KeyError("Kxx"), f"{INSIDE} (KeyError: Kxx)."),
    (KeyError(7), f"{INSIDE} (KeyError: 7)."),
    (ValueError("a range from\n2 to 1"), "a range from 2 to 1"),
    (ValueError(), f"{INSIDE} (ValueError)."),
    (AttributeError("'NoneType' object has no attribute 'x'"), f"{INSIDE} (AttributeError: 'None"),
    (ZeroDivisionError("division by zero"), f"{INSIDE} (ZeroDivisionError: division by zero)."),
    (FileNotFoundError("The data were looked for in x."), "The data were looked for in x."),
    (JournalUnavailable("Your answers are not being kept."), "Your answers are not being kept."),
    (
        UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"),
        f"{INSIDE} (UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: ",
    ),
]


@pytest.mark.parametrize(
    ("error", "sentence"), SENTENCES, ids=[type(error).__name__ for error, _ in SENTENCES]
)
def test_whatever_goes_wrong_is_told_on_one_line_and_by_its_kind_where_it_is_no_sentence(
    monkeypatch, cell, error, sentence
):
    def call():
        raise error

    monkeypatch.setitem(lesson.__dict__, "call", friendly_errors(call))
    result, shown = cell("lesson.call()")
    assert result.error_in_exec is error
    assert shown.startswith(sentence)
    assert len(shown.strip().splitlines()) == 1


def test_a_script_still_sees_the_error_whole():
    with pytest.raises(KeyError, match="There is no claim 'C99'"):
        lesson.claim_cards("C99")
