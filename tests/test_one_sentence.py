"""Whatever cannot be carried out on a page is told in one sentence, never by a traceback."""

import io
from contextlib import redirect_stdout

import pytest
from IPython.core.interactiveshell import InteractiveShell

import lesson

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


def test_a_script_still_sees_the_error_whole():
    with pytest.raises(KeyError, match="There is no claim 'C99'"):
        lesson.claim_cards("C99")
