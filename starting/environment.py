"""The lesson's own Python environment: what it holds, and whether it is finished."""

import hashlib
import os
import sys
import sysconfig
import venv
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from starting.installing import Installer
from starting.taking_turns import a_turn
from starting.telling import tell

Part = Literal["learner", "contributor"]

CONTRIBUTOR_HEADING = "# From here on: what a contributor checks the pages with.\n"


@dataclass(frozen=True)
class Environment:
    """An environment for the lesson in the folder `root`, in a folder of this `name` in it."""

    root: Path
    name: str = ".venv"

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self.root / self.name

    @property
    def python(self) -> Path:
        """Its own Python."""
        return self.python_on(os.name)

    @property
    def finished(self) -> Path:
        """The file that says what a finished environment was made from; it is written last."""
        return self.folder / "lesson.stamp"

    @property
    def own_folder(self) -> Path:
        """The folder for what Jupyter and a start keep between starts."""
        own = self.root / ".jupyter"
        own.mkdir(parents=True, exist_ok=True)
        return own

    def python_on(self, system: str) -> Path:
        """Its own Python, where a system of this kind, "nt" or "posix", keeps it."""
        program = "python.exe" if system == "nt" else "python"
        return self.inside("scripts", f"{system}_venv") / program

    def inside(self, folder: str, scheme: str = "venv") -> Path:
        """Its "scripts" or "purelib" folder, wherever this system puts it."""
        return Path(sysconfig.get_path(folder, scheme, {"base": str(self.folder)}))

    def lock(self, part: Part = "contributor") -> str:
        """The lines of the lock for this part: a learner gets what comes first."""
        lock = (self.root / "requirements.lock").read_text("utf-8")
        return lock if part == "contributor" else lock.partition(CONTRIBUTOR_HEADING)[0]

    def set_up(self, part: Part) -> None:
        """Make it hold what a learner or a contributor needs, if it does not yet."""
        if self.holds(part):
            return
        with a_turn(self.own_folder / "setting_up.lock"):
            if not self.holds(part):  # another start may have set it up meanwhile
                self._make(part)

    def holds(self, part: Part) -> bool:
        """Say whether it is finished and holds this part."""
        return self._made_for() in (self._stamp(part), self._stamp("contributor"))

    @property
    def installer(self) -> Installer:
        """What installs packages into it."""
        return Installer(self.root, self.python)

    def variables(self) -> dict[str, str]:
        """The variables for Jupyter: its settings, trust and history stay inside this folder."""
        theirs = ("JUPYTER", "IPYTHON", "PYTHON")  # the last may hide our packages, forbid caches
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(theirs) or name == "JUPYTER_TOKEN"
        }
        own = self.own_folder
        (own / "ipython").mkdir(exist_ok=True)
        folders = {"CONFIG": "config", "DATA": "data", "RUNTIME": "runtime"}
        ours = {f"JUPYTER_{what}_DIR": str(own / name) for what, name in folders.items()}
        # Windows' own encoding lacks letters of the lesson, wherever a command's words are kept.
        return kept | ours | {"IPYTHONDIR": str(own / "ipython"), "PYTHONUTF8": "1"}

    def _made_for(self) -> str:
        finished = self.finished.exists() and self.python.exists()
        return self.finished.read_text("utf-8") if finished else ""

    def _make(self, part: Part) -> None:
        """Make the environment, or add to it what is missing."""
        if self._made_for() != self._stamp("learner"):  # else what a learner has stays finished
            self.finished.unlink(missing_ok=True)
            tell(f"Setting up: making the lesson's own Python environment in {self.name} ...")
            venv.EnvBuilder(clear=True, symlinks=os.name != "nt").create(self.folder)
            # A relative path, because older Pythons misread some letters of an absolute one.
            packages = self.inside("purelib")
            there = os.path.relpath(self.root, packages)
            (packages / "lesson.pth").write_text(there + "\n", "utf-8")
        self.installer.locked(self.lock(part), self.lock())
        self.finished.write_text(self._stamp(part), "utf-8")

    def _stamp(self, part: Part) -> str:
        """Name everything that it is made from: a change in any of it makes it anew."""
        made_from = [sys.version, sys.base_prefix, str(self.root), self.lock()]
        return part + " " + hashlib.sha256("\n".join(made_from).encode()).hexdigest()
