"""What every test stands on: no display, and a journal of its own."""

import matplotlib as mpl
import pytest
from hypothesis import settings

# How long an example takes is the machine's affair: a busy one would fail what is right.
settings.register_profile("lesson", deadline=None)
settings.load_profile("lesson")


@pytest.fixture(autouse=True)
def errors_as_a_learner_sees_them(monkeypatch):
    monkeypatch.delenv("LESSON_DEBUG", raising=False)


@pytest.fixture(autouse=True)
def journal_of_its_own(tmp_path, monkeypatch):
    monkeypatch.setenv("LESSON_JOURNAL", str(tmp_path / "journal"))


@pytest.fixture(autouse=True, scope="session")
def no_display():
    mpl.use("agg")
