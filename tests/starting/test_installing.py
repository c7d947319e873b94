"""Packages are checked by their hashes; uv installs them, or pip where uv cannot."""

import os
import sys
from pathlib import Path

import pytest

from starting import installing
from starting.telling import Fault
from tests.starting.conftest import LEARNER, UV


def test_every_installation_checks_hashes_and_resolves_nothing(ours, installed, monkeypatch):
    ours.set_up("learner")
    monkeypatch.setenv("LESSON_INSTALLER", "pip")
    ours.finished.unlink()
    ours.set_up("learner")
    by_uv, by_pip = installed
    assert by_uv.command[0] == "uv"
    assert "pip" in by_pip.command[2]
    assert all({"--require-hashes", "--no-deps"} <= set(each.command) for each in installed)


def test_a_machine_without_uv_fetches_the_locked_one(ours, installed, monkeypatch):
    monkeypatch.setattr(installing.shutil, "which", lambda _name: None)
    ours.set_up("learner")
    fetch, install = installed
    assert "--only-binary=uv" in fetch.command
    assert fetch.wanted == UV
    assert install.wanted == LEARNER
    assert Path(install.command[0]).parent == Path(install.command[4]).parent


def test_a_lock_that_does_not_name_uv_is_said_to_be_spoilt(ours, installed, monkeypatch):
    monkeypatch.setattr(installing.shutil, "which", lambda _name: None)
    (ours.root / "requirements.lock").write_text(LEARNER, "utf-8")
    with pytest.raises(Fault, match="does not name uv"):
        ours.set_up("learner")
    assert installed == []


def test_pip_takes_over_where_uv_fails_for_a_reason_of_its_own(ours, monkeypatch, capsys):
    used = []

    def run(command, _folder):
        if "install" in command:
            used.append("uv" if command[0] == "uv" else "pip")
        return "uv crashed" if used == ["uv"] else ""

    monkeypatch.setattr(installing, "run", run)
    ours.set_up("learner")
    assert used == ["uv", "pip"]
    assert "uv could not install them (uv crashed); trying pip." in capsys.readouterr().out


def test_a_python_without_pip_unpacks_the_one_it_carries(ours, monkeypatch):
    asked = []
    monkeypatch.setattr(
        installing, "run", lambda command, _: asked.append(command) or "No module named pip"
    )
    assert ours.installer.pip()[:3] == [ours.python, "-m", "pip"]
    assert asked[-1] == [ours.python, "-m", "ensurepip"]


def test_peers_are_installed_newest_and_a_known_fault_is_a_sentence(ours, monkeypatch):
    asked = []
    monkeypatch.setattr(installing, "run", lambda command, _: asked.append(command) or "")
    ours.installer.newest(["plotly>=6"], ours.lock())
    assert asked[-1][-1] == "plotly>=6"
    monkeypatch.setattr(installing, "run", lambda *_: "dns error: failed to lookup")
    with pytest.raises(Fault, match="could not be downloaded"):
        ours.installer.newest(["plotly>=6"], ours.lock())


def test_a_command_that_failed_gives_its_words_and_one_that_did_not_gives_none(ours):
    python = [sys.executable, "-c"]
    assert installing.run([*python, "print('done')"], ours.root) == ""
    assert installing.run([*python, "exit('why')"], ours.root) == "why"
    assert installing.run([*python, "exit(1)"], ours.root) == "(none)"


def test_an_environment_made_anew_uses_the_uv_that_was_fetched_for_the_last(
    ours, installed, monkeypatch
):
    monkeypatch.setattr(installing.shutil, "which", lambda _name: None)
    ours.set_up("learner")
    uv = ours.python.with_name("uv.exe" if os.name == "nt" else "uv")
    uv.touch()
    newer = ours.lock().replace("2.0", "2.1")
    (ours.root / "requirements.lock").write_text(newer, "utf-8")
    ours.set_up("learner")
    assert len(installed) == 3
    assert installed[-1].command[0] == uv
