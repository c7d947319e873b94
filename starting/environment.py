"""The lesson's own Python environment: what it holds, and whether it works."""

import os
import subprocess
import sysconfig
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from starting.installing import Installer
from starting.making import bring_back, build_beside, removed_between, swap
from starting.stamp import PYTHON, Stamp, digest, entries
from starting.taking_turns import a_turn
from starting.telling import Fault, explain, tell

Part = Literal["learner", "contributor"]

CONTRIBUTOR_HEADING = "# From here on: what a contributor checks the pages with.\n"
#: What the lesson cannot be opened without.
NEEDED = "import lesson.waking, starting.launch"


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
        """Make it hold what a learner or a contributor needs, if it does not yet.

        What works goes on working until what is new is whole. Where that cannot be had, a learner goes on
        with what there was.

        Raises
        ------
        Fault
            If it cannot be set up, with the reason; for a learner, if nothing works either.
        """
        if self.holds(part):
            return
        with a_turn(self.own_folder / "setting_up.lock"):
            bring_back(self.folder)
            if self.holds(part):  # another start may have set it up meanwhile
                return
            try:
                self._make(part)
            except (Fault, OSError) as trouble:
                if part == "contributor" or not self._opens():
                    raise
                said = trouble if isinstance(trouble, Fault) else explain(str(trouble)) or trouble
                tell(f"{said}\nMeanwhile the lesson opens with the packages that it had before.")

    def holds(self, part: Part) -> bool:
        """Say whether it is finished, works, and holds this part as the lock has it.

        What a contributor checks with is checked with the Python that was asked; a learner's may be older.
        """
        stamp = Stamp.read(self.finished)
        if stamp is None or getattr(stamp, part) != digest(self.lock(part)):
            return False
        if part == "contributor" and stamp.python != PYTHON:
            return False
        return self._version() == stamp.python and not stamp.missing(self.folder)

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

    def _make(self, part: Part) -> None:
        """Make the environment, or add to it what is missing."""
        stamp = Stamp.read(self.finished)
        if stamp and stamp.python == PYTHON and self.holds("learner"):  # which stays finished
            self._fill(part)
            return
        beside = Environment(self.root, f"{self.name}.new")
        tell(f"Setting up: making the lesson's own Python environment in {self.name} ...")
        with removed_between(beside.folder):
            build_beside(self.folder, beside.folder, beside.inside("purelib"), self.root)
            beside._fill(part, uv_of=self)
            swap(beside.folder, self.folder)

    def _fill(self, part: Part, uv_of: "Environment | None" = None) -> None:
        """Install this part, and say that it is finished."""
        before = (uv_of or self).python
        Installer(self.root, self.python, before).locked(self.lock(part), self.lock())
        packages = self.inside("purelib")
        Stamp(
            learner=digest(self.lock("learner")),
            contributor=digest(self.lock()) if part == "contributor" else "",
            python=PYTHON,
            packages=packages.relative_to(self.folder).as_posix(),
            entries=entries(packages),
        ).write(self.finished)

    def _version(self) -> str:
        """Return which Python its own is, "3.11"; nothing where it does not run."""
        return self._says("import sys; print('{}.{}'.format(*sys.version_info[:2]))", "-I", "-S")

    def _opens(self) -> bool:
        """Say whether the lesson can be opened with what is there, whatever that was made from."""
        return self._says(f"{NEEDED}; print('yes')", "-P") == "yes"

    def _says(self, program: str, *options: str) -> str:
        """Return what its Python prints for this; nothing where that does not work."""
        try:
            done = subprocess.run(
                [str(self.python), *options, "-c", program],
                cwd=self.root,
                env=self.variables(),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                errors="replace",
                check=False,
            )
        except OSError:
            return ""
        return "" if done.returncode else done.stdout.strip()
