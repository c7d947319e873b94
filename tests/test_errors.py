"""An error for whoever called is one sentence; any other is a fault, told whole but folded."""

import atexit
import html
import importlib
import inspect
import io
import pkgutil
import re
import subprocess
import sys
from contextlib import redirect_stdout, suppress
from pathlib import Path

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from nbclient import NotebookClient

import lesson
import lesson.handout.__main__
import lesson.mechanics.__main__
import lesson.quiz.__main__
import lesson.quiz.commands
import lesson.routine.__main__
from lesson.data_files.yaml_file import DataError
from lesson.errors import (
    FAULT_WORDS,
    BadCall,
    LessonError,
    UnknownCall,
    UnknownName,
    WrongArguments,
    fault_details,
    friendly_errors,
)
from lesson.journal import JournalUnavailable
from tests.plain_words import of_jupyter

ROOT = Path(__file__).resolve().parent.parent

WRONG = {
    'lesson.picture("nerv")': "No picture is called 'nerv'; there are avoidance_cycle",
    'lesson.lab("pelvis_lab", tail=3)': "tail",
    'lesson.lab("pelvis_lab", hamstrings=1000)': "Hamstrings is 1000; expected ",
    'lesson.lab("muscle_chains")': "has no sliders for the kernel to answer",
    'lesson.ask("nope")': "There is no question 'nope'; there are daily.add",
    'lesson.ask(["nerve.roots"])': "There is no question ['nerve.roots']; there are daily.add",
    'lesson.practise("legs")': "There is no topic 'legs'; there are daily",
    'lesson.claim_cards("C99")': "There is no claim 'C99'; the ledger runs from C01 to C46.",
    'lesson.source_list("Nobody1900")': "Nobody1900",
    'lesson.words("liver")': "liver",
    'lesson.story("nobody")': "nobody",
    'lesson.answer_key("99")': "There is no one page '99'; there are 00_start_here",
    "lesson.picture()": "lesson.picture: missing a required argument: 'name'.",
    "lesson.standing(1, 2)": "lesson.standing: too many positional arguments.",
    "lesson.ask(x=1)": "lesson.ask: got an unexpected keyword argument 'x'.",
    'lesson.pictur("nerve")': "The lesson has no 'pictur'; it has answer_key",
    **{f"lesson.{name}(no_such_thing=1)": f"lesson.{name}: " for name in lesson.__all__},
}

NAMED = ("picture", "lab", "ask", "predict", "recall", "exam", "practise", "claim_cards",
         "source_list", "words", "story", "answer_key", "picture_notes")  # fmt: skip


@pytest.fixture
def shell():
    """A real IPython, to which ``lesson`` is known."""
    shell = InteractiveShell.instance(user_ns={"lesson": lesson}, colors="nocolor")
    yield shell
    shell.history_manager.end_session()
    # each would collect all garbage once more when the tests end: half a second for each of a hundred
    atexit.unregister(shell.atexit_operations)
    InteractiveShell.clear_instance()


@pytest.fixture
def cell(shell):
    """Give a function that runs a cell: its result, what was printed, and what was displayed."""

    def run(source):
        printed = io.StringIO()
        with capture_output() as shown, redirect_stdout(printed):
            result = shell.run_cell(source)
        return result, printed.getvalue().strip(), shown.outputs

    return run


@pytest.fixture
def lesson_call(monkeypatch):
    """Give a function that puts a call into the lesson, as `lesson.call`."""
    return lambda call: monkeypatch.setitem(lesson.__dict__, "call", friendly_errors(call))


def add_words_to_a_number():
    return 1 + "a"


# ------------------------------------------------------------------------- whoever called


@pytest.mark.parametrize("source", WRONG)
def test_a_mistake_on_a_page_is_told_in_one_sentence(cell, source):
    result, printed, shown = cell(source)
    assert isinstance(result.error_in_exec, LessonError)
    assert WRONG[source] in printed
    assert len(printed.splitlines()) == 1
    assert "Traceback" not in printed
    assert not shown


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (UnknownName("There is no claim 'C99'."), "There is no claim 'C99'."),
        (BadCall("a range from\n2 to 1"), "a range from 2 to 1"),
        (
            JournalUnavailable("Your answers are not being kept."),
            "Your answers are not being kept.",
        ),
        (
            DataError(Path("x.yaml"), 7, "entry 3", "id", "expected words"),
            "x.yaml, line 7, entry 3: id: expected words",
        ),
    ],
    ids=lambda it: type(it).__name__ if isinstance(it, Exception) else "",
)
def test_every_room_s_error_is_shown_as_its_message_alone(lesson_call, cell, error, sentence):
    def call():
        raise error

    lesson_call(call)
    result, printed, shown = cell("lesson.call()")
    assert result.error_in_exec is error
    assert printed == sentence
    assert not shown


