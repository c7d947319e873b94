"""start.py: what it decides and what it says, without installing anything."""

import ast
import os
import socket
import sys
from pathlib import Path

import pytest

import start
from starting import environment, installing, kernels, launch, making
from starting.telling import explain

START = Path(start.__file__)


@pytest.fixture
def here(tmp_path, monkeypatch):
    """start.py as if it lay in a folder with nothing but a lock, where every installation works."""
    (tmp_path / "requirements.lock").write_text(environment.CONTRIBUTOR_HEADING, "utf-8")
    monkeypatch.setattr(start, "ROOT", tmp_path)
    monkeypatch.setattr(installing.shutil, "which", lambda _name: "uv")
    monkeypatch.setattr(installing, "run", lambda *_: "")
    return environment.Environment(tmp_path)


@pytest.fixture
def called(monkeypatch):
    """Every command that start.py hands on, and whose exit code it passes back: 3."""
    commands = []
    monkeypatch.setattr(start.subprocess, "call", lambda told, **_: commands.append(told) or 3)
    return commands


# ------------------------------------------------------------------------- too old a Python


def test_start_holds_nothing_that_an_older_python_cannot_read():
    newer = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.Starred, ast.Match, ast.Nonlocal)
    tree = ast.parse(START.read_text("utf-8"))
    calls = {id(arg) for node in ast.walk(tree) if isinstance(node, ast.Call) for arg in node.args}
    found = [n.lineno for n in ast.walk(tree) if isinstance(n, newer) and id(n) not in calls]
    assert found == []
    assert all(a.annotation is None for a in ast.walk(tree) if isinstance(a, ast.arg))
    assert all(r.cause is None for r in ast.walk(tree) if isinstance(r, ast.Raise))
    assert START.read_text("utf-8").isascii()


def test_start_tells_an_old_python_that_it_is_too_old(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 8, 18))
    code = compile(START.read_text("utf-8"), "start.py", "exec")
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer, and this is Python 3\.8"):
        exec(code, {"__name__": "start", "__file__": str(START)})


def test_what_it_starts_with_needs_nothing_that_is_not_yet_installed():
    in_the_environment = {Path(launch.__file__), Path(kernels.__file__)}
    for file in {START, *(START.parent / "starting").glob("*.py")} - in_the_environment:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module] if isinstance(node, ast.ImportFrom) else []
            own = {name.partition(".")[0] for name in names} - {"starting"}
            assert own <= sys.stdlib_module_names, file


# ---------------------------------------------------------------------------- fault sentences


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("error: failed to write: No space left on device (os error 28)", "The disk is full"),
        ("ERROR: Could not install: [Errno 28] No space left on device", "The disk is full"),
        ("There is not enough space on the disk. (os error 112)", "The disk is full"),
        ("error: Failed to fetch: `x`\n dns error: failed to lookup", "could not be downloaded"),
        ("WARNING: Retrying ... NewConnectionError\nERROR: No matching", "could not be downloaded"),
        ("ProxyError('Cannot connect to proxy.')", "could not be downloaded"),
        ("Hash mismatch for `comm==0.2.3`", "its checksum differs"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES", "its checksum differs"),
        ("failed to create directory: Permission denied (os error 13)", "cannot be written to"),
        ("[WinError 5] Access is denied: 'python.exe'", "cannot be written to"),
    ],
)
@pytest.mark.usefixtures("here")
def test_an_installers_words_become_one_sentence(monkeypatch, words, sentence):
    monkeypatch.setattr(installing, "run", lambda *_: words)
    said = start.main(["test"])
    assert sentence in said
    assert "\n" not in said


@pytest.mark.usefixtures("here")
def test_unknown_words_are_passed_on(monkeypatch):
    assert explain("a fault nobody has met") is None
    monkeypatch.setattr(installing, "run", lambda *_: "a fault nobody has met")
    assert "a fault nobody has met" in start.main(["test"])


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(28, "No space left on device"), "The disk is full"),
        (PermissionError(13, "Permission denied", "somewhere"), "cannot be written to"),
        (OSError(30, "Read-only file system"), "cannot be written to"),
        (OSError(5, "Input/output error"), "could not be set up: [Errno 5] Input/output error"),
        (KeyboardInterrupt(), "Stopped. Run start.py again to go on."),
    ],
)
@pytest.mark.usefixtures("here")
def test_the_systems_own_faults_become_one_sentence(monkeypatch, error, sentence):
    def create(*_):
        raise error

    monkeypatch.setattr(making.venv.EnvBuilder, "create", create)
    assert sentence in start.main(["test"])


def test_a_taken_port_is_named_before_anything_is_installed(here):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = start.main(["lab", "--no-browser", "--port", str(port)])
    assert said.startswith(f"Port {port} is taken")
    assert not here.folder.exists()


@pytest.mark.usefixtures("here")
def test_a_port_that_cannot_exist_is_refused():
    assert start.main(["lab", "--port", "70000"]).startswith("Port 70000 is taken or not allowed")


