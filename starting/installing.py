"""Packages for an environment: with uv, or with pip where uv cannot be had."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from starting.telling import Fault, explain, tell


@dataclass(frozen=True)
class Installer:
    """Installs into the environment of this `python`, for the lesson in the folder `root`.

    An installer that was fetched `before`, for another environment's Python, is used again.
    """

    root: Path
    python: Path
    before: Path | None = None

    def locked(self, wanted: str, lock: str) -> None:
        """Install these lines of the lock; a Fault says why that cannot be."""
        if uv := self.uv(lock):
            tell("Setting up: installing the lesson's packages (under a minute on most lines) ...")
            words = self._checked([uv, "pip", "install", "--python", self.python], wanted)
            if not words:
                return
            tell(f"uv could not install them ({words.splitlines()[0]}); trying pip.")
        tell("Setting up: installing the lesson's packages with pip (a minute or two) ...")
        if words := self._checked(self.pip(), wanted):
            last = "\n".join("    " + line for line in words.splitlines()[-15:])
            raise Fault(f"The packages could not be installed. pip's last words were:\n{last}")

    def newest(self, packages: list[str], lock: str) -> None:
        """Install the newest of these packages that their bounds allow, so without hashes."""
        uv = self.uv(lock)
        how = [uv, "pip", "install", "--python", self.python] if uv else self.pip()
        if words := run([*how, "--quiet", *packages], self.root):
            raise Fault(explain(words) or f"The packages could not be installed:\n{words}")

    def uv(self, lock: str) -> Path | str | None:
        """Find uv on this machine or fetch the locked one; None where it cannot be had."""
        if os.environ.get("LESSON_INSTALLER") == "pip":
            return None
        program = "uv.exe" if os.name == "nt" else "uv"
        fetched = self.python.with_name(program)
        known = [python.with_name(program) for python in (self.python, self.before) if python]
        if found := shutil.which("uv") or next(filter(Path.exists, known), None):
            return found
        tell("Setting up: fetching uv, a fast installer ...")
        entry = re.search(r"^uv==.*\n(?:[ ].*\n)*", lock, re.MULTILINE)
        if entry is None:
            raise Fault("requirements.lock does not name uv; get the lesson's files anew.")
        return None if self._checked([*self.pip(), "--only-binary=uv"], entry[0]) else fetched

    def pip(self) -> list[str | Path]:
        """Begin a pip command that installs into the environment, which has no pip of its own."""
        from_outside: list[str | Path] = [sys.executable, "-m", "pip", "--python", self.python]
        if not run([*from_outside, "--version"], self.root):
            return [*from_outside, "install", "--no-user"]
        run([self.python, "-m", "ensurepip"], self.root)
        return [self.python, "-m", "pip", "install", "--no-user"]

    def _checked(self, command: list[str | Path], requirements: str) -> str:
        """Install lines of the lock, each checked by its hash.

        Returns nothing if that worked, the installer's words if another one may do better, and
        raises a Fault where none would.
        """
        lines = self.python.parents[1] / "lesson.txt"
        lines.write_text(requirements, "utf-8")
        how = ["--quiet", "--no-deps", "--require-hashes", "--requirement"]
        words = run([*command, *how, lines], self.root)
        if sentence := explain(words):
            raise Fault(sentence)
        return words


def run(command: list[str | Path], folder: Path) -> str:
    """Run a command quietly in this folder; return its words if it failed, otherwise nothing."""
    done = subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    return (done.stdout.strip() or "(none)") if done.returncode else ""
