""".github/workflows: what `lint` finds wrong with one, and which machines ours asks for."""

import shlex
import subprocess
import sys
import tomllib

import pytest
import yaml

from tests.ci import ROOT, from_ci

OURS = (ROOT / ".github" / "workflows" / "checks.yml").read_text("utf-8")
CLASSIFIERS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["classifiers"]
CHECKS = from_ci("checks").CHECKS
(LINTER,) = [line for lines in CHECKS.values() for line in lines if line.startswith("jactionlint")]


def machines():
    """System, Python and checks of each job."""
    return yaml.safe_load(OURS)["jobs"]["checks"]["strategy"]["matrix"]["include"]


def lint(folder, workflow):
    """Check a workflow as `lint` does; return the exit code and what is said."""
    file = folder / ".github" / "workflows" / "checks.yml"
    file.parent.mkdir(parents=True)
    (folder / ".git").mkdir()  # without one there is no project for it
    file.write_text(workflow, "utf-8")
    command = [sys.executable, "-m", *shlex.split(LINTER)]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout


def test_our_workflow_is_sound(tmp_path):
    assert lint(tmp_path, OURS) == (0, "")


@pytest.mark.parametrize(
    ("sound", "broken", "rule"),
    [
        ("runs-on:", "run-on:", "workflow-syntax"),
        ("matrix.system }}", "matrix.sytem }}", "undefined-property"),
        ("contents: read", "contents: write", "excessive-permissions"),
        ("    timeout-minutes: 60\n", "", "missing-timeout"),
        ("@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1", "@v7", "unpinned-uses"),
        (
            "concurrency:\n  group: ${{ github.workflow }}-${{ github.ref }}\n",
            "env:\n",
            "concurrency-limits",
        ),
        ("          persist-credentials: false\n", "          fetch-depth: 1\n", "artipacked"),
    ],
)
def test_a_broken_workflow_is_found_by_its_line(tmp_path, sound, broken, rule):
    assert sound in OURS
    code, said = lint(tmp_path, OURS.replace(sound, broken))
    assert code == 1
    assert f"[{rule}]" in said
    assert ".github/workflows/checks.yml:" in said.replace("\\", "/")


def test_every_python_that_the_package_names_is_tried_and_both_ends_on_each_system():
    named = [text.rpartition(" :: ")[2] for text in CLASSIFIERS if ":: Python :: " in text]
    tried = {(job["system"].partition("-")[0], job["python"]) for job in machines()}
    assert {python for system, python in tried if system == "ubuntu"} == set(named)
    for system in ("macos", "windows"):
        assert {(system, named[0]), (system, named[-1])} <= tried


def test_every_check_runs_somewhere_and_the_browsers_on_each_system():
    runs = {
        (job["system"].partition("-")[0], check)
        for job in machines()
        for check in job["checks"].split()
    }
    assert {check for _, check in runs} == set(CHECKS)
    assert {system for system, check in runs if check == "browser"} == {
        "ubuntu",
        "macos",
        "windows",
    }
