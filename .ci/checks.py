"""What a contributor runs: the checks, the notebooks, the lock, licences, known weaknesses.

`python start.py test` runs every check, `test fast` what one waits for while working. They, `build`,
`watch`, `notebooks`, `lock`, `licences` and `audit` come here, in the environment's own Python.
"""

import argparse
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import IO

import nbformat

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / ".ci")]
import licences  # noqa: E402  neither folder is on the path of a file run with -P

from lesson.browser import find_browser  # noqa: E402
from lesson.jupyter.trust import write_hashes  # noqa: E402
from lesson.saved_faces import keep_lasting_faces  # noqa: E402
from starting.environment import CONTRIBUTOR_HEADING, Environment  # noqa: E402
from starting.telling import crash  # noqa: E402

# numpy's own types, which differ between Pythons, can be read for the one that it is installed in.
PYTHON = "{}.{}".format(*sys.version_info[:2])

# A check that hangs is named, and the others go on.
HANGING = "--timeout=240"

# nbval takes seconds to import, in every worker.
QUICK = "-p no:nbval"

CHECKS = {
    "lint": [
        "ruff format --check .",
        "ruff check .",
        "lint-imports --no-cache --no-logo",
        "jactionlint --strict-exit --no-hints",
    ],
    "types": [f"mypy --python-version {PYTHON}"],
    "frontend": ["frontend check"],
    "units": [f"pytest {QUICK} -m 'not browser' -n auto --dist worksteal tests"],
    "notebooks": [
        "pytest -n 2 --dist loadfile --nbval notebooks",
    ],
    "browser": [
        f"pytest {QUICK} -m browser -n 2 --dist loadscope {HANGING} --durations=20 tests/browser"
    ],
}

# What a contributor waits for, within a minute on two cores: run side by side, told in this order.
FAST = {name: CHECKS[name] for name in ("lint", "types", "frontend")}
# Neither slow nor a browser: pyproject.toml's addopts. The longest comes last, and is begun first.
FAST["units"] = [f"pytest {QUICK} -q -n auto --dist worksteal tests"]

# What cannot be run as a module: what its script holds.
PROGRAMS = {
    "lint-imports": "from importlinter.cli import lint_imports_command as run; run()",
    "frontend": "import sys; sys.path[:0] = ['.ci', '.']; import frontend; sys.exit(frontend.main())",
}

# Relative to where uv runs: the lock tells which file a constraint came from.
LOCK_CONSTRAINTS = ".ci/lock_constraints.txt"

LOCK_HEADER = """\
# Every package at the version the lesson was tested with, and the hashes of its files.
# Written by `python start.py lock`. Both `uv pip install` and `pip install` take it whole, with
# `--require-hashes -r requirements.lock`; a learner's machine gets the first part only.

"""


def run(command: list[str], output: IO[str] | None = None) -> int:
    """Run a module of the environment; return its exit code. Its words go to `output`, or are seen."""
    how = [sys.executable, "-m", *command]
    if program := PROGRAMS.get(command[0]):
        how = [sys.executable, "-c", program, *command[1:]]
    runs_pages = "--nbval" in command or command[0] == "nbconvert"
    whole = {"LESSON_DEBUG": "1"} if runs_pages else {}  # a page's error with its traceback
    variables = {**os.environ, **whole}
    errors = subprocess.STDOUT if output else None
    code = subprocess.call(how, cwd=ROOT, env=variables, stdout=output, stderr=errors)
    if sentence := crash(command[0], code):
        print(sentence, file=output, flush=True)
    return code


def check(name: str, lines: list[str], output: IO[str] | None = None) -> tuple[bool, float]:
    """Run one check, all of it even if a part fails; say whether it passed, and in what time (s)."""
    began = time.monotonic()
    if name == "browser" and find_browser() is None:  # its tests would skip, and seem to pass
        say = "=== browser: no Chromium, Chrome or Edge was found on this machine."
        print(f"\n{say}", file=output, flush=True)
        return False, time.monotonic() - began
    codes = []
    for line in lines:
        print(f"\n=== {name}: {line}", file=output, flush=True)
        codes.append(run(shlex.split(line), output))
    return not any(codes), time.monotonic() - began


def one_by_one(checks: dict[str, list[str]]) -> dict[str, tuple[bool, float]]:
    """Run these checks, all of them even if one fails."""
    return {name: check(name, lines) for name, lines in checks.items()}


