"""What a finished environment says of itself: what it was made from, and what it holds."""

import hashlib
import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

#: The language's version, on which the place of packages depends; its patches change nothing of it.
PYTHON = "{}.{}".format(*sys.version_info[:2])


@dataclass(frozen=True)
class Stamp:
    """Digests of the two parts of the lock ("" for a part that is not in it), and what was put there.

    `packages` is where packages lie, relative to the environment, and `entries` is what lay there when it
    was finished. Neither the environment's own place nor the patch of Python counts: with another of these
    it works as before.
    """

    learner: str
    contributor: str
    python: str
    packages: str
    entries: tuple[str, ...]

    @classmethod
    def read(cls, file: Path) -> "Stamp | None":
        """Return what this file says; None where it says nothing that can be understood."""
        try:
            told = json.loads(file.read_text("utf-8"))
            stamp = cls(**told | {"entries": tuple(told["entries"])})
        except (OSError, ValueError, TypeError, KeyError):  # there is none, or it is an older one's
            return None
        words = (stamp.learner, stamp.contributor, stamp.python, stamp.packages, *stamp.entries)
        return stamp if all(isinstance(word, str) for word in words) else None

    def write(self, file: Path) -> None:
        """Write it whole or not at all."""
        beside = file.with_name(f"{file.name}.new")
        beside.write_text(json.dumps(asdict(self), indent=1), "utf-8")
        beside.replace(file)

    def missing(self, folder: Path) -> list[str]:
        """Return what lay in this environment when it was finished, and is gone."""
        return sorted(set(self.entries) - set(entries(folder / self.packages)))


def entries(packages: Path) -> tuple[str, ...]:
    """Return the names of what lies in a folder of packages."""
    if not packages.is_dir():
        return ()
    return tuple(sorted(each.name for each in packages.iterdir() if each.name != "__pycache__"))


def digest(lines: str) -> str:
    """Return a name for these lines of the lock."""
    return hashlib.sha256(lines.encode()).hexdigest()
