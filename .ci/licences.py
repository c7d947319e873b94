"""The licences of what a learner's machine is given: `python start.py licences` lists them."""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

from packaging.utils import canonicalize_name

from starting.environment import Environment

ROOT = Path(__file__).resolve().parent.parent
LIST = ROOT / "LICENCES.md"
OTHER_SYSTEMS = ("windows", "macos")

PERMISSIVE = {
    *("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MIT-0"),
    *("MIT-CMU", "PSF-2.0", "Zlib"),
}
#: Changes to a package's own files must stay open; what uses the package may have any licence.
WEAK_COPYLEFT = {"MPL-2.0"}

# What packages wrote before SPDX names were asked for.
SPDX = {
    "apache 2.0": "Apache-2.0",
    "apache license, version 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "bsd 2-clause license": "BSD-2-Clause",
    "bsd 3-clause license": "BSD-3-Clause",
    "isc license": "ISC",
    "isc license (iscl)": "ISC",
    "mit license": "MIT",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "psfl": "PSF-2.0",
    "python software foundation license": "PSF-2.0",
}

ABOUT = """\
# Licences of the packages

Every package that `python start.py` may install on a learner's machine, on any system, with the
licence it declares; the programs and typefaces that some of them carry inside have notes of their own
in the package. The lesson's own licences are in [LICENSE](LICENSE). What is
built into the reader's script has its licences in [lesson/static/reader_licences.txt](lesson/static/reader_licences.txt).

Written by `python start.py licences`. `tests/test_licences.py` fails where one is missing, differs
from what the installed package says, or is neither permissive nor weak copyleft (MPL-2.0: changes to
the package's own files stay open, and nothing else is touched).

| package | licence |
|---|---|
"""


def locked_names(lock: str) -> list[str]:
    """Name every package that these lines of the lock install, once, in alphabetical order."""
    return sorted(set(re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)))


def licence_of(package: Distribution) -> str:
    """Return what a package declares, as an SPDX expression where its words can be told."""
    about = package.metadata
    if expression := about.get("License-Expression"):
        return expression
    kind = "License :: "
    classifiers = [c for c in about.get_all("Classifier", []) if c.startswith(kind)]
    told = [about.get("License", ""), *(c.rpartition(" :: ")[2] for c in classifiers)]
    words = [word.strip() for word in told if word.strip() and "\n" not in word]
    known = [name for word in words if (name := _spdx(word, package))]
    return known[0] if known else next(iter(words), "unknown")


def _spdx(word: str, package: Distribution) -> str | None:
    if word in PERMISSIVE | WEAK_COPYLEFT:
        return word
    if word.lower() in ("bsd", "bsd license"):
        return _which_bsd(package)
    return SPDX.get(word.lower())


def _which_bsd(package: Distribution) -> str | None:
    """Tell by its text: the third clause is about the names of those who wrote it."""
    files = [f for f in package.files or () if re.search(r"licen[cs]e|copying", f.name, re.I)]
    texts = [file.read_text("utf-8") for file in files if "dist-info" in file.parts[0]]
    text = " ".join(" ".join([package.metadata.get("License", ""), *texts]).lower().split())
    if re.search(r"neither the names? ", text):
        return "BSD-3-Clause"
    return "BSD-2-Clause" if "redistributions in binary form" in text else None


def is_acceptable(licence: str) -> bool:
    """Say whether a licence is permissive or weak copyleft: of an AND each part, of an OR one."""
    ways = [way.split(" AND ") for way in licence.replace("(", "").replace(")", "").split(" OR ")]
    return any({part.strip() for part in way} <= PERMISSIVE | WEAK_COPYLEFT for way in ways)


def installed(folder: Path | None = None) -> dict[str, str]:
    """Return the licence of each package of this environment, or of a folder, by its name."""
    found = distributions(path=[str(folder)]) if folder else distributions()
    return {canonicalize_name(each.metadata["Name"]): licence_of(each) for each in found}


def listed(text: str) -> dict[str, str]:
    """Read the list: each package's licence."""
    return dict(re.findall(r"^\| \[([\w.-]+)\]\(\S+\) \| (.+) \|$", text, re.MULTILINE))


def _for_other_systems(lock: str, missing: set[str]) -> Iterator[dict[str, str]]:
    """Unpack, in a folder that is thrown away, what this system does not install."""
    entries = re.findall(r"^(?:[\w.-]+)==.*\n(?: .*\n)*", lock, re.MULTILINE)
    wanted = "".join(e for e in entries if e.partition("==")[0] in missing)
    for system in OTHER_SYSTEMS:
        with tempfile.TemporaryDirectory() as folder:
            lines = Path(folder, "wanted.txt")
            lines.write_text(wanted, "utf-8")
            command = [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--no-deps"]
            command += ["--only-binary=:all:", "--require-hashes", f"--python-platform={system}"]
            command += ["--python", sys.executable, "--target", f"{folder}/packages", "-r", lines]
            subprocess.run(command, check=True)
            yield installed(Path(folder, "packages"))


def write_list() -> int:
    """Write the list; return 0, or 1 if a licence is missing or not acceptable."""
    lock = Environment(ROOT).lock("learner")
    names, found = locked_names(lock), installed()
    if missing := set(names) - set(found):
        for elsewhere in _for_other_systems(lock, missing):
            found |= elsewhere
    rows = [
        f"| [{name}](https://pypi.org/project/{name}/) | {found.get(name, 'unknown')} |"
        for name in names
    ]
    LIST.write_text(ABOUT + "\n".join(rows) + "\n", "utf-8")
    doubtful = [name for name in names if not is_acceptable(found.get(name, "unknown"))]
    for name in doubtful:
        print(f"{name}: {found.get(name, 'unknown')} is not a licence that the lesson may rest on.")
    print(f"{len(names)} packages written to {LIST.name}.")
    return int(bool(doubtful))
