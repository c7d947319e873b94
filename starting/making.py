"""An environment is made beside the one that works, and takes its place once it is whole."""

import os
import shutil
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from starting.telling import Fault

_ROOM = "then run start.py again."


def build_beside(instead_of: Path, folder: Path, packages: Path, root: Path) -> None:
    """Make an empty environment in `folder`, which finds the lesson in `root`.

    `instead_of` is the one whose place it is to take, and `packages` where it keeps packages.

    Raises
    ------
    Fault
        If what lies in that place is somebody else's: it would be lost.
    """
    leave_what_is_not_ours(instead_of)
    _remove(folder)
    _builder().create(folder)
    # It will be moved once: so uv writes commands that find their Python beside them.
    with (folder / "pyvenv.cfg").open("a", encoding="utf-8") as settings:
        settings.write("relocatable = true\n")
    # A relative path, because older Pythons misread some letters of an absolute one.
    there = os.path.relpath(root, packages)
    (packages / "lesson.pth").write_text(there + "\n", "utf-8")


def leave_what_is_not_ours(folder: Path) -> None:
    """Make sure that this folder may be replaced: it is not there, or a start has made it."""
    if folder.is_symlink():
        raise Fault(
            f"{folder.name} in the lesson's folder is a link to {folder.readlink()}, which is left as it is. "
            f"Remove the link, {_ROOM}"
        )
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return
    if not any(folder.glob("lesson.*")):
        raise Fault(
            f"{folder.name} in the lesson's folder was not made by the lesson, and is left as it is. "
            f"Give it another name, {_ROOM}"
        )


@contextmanager
def removed_between(folder: Path) -> Iterator[None]:
    """Leave nothing of an environment that did not become whole."""
    try:
        yield
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def swap(made: Path, folder: Path) -> None:
    """Put an environment that is whole in the place of the one that was there."""
    before = _before(folder)
    _remove(before)
    if folder.exists():
        folder.rename(before)
    try:
        made.rename(folder)
    except OSError:
        bring_back(folder)
        raise
    builder = _builder()
    builder.setup_scripts(builder.ensure_directories(str(folder)))  # "activate" names where it lies
    shutil.rmtree(before, ignore_errors=True)


def bring_back(folder: Path) -> None:
    """Undo a swap that was broken off in the middle."""
    if not os.path.lexists(folder) and _before(folder).exists():
        _before(folder).rename(folder)


def _before(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.before")


def _builder() -> venv.EnvBuilder:
    return venv.EnvBuilder(symlinks=os.name != "nt")


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
