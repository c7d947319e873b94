import json
import subprocess
import sys

import pytest

from lesson.routine.__main__ import main
from lesson.routine.screen.questions import load_groups

NONE = dict.fromkeys(load_groups(), "none")


def run(tmp_path, capsys, written):
    file = tmp_path / "case.json"
    file.write_text(written if isinstance(written, str) else json.dumps(written), encoding="utf-8")
    code = main(["plan", str(file)])
    out, err = capsys.readouterr()
    return code, out, err


def planned(tmp_path, capsys, **case):
    case = {"answers": NONE, "minutes": 10, "tools": ["hands"]} | case
    code, out, err = run(tmp_path, capsys, case)
    assert (code, err) == (0, "")
    return json.loads(out)


def test_it_prints_the_screen_and_the_plan(tmp_path, capsys):
    result = planned(tmp_path, capsys)
    assert result["screen"]["state"] == "open"
    steps = result["plan"]["steps"]
    assert sum(step["seconds"] for step in steps) == result["plan"]["seconds"] <= 600
    assert [step["number"] for step in steps] == list(range(1, len(steps) + 1))


def test_an_emergency_prints_where_to_go_and_no_plan(tmp_path, capsys):
    result = planned(tmp_path, capsys, answers={"saddle": "yes"})
    assert result["plan"] is None
    assert result["screen"]["state"] == "emergency"
    assert "emergency department" in result["screen"]["message"]


def test_open_questions_are_named(tmp_path, capsys):
    result = planned(tmp_path, capsys, answers={})
    assert result["plan"] is None
    assert "saddle" in result["screen"]["unanswered"]


BAD = [
    ("", "case.json, line 1: expected JSON"),
    ("{\n 1}", "case.json, line 2: expected JSON"),
    ("[]", "expected one object with"),
    ("7", "expected one object with"),
    ('{"minutes": NaN}', "case.json: expected a number, not NaN"),
    ('{"minutes": 1, "minutes": 2}', "case.json: minutes: expected once, not twice"),
    ("[" * 100_000, "case.json, line 1: expected JSON of ordinary depth"),
    ("[" * 40_000, "case.json, line 1: expected JSON of ordinary depth"),
    *[('{"answers": {}, "minutes": ' + "9" * n + "}", "wish.minutes: ") for n in (400, 5000)],
    (" " * 600_000, "case.json: expected at most"),
    ({"minutes": 10}, "answers: expected, but missing"),
    ({"answers": NONE}, "wish.minutes: expected, but missing"),
    ({"answers": NONE, "minutes": 0}, "wish.minutes: "),
    ({"answers": NONE, "minutes": -3}, "wish.minutes: "),
    ({"answers": NONE, "minutes": True}, "wish.minutes: "),
    ({"answers": NONE, "minutes": "ten"}, "wish.minutes: "),
    ('{"answers": {}, "minutes": 1e999}', "wish.minutes: "),
    ({"answers": NONE, "minutes": 5, "tools": ["hammer"]}, "wish.tools.0: "),
    ({"answers": NONE, "minutes": 5, "tools": "hands"}, "wish.tools: "),
    ({"answers": NONE, "minutes": 5, "focus": ["nose"]}, "wish.focus.0: "),
    ({"answers": NONE, "minutes": 5, "tols": []}, "wish.tols: unknown field"),
    ({"answers": NONE, "minutes": 5, "week": 0}, "wish.week: "),
    ({"answers": {"nose": "yes"}, "minutes": 5}, "answers.nose: expected"),
]


@pytest.mark.parametrize(("written", "told"), BAD, ids=range(len(BAD)))
def test_bad_input_gets_one_clear_sentence(tmp_path, capsys, written, told):
    code, out, err = run(tmp_path, capsys, written)
    assert (code, out) == (1, "")
    assert err.startswith(told)
    assert err.count("\n") == 1


def test_a_file_that_cannot_be_read_is_named(tmp_path, capsys):
    assert main(["plan", str(tmp_path / "nowhere.json")]) == 1
    assert "nowhere.json: it cannot be read" in capsys.readouterr().err
    assert main(["plan", str(tmp_path)]) == 1
    assert "it cannot be read" in capsys.readouterr().err
    (tmp_path / "case.json").write_bytes(b"\xff\xfe{")
    assert main(["plan", str(tmp_path / "case.json")]) == 1
    assert "UTF-8" in capsys.readouterr().err
    assert main([]) == 2


@pytest.mark.slow  # a process of its own
def test_the_module_runs_as_a_command(tmp_path):
    file = tmp_path / "case.json"
    file.write_text(json.dumps({"answers": NONE, "minutes": 3}), encoding="utf-8")
    command = [sys.executable, "-m", "lesson.routine", "plan", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["plan"]["seconds"] == 180


TAKEN_ALONG = {
    "file": b'{\n  "format": 1,',
    "sheet": b"%PDF-",
    "calendar": b"BEGIN:VCALENDAR\r\n",
    "summary": b"This routine was made for someone else",
}


@pytest.mark.parametrize("command", TAKEN_ALONG)
def test_what_is_taken_along_is_written_to_a_file(tmp_path, command):
    case, out = tmp_path / "case.json", tmp_path / "out"
    case.write_text(json.dumps({"answers": NONE, "minutes": 10, "tools": ["hands"]}), "utf-8")
    assert main([command, str(case), "--out", str(out)]) == 0
    assert out.read_bytes().startswith(TAKEN_ALONG[command])


def test_nothing_is_written_where_the_screen_shuts_the_routine(tmp_path, capsys):
    case, out = tmp_path / "case.json", tmp_path / "out"
    case.write_text(json.dumps({"answers": NONE | {"saddle": "yes"}, "minutes": 10}), "utf-8")
    assert main(["summary", str(case), "--out", str(out)]) == 1
    assert "emergency department" in capsys.readouterr().err
    assert not out.exists()


def test_days_that_do_not_suit_and_a_place_that_cannot_be_written_are_named(tmp_path, capsys):
    case = tmp_path / "case.json"
    case.write_text(json.dumps({"answers": NONE, "minutes": 10}), "utf-8")
    arguments = ["calendar", str(case), "--out", str(tmp_path / "out")]
    assert main([*arguments, "--days", "monday"]) == 1
    assert capsys.readouterr().err.startswith("days: expected 3 to 5")
    assert main([*arguments, "--at", "noon"]) == 2
    assert "--at" in capsys.readouterr().err
    assert main(["file", str(case), "--out", str(tmp_path)]) == 1
    assert "it cannot be written" in capsys.readouterr().err
