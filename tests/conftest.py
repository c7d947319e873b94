"""What every test stands on: no display, a journal of its own, and what was drawn before."""

import sys
from pathlib import Path

# Building this package's grammar, to check addresses that no notebook has, takes 2 seconds of every
# worker's start. jsonschema does without it where it is not there.
sys.modules["rfc3987_syntax"] = None

import matplotlib as mpl
import pytest
from hypothesis import settings

from tests import picture_cache

# How long an example takes is the machine's affair: a busy one would fail what is right.
settings.register_profile("lesson", deadline=None)
settings.load_profile("lesson")

BROWSER_TESTS = Path(__file__).resolve().parent / "browser"


def pytest_configure(config):
    picture_cache.store = getattr(config, "cache", None)  # there is none after -p no:cacheprovider


def pytest_ignore_collect(collection_path, config):
    """Import none of the browser's tests where all of them would be left out; None asks the others."""
    left_out = "not browser" in config.option.markexpr
    return True if left_out and collection_path == BROWSER_TESTS else None


@pytest.fixture(autouse=True)
def journal_of_its_own(tmp_path, monkeypatch):
    monkeypatch.setenv("LESSON_JOURNAL", str(tmp_path / "journal"))


@pytest.fixture(autouse=True, scope="session")
def no_display():
    mpl.use("agg")