# ------------------------------------------------------------------------------ what is called


@pytest.mark.usefixtures("called")
@pytest.mark.skipif(os.name == "nt", reason="Windows cannot replace a process by another")
def test_the_server_takes_over_this_process(here, monkeypatch):
    became = []
    monkeypatch.setattr(start.os, "execve", lambda *what: became.append(what))
    start.main(["lab", "--no-browser"])
    program, arguments, _ = became[0]
    assert program == str(here.python)
    assert arguments[2:] == [str(here.root / "starting" / "launch.py"), "--no-browser"]


def test_tests_are_handed_to_the_environments_python(here, called):
    assert start.main(["test", "lint", "units"]) == 3
    assert called[0][0] == str(here.python)
    assert called[0][-3:] == ["test", "lint", "units"]


@pytest.mark.parametrize(
    ("words", "does"), [(["update"], "update"), (["update", "--back"], "go_back")]
)
def test_another_version_sets_up_with_its_own_start(here, called, monkeypatch, words, does):
    done = []
    monkeypatch.setattr(start.Checkout, does, lambda checkout: done.append(checkout.root))
    assert start.main(words) == 3
    assert done == [here.root]
    assert called == [[sys.executable, str(here.root / "start.py"), "setup"]]


def test_setting_up_opens_nothing(here, called):
    assert start.main(["setup"]) == 0
    assert here.holds("learner")
    assert called == []


@pytest.fixture
def handout(here):
    """A lesson with one command, lesson.handout."""
    program = here.root / "lesson" / "handout" / "__main__.py"
    program.parent.mkdir(parents=True)
    program.touch()
    return here


def test_a_command_of_the_lesson_gets_its_own_words_untouched(handout, called):
    words = ["lesson.handout", "02", "--to", "hand outs", "--pdf", "--port", "-h", "--", "lab"]
    assert start.main(["run", *words]) == 3
    assert called == [[str(handout.python), "-P", "-m", *words]]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["lesson", "check", "claims"], ["learner", "contributor"]),
        (["lesson.handout", "02"], ["learner"]),
    ],
)
def test_the_checks_of_content_get_what_a_contributor_has_and_other_commands_what_a_learner_has(
    handout, called, monkeypatch, words, wanted
):
    parts = []
    monkeypatch.setattr(environment.Environment, "set_up", lambda _, part: parts.append(part))
    (handout.root / "lesson" / "__main__.py").touch()
    assert start.main(["run", *words]) == 3
    assert called == [[str(handout.python), "-P", "-m", *words]]
    assert parts == wanted
    assert start.main(["run"]) == "Name what to run; there are lesson, lesson.handout."


def test_content_is_checked_without_a_network_too(handout, called, monkeypatch, capsys):
    (handout.root / "lesson" / "__main__.py").touch()
    handout.set_up("learner")
    monkeypatch.setattr(installing, "run", lambda *_: "dns error: failed to lookup")
    assert start.main(["run", "lesson", "check"]) == 3
    assert called == [[str(handout.python), "-P", "-m", "lesson", "check"]]
    said = capsys.readouterr().out
    assert "could not be downloaded" in said
    assert "some checks are left out, and named" in said
    assert handout.holds("learner")
    assert not handout.holds("contributor")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "Name what to run; there are lesson.handout."),
        (["--help"], "--help cannot be run; there are lesson.handout."),
        (["http.server"], "http.server cannot be run; there are lesson.handout."),
        (["lesson.quiz.card", "02"], "lesson.quiz.card cannot be run; there are lesson.handout."),
    ],
)
def test_what_is_no_command_of_the_lesson_is_refused_before_anything_is_installed(
    handout, called, words, sentence
):
    assert start.main(["run", *words]) == sentence
    assert called == []
    assert not handout.folder.exists()


def test_the_lessons_own_commands_can_be_run(called, monkeypatch):
    monkeypatch.setattr(environment.Environment, "set_up", lambda *_: None)
    for module in ("", ".handout", ".mechanics", ".quiz", ".routine"):
        assert start.main(["run", f"lesson{module}", "--help"]) == 3
    assert len(called) == 5


def test_benchmarks_have_an_environment_of_their_own_whose_peers_are_added_once(
    here, called, monkeypatch
):
    peers = '[dependency-groups]\nbench = ["plotly>=6"]\n'
    (here.root / "pyproject.toml").write_text(peers, "utf-8")
    asked = []
    monkeypatch.setattr(installing, "run", lambda command, _: asked.append(command[-1]) or "")
    for words in (["keys", "--rounds", "2"], ["--rounds", "2", "keys"]):
        assert start.main(["bench", *words]) == 3
    assert called[0][2:] == called[1][2:]
    assert called[1][2:] == [str(here.root / ".ci" / "bench.py"), "--rounds", "2", "keys"]
    assert called[1][0].startswith(str(here.root / ".venv-bench"))
    assert asked.count("plotly>=6") == 1