@pytest.mark.parametrize("name", NAMED)
def test_a_name_of_any_length_is_quoted_in_part(name):
    with pytest.raises(LessonError) as caught:
        getattr(lesson, name)("x" * 100_000 + ".ipynb")
    assert 10 < len(str(caught.value)) < 4_000
    assert len(str(LessonError("x" * 100_000))) < 5_000


def test_who_catches_what_python_would_raise_catches_it_still():
    for kind in (KeyError, ValueError):
        with pytest.raises(kind, match=r"^There is no claim 'C99'"):
            lesson.claim_cards("C99")
    with pytest.raises(TypeError, match=r"^lesson\.picture: missing"):
        lesson.picture()
    assert not hasattr(lesson, "pictur")
    assert issubclass(UnknownCall, AttributeError)
    assert issubclass(WrongArguments, ValueError)


def test_every_error_of_the_lesson_has_one_root():
    found = set()
    for module in pkgutil.walk_packages(lesson.__path__, "lesson."):
        for _, kind in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(kind, BaseException) and kind.__module__.startswith("lesson."):
                found.add(kind)
    assert len(found) > 10
    assert {kind for kind in found if not issubclass(kind, LessonError)} == set()


names = st.text() | st.from_regex(r"[a-z_0-9./]{1,12}", fullmatch=True)
anything = names | st.integers() | st.floats() | st.none() | st.binary() | st.lists(names)


@pytest.mark.parametrize("name", NAMED)
@settings(max_examples=60, deadline=None)
@given(given_=anything)
def test_no_name_that_somebody_may_make_up_ends_in_a_fault(name, given_):
    with suppress(LessonError):  # whatever else is raised fails this test
        getattr(lesson, name)(given_)


# ------------------------------------------------------------------------------ a fault


def test_a_fault_is_one_sentence_with_its_traceback_folded_before_it(lesson_call, cell):
    lesson_call(add_words_to_a_number)
    result, printed, shown = cell("lesson.call()")
    assert isinstance(result.error_in_exec, TypeError)
    assert printed == FAULT_WORDS
    (output,) = shown
    folded, plain = output.data["text/html"], output.data["text/plain"]
    assert re.match(r"<details><summary>[^<]+</summary><pre [^>]+>", folded)
    line = inspect.getsourcelines(add_words_to_a_number)[1] + 1
    for told in (html.unescape(folded), plain):
        assert f'File "{__file__}", line {line}, in add_words_to_a_number' in told
        assert 'return 1 + "a"' in told
        assert "lesson.call()" in told  # the cell itself
        assert "TypeError: unsupported operand type(s) for +: 'int' and 'str'" in told


def test_what_a_fault_quotes_is_no_html(lesson_call, cell):
    def call():
        raise RuntimeError("</pre></details><script>alert(1)</script>")

    lesson_call(call)
    _, _, (output,) = cell("lesson.call()")
    assert "<script>" not in output.data["text/html"]
    assert output.data["text/html"].count("</pre>") == 1


def test_a_picture_that_cannot_be_drawn_when_it_is_shown_is_a_fault_as_well(cell, monkeypatch):
    monkeypatch.setattr("lesson.live.live_diagram.scene_of", lambda *_: add_words_to_a_number())
    _, printed, (output, *_) = cell('lesson.picture("tilt_in_people")')
    assert printed.startswith(f"Out[0]: {FAULT_WORDS}")
    assert "in script" in output.data["text/html"]


@pytest.mark.parametrize(
    ("call", "whole"),
    [
        (add_words_to_a_number, 'return 1 + "a"'),
        (lambda: lesson.claim_cards("C99"), "raise UnknownName"),
    ],
    ids=["a fault", "an error for whoever called"],
)
def test_for_whoever_mends_the_lesson_nothing_is_folded(
    lesson_call, cell, monkeypatch, call, whole
):
    monkeypatch.setenv("LESSON_DEBUG", "1")
    lesson_call(call)
    _, printed, shown = cell("lesson.call()")
    assert "Traceback (most recent call last)" in printed
    assert whole in printed
    assert FAULT_WORDS not in printed
    assert not shown


