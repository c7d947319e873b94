"""Whoever has what environment.yml brings can check the pages with `pytest --nbval`, and nothing else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lesson.journal.attempts import record
from lesson.quiz.bank import load_bank

ROOT = Path(__file__).resolve().parents[2]
REVIEW = "notebooks/07_review.ipynb"
#: pytest where a contributor's packages are not there.
STRANGERS_PYTEST = """
import sys
for name in ("hypothesis", "grimp", "pytest_mpl", "xdist", "pytest_timeout", "pytest_cov", "playwright"):
    sys.modules[name] = None
import pytest
sys.exit(pytest.main(sys.argv[1:]))
"""
PLUGINS = ("nbval",)


def by_a_stranger(*options):
    """Run pytest as it runs with nothing but what environment.yml brings."""
    told = [word for plugin in PLUGINS for word in ("-p", f"{plugin}.plugin")]
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "COLUMNS": "100"}
    environment = {name: value for name, value in environment.items() if "XDIST" not in name}
    return subprocess.run(
        [sys.executable, "-c", STRANGERS_PYTEST, *told, "--nbval", *options],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.slow
def test_all_that_is_collected_are_pages_and_the_rest_is_named():
    done = by_a_stranger("--collect-only")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "tests: left out, as they need more than environment.yml has" in done.stdout
    assert "07_review.ipynb" in done.stdout
    assert "<Module" not in done.stdout


@pytest.mark.slow
def test_a_record_that_has_been_used_changes_nothing():
    for id_ in list(load_bank())[:20]:
        record(id_, "a", 0.0)
    done = by_a_stranger(REVIEW)
    assert done.returncode == 0, done.stdout + done.stderr
