"""What every test stands on: no display, and a journal of its own."""

import matplotlib as mpl
import pytest


@pytest.fixture(autouse=True)
def journal_of_its_own(tmp_path, monkeypatch):
    monkeypatch.setenv("LESSON_JOURNAL", str(tmp_path / "journal"))


@pytest.fixture(autouse=True, scope="session")
def no_display():
    mpl.use("agg")
