"""A newer version of the lesson for whoever has it from git, and the way back; nothing of theirs is lost."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from starting.telling import Fault, tell

#: Where what a learner changed in the lesson's own files is put.
YOURS = "yours"
RECORD = (
    "Your answers, diary and routines lie elsewhere, in a folder of your own, and stay as they are."
)
NEWER_RECORD = "If it says that they were written by a newer version, nothing is lost: update, and they are there."
DOWNLOADED = (
    "This folder was downloaded, so it cannot fetch what is new by itself. Download the lesson again into a "
    "folder beside this one, and start it there. " + RECORD + " Then this folder can be deleted."
)


@dataclass(frozen=True)
class Checkout:
    """The lesson in the folder `root` as git keeps it; `memory` is a file for where an update came from."""

    root: Path
    memory: Path

    def update(self) -> None:
        """Take the newest version, and say what is new in it.

        Raises
        ------
        Fault
            If that cannot be done; then all is as it was.
        """
        newest = self._newest()
        here = self._git("rev-parse", "HEAD")
        if here == newest:
            tell(f"You have the newest version. {RECORD}")
            return
        self._refuse_own_commits()
        known = _entries(self._changelog("HEAD"))
        added = self._names("diff", "--name-only", "--diff-filter=A", "-z", here, newest)
        self._take(newest, in_the_way=added)
        self.memory.write_text(here, "utf-8")
        new = [entry for entry in _entries(self._changelog("HEAD")) if entry not in known]
        tell(
            "\n".join(["You have the newest version now.", *(["New in it:"] if new else []), *new])
        )
        tell(f"{RECORD}\nTo go back: python start.py update --back")

    def go_back(self) -> None:
        """Take the version again that was there before the last update.

        Raises
        ------
        Fault
            If there was none, or it cannot be had.
        """
        before = self.memory.read_text("utf-8").strip() if self.memory.exists() else ""
        if not before:
            raise Fault("There is no update to go back from.")
        self._refuse_own_commits()
        self._take(before, in_the_way=[])
        self.memory.unlink()
        tell(f"You have the version again that was here before the update. {RECORD} {NEWER_RECORD}")

    def _newest(self) -> str:
        """Fetch, and return which version is the newest."""
        if not (self.root / ".git").exists():
            raise Fault(DOWNLOADED)
        if shutil.which("git") is None:
            raise Fault("To update, the program git is needed; it was not found on this computer.")
        try:
            self._git("rev-parse", "--abbrev-ref", "@{upstream}")
        except Fault as fault:
            raise Fault(
                "This copy does not know where newer versions come from: its branch follows none."
            ) from fault
        tell("Looking for a newer version ...")
        try:
            self._git("fetch", "--quiet")
        except Fault as fault:
            raise Fault(
                f"What is new could not be fetched. Check the internet connection, then try again. {fault}"
            ) from fault
        return self._git("rev-parse", "@{upstream}")

    def _refuse_own_commits(self) -> None:
        if self._git("rev-list", "@{upstream}..HEAD"):
            raise Fault(
                "This copy has changes of its own committed. Bring them together with what is new by git: "
                "git pull --rebase"
            )

    def _take(self, version: str, in_the_way: list[str]) -> None:
        """Take this version; what was changed here, or lies where new files come, is put into YOURS."""
        changed = self._names("diff", "--name-only", "--no-renames", "-z", "HEAD")
        kept = sorted(name for name in {*changed, *in_the_way} if (self.root / name).is_file())
        folder = _free(self.root / YOURS / f"{date.today():%Y-%m-%d}")
        for name in kept:
            _copy(self.root / name, folder / name)
        try:
            self._git("reset", "--hard", "--quiet", version)
        except Fault:
            for name in kept:
                _copy(folder / name, self.root / name)
            raise
        if kept:
            files = "one file" if len(kept) == 1 else f"{len(kept)} files"
            where = folder.relative_to(self.root).as_posix()
            tell(f"You had changed {files}: {', '.join(kept)}. What you had is in {where}.")

    def _changelog(self, version: str) -> str:
        return self._git("show", f"{version}:CHANGELOG.md")

    def _names(self, *words: str) -> list[str]:
        return [name for name in self._git(*words).split("\0") if name]

    def _git(self, *words: str) -> str:
        """Return what git says; a Fault where it fails."""
        done = subprocess.run(
            ["git", *words],
            cwd=self.root,
            env={**os.environ, "GIT_TERMINAL_PROMPT": "0"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            check=False,
        )
        if done.returncode:
            said = done.stderr.strip() or done.stdout.strip()
            raise Fault(f"git says: {said}")
        return done.stdout.strip()


def _entries(changelog: str) -> list[str]:
    """Return the entries of a list in Markdown, each on one line."""
    found = re.findall(r"^- .*(?:\n[ \t]+\S.*)*", changelog, re.MULTILINE)
    return [" ".join(entry.split()) for entry in found]


def _copy(file: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(file, to)


def _free(folder: Path) -> Path:
    """Return a folder of this name that is not there yet."""
    number, free = 1, folder
    while free.exists():
        number += 1
        free = folder.with_name(f"{folder.name}_{number}")
    return free
