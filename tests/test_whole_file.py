"""An export or a routine's file is there whole, or the earlier one still is."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lesson.handout.__main__
import lesson.quiz.__main__
from lesson import whole_file
from lesson.errors import LessonError
from lesson.journal import export_csv, export_json, notes, record
from lesson.routine.__main__ import main
from lesson.routine.screen.questions import load_groups
from lesson.whole_file import write_whole


@pytest.fixture
def full_disk(monkeypatch):
    def fsync(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    return lambda: monkeypatch.setattr(whole_file.os, "fsync", fsync)


@given(first=st.binary(max_size=2000), then=st.binary(max_size=2000))
def test_what_was_written_last_is_there_and_nothing_else(tmp_path_factory, first, then):
    folder = tmp_path_factory.mktemp("whole")
    write_whole(folder / "file", first)
    write_whole(folder / "file", then)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == {"file": then}


@pytest.mark.parametrize("export", [export_json, export_csv])
def test_a_full_disk_leaves_the_earlier_export_and_no_half_of_a_new_one(
    tmp_path, full_disk, export
):
    record("nerve.roots", "s1", 0.0)
    earlier = export(tmp_path / "all").read_bytes()
    record("nerve.roots", "l4_s3", 1.0)
    full_disk()
    with pytest.raises(LessonError, match="No space left"):
        export(tmp_path / "all")
    assert (tmp_path / "all").read_bytes() == earlier
    assert {each.name for each in tmp_path.iterdir()} == {"all", "journal"}


def test_a_full_disk_leaves_the_saved_routine_and_says_one_sentence(tmp_path, full_disk, capsys):
    answers = dict.fromkeys(load_groups(), "none")
    case, out = tmp_path / "case.json", tmp_path / "routine.json"
    for minutes in (10, 15):
        case.write_text(
            json.dumps({"answers": answers, "minutes": minutes, "tools": ["hands"]}), "utf-8"
        )
        if minutes == 10:
            assert main(["file", str(case), "--out", str(out)]) == 0
            earlier = out.read_bytes()
            full_disk()
    assert main(["file", str(case), "--out", str(out)]) == 1
    assert capsys.readouterr().err == f"{out}: it cannot be written (No space left on device)\n"
    assert out.read_bytes() == earlier


EXPORT = ("export", "--to", "jupyterquiz", "questions.json")
COMMANDS = {
    "questions.json": (lesson.quiz.__main__, EXPORT),
    "items.png": (lesson.quiz.__main__, ("items", "learner.json", "--picture", "items.png")),
    "bank.yaml": (lesson.quiz.__main__, ("import", "learner.json", "--out", "bank.yaml")),
    "04_daily_life.html": (lesson.handout.__main__, ("04", "--to", ".")),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_full_disk_leaves_what_a_teacher_wrote_and_says_one_sentence(
    tmp_path, full_disk, capsys, monkeypatch, name
):
    monkeypatch.chdir(tmp_path)
    record("nerve.roots", "s1", 0.0)
    export_json(tmp_path / "learner.json")
    program, words = COMMANDS[name]
    if "import" in words:
        Path("learner.json").write_text("[]", "utf-8")
    else:
        Path(name).write_text("the earlier one", "utf-8")
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir() if file.is_file()}
    full_disk()
    assert program.main(list(words)) == 1
    said = capsys.readouterr().err
    assert "No space left on device" in said
    assert said.count("\n") == 1
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir() if file.is_file()} == before


@pytest.mark.skipif(os.name == "nt", reason="Windows gives links to administrators alone")
def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "file")
    write_whole(tmp_path / "link", b"told")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_bytes() == b"told"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is full")
def test_a_device_is_written_to_and_not_replaced():
    with pytest.raises(OSError, match="No space left"):
        write_whole(Path("/dev/full"), b"told")
    assert Path("/dev/full").is_char_device()


FULL = """
import resource, signal
from lesson.journal import JournalUnavailable, keep, notes
from lesson.routine.desk import memory
keep(memory.KIND, 'the routine kept last')
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    keep(memory.KIND, 'x' * 100_000)
except JournalUnavailable as error:
    print(error)
"""


@pytest.mark.slow  # a process of its own, on a full disk
@pytest.mark.skipif(sys.platform == "win32", reason="limits are those of Unix")
def test_the_routine_kept_last_outlives_a_full_disk():
    done = subprocess.run(
        [sys.executable, "-c", FULL], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.startswith("Your answers are not being kept: ")
    assert done.stdout.count("\n") == 1
    assert [note.content for note in notes("routine")] == ["the routine kept last"]