def test_the_words_of_a_fault_are_one_line_that_any_learner_can_follow():
    assert len(FAULT_WORDS.splitlines()) == 1
    assert of_jupyter(FAULT_WORDS) == []


def test_the_readme_has_a_part_about_a_fault():
    readme = (ROOT / "README.md").read_text("utf-8")
    assert '**"A fault inside the lesson"**' in readme
    for told in re.findall(r'"([^"]+)"', FAULT_WORDS):
        assert f'"{told}"' in readme


def test_the_details_of_a_fault_hold_what_brought_it_about():
    try:
        try:
            add_words_to_a_number()
        except TypeError as error:
            raise RuntimeError("it could not be added") from error
    except RuntimeError as error:
        details = fault_details(error)
    assert details.index("TypeError: unsupported") < details.index("RuntimeError: it could not be")
    assert details.count("Traceback (most recent call last)") == 2


@pytest.mark.parametrize("kind", [KeyboardInterrupt, SystemExit])
def test_an_interrupt_is_left_alone(kind):
    def call():
        raise kind

    with pytest.raises(kind) as caught:
        friendly_errors(call)()
    assert not hasattr(caught.value, "_render_traceback_")


SCRIPT = """
import sys
from lesson.errors import LessonError, friendly_errors
@friendly_errors
def call(given):
    if given:
        raise LessonError("There is no such thing.")
    return 1 + "a"
assert "IPython" not in sys.modules
call(*map(eval, sys.argv[1:]))
"""


@pytest.mark.parametrize(
    ("given_", "last"),
    [
        (["True"], "lesson.errors.LessonError: There is no such thing."),
        (["False"], "TypeError: unsupported operand type(s) for +: 'int' and 'str'"),
        ([], "lesson.errors.WrongArguments: lesson.call: missing a required argument: 'given'."),
    ],
)
def test_a_script_sees_every_error_whole(given_, last):
    command = [sys.executable, "-c", SCRIPT, *given_]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.stderr.startswith("Traceback (most recent call last)")
    assert done.stderr.splitlines()[-1] == last


SPOILT = """
import lesson
import lesson.evidence.cards as cards
cards.find_claim = lambda id_: 1 + id_
lesson.claim_cards("C01")
"""


def test_a_page_in_a_real_kernel_shows_the_same():
    cells = ['import lesson\nlesson.story("nobody")', SPOILT]
    page = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    resources = {"metadata": {"path": str(ROOT)}}
    NotebookClient(page, allow_errors=True, resources=resources, kernel_name="python3").execute()
    wrong, spoilt = (cell.outputs for cell in page.cells)
    assert [(each.output_type, each.traceback) for each in wrong] == [
        ("error", ["No story is called 'nobody'; there are four_people."])
    ]
    details, error = spoilt
    assert details.output_type == "display_data"
    assert "<details>" in details.data["text/html"]
    assert "cards.py" in details.data["text/plain"]
    assert error.ename == "TypeError"
    (sentence,) = error.traceback
    assert sentence == FAULT_WORDS


# ------------------------------------------------------------------------- the commands

# what is run, its words, what it calls that may go wrong, its exit code then
COMMANDS = [
    (lesson.routine.__main__, ["plan", "x.json"], lesson.routine.__main__, "read_json", 1),
    (lesson.quiz.__main__, ["export", "--to", "qti", "x"], lesson.quiz.commands, "load_bank", 1),
    (lesson.quiz.__main__, ["check"], lesson.quiz.commands, "read_bank", 1),
    (lesson.mechanics.__main__, ["check", "x.csv"], lesson.mechanics.__main__, "compare", 2),
    (lesson.handout.__main__, ["02"], lesson.handout.__main__, "write_handouts", 1),
]


@pytest.mark.parametrize(("program", "words", "room", "name", "code"), COMMANDS)
def test_a_command_tells_an_error_in_a_sentence_and_keeps_a_fault_whole(
    monkeypatch, capsys, program, words, room, name, code
):
    def go_wrong_with(error):
        def go_wrong(*_, **__):
            raise error

        monkeypatch.setattr(room, name, go_wrong)

    go_wrong_with(LessonError("There is no such thing."))
    assert program.main(words) == code
    said = capsys.readouterr()
    assert said.err.endswith("There is no such thing.\n")
    assert (said.err.count("\n"), said.out) == (1, "")
    for fault in (ValueError("x y"), KeyError("x y"), TypeError("x y"), OSError("x y")):
        go_wrong_with(fault)
        with pytest.raises(type(fault)):
            program.main(words)
