import re

import pytest

from lesson.data_files.yaml_file import DataError
from lesson.quiz.__main__ import main
from lesson.quiz.bank import load_bank, read_bank
from lesson.quiz.question import Single

GOOD = """\
- id: nerve.test
  type: single
  stem: Which way?
  options:
    - id: left
      text: To the left
      feedback: That way leads back.
    - id: right_hand
      text: To the right
      right: true
      feedback: That way leads on.
  why: The map says so.
  sources: [Currin2015]
"""
MISTAKES = [
    ("stem: Which way?", "stem: ''", 3, "stem"),
    ("  why: The map says so.\n", "", 1, "why"),
    ("type: single", "type: sigle", 2, "type"),
    ("      right: true\n", "", 5, "options"),
    ("text: To the right", "text: To the left", 5, "options"),
    ("feedback: That way leads on.", "feedbak: That way leads on.", 8, "options.1.feedback"),
    ("[Currin2015]", "[Currin2015, Nobody1999]", 13, "sources.1"),
    ("[Currin2015]", "[]", 13, "sources"),
    ("[Currin2015]", "[Currin2015]\n  claims: [C99]", 14, "claims.0"),
    ("  why:", "  hnit: None\n  why:", 12, "hnit"),
    ("id: left", "id: Left Side", 5, "options.0.id"),
]


@pytest.mark.parametrize(("old", "new", "line", "field"), MISTAKES)
def test_a_mistake_names_file_line_id_field_and_what_was_expected(tmp_path, old, new, line, field):
    (tmp_path / "way.yaml").write_text(GOOD.replace(old, new), encoding="utf-8")
    _, problems = read_bank(tmp_path)
    named = {(problem.line, problem.entry, problem.field) for problem in problems}
    assert (line, "nerve.test", field) in named
    assert all(re.match(r"way\.yaml, line \d+, nerve\.test: .+: \S+", str(p)) for p in problems)
    with pytest.raises(DataError):
        load_bank(tmp_path)


def test_an_id_is_used_once_across_all_files(tmp_path):
    (tmp_path / "a.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(GOOD, encoding="utf-8")
    _, (problem,) = read_bank(tmp_path)
    assert str(problem) == "b.yaml, line 1, nerve.test: id: expected an id not used before"


def test_every_problem_of_every_file_is_reported_at_once(tmp_path, capsys):
    (tmp_path / "a.yaml").write_text("- [", encoding="utf-8")
    (tmp_path / "b.yaml").write_text(GOOD.replace("stem", "stm"), encoding="utf-8")
    assert main(["check", str(tmp_path)]) == 1
    told = capsys.readouterr().err
    assert "a.yaml, line 1" in told
    assert "stem: expected, but missing" in told
    assert "stm: unknown field" in told


def test_one_question_tells_all_its_problems_at_once(tmp_path, capsys):
    broken = GOOD.replace("stem: Which way?", "stem: ''").replace("[Currin2015]", "[Nobody1999]")
    broken = broken.replace("feedback: That way leads back.", "")
    (tmp_path / "a.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(broken, encoding="utf-8")
    assert main(["check", str(tmp_path)]) == 1
    told = capsys.readouterr().err
    for place in (
        "id: expected an id",
        "stem: ",
        "options.0.feedback: ",
        "sources.0: expected a key",
    ):
        assert f"nerve.test: {place}" in told


def test_the_check_passes_the_lessons_own_bank_and_fails_an_empty_one(tmp_path, capsys):
    assert main(["check"]) == 0
    assert "all sound" in capsys.readouterr().out
    assert main(["check", str(tmp_path)]) == 1
    assert main([]) == 2


def test_the_first_pages_questions_are_there():
    bank = load_bank()
    assert {"nerve.exit", "nerve.roots", "nerve.width", "nerve.muscles"} <= set(bank)
    assert {"nerve.halfway", "nerve.inner_calf"} <= set(bank)
    assert bank["nerve.exit"].prediction


@pytest.mark.parametrize(
    "topic", ["nerve.", "irritation.", "pelvis.", "daily.", "massage.", "routine."]
)
def test_the_right_option_does_not_give_itself_away(topic):
    asked = [each for id_, each in load_bank().items() if id_.startswith(topic)]
    asked = [each for each in asked if isinstance(each, Single)]
    rights = [next(o for o in question.options if o.right) for question in asked]
    longest = [
        question.id
        for question, right in zip(asked, rights, strict=True)
        if all(len(right.text) > len(other.text) for other in question.options if other != right)
    ]
    assert len(longest) <= len(asked) / 4, longest
    places = [question.options.index(right) for question, right in zip(asked, rights, strict=True)]
    assert all(places.count(place) <= len(asked) / 2 for place in range(4))
    assert len(set(places)) == 4


ESTIMATE = """
- id: a.guess
  type: estimate
  stem: How many?
  unit: " mm"
  low: 0
  high: 10
  step: 1
  near: [2, 3]
  truth: about two
  feedback: {below: Less., near: Near., above: More.}
  why: Because.
  sources: [StandardAnat]
"""


@pytest.mark.parametrize(
    ("written", "instead", "told"),
    [
        ("near: [2, 3]", "near: [3, 2]", "a.yaml, line 2, a.guess: entry: expected low <= near[0]"),
        ("near: [2, 3]", "near: [2, 30]", "expected low <= near[0] <= near[1] <= high"),
        ("step: 1", "step: 0", "a.yaml, line 8, a.guess: step: "),
        ("type: estimate", "type: guess", "a.guess: type: expected single, multiple, numeric"),
        (", above: More.", "", "a.yaml, line 11, a.guess: feedback.above: expected, but missing"),
    ],
)
def test_an_estimate_that_cannot_be_used_is_told_by_line_and_field(
    tmp_path, written, instead, told
):
    (tmp_path / "a.yaml").write_text(ESTIMATE.replace(written, instead))
    questions, problems = read_bank(tmp_path)
    assert questions == {}
    assert told in str(problems[0])


def test_an_estimate_is_read(tmp_path):
    (tmp_path / "a.yaml").write_text(ESTIMATE)
    questions, problems = read_bank(tmp_path)
    assert not problems
    assert questions["a.guess"].words("2.5") == "2.5 mm"
