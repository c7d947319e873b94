"""A folder with a small lock, for an environment in which nothing is installed."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from starting import installing
from starting.environment import CONTRIBUTOR_HEADING, Environment

LEARNER = "numpy==2.0 \\\n    --hash=sha256:1\n"
UV = "uv==1.0 \\\n    --hash=sha256:3\n    # via lesson\n"


@pytest.fixture
def ours(tmp_path, monkeypatch):
    """An environment that is not there yet."""
    lock = LEARNER + CONTRIBUTOR_HEADING + "ruff==1.0 \\\n    --hash=sha256:2\n" + UV
    (tmp_path / "requirements.lock").write_text(lock, "utf-8")
    monkeypatch.setattr(installing.shutil, "which", lambda _name: "uv")
    monkeypatch.delenv("LESSON_INSTALLER", raising=False)
    return Environment(tmp_path)


@pytest.fixture
def installed(monkeypatch):
    """Every installation, with its command and its requirements."""
    calls = []

    def run(command, _folder):
        if "install" in command:
            wanted = Path(command[-1]).read_text("utf-8")
            calls.append(SimpleNamespace(command=command, wanted=wanted))
        return ""

    monkeypatch.setattr(installing, "run", run)
    return calls
