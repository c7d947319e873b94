"""start.py: what it decides and what it says, without installing anything."""

import ast
import importlib.util
import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

START = Path(__file__).resolve().parent.parent / "start.py"


@pytest.fixture
def start(tmp_path, monkeypatch):
    """start.py in a folder of its own, with a small lock and no installer."""
    shutil.copy(START, tmp_path / "start.py")
    spec = importlib.util.spec_from_file_location("start_under_test", tmp_path / "start.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.LOCK.write_text(
        "numpy==2.0 \\\n    --hash=sha256:1\n"
        + module.CONTRIBUTOR_HEADING
        + "ruff==1.0 \\\n    --hash=sha256:2\nuv==1.0 \\\n    --hash=sha256:3\n    # via lesson\n",
        "utf-8",
    )
    monkeypatch.setattr(module.shutil, "which", lambda _name: "uv")
    monkeypatch.delenv("LESSON_INSTALLER", raising=False)
    return module


@pytest.fixture
def installed(start, monkeypatch):
    """Every list of requirements that an installer was given, with the command."""
    calls = []

    def run(command):
        if "install" in command:
            calls.append((command, (start.VENV / "lesson.txt").read_text("utf-8")))
        return ""

    monkeypatch.setattr(start, "run", run)
    return calls


def failing_with(words):
    return lambda command: words if "install" in command else ""


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


# --------------------------------------------------------------------------- setting up once


def test_a_learner_gets_the_first_part_of_the_lock_and_a_contributor_all_of_it(start, installed):
    start.set_up("learner")
    start.set_up("contributor")
    (_, learner), (_, contributor) = installed
    assert "numpy" in learner
    assert "ruff" not in learner
    assert contributor == start.LOCK.read_text("utf-8")


def test_every_install_checks_hashes_and_resolves_nothing(start, installed, monkeypatch):
    start.set_up("learner")
    monkeypatch.setenv("LESSON_INSTALLER", "pip")
    start.STAMP.unlink()
    start.set_up("learner")
    assert len(installed) == 2
    assert all({"--require-hashes", "--no-deps"} <= set(command) for command, _ in installed)


def test_a_finished_environment_is_not_touched_again(start, installed):
    start.set_up("contributor")
    start.set_up("contributor")
    start.set_up("learner")
    assert len(installed) == 1


@pytest.mark.parametrize("change", ["lock", "python", "folder", "missing interpreter"])
def test_an_environment_made_from_something_else_is_made_anew(
    start, installed, monkeypatch, change
):
    start.set_up("learner")
    leftover = start.VENV / "leftover"
    leftover.touch()
    if change == "lock":
        start.LOCK.write_text(start.LOCK.read_text("utf-8").replace("2.0", "2.1"), "utf-8")
    elif change == "python":
        monkeypatch.setattr(start.sys, "version", "3.99")
    elif change == "folder":
        monkeypatch.setattr(start, "ROOT", start.ROOT / "elsewhere")
    else:
        start.python().unlink()
    start.set_up("learner")
    assert len(installed) == 2
    assert not leftover.exists()


