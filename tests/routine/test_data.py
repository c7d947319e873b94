import pytest

from lesson.data_files.yaml_file import DataError
from lesson.routine.dose import load_dose
from lesson.routine.screen.questions import load_groups
from lesson.routine.techniques import load_techniques
from lesson.routine.words import duration

GOOD = """\
- id: rock
  name: Rock
  kind: press
  area: back
  tool: hands
  position: sitting
  sides: each
  gentleness: 2
  preference: 2
  setup_s: 10
  keep_off: The spine
  how: [Sit., Rock.]
  sources: [OwnSaferSteps]
"""
MISTAKES = [
    ("area: back", "area: bakc", 4, "area"),
    ("  name: Rock\n", "", 1, "name"),
    ("gentleness: 2", "gentleness: 9", 8, "gentleness"),
    ("setup_s: 10", "setup_s: 12", 10, "setup_s"),
    ("tool: hands", "tool: none", 1, "entry"),
    ("keep_off:", "keepoff:", 11, "keepoff"),
    ("[OwnSaferSteps]", "[OwnSaferSteps, Nobody1999]", 13, "sources.1"),
    ("sources:", "claims: [C99]\n  sources:", 13, "claims.0"),
]


@pytest.mark.parametrize(("old", "new", "line", "field"), MISTAKES)
def test_a_mistake_names_file_line_id_field_and_what_was_expected(tmp_path, old, new, line, field):
    file = tmp_path / "techniques.yaml"
    file.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(DataError, match=r"^techniques\.yaml, line \d+, rock: .+: \S+") as caught:
        load_techniques(file)
    assert (caught.value.line, caught.value.field) == (line, field)
    assert "\n" not in str(caught.value)


def test_a_repeated_id_an_empty_file_and_a_missing_one_are_refused(tmp_path):
    file = tmp_path / "techniques.yaml"
    file.write_text(GOOD + GOOD, encoding="utf-8")
    with pytest.raises(DataError, match="line 14, rock: id: expected an id not used before"):
        load_techniques(file)
    (tmp_path / "empty.yaml").write_text("", encoding="utf-8")
    with pytest.raises(DataError, match="expected at least one"):
        load_techniques(tmp_path / "empty.yaml")
    with pytest.raises(DataError, match=r"nowhere\.yaml, .* expected in "):
        load_techniques(tmp_path / "nowhere.yaml")


def test_a_question_names_rows_that_exist_and_every_row_is_asked_for(tmp_path):
    file = tmp_path / "questions.yaml"
    one = "- id: group\n  stem: Now?\n  questions: [{id: one, text: This, rows: [K99]}]\n"
    file.write_text(one, encoding="utf-8")
    with pytest.raises(ValueError, match=r"one: rows: expected one of .* not 'K99'"):
        load_groups(file)
    other = tmp_path / "other.yaml"
    other.write_text(one.replace("K99", "K01"), encoding="utf-8")
    with pytest.raises(ValueError, match="no question asks for"):
        load_groups(other)


def test_a_dose_without_one_of_its_numbers_is_refused(tmp_path):
    file = tmp_path / "dose.yaml"
    file.write_text("- {id: set_s, value: [30], unit: s, words: a set, sources: [OwnDose]}\n")
    with pytest.raises(ValueError, match=r"dose\.yaml: expected exactly the rules"):
        load_dose(file)


def test_a_duration_is_said_in_minutes_and_seconds():
    assert [duration(s) for s in (50, 60, 170)] == ["50 s", "1 min", "2 min 50 s"]
