"""Files that people hand in, spoilt: read, or refused in a sentence; nothing is run or opened."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given

from lesson.journal import export_csv, export_json, keep, record
from lesson.mechanics.__main__ import main as mechanics
from lesson.mechanics.check import compare
from lesson.mechanics.tables import TableError, muscles_folder
from lesson.quiz.__main__ import main as quiz
from lesson.quiz.bank import load_bank
from lesson.quiz.errors import BadFile
from lesson.quiz.exchange.importing import imported
from lesson.quiz.exchange.jupyterquiz import jupyterquiz_json
from lesson.quiz.exchange.moodle import moodle_xml
from lesson.quiz.exchange.qti import qti_package
from lesson.quiz.exchange.sheet import sheet_of
from lesson.quiz.items.analysis import analysed
from lesson.quiz.items.reading import read_responses
from lesson.quiz.items.remarks import table
from lesson.routine.__main__ import main as routine
from lesson.routine.diary.entry import read_entry
from lesson.routine.errors import BadField, BadInput, NotJson
from lesson.routine.json_file import read_json
from lesson.routine.plan.planner import plan_routine
from lesson.routine.plan.wish import read_wish
from lesson.routine.screen.answers import Answer
from lesson.routine.screen.questions import load_questions
from lesson.routine.screen.verdict import screen
from lesson.routine.take_along import routine_file
from lesson.routine.telling import screened_and_planned
from tests.faults.spoiling import ODD, spoiled
from tests.faults.watching import often, reads_or_tells, seeds, watched

pytestmark = pytest.mark.slow  # spoils everything that can be handed in many times

NO = dict.fromkeys(load_questions(), "no")
TOLD = {BadField, BadInput, NotJson}
WISH = {"minutes": 10, "tools": ["ball", "roller", "hands"]}


@pytest.fixture(scope="module")
def plan():
    verdict = screen({question: Answer("no") for question in load_questions()})
    return plan_routine(read_wish(WISH), verdict)


def test_answers_and_a_wish(tmp_path):
    sound, file = json.dumps({"answers": NO, **WISH}).encode(), tmp_path / "wish.json"
    assert routine(["plan", str(_kept(file, sound))]) == 0

    @often
    @given(seeds)
    def spoil(seed):
        file.write_bytes(spoiled(sound, "json", seed))
        reads_or_tells(lambda: screened_and_planned(read_json(file)), TOLD, tmp_path)

    spoil()


def test_a_routine(plan, tmp_path):
    sound = routine_file.written(plan).encode()
    assert routine_file.read(sound.decode(), "routine.json").steps == plan.steps

    @often
    @given(seeds)
    def spoil(seed):
        text = spoiled(sound, "json", seed).decode("utf-8", "replace")
        reads_or_tells(lambda: routine_file.read(text, "routine.json"), TOLD, tmp_path)

    spoil()


def test_an_entry_of_the_diary(tmp_path):
    sound = json.dumps(
        {"id": "1", "day": "2026-05-01", "leg_before": 4, "note": "x", "minutes": 12.5}
    ).encode()

    @often
    @given(seeds)
    def spoil(seed):
        text = spoiled(sound, "json", seed).decode("utf-8", "replace")
        try:
            given_ = json.loads(text)
        except (ValueError, RecursionError):
            return
        reads_or_tells(lambda: read_entry(given_), {BadInput}, tmp_path)

    spoil()


@pytest.mark.parametrize(
    ("write", "kind"), [(jupyterquiz_json, "json"), (moodle_xml, "xml"), (qti_package, "zip")]
)
def test_questions_of_other_programs(tmp_path, write, kind):
    some = [question for question in load_bank().values() if question.type != "hotspot"][::20]
    sound, _ = write([sheet_of(question) for question in some])
    file = _kept(tmp_path / "theirs", sound)
    assert imported(file, "x").entries

    @often
    @given(seeds)
    def spoil(seed):
        file.write_bytes(spoiled(sound, kind, seed))
        reads_or_tells(lambda: imported(file, "x").yaml(), {BadFile}, tmp_path)

    spoil()


@pytest.fixture(scope="module")
def answered():
    """Some answers as a journal's rows."""
    at = datetime(2026, 5, 1, tzinfo=UTC).isoformat()
    return [
        {"question_id": id_, "answer": "x", "credit": 0.5, "at": at}
        for id_ in list(load_bank())[:9]
    ]


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_learners_records(kind, answered, tmp_path):
    file = tmp_path / f"record.{kind}"
    for row in answered:
        record(row["question_id"], row["answer"], row["credit"])
    keep("diary", {"id": "1"})
    sound = (
        (export_json if kind == "json" else export_csv)(file)
        .read_bytes()
        .removeprefix(b"\xef\xbb\xbf")
    )

    @often
    @given(seeds)
    def spoil(seed):
        file.write_bytes(spoiled(sound, kind, seed))
        said = reads_or_tells(lambda: analysed(read_responses([file])), {BadFile}, tmp_path)
        if said is not None:
            with watched(tmp_path):
                table(said, load_bank())

    spoil()


LONG = ["knee_deg,hip_flexion_deg,passive_moment_one_leg_nm", "0,-20,24.5", "0,0,8.7", "15,5,6.1"]
TABLES = ("sweeps.csv", "two_joint_lengths.csv", "passive_hip_moment_one_leg_nm.csv")


@pytest.mark.parametrize("name", TABLES)
def test_tables_for_the_model(name, tmp_path):
    lines = (muscles_folder() / name).read_text("utf-8").splitlines()
    lines = [lines[0], *lines[1 :: max(1, len(lines) // 30)]]
    if name.startswith("passive"):
        lines = LONG
    sound, file = "\n".join(lines).encode(), tmp_path / name
    assert mechanics(["check", str(_kept(file, sound))]) == 0

    @often
    @given(seeds)
    def spoil(seed):
        file.write_bytes(spoiled(sound, "csv", seed))
        reads_or_tells(lambda: compare(file), {TableError}, tmp_path)

    spoil()


@pytest.mark.parametrize("command", [routine, quiz, mechanics])
def test_the_commands_say_what_is_wrong_without_a_traceback(command, tmp_path, capsys):
    words = {routine: ["plan"], quiz: ["import"], mechanics: ["check"]}[command]
    file = tmp_path / "handed_in"
    for seed in range(60):
        file.write_bytes(spoiled(b'[{"a": 1}, {"b": [1, 2]}]', "json", seed))
        code = command([*words, str(file)])
        told = capsys.readouterr()
        assert code == (0 if not told.err else code)
        assert "Traceback" not in told.err
        assert len(told.err.splitlines()) <= 1 or command is quiz


@pytest.mark.parametrize("question", load_bank().values(), ids=lambda question: question.id)
def test_an_answer_of_another_kind_is_not_accepted_and_breaks_nothing(question):
    for answer in (*ODD, [None], [[]], {"x": []}):
        assert question.accepts(answer) in (True, False)


def _kept(file, content):
    file.write_bytes(content)
    return file
