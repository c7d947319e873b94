""".ci/checks.py: a check passes when every part of it did, and only then."""

import pytest

from tests.ci import from_ci


@pytest.fixture
def checks(monkeypatch):
    """The checks on a machine with a browser, where every part of them goes well."""
    module = from_ci("checks")
    monkeypatch.setattr(module, "find_browser", lambda: "chromium")
    monkeypatch.setattr(module, "run", lambda _command: 0)
    return module


def test_every_check_is_run_and_named(checks, capsys):
    assert checks.test([]) == 0
    said = capsys.readouterr().out
    assert [name for name in checks.CHECKS if f"\n{name:<10} passed" not in said] == []
    assert said.endswith(f"Checks: {len(checks.CHECKS)} passed, 0 failed\n")


def test_a_check_fails_with_any_part_of_it_and_the_others_are_run_all_the_same(
    checks, capsys, monkeypatch
):
    monkeypatch.setattr(checks, "run", lambda command: int(command[0] == "ruff"))
    assert checks.test(["lint", "types"]) == 1
    said = capsys.readouterr().out
    assert "=== lint: lint-imports" in said
    assert said.endswith("Checks: 1 passed, 1 failed\n")


def test_a_page_that_fails_shows_its_error_whole_and_nothing_else_is_run_so(monkeypatch):
    checks, ran = from_ci("checks"), []
    monkeypatch.setattr(
        checks.subprocess, "call", lambda how, env, **_: ran.append((how, env.get("LESSON_DEBUG")))
    )
    for command in (["pytest", "--nbval", "x"], ["nbconvert", "x"], ["pytest", "x"]):
        checks.run(command)
    assert [debug for _, debug in ran] == ["1", "1", None]


def test_without_a_browser_the_browser_check_has_failed_and_says_why(checks, capsys, monkeypatch):
    monkeypatch.setattr(checks, "find_browser", lambda: None)
    assert checks.test(["types", "browser"]) == 1
    said = capsys.readouterr().out
    assert "no Chromium, Chrome or Edge was found on this machine" in said
    assert said.endswith("Checks: 1 passed, 1 failed\n")