def side_by_side(checks: dict[str, list[str]]) -> dict[str, tuple[bool, float]]:
    """Run these checks on every core, the last one first; print the words of each whole, in order."""
    results = {}
    with ExitStack() as stack:
        pool = stack.enter_context(ThreadPoolExecutor(max_workers=max(2, os.cpu_count() or 1)))
        running = {}
        for name, lines in reversed(checks.items()):
            words = stack.enter_context(tempfile.TemporaryFile("w+", encoding="utf-8"))
            running[name] = pool.submit(check, name, lines, words), words
        for name in checks:
            done, words = running[name]
            results[name] = done.result()
            words.seek(0)
            print(words.read(), end="", flush=True)
    return results


def test(names: list[str]) -> int:
    """Run these checks, or the fast ones, or all of them, and say how each went."""
    if names == ["fast"]:
        results = side_by_side(FAST)
    elif names:
        results = one_by_one({name: CHECKS[name] for name in names})
    else:  # browsers and kernels get the machine for themselves
        beside = {name: lines for name, lines in CHECKS.items() if name in FAST}
        rest = {name: lines for name, lines in CHECKS.items() if name not in FAST}
        results = side_by_side(beside) | one_by_one(rest)
    print()
    for name, (passed, seconds) in results.items():
        print(f"{name:<10} {'passed' if passed else 'FAILED'} {seconds:6.1f} s")
    passes = sum(passed for passed, _ in results.values())
    print(f"Checks: {passes} passed, {len(results) - passes} failed", flush=True)
    return int(passes < len(results))


def notebooks() -> int:
    """Run every notebook from top to bottom and store what it shows."""
    pages = [
        str(page)
        for page in sorted((ROOT / "notebooks").rglob("*.ipynb"))
        if ".ipynb_checkpoints" not in page.parts
    ]
    quiet = (
        "--ExecutePreprocessor.record_timing=False --ExecutePreprocessor.store_widget_state=False"
    )
    code = run(["nbconvert", "--to=notebook", "--execute", "--inplace", *quiet.split(), *pages])
    for page in pages:
        notebook = nbformat.read(page, as_version=4)
        keep_lasting_faces(notebook)
        nbformat.write(notebook, page)
    write_hashes()  # what ships is trusted by them
    return code


def lock() -> int:
    """Renew the lock: the newest versions that pyproject.toml allows, the learner's first."""
    how = "uv pip compile --universal --python-version=3.11 --generate-hashes --no-header --quiet"
    with tempfile.TemporaryDirectory() as folder:
        command = [*how.split(), "pyproject.toml", "--extra=lab"]
        command += ["--constraints", LOCK_CONSTRAINTS, "--output-file"]
        everything, learner = Path(folder, "everything.txt"), Path(folder, "learner.txt")
        if run([*command, str(everything), "--group=dev"]):
            return 1
        shutil.copy(everything, learner)  # uv keeps the versions it finds in its output file
        if run([*command, str(learner)]):
            return 1
        entry = re.compile(r"^(\S+)==.*\n(?: .*\n)*", re.MULTILINE)
        first = learner.read_text("utf-8")
        names = {found[1] for found in entry.finditer(first)}
        rest = [e[0] for e in entry.finditer(everything.read_text("utf-8")) if e[1] not in names]
    text = LOCK_HEADER + first + "\n" + CONTRIBUTOR_HEADING + "".join(rest)
    (ROOT / "requirements.lock").write_text(text, "utf-8")
    return 0


def audit() -> int:
    """Ask PyPI whether a weakness is known of any package that a learner's machine is given."""
    learner = Environment(ROOT).lock("learner")
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder, "learner.txt")
        lines.write_text(learner, "utf-8")
        # Not strict, it would call a package that it could not ask about no weakness.
        how = "uv tool run pip-audit --strict --disable-pip --require-hashes --requirement"
        return run([*how.split(), str(lines)])


COMMANDS = {
    "build": lambda: run(["frontend", "build"]),
    "watch": lambda: run(["frontend", "build", "--watch"]),
    "notebooks": notebooks,
    "lock": lock,
    "licences": licences.write_list,
    "audit": audit,
}


def main() -> int:
    """Do what was asked, with a learner's record that is thrown away afterwards."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", choices=["test", *COMMANDS])
    parser.add_argument("names", nargs="*", choices=[[], *CHECKS, "fast"], metavar="CHECK")
    options = parser.parse_args()
    if "fast" in options.names[1:] or options.names[:1] == ["fast"] != options.names:
        parser.error("fast stands alone: it is a part of several checks")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as journal:
        os.environ["LESSON_JOURNAL"] = journal
        if options.command == "test":
            return test(options.names)
        return COMMANDS[options.command]()


if __name__ == "__main__":
    sys.exit(main())
