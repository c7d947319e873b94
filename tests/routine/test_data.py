from pathlib import Path

import pytest

from lesson import routine
from lesson.atlas.massage_zones import load_massage_zones
from lesson.data_files.yaml_file import DataError
from lesson.diagrams.figures.pose import load_poses
from lesson.evidence.tools import areas_of, load_uses
from lesson.routine.dose import load_dose, load_rules
from lesson.routine.places import AREAS, load_areas, load_tools
from lesson.routine.screen.questions import NOTHING_APPLIES, load_groups, load_questions
from lesson.routine.screen.table import load_table
from lesson.routine.techniques import load_popular_steps, load_techniques
from lesson.routine.words import duration, load_sayings

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


def test_the_table_has_every_row_and_the_screen_asks_for_each():
    assert list(load_table()) == [f"K{number:02}" for number in range(1, 53)]
    asked = {row for question in load_questions().values() for row in question.rows}
    assert asked == load_table().keys() - {NOTHING_APPLIES}


def test_the_screen_can_be_read_in_under_two_minutes():
    said = [group.stem for group in load_groups().values()]
    said += [question.text for question in load_questions().values()]
    words_a_minute = 230
    assert len(" ".join(said).split()) / words_a_minute < 2


def test_emergencies_are_asked_first():
    first, *others = load_groups().values()
    actions = [{load_table()[row].action for row in q.rows} for q in first.questions]
    assert all(action == {"E"} for action in actions)
    later = {row for group in others for question in group.questions for row in question.rows}
    assert "E" not in {load_table()[row].action for row in later}


def test_there_are_sixteen_techniques_or_more_on_every_area_with_and_without_a_tool():
    techniques = load_techniques().values()
    assert len(techniques) >= 16
    for area in AREAS:
        kinds = {technique.kind for technique in techniques if technique.area == area}
        assert "press" in kinds
        assert kinds & {"stretch", "move"}


def test_no_technique_goes_against_the_evidences_verdict():
    uses = load_uses()
    assert {area.in_evidence for area in load_areas().values()} == set(areas_of(uses))
    for technique in load_techniques().values():
        tool = load_tools()[technique.tool].in_evidence
        if tool is not None:
            area = load_areas()[technique.area].in_evidence
            assert uses[area, tool].verdict != "not here", technique.id


def test_front_of_hip_pressure_is_off_unless_a_clinician_allows_it():
    for technique in load_techniques().values():
        pressed = technique.area == "hipflexor" and technique.kind == "press"
        assert (technique.only_if == "clinician_allows_front_of_hip") == pressed


def test_each_popular_step_is_told_weighed_and_made_safer_on_its_own_area():
    steps = load_popular_steps().values()
    assert [step.number for step in steps] == [1, 2, 3, 4]
    for step in steps:
        assert {load_techniques()[id_].area for id_ in step.safer} == {step.area}
        assert step.told != step.right != step.correction


def test_every_area_has_its_place_in_the_atlas():
    zones = {zone.area for zone in load_massage_zones().values()}
    assert {area.in_atlas for area in load_areas().values()} == zones


def test_the_dose_keeps_to_what_the_review_teaches():
    dose = load_dose()
    assert (dose.discomfort_most, dose.area_most_s, dose.work_most_s) == (4, 120, 600)
    assert (min(dose.set_s), max(dose.set_s), dose.first_week_sets) == (30, 60, 1)
    assert dose.days_a_week == (3, 5)
    assert all(rule.sources for rule in load_rules().values())


def test_nothing_promises_relief():
    said = [saying.text for saying in load_sayings().values()]
    said += [line for technique in load_techniques().values() for line in technique.how]
    promises = ("cure", "heal", "will help", "relieve", "fix")
    assert not [line for line in said if any(word in line.lower() for word in promises)]


def test_every_saying_is_said_somewhere():
    code = "\n".join(
        file.read_text("utf-8") for file in Path(routine.__file__).parent.rglob("*.py")
    )
    assert not [id_ for id_ in load_sayings() if f'"{id_}"' not in code]


def test_a_duration_is_said_in_minutes_and_seconds():
    assert [duration(s) for s in (50, 60, 170)] == ["50 s", "1 min", "2 min 50 s"]


def test_every_technique_is_drawn_and_every_drawing_is_of_a_technique():
    assert load_poses().keys() == load_techniques().keys()


def test_a_picture_lights_the_area_that_is_worked_on():
    words = {"back": "lower back", "glute": "buttock"}
    words |= {"hipflexor": "front of the hip", "quad": "front of the thigh"}
    for technique in load_techniques().values():
        lit = load_poses()[technique.id].lit
        if technique.kind in ("press", "stretch"):
            assert lit == (words[technique.area],)
