""".ci/checks.py: a check passes when every part of it did, and only then."""

import sys
import tomllib
from threading import Event

import pytest

from tests.ci import ROOT, from_ci


@pytest.fixture
def checks(monkeypatch):
    """The checks on a machine with a browser, where every part of them goes well."""
    module = from_ci("checks")
    monkeypatch.setattr(module, "find_browser", lambda: "chromium")
    monkeypatch.setattr(module, "run", lambda _command, _output=None: 0)
    return module


def test_every_check_is_run_and_named(checks, capsys):
    assert checks.test([]) == 0
    said = capsys.readouterr().out
    assert [name for name in checks.CHECKS if f"\n{name:<10} passed" not in said] == []
    assert said.endswith(f"Checks: {len(checks.CHECKS)} passed, 0 failed\n")


def test_a_check_fails_with_any_part_of_it_and_the_others_are_run_all_the_same(
    checks, capsys, monkeypatch
):
    monkeypatch.setattr(checks, "run", lambda command, _output: int(command[0] == "ruff"))
    assert checks.test(["lint", "types"]) == 1
    said = capsys.readouterr().out
    assert "=== lint: lint-imports" in said
    assert said.endswith("Checks: 1 passed, 1 failed\n")


def test_a_page_that_fails_shows_its_error_whole_and_nothing_else_is_run_so(monkeypatch):
    checks, ran = from_ci("checks"), []
    monkeypatch.setattr(
        checks.subprocess,
        "call",
        lambda how, env, **_: ran.append((how, env.get("LESSON_DEBUG"))) or 0,
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


def test_fast_tells_of_each_check_whole_and_in_order_whichever_ends_first(
    checks, capsys, monkeypatch
):
    units_are_done = Event()

    def run(command, output):
        if command[0] == "pytest":
            units_are_done.set()
        else:  # none ends before the last one has
            assert units_are_done.wait(60)
        print(f"words of {command[0]}", file=output)
        return 0

    monkeypatch.setattr(checks, "run", run)
    assert checks.test(["fast"]) == 0
    said = capsys.readouterr().out
    lines = [(name, line) for name, lines in checks.FAST.items() for line in lines]
    told = "".join(f"\n=== {name}: {line}\nwords of {line.split()[0]}\n" for name, line in lines)
    assert said.startswith(told)
    assert said.endswith(f"Checks: {len(checks.FAST)} passed, 0 failed\n")


def test_fast_fails_with_any_part_of_it(checks, capsys, monkeypatch):
    monkeypatch.setattr(checks, "run", lambda command, _output: int(command[0] == "mypy"))
    assert checks.test(["fast"]) == 1
    said = capsys.readouterr().out
    assert "types      FAILED" in said
    assert said.endswith(f"Checks: {len(checks.FAST) - 1} passed, 1 failed\n")


def test_the_units_leave_out_the_browser_alone_and_fast_what_is_slow_too(checks):
    (whole,), (fast,) = checks.CHECKS["units"], checks.FAST["units"]
    assert "-m 'not browser' " in whole
    assert " -m " not in fast
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["pytest"]
    assert '-m "not browser and not slow"' in settings["ini_options"]["addopts"]


@pytest.mark.parametrize("names", [["fast", "lint"], ["lint", "fast"]])
def test_fast_stands_alone(checks, capsys, monkeypatch, names):
    monkeypatch.setattr(sys, "argv", ["checks.py", "test", *names])
    with pytest.raises(SystemExit, match="2"):
        checks.main()
    assert "fast stands alone" in capsys.readouterr().err
