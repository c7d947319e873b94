"""Environments of their own, into which the lesson's wheel is installed as anybody would install it."""

import os
import socket
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from starting.telling import explain

ROOT = Path(__file__).resolve().parents[3]
#: Where all that the hosts need is put; nothing of it is committed.
BUILD = ROOT / "build" / "hosts"


@dataclass(frozen=True)
class Installed:
    """An environment that holds the lesson."""

    folder: Path

    def program(self, name: str) -> str:
        """Return one of its programs."""
        return str(self.folder / ("Scripts" if os.name == "nt" else "bin") / name)

    @property
    def package(self) -> Path:
        """The folder of the lesson's package in it."""
        return Path(sysconfig.get_path("purelib", "venv", {"base": str(self.folder)}), "lesson")


def wheel(folder: Path) -> str:
    """Build the lesson's wheel in a folder, and return where it lies."""
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    return built


def environment(name: str, *wanted: str, locked: bool = True) -> Installed:
    """Make an environment of this name anew, which holds what is wanted at the lock's versions.

    What cannot stand beside those, and runs nothing of the lesson, is not `locked`. Where LESSON_LOWEST
    is set, the lesson's own requirements are at the lowest versions that it allows.
    """
    folder = BUILD / name
    uv = [sys.executable, "-m", "uv"]
    tell(*uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(folder))
    here = Installed(folder)
    install = [*uv, "pip", "install", "--quiet", "--python", here.program("python")]
    lock = ROOT / "requirements.lock"
    if os.environ.get("LESSON_LOWEST"):
        lock = folder / "lowest.txt"
        lowest = [
            *uv,
            "pip",
            "compile",
            "--quiet",
            "--resolution",
            "lowest-direct",
            "--extra",
            "lab",
        ]
        tell(*lowest, "--python", sys.executable, "pyproject.toml", "--output-file", str(lock))
    tell(*install, *(("--constraint", str(lock)) if locked else ()), *wanted)
    return here


def tell(*command: str) -> str:
    """Run what brings packages, and return what it says; without them the check fails, with the reason."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        said = done.stdout + done.stderr
        reason = explain(said) or said.strip()
        pytest.fail(f"What this host needs could not be installed. {reason}", pytrace=False)
    return done.stdout + done.stderr


def variables(home: Path, **more: str) -> dict[str, str]:
    """Return the variables of somebody who has this home, and nothing else of Jupyter's or Python's."""
    home.mkdir(exist_ok=True)
    theirs = ("JUPYTER", "IPYTHON", "PYTHON", "LESSON", "VIRTUAL_ENV", "XDG")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(theirs)}
    return {**kept, "HOME": str(home), "USERPROFILE": str(home), "PYTHONUTF8": "1", **more}


def free_port() -> int:
    """Return a port that nobody answers at."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])
