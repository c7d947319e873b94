"""What `pytest --nbval` needs to find the pages as they were saved, whoever runs it."""

import os
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config):
    """Compare pages with a run on an empty record, and leave out what differs between machines."""
    if not getattr(config.option, "nbval", False):
        return
    empty = tempfile.TemporaryDirectory(prefix="lesson-", ignore_cleanup_errors=True)
    config.add_cleanup(empty.cleanup)
    os.environ["LESSON_JOURNAL"] = empty.name
    if not config.option.nbval_sanitize_with:
        config.option.nbval_sanitize_with = str(ROOT / "tests" / "notebooks" / "sanitize.cfg")