def test_an_interrupted_installation_is_repeated(start, installed, monkeypatch):
    with monkeypatch.context() as interrupted:
        interrupted.setattr(start, "install", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        assert "Stopped" in start.main(["test"])
    assert not start.STAMP.exists()
    start.set_up("learner")
    assert len(installed) == 1


@pytest.mark.usefixtures("installed")
def test_the_new_environment_imports_the_lesson_from_this_folder(start):
    (start.ROOT / "lesson").mkdir()
    (start.ROOT / "lesson" / "__init__.py").touch()
    start.set_up("learner")
    where = "import lesson; print(lesson.__file__)"
    found = subprocess.run(
        [start.python(), "-c", where], cwd=start.ROOT.parent, capture_output=True, text=True
    )
    assert Path(found.stdout.strip()) == start.ROOT / "lesson" / "__init__.py"


# -------------------------------------------------------------------------- which installer


def test_a_machine_without_uv_fetches_the_locked_one(start, installed, monkeypatch):
    monkeypatch.setattr(start.shutil, "which", lambda _name: None)
    start.set_up("learner")
    (fetch, entry), (install, _) = installed
    assert "--only-binary=uv" in fetch
    assert entry == "uv==1.0 \\\n    --hash=sha256:3\n    # via lesson\n"
    assert Path(install[0]).parent == start.inside("scripts")


def test_pip_takes_over_where_uv_fails_for_a_reason_of_its_own(start, monkeypatch, capsys):
    used = []

    def run(command):
        if "install" in command:
            used.append("uv" if command[0] == "uv" else "pip")
        return "uv crashed" if used == ["uv"] else ""

    monkeypatch.setattr(start, "run", run)
    start.set_up("learner")
    assert used == ["uv", "pip"]
    assert "with pip" in capsys.readouterr().out


def test_a_python_without_pip_unpacks_the_one_it_carries(start, monkeypatch):
    monkeypatch.setattr(start, "run", lambda _command: "No module named pip")
    assert start.pip_install()[:3] == [start.python(), "-m", "pip"]


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
def test_an_installers_words_become_one_sentence(start, monkeypatch, words, sentence):
    monkeypatch.setattr(start, "run", failing_with(words))
    said = start.main(["test"])
    assert sentence in said
    assert "\n" not in said


def test_unknown_words_are_passed_on(start, monkeypatch):
    monkeypatch.setattr(start, "run", failing_with("a fault nobody has met"))
    assert "a fault nobody has met" in start.main(["test"])


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(28, "No space left on device"), "The disk is full"),
        (PermissionError(13, "Permission denied", "somewhere"), "cannot be written to"),
        (OSError(30, "Read-only file system"), "cannot be written to"),
        (OSError(5, "Input/output error"), "could not be set up: [Errno 5] Input/output error"),
    ],
)
def test_the_systems_own_faults_become_one_sentence(start, monkeypatch, error, sentence):
    def create(*_):
        raise error

    monkeypatch.setattr(start.venv.EnvBuilder, "create", create)
    assert sentence in start.main(["test"])


def test_a_taken_port_is_named_before_anything_is_installed(start, installed):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = start.main(["lab", "--no-browser", "--port", str(port)])
    assert said.startswith(f"Port {port} is taken")
    assert installed == []


@pytest.mark.usefixtures("installed")
def test_a_port_that_cannot_exist_is_refused(start):
    assert start.main(["lab", "--port", "70000"]).startswith("Port 70000 is taken or not allowed")


# ------------------------------------------------------------------------------- where it runs


def test_windows_and_the_others_keep_their_python_in_different_places(start):
    assert start.python(windows=True) == start.VENV / "Scripts" / "python.exe"
    assert start.python(windows=False) == start.VENV / "bin" / "python"
    assert start.inside("purelib", "nt_venv") == start.VENV / "Lib" / "site-packages"


def test_the_learners_own_jupyter_and_python_settings_stay_out(start, monkeypatch):
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", "theirs")
    monkeypatch.setenv("PYTHONPATH", "theirs")
    monkeypatch.setenv("JUPYTER_TOKEN", "kept")
    variables = start.environment()
    assert "theirs" not in variables.values()
    assert variables["JUPYTER_TOKEN"] == "kept"
    own = [v for k, v in variables.items() if re.match("JUPYTER_.*_DIR|IPYTHONDIR", k)]
    assert len(own) == 4
    assert all(Path(v).parent == start.ROOT / ".jupyter" for v in own)


@pytest.mark.usefixtures("installed")
@pytest.mark.skipif(os.name == "nt", reason="Windows cannot replace a process by another")
def test_the_server_takes_over_this_process(start, monkeypatch):
    became = []
    monkeypatch.setattr(start.os, "execve", lambda *what: became.append(what))
    monkeypatch.setattr(start.subprocess, "call", lambda *_, **__: 0)
    start.main(["lab", "--no-browser"])
    program, arguments, _ = became[0]
    assert program == str(start.python())
    assert arguments[2:] == [str(start.ROOT / "lesson" / "launch.py"), "--no-browser"]


@pytest.mark.usefixtures("installed")
def test_tests_are_handed_to_the_environments_python(start, monkeypatch):
    handed = []
    monkeypatch.setattr(start.subprocess, "call", lambda command, **_: handed.append(command) or 3)
    assert start.main(["test", "lint", "units"]) == 3
    assert handed[0][0] == str(start.python())
    assert handed[0][-3:] == ["test", "lint", "units"]
