"""The lesson's own content keeps to its rules: what `python start.py run lesson check` asks."""

import pytest

from tests.content_checks.spoilt import CHECKS, found, own


@pytest.mark.parametrize("name", CHECKS)
def test_the_lesson_keeps_to(name):
    findings = found(name, own())
    assert not findings, "\n".join(map(str, findings))
