"""What every test stands on: no display, a journal of its own, and what was drawn before."""

import sys
from itertools import count
from pathlib import Path

# Building this package's grammar, to check addresses that no notebook has, takes 2 seconds of every
# worker's start. jsonschema does without it where it is not there.
sys.modules["rfc3987_syntax"] = None

import matplotlib as mpl
import pytest

try:
    from hypothesis import settings

    from tests import picture_cache
except (
    ModuleNotFoundError
):  # who has environment.yml alone can check the pages with `pytest --nbval`
    LEFT_OUT = collect_ignore_glob = ["*"]
else:
    LEFT_OUT = []
    # How long an example takes is the machine's affair: a busy one would fail what is right.
    settings.register_profile("lesson", deadline=None)
    settings.load_profile("lesson")

ROOT = Path(__file__).resolve().parents[1]
BROWSER_TESTS = ROOT / "tests" / "browser"


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config):
    if hasattr(config.option, "mpl"):
        config.option.mpl = True
        config.option.mpl_baseline_path = str(ROOT / "tests" / "diagrams" / "baseline")
        # beside each failed picture the approved one and the difference
        config.option.mpl_results_path = str(ROOT / "build" / "pictures")
    if LEFT_OUT:
        return
    picture_cache.store = getattr(config, "cache", None)  # there is none after -p no:cacheprovider


def pytest_ignore_collect(collection_path, config):
    """Import none of the browser's tests where all of them would be left out; None asks the others."""
    left_out = "not browser" in config.option.markexpr
    return True if left_out and collection_path == BROWSER_TESTS else None


def pytest_report_header():
    more = "tests: left out, as they need more than environment.yml has: python start.py test"
    return more if LEFT_OUT else None


@pytest.fixture(scope="session")
def journals(tmp_path_factory):
    """A folder for the journals of tests that have none of their own, and their numbers."""
    return tmp_path_factory.mktemp("journals"), count()


@pytest.fixture(autouse=True)
def errors_as_a_learner_sees_them(monkeypatch):
    monkeypatch.delenv("LESSON_DEBUG", raising=False)


@pytest.fixture(autouse=True)
def journal_of_its_own(request, journals, monkeypatch):
    """A folder that is not there yet, as making one for each of thousands of tests takes seconds."""
    if "tmp_path" in request.fixturenames:
        place = request.getfixturevalue("tmp_path") / "journal"
    else:
        folder, numbers = journals
        place = folder / str(next(numbers))
    monkeypatch.setenv("LESSON_JOURNAL", str(place))


@pytest.fixture(autouse=True, scope="session")
def no_display():
    mpl.use("agg")
