"""pyproject.toml, requirements.lock and environment.yml name the same packages."""

import re
import subprocess
import sys
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest
import yaml
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from rattler import MatchSpec, Version, VersionSpec

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
CONDA_LINES = [
    line
    for line in yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))["dependencies"]
    if isinstance(line, str)
]
CONDA_NAMES = {
    "jupyter-server": "jupyter_server",
    "matplotlib": "matplotlib-base",
    "nbconvert": "nbconvert-core",
}
CONDA_ONLY = {"python", "pip"}  # what a conda environment itself stands on

# Compiled packages that the Pyodide project builds itself (its channel at anaconda.org/pyodide lists
# them). By name only: its versions trail behind the lock's.
BUILT_FOR_PYODIDE = {
    "contourpy",
    "fonttools",
    "kiwisolver",
    "matplotlib",
    "numpy",
    "pillow",
    "pydantic-core",
    "pyyaml",
}
# Compiled for this machine, but PyPI has a pure wheel of the locked version beside that.
ALSO_PURE = {"psygnal", "wcwidth"}

#: Packages that are not asked for in a browser, by what is imported of them.
IMPORTED_AS = {
    "beautifulsoup4": "bs4",
    "bleach": "bleach",
    "jupyter-server": "jupyter_server",
    "nbconvert": "nbconvert",
    "nbformat": "nbformat",
}

RUN_TIME = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
LAB = [Requirement(line) for line in PROJECT["project"]["optional-dependencies"]["lab"]]
CHECKS = [Requirement(line) for line in PROJECT["dependency-groups"]["dev"]]


def entries(lock=LOCK):
    """Name, version, marker and hashes of each entry of the lock."""
    pattern = r"^([\w.-]+)==(\S+)(?: ; (.*?))? \\\n((?:    --hash=.*\n)+)"
    return re.findall(pattern, lock, re.MULTILINE)


def conda_versions(name):
    """The versions that environment.yml allows of a package, by its conda name."""
    (found,) = [s for s in map(MatchSpec, CONDA_LINES) if s.name.normalized == name]
    return VersionSpec(found.version)


def locked_versions(name):
    return [version for entry, version, _, _ in entries() if entry == canonicalize_name(name)]


def test_every_entry_of_the_lock_has_a_version_and_a_hash():
    named = re.findall(r"^[A-Za-z0-9].*", LOCK, re.MULTILINE)
    assert len(named) == len(entries()) > 100
    hashes = "".join(found for *_, found in entries())
    assert set(re.sub(r"    --hash=sha256:[0-9a-f]{64}( \\)?\n", "", hashes)) == set()


def test_the_lock_names_versions_and_no_addresses():
    assert "://" not in LOCK
    assert not re.search(r"^\s*-(?!-hash)", LOCK, re.MULTILINE)


def test_the_lock_holds_no_path_of_the_machine_that_made_it():
    assert "/tmp" not in LOCK
    assert re.findall(r"\s(?:/|[A-Z]:).*", LOCK) == []


def test_the_lock_keeps_to_its_constraints():
    written = (ROOT / ".ci" / "lock_constraints.txt").read_text("utf-8")
    constraints = [Requirement(line) for line in re.findall(r"^[^#\s]+", written, re.MULTILINE)]
    assert constraints
    for constraint in constraints:
        assert all(map(constraint.specifier.contains, locked_versions(constraint.name)))
    assert "-c .ci/lock_constraints.txt" in LOCK


@pytest.mark.parametrize("requirement", RUN_TIME + LAB + CHECKS, ids=str)
def test_the_lock_satisfies_pyproject(requirement):
    versions = locked_versions(requirement.name)
    assert versions
    assert all(requirement.specifier.contains(version) for version in versions)


def test_a_learners_part_of_the_lock_is_complete_and_holds_no_checking_tools():
    first, heading, rest = LOCK.partition("# From here on: what a contributor checks")
    assert heading
    learner = {name for name, *_ in entries(first)}
    contributor = {name for name, *_ in entries(rest)}
    assert {canonicalize_name(r.name) for r in RUN_TIME + LAB} <= learner
    assert {"mypy", "playwright", "pytest", "ruff", "uv"} <= contributor
    assert not learner & contributor


def test_conda_and_pyproject_name_the_same_packages():
    conda = {MatchSpec(line).name.normalized for line in CONDA_LINES}
    nbval = [r for r in CHECKS if r.name == "nbval"]
    names = {canonicalize_name(r.name) for r in RUN_TIME + LAB + nbval}
    assert conda == {CONDA_NAMES.get(name, name) for name in names} | CONDA_ONLY


@pytest.mark.parametrize("requirement", RUN_TIME + LAB, ids=str)
def test_conda_asks_for_the_same_versions_and_allows_the_locked_one(requirement):
    name = canonicalize_name(requirement.name)
    allowed = conda_versions(CONDA_NAMES.get(name, name))
    assert set(str(allowed).split(",")) == set(str(requirement.specifier).split(","))
    assert all(allowed.matches(Version(version)) for version in locked_versions(name))


def test_binder_is_told_one_python_in_words_that_it_reads():
    """repo2docker's own pattern, which knows no ranges: without a match it takes Python 3.10."""
    (line,) = [line for line in CONDA_LINES if line.startswith("python")]
    told = re.match(r"python\s*=+\s*([\d\.]*)", line)
    assert told
    assert f"Programming Language :: Python :: {told[1]}" in PROJECT["project"]["classifiers"]


def test_whatever_runs_the_lesson_also_exists_for_pyodide():
    """Each run-time package, and each that it needs there, is pure Python or built for Pyodide."""
    browser = {**default_environment(), "sys_platform": "emscripten", "extra": ""}
    browser |= {"platform_system": "Emscripten", "platform_machine": "wasm32"}
    there = [r for r in RUN_TIME if r.marker is None or r.marker.evaluate(browser)]
    waiting, seen, missing = [r.name for r in there], set(), set()
    while waiting:
        name = canonicalize_name(waiting.pop())
        if name in seen:
            continue
        seen.add(name)
        installed = distribution(name)
        pure = "Root-Is-Purelib: true" in (installed.read_text("WHEEL") or "")
        if not pure and name not in BUILT_FOR_PYODIDE | ALSO_PURE:
            missing.add(name)
        needs = [Requirement(line) for line in installed.requires or []]
        waiting += [r.name for r in needs if r.marker is None or r.marker.evaluate(browser)]
    assert missing == set()
    assert len(seen) > len(there) > 10


def test_what_is_left_out_for_pyodide_is_what_serves_pages_and_reads_them_as_files():
    left_out = {r.name for r in RUN_TIME if r.marker is not None}
    hidden = left_out - {"ipykernel"}  # ipywidgets asks for it; in a browser its kernel stands in
    assert {str(r.marker) for r in RUN_TIME if r.marker} == {'sys_platform != "emscripten"'}
    in_the_browser = (
        "import sys\n"
        f"for name in {sorted(map(IMPORTED_AS.get, hidden))}: sys.modules[name] = None\n"
        "import lesson\n"
        "lesson.ask('nerve.roots'), lesson.picture('nerve_from_the_side'), lesson.lab('pelvis_lab')\n"
        "lesson.build_routine(), lesson.open_diary(), lesson.claim_table()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", in_the_browser], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
